"""Cleans the environment: removes variables that could steer Qt or Python before Qt is loaded."""

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

from kiosk.base.places import RESOURCES

FONTCONFIG = RESOURCES / "fontconfig.conf"

FOREIGN = (
    *("QT_", "QML", "QSG_", "QV4_", "PYSIDE", "SBK_", "PYTHON", "LD_", "GCONV_", "GIO_"),
    *("LIBGL_", "GBM_", "__EGL_", "__GLX_", "VK_", "LIBVA_"),
)
"""Prefixes of variables that inject code or settings; the second row is for graphics drivers."""

_PLATFORMS = {"win32": "windows", "darwin": "cocoa"}


def scrub(environment: MutableMapping[str, str] = os.environ) -> None:
    """Removes every variable that could give Qt, QML, Python or the loader other code or settings."""
    for name in [name for name in environment if name.startswith(FOREIGN)]:
        del environment[name]


def refuse_core_dumps() -> None:
    """Disables core dumps for good: no crash leaves a copy of the memory behind."""
    try:
        import resource
    except ImportError:
        # Only Unix has this module and such dumps.
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def choose_platform(
    wanted: str, environment: MutableMapping[str, str] = os.environ, system: str = sys.platform
) -> str:
    """The Qt platform; "auto" selects the available screen, "offscreen" without one.

    ``system`` is named as in Python; Windows and macOS always have a screen.
    """
    if wanted != "auto":
        return wanted
    if own := _PLATFORMS.get(system):
        return own
    if environment.get("WAYLAND_DISPLAY"):
        return "wayland"
    return "xcb" if environment.get("DISPLAY") else "offscreen"


def choose_renderer(wanted: str, drivers: Path = Path("/sys/class/drm")) -> str:
    """ "gpu" or "software"; never software GL by accident.

    A render node is a real GPU unless it belongs to a software driver.
    """
    if wanted != "auto":
        return wanted
    for node in drivers.glob("renderD*"):
        driver = (node / "device/driver").resolve().name
        if driver not in {
            "vgem",
            "vkms",
            "virtio-pci",
            "virtio-mmio",
            "bochs-drm",
            "ast",
            "mgag200",
            "simple-framebuffer",
        }:
            return "gpu"
    return "software"


def apply(platform: str, renderer: str, environment: MutableMapping[str, str] = os.environ) -> None:
    """Sets the variables that Qt reads when it is loaded."""
    environment["QT_QPA_PLATFORM"] = platform
    # System fonts could hide a missing glyph, and the search through them takes time.
    environment["FONTCONFIG_FILE"] = str(FONTCONFIG)
    # Qt would search for a variant of each QML file for this system and language; there is none.
    environment["QT_NO_BUILTIN_SELECTORS"] = "1"
    # A shader cache would be in files, whose times reveal when something was opened first.
    environment["MESA_SHADER_CACHE_DISABLE"] = "true"
    environment["__GL_SHADER_DISK_CACHE"] = "0"
    # Qt would log what a screen reader asks for without effect: a line for each screen that a visitor leaves.
    # It would also log, each time the loop comes to Hindi, that words were there before their font.
    environment["QT_LOGGING_RULES"] = "qt.accessibility.atspi*=false;qt.text.font.db.info=false"
    # Qt would look for PipeWire first, and complain that it is not there.
    environment["QT_AUDIO_BACKEND"] = "pulseaudio"
    # Films are decoded by the processor: what a graphics driver does with them nobody has tried.
    environment["QT_FFMPEG_DECODING_HW_DEVICE_TYPES"] = ","
    # The edges of letters are grey, as the software renderer paints them: coloured ones need to know how the
    # pixels of the screen lie, and they lie otherwise where it hangs upright.
    environment["QSG_DISTANCEFIELD_ANTIALIASING"] = "gray"
    if renderer == "software":
        environment["QT_QUICK_BACKEND"] = "software"
        # Qt would hand every small fill to other threads, which costs more than the filling.
        environment["QT_NO_GUI_THREADPOOL"] = "1"
        # A frame follows a change at once; Qt would wait 5 ms for further changes.
        environment["QT_QPA_UPDATE_IDLE_TIME"] = "0"
