"""What a screen reader is given of a window, and what the window shows, to be compared."""

import re
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.staging.scene_walk import is_opaque, walk

Role, Text = QAccessible.Role, QAccessible.Text

CONTAINERS = {Role.ToolBar, Role.Grouping, Role.List}
"""What only holds others: it may lie above them and need no words of its own."""

PLAIN = {Role.Paragraph, Role.Heading, Role.AlertMessage}
"""Words that nobody can act on."""


PRESSED = {Role.Button, Role.RadioButton, Role.CheckBox}
"""What people who speak to the machine call by the words that they see: WCAG 2.5.3."""

STILL = PLAIN | CONTAINERS | {Role.ListItem, Role.Graphic}
"""What nobody can act on, and no key reaches."""


LAST = {"toolbar", "startAgain"}
"""The tools and the way out come after the page on every screen, wherever they lie."""

FIRST = {"title", "emergency", "next"}
"""First the title, then the number for emergencies; after the answers the reply, then the next question."""


@dataclass(frozen=True)
class Node:
    role: Role
    name: str
    description: str
    state: QAccessible.State
    rect: QRectF
    item: QQuickItem
    parent: "Node | None"
    actions: tuple[str, ...]

    @property
    def says(self):
        return plain(f"{self.name} {self.description}")

    def is_in(self, names):
        return is_in(self.item, names)

    @property
    def never_mirrors(self):
        """Whether it is a key of a pad, whose digits have the same places in every language."""
        return never_mirrors(self.item)

    def __str__(self):
        return f"{self.role.name} “{self.name}”"


def never_mirrors(item):
    """Whether it reads from left to right in every language."""
    while item and not item.property("neverMirrors"):
        item = item.parentItem()
    return item is not None


def is_in(item, names):
    """Whether it is one of these items, or lies in one."""
    while item:
        if item.objectName() in names:
            return True
        item = item.parentItem()
    return False


def plain(words):
    """Words without the breaks and the spaces that balance their lines."""
    return " ".join(re.sub(r"[\u00a0\u202f\u200b\u2060]", " ", words).split())


def nodes(window):
    """All below the window, in the order in which a reader goes through them."""
    return list(_below(QAccessible.queryAccessibleInterface(window), None, window))


def _below(face, parent, window):
    for number in range(face.childCount()):
        child = face.child(number)
        rect = QRectF(child.rect()).translated(-window.x(), -window.y())
        actions = child.actionInterface()
        node = Node(
            child.role(),
            child.text(Text.Name),
            child.text(Text.Description),
            child.state(),
            rect,
            child.object(),
            parent,
            tuple(actions.actionNames()) if actions else (),
        )
        yield node
        yield from _below(child, node, window)


def shown_words(window):
    """Every text that can be seen, with its item; icons are glyphs of a font and no words."""
    seen = list(walk(window.contentItem()))
    found = []
    for place, each in enumerate(seen):
        words = plain(str(each.item.property("text"))) if each.kind == "Words" else ""
        if (
            words
            and not _covered(each, seen[place + 1 :])
            and QRectF(window.contentItem().boundingRect()).intersects(each.rect)
        ):
            found.append((words, each.item))
    return found


def covered(node, window):
    """What was painted over it and hides it, if anything does."""
    seen = list(walk(window.contentItem()))
    places = [n for n, each in enumerate(seen) if each.item is node.item]
    return [] if not places else _covered(seen[places[0]], seen[places[0] + 1 :])


def _covered(hidden, later):
    middle = hidden.rect.adjusted(1, 1, -1, -1)
    return [
        each
        for each in later
        if is_opaque(each) and each.rect.contains(middle) and not _holds(hidden.item, each.item)
    ]


def faults(stage):
    """Everything in which the tree of a stage's window differs from what the window shows."""
    window = stage.window
    tree = nodes(window)
    # The letters on the halves of the tool for the size of text are drawings of what they do.
    seen = [(text, item) for text, item in shown_words(window) if text != stage.visitor.property("letter")]
    shown = [text for text, _ in seen]
    for node in tree:
        if node.state.invisible or node.state.offscreen:
            yield f"{node} is invisible"
        if not node.name and node.role != Role.List:
            yield f"{node} has no name"
        if covered(node, window):
            yield f"{node} is covered"
        if node.role in STILL and node.state.focusable:
            yield f"{node} takes the focus"
        if node.role in PLAIN and not any(text in node.says for text in shown):
            yield f"{node} is nowhere to be seen"
        own = [text for text, item in seen if node.role in PRESSED and _holds(node.item, item)]
        if own and not any(text in plain(node.name) for text in own):
            yield f"{node} shows {own}"
    yield from _not_once(tree, shown)
    yield from _out_of_order(tree, stage.visitor.property("rightToLeft"))


def _holds(outer, inner):
    while inner and inner is not outer:
        inner = inner.parentItem()
    return inner is outer


def _is_letter(text):
    return len(text) == 1 and text.isalpha()


def _not_once(tree, shown):
    for text in dict.fromkeys(shown):
        # A letter of a keyboard is in many words.
        said = [node for node in tree if (text == node.says if _is_letter(text) else text in node.says)]
        if not said:
            yield f"nothing says “{text}”"
        # A button may name what it is for, a picture what it shows.
        words = [
            node
            for node in said
            if node.role != Role.Graphic
            and node.item.objectName() != "cardNames"
            and (node.role != Role.Button or node.says == text)
        ]
        if len(words) > sum(text in other for other in shown):
            yield f"{len(words)} say “{text}”"
    for one, after in pairwise(tree):
        if one.name and one.name == after.name and shown.count(one.says) < 2:
            yield f"{one} comes twice"


def _out_of_order(tree, mirrored):
    """Below comes after above; in a row what is further on comes after."""
    page = [node for node in tree if node.role not in CONTAINERS and not node.is_in(FIRST | LAST)]
    for at, one in enumerate(page):
        for after in page[at + 1 :]:
            if after.parent is one:
                continue
            a, b = one.rect.adjusted(4, 4, -4, -4), after.rect.adjusted(4, 4, -4, -4)
            beside = a.left() < b.right() and b.left() < a.right()
            level = abs(a.top() - b.top()) < 4 and abs(a.height() - b.height()) < 8
            if beside and b.bottom() < a.top():
                yield f"{after} is above {one} and comes after it"
            if level and not beside and mirrored == (a.left() < b.left()) and not one.never_mirrors:
                yield f"{after} is before {one} in its row and comes after it"
