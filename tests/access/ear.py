"""What a screen reader gets of a program over AT-SPI; for the Python of the system, which has its library.

Reads a command a line from standard input, as JSON, and answers each with a line. Names alone lead: no
object names, and coordinates only for a hand that needs them.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ANNOUNCED = "object:announcement"
HEARD = (ANNOUNCED, "object:state-changed:focused", "object:state-changed:checked")
SHOWN = Atspi.StateType.SHOWING
NAMED = ("FOCUSABLE", "FOCUSED", "CHECKABLE", "CHECKED", "ENABLED", "SHOWING", "VISIBLE", "SELECTED")
PATIENCE = 10.0


class BusEar:
    def __init__(self):
        self._events = []
        self._listener = Atspi.EventListener.new(self._hear)
        for kind in HEARD:
            self._listener.register(kind)

    def _hear(self, event):
        source = event.source
        self._events.append(
            {"type": event.type, "said": str(event.any_data), "on": event.detail1, "name": name_of(source)}
        )

    def switch_on(self):
        """As a desktop does for a screen reader."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        for name in ("IsEnabled", "ScreenReaderEnabled"):
            value = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
            call = ("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", value)
            bus.call_sync(*call, None, Gio.DBusCallFlags.NONE, -1)

    def applications(self):
        desktop = Atspi.get_desktop(0)
        return [name_of(desktop.get_child_at_index(n)) for n in range(desktop.get_child_count())]

    def window(self):
        desktop = Atspi.get_desktop(0)
        for n in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(n)
            if application and application.get_child_count():
                return application.get_child_at_index(0)
        return None

    def tree(self):
        until = time.monotonic() + PATIENCE
        while True:
            try:
                window = self.window()
                return [describe(each, depth) for each, depth in below(window)] if window else []
            except GLib.Error:
                # The screen changes meanwhile.
                if time.monotonic() > until:
                    raise
                self.breathe(0.1)

    def press(self, name, action="Press"):
        found = self._find(name)
        actions = [Atspi.Action.get_action_name(found, n) for n in range(Atspi.Action.get_n_actions(found))]
        return Atspi.Action.do_action(found, actions.index(action))

    def box(self, name):
        """Where it is on the screen, in pixels: left, top, width, height."""
        box = Atspi.Component.get_extents(self._find(name), Atspi.CoordType.SCREEN)
        return [box.x, box.y, box.width, box.height]

    def focus(self, name):
        return Atspi.Component.grab_focus(self._find(name))

    def key(self, code):
        """After a breath: the kiosk takes a second press of a key within half a second for a tremor."""
        self.breathe(0.6)
        return Atspi.generate_keyboard_event(code, None, Atspi.KeySynthType.PRESSRELEASE)

    def wait(self, name):
        """Until something of that name is there."""
        return bool(self._find(name))

    def remembered(self):
        """All that the program's side of the bus holds of every item, and what the registry does, as text."""
        address = Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, -1
        )
        flags = Gio.DBusConnectionFlags
        told = Gio.DBusConnection.new_for_address_sync(
            address[0], flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION
        )
        names = told.call_sync(
            "org.freedesktop.DBus",
            "/org/freedesktop/DBus",
            "org.freedesktop.DBus",
            "ListNames",
            None,
            None,
            0,
            -1,
        )[0]
        found = []
        for name in names:
            cache = (name, "/org/a11y/atspi/cache", "org.a11y.atspi.Cache", "GetItems")
            try:
                found.append(str(told.call_sync(*cache, None, None, 0, 2000)))
            except GLib.Error:
                continue
        return "\n".join(found)

    def events(self, seconds=0.0):
        """What has come since this was asked last, and within so many seconds from now."""
        self.breathe(seconds)
        told, self._events = self._events, []
        return told

    def announcements(self):
        """The same of announcements alone, once there is one."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and not any(each["type"] == ANNOUNCED for each in self._events):
            self.breathe(0.1)
        return [each["said"] for each in self.events(0.2) if each["type"] == ANNOUNCED]

    def _find(self, name):
        until = time.monotonic() + PATIENCE
        while True:
            window = self.window()
            for each, _ in below(window) if window else ():
                if plain(name_of(each)) == plain(name) and each.get_state_set().contains(SHOWN):
                    return each
            if time.monotonic() > until:
                raise LookupError(f"nothing is called {name!r}; there is {[n['name'] for n in self.tree()]}")
            self.breathe(0.1)

    def breathe(self, seconds):
        """Events come by the loop of GLib."""
        loop = GLib.MainLoop()
        GLib.timeout_add(round(seconds * 1000), loop.quit)
        loop.run()


def plain(words):
    """Without the spaces that do not break, which are the typesetter's."""
    return " ".join(words.replace("\u00a0", " ").replace("\u202f", " ").split())


def name_of(accessible):
    try:
        return accessible.get_name()
    except (AttributeError, GLib.Error):
        return ""


def below(accessible, depth=0):
    try:
        children = [accessible.get_child_at_index(n) for n in range(accessible.get_child_count())]
    except GLib.Error:
        return
    for child in children:
        if child:
            yield child, depth
            yield from below(child, depth + 1)


def describe(accessible, depth):
    states = accessible.get_state_set()
    return {
        "depth": depth,
        "role": accessible.get_role_name(),
        "name": accessible.get_name(),
        "description": accessible.get_description(),
        "states": [n for n in NAMED if states.contains(getattr(Atspi.StateType, n))],
        "locale": accessible.get_object_locale(),
    }


def main():
    Atspi.init()
    ear = BusEar()
    print(json.dumps("ready"), flush=True)
    for line in sys.stdin:
        word, *rest = json.loads(line)
        try:
            Atspi.get_desktop(0).clear_cache()
            answer = {"answer": getattr(ear, word)(*rest)}
        except (LookupError, GLib.Error) as fault:
            answer = {"fault": str(fault)}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
