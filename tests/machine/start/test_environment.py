import pytest

from kiosk.machine.start.environment import apply, choose_platform, choose_renderer, scrub


def test_what_could_steer_qt_or_python_is_taken_out():
    environment = {
        "QT_QPA_PLATFORM": "nosuch",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QML_IMPORT_PATH": "evil",
        "QSG_RHI_BACKEND": "x",
        "PYTHONPATH": "evil",
        "PYSIDE6_OPTION_LAZY": "0",
        "SBK_EMBED": "true",
        "LD_PRELOAD": "evil.so",
        "GCONV_PATH": "evil",
        "QV4_FORCE_INTERPRETER": "1",
        "__EGL_VENDOR_LIBRARY_FILENAMES": "evil.json",
        "VK_ICD_FILENAMES": "evil.json",
        "DISPLAY": ":0",
        "HOME": "/home/x",
    }
    scrub(environment)
    assert environment == {"DISPLAY": ":0", "HOME": "/home/x"}


def test_the_log_is_not_told_what_a_screen_reader_asks_for():
    environment = {"QT_LOGGING_RULES": "*=true"}
    scrub(environment)
    apply("xcb", "gpu", environment)
    assert "qt.accessibility.atspi*=false" in environment["QT_LOGGING_RULES"].split(";")


def test_a_loop_that_comes_to_hindi_writes_no_line_about_fonts():
    environment = {}
    apply("xcb", "gpu", environment)
    assert "qt.text.font.db.info=false" in environment["QT_LOGGING_RULES"].split(";")


@pytest.mark.parametrize(
    ("wanted", "environment", "platform"),
    [
        ("auto", {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "wayland"),
        ("auto", {"DISPLAY": ":0"}, "xcb"),
        ("auto", {}, "offscreen"),
        ("xcb", {}, "xcb"),
    ],
)
def test_the_platform_is_the_screen_there_is(wanted, environment, platform):
    assert choose_platform(wanted, environment, "linux") == platform


@pytest.mark.parametrize(("system", "platform"), [("win32", "windows"), ("darwin", "cocoa")])
def test_other_systems_have_a_screen_of_their_own(system, platform):
    assert choose_platform("auto", {}, system) == platform
    assert choose_platform("offscreen", {}, system) == "offscreen"


def node(folder, name, driver):
    drivers = folder / "drivers" / driver
    drivers.mkdir(parents=True, exist_ok=True)
    (folder / name / "device").mkdir(parents=True)
    (folder / name / "device/driver").symlink_to(drivers)


@pytest.mark.parametrize(
    ("driver", "renderer"),
    [
        ("i915", "gpu"),
        ("amdgpu", "gpu"),
        ("vgem", "software"),
        ("vkms", "software"),
        # What the kernel names for the card of a virtual machine: the bus, not the card.
        ("virtio-pci", "software"),
        ("virtio-mmio", "software"),
    ],
)
def test_only_a_real_gpu_counts(tmp_path, driver, renderer):
    node(tmp_path, "renderD128", driver)
    assert choose_renderer("auto", tmp_path) == renderer


def test_without_a_render_node_the_software_paints(tmp_path):
    assert choose_renderer("auto", tmp_path) == "software"
    assert choose_renderer("gpu", tmp_path) == "gpu"


def test_qt_learns_platform_and_renderer():
    environment = {}
    apply("xcb", "software", environment)
    assert (environment["QT_QPA_PLATFORM"], environment["QT_QUICK_BACKEND"]) == ("xcb", "software")
    environment = {}
    apply("wayland", "gpu", environment)
    assert "QT_QUICK_BACKEND" not in environment


def test_every_renderer_paints_grey_edges_of_letters():
    environment: dict[str, str] = {}
    apply("wayland", "gpu", environment)
    assert environment["QSG_DISTANCEFIELD_ANTIALIASING"] == "gray"


@pytest.mark.parametrize("renderer", ["gpu", "software"])
def test_no_driver_keeps_what_it_compiles(renderer):
    environment: dict[str, str] = {}
    apply("wayland", renderer, environment)
    assert environment["MESA_SHADER_CACHE_DISABLE"] == "true"
    assert environment["__GL_SHADER_DISK_CACHE"] == "0"
