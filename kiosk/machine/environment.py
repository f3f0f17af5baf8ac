"""The environment is ours: what could steer Qt or Python from outside is taken out before Qt is loaded."""

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

from kiosk.places import RESOURCES

FONTCONFIG = RESOURCES / "fontconfig.conf"

FOREIGN = (
    *("QT_", "QML", "QSG_", "QV4_", "PYSIDE", "SBK_", "PYTHON", "PYDANTIC_", "LD_", "GCONV_", "GIO_"),
    *("LIBGL_", "GBM_", "__EGL_", "__GLX_", "VK_", "LIBVA_"),
)
"""How names of variables begin by which code or settings come in; the second row is of graphics drivers."""

_PLATFORMS = {"win32": "windows", "darwin": "cocoa"}


def scrub(environment: MutableMapping[str, str] = os.environ) -> None:
    """Removes every variable by which Qt, QML, Python or the loader could be given other code or settings."""
    for name in [name for name in environment if name.startswith(FOREIGN)]:
        del environment[name]


def refuse_core_dumps() -> None:
    """No crash leaves a copy of the memory behind, and nothing that is started later may change that."""
    try:
        import resource
    except ImportError:
        # Other systems than Unix have neither this module nor such dumps.
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def choose_platform(
    wanted: str, environment: MutableMapping[str, str] = os.environ, system: str = sys.platform
) -> str:
    """The Qt platform; "auto" takes the screen there is, "offscreen" where there is none.

    ``system`` is called as Python calls it; Windows and macOS always have a screen.
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

    A render node is a real GPU unless its driver only pretends to be one.
    """
    if wanted != "auto":
        return wanted
    for node in drivers.glob("renderD*"):
        driver = (node / "device/driver").resolve().name
        if driver not in {
            "vgem",
            "vkms",
            "virtio-gpu",
            "virtio_gpu",
            "bochs-drm",
            "ast",
            "mgag200",
            "simple-framebuffer",
        }:
            return "gpu"
    return "software"


def apply(platform: str, renderer: str, environment: MutableMapping[str, str] = os.environ) -> None:
    """Sets what Qt needs to know before it is loaded."""
    environment["QT_QPA_PLATFORM"] = platform
    # Fonts of the machine could hide a missing glyph, and looking through them takes time.
    environment["FONTCONFIG_FILE"] = str(FONTCONFIG)
    # Plug-ins of other packages have no business in our models, and looking for them takes time.
    environment["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    # Qt would look for a variant of each QML file for this system and language; there is none.
    environment["QT_NO_BUILTIN_SELECTORS"] = "1"
    # What a driver compiles it would keep in files, whose times tell when something was opened first.
    environment["MESA_SHADER_CACHE_DISABLE"] = "true"
    environment["__GL_SHADER_DISK_CACHE"] = "0"
    if renderer == "software":
        environment["QT_QUICK_BACKEND"] = "software"
        # Qt would hand every small fill to other threads, which costs more than the filling.
        environment["QT_NO_GUI_THREADPOOL"] = "1"
        # A frame follows what changed at once; Qt would wait 5 ms for more to change.
        environment["QT_QPA_UPDATE_IDLE_TIME"] = "0"
