"""VisitorProps: the QML properties of a window's Props."""

from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.base.props import Props

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class VisitorProps(QObject):  # type: ignore[operator]  # the stub knows no reason
    """One signal for each group of Props; all groups are updated before the first signal."""

    lookChanged = Signal()
    panelChanged = Signal()
    routeChanged = Signal()
    stripChanged = Signal()
    visitChanged = Signal()
    coverChanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._props = Props()

    def show_props(self, new: Props) -> None:
        """Takes new Props and emits the signals of the groups that differ."""
        old, self._props = self._props, new
        # The look comes last: a scene that it loads finds its words already set.
        for before, after, signal in (
            (old.panel, new.panel, self.panelChanged),
            (old.route, new.route, self.routeChanged),
            (old.strip, new.strip, self.stripChanged),
            (old.visit, new.visit, self.visitChanged),
            (old.cover, new.cover, self.coverChanged),
            (old.look, new.look, self.lookChanged),
        ):
            if before != after:
                signal.emit()

    @Property(str, notify=lookChanged)
    def scene(self) -> str:
        return self._props.look.scene

    @Property(bool, notify=lookChanged)
    def hasLoop(self) -> bool:
        return self._props.look.has_loop

    @Property(str, notify=lookChanged)
    def language(self) -> str:
        return self._props.look.language

    @Property(str, notify=lookChanged)
    def script(self) -> str:
        return self._props.look.script

    @Property(bool, notify=lookChanged)
    def rightToLeft(self) -> bool:
        return self._props.look.right_to_left

    @Property(int, notify=lookChanged)
    def textStep(self) -> int:
        return self._props.look.text_step

    @Property(str, notify=lookChanged)
    def sizeWord(self) -> str:
        return self._props.look.size_word

    @Property(str, notify=lookChanged)
    def letter(self) -> str:
        return self._props.look.letter

    @Property(bool, notify=lookChanged)
    def highContrast(self) -> bool:
        return self._props.look.high_contrast

    @Property(int, notify=lookChanged)
    def shiftX(self) -> int:
        return self._props.look.shift_x

    @Property(int, notify=lookChanged)
    def shiftY(self) -> int:
        return self._props.look.shift_y

    @Property(bool, notify=lookChanged)
    def reducedMotion(self) -> bool:
        return self._props.look.reduced_motion

    @Property(bool, notify=lookChanged)
    def touch(self) -> bool:
        return self._props.look.touch

    @Property(bool, notify=lookChanged)
    def blanked(self) -> bool:
        return self._props.look.blanked

    @Property(bool, notify=lookChanged)
    def named(self) -> bool:
        return self._props.look.named

    @Property(str, notify=lookChanged)
    def screen(self) -> str:
        return self._props.look.screen

    @Property(dict, notify=panelChanged)
    def panel(self) -> dict[str, Any]:
        return self._props.panel.panel

    @Property(bool, notify=panelChanged)
    def rested(self) -> bool:
        return self._props.panel.rested

    @Property(int, notify=routeChanged)
    def stops(self) -> int:
        return self._props.route.stops

    @Property(int, notify=routeChanged)
    def stop(self) -> int:
        return self._props.route.stop

    @Property(float, notify=routeChanged)
    def routeProgress(self) -> float:
        return self._props.route.progress

    @Property(float, notify=routeChanged)
    def routeGoal(self) -> float:
        return self._props.route.goal

    @Property(int, notify=routeChanged)
    def routeWaits(self) -> int:
        return self._props.route.waits

    @Property(int, notify=routeChanged)
    def routeLasts(self) -> int:
        return self._props.route.lasts

    @Property(int, notify=routeChanged)
    def secondIn(self) -> int:
        return self._props.route.second_in

    @Property(bool, notify=routeChanged)
    def paused(self) -> bool:
        return self._props.route.paused

    @Property(list, notify=stripChanged)
    def stripCaptions(self) -> list[str]:
        return self._props.strip.captions

    @Property(str, notify=stripChanged)
    def stripLanguage(self) -> str:
        return self._props.strip.caption_language

    @Property(float, notify=stripChanged)
    def captionScale(self) -> float:
        return self._props.strip.caption_scale

    @Property(str, notify=stripChanged)
    def stripNumber(self) -> str:
        return self._props.strip.number

    @Property(str, notify=stripChanged)
    def stripDesk(self) -> str:
        return self._props.strip.desk

    @Property(str, notify=stripChanged)
    def stripAdvice(self) -> str:
        return self._props.strip.advice

    @Property(QUrl, notify=stripChanged)
    def logo(self) -> QUrl:
        return QUrl(self._props.strip.logo)

    @Property(str, notify=stripChanged)
    def plateWords(self) -> str:
        return self._props.strip.plate_words

    @Property(str, notify=stripChanged)
    def plateExample(self) -> str:
        return self._props.strip.plate_example

    @Property(str, notify=stripChanged)
    def plateDraft(self) -> str:
        return self._props.strip.plate_draft

    @Property(bool, notify=stripChanged)
    def plateDot(self) -> bool:
        return self._props.strip.plate_dot

    @Property(str, notify=stripChanged)
    def homeCode(self) -> str:
        return self._props.strip.home_code

    @Property(int, notify=stripChanged)
    def homeCodeSize(self) -> int:
        return self._props.strip.home_code_size

    @Property(list, notify=stripChanged)
    def chips(self) -> list[dict[str, Any]]:
        return self._props.strip.chips

    @Property(list, notify=stripChanged)
    def restLanguages(self) -> list[dict[str, Any]]:
        return self._props.strip.rest

    @Property(int, notify=stripChanged)
    def restTurn(self) -> int:
        return self._props.strip.turn

    @Property(str, notify=stripChanged)
    def languagesName(self) -> str:
        return self._props.strip.languages_name

    @Property(list, notify=stripChanged)
    def emergencyCaptions(self) -> list[str]:
        return self._props.strip.emergency_captions

    @Property(str, notify=stripChanged)
    def emergencyLabel(self) -> str:
        return self._props.strip.emergency_label

    @Property(str, notify=stripChanged)
    def emergencyNumber(self) -> str:
        return self._props.strip.emergency_number

    @Property(str, notify=stripChanged)
    def emergencyWho(self) -> str:
        return self._props.strip.emergency_who

    @Property(list, notify=stripChanged)
    def outOfOrderLines(self) -> list[dict[str, Any]]:
        return self._props.strip.out_of_order_lines

    @Property(list, notify=stripChanged)
    def outOfOrderCaptions(self) -> list[str]:
        return self._props.strip.out_of_order_captions

    @Property(str, notify=stripChanged)
    def outOfOrderNumber(self) -> str:
        return self._props.strip.out_of_order_number

    @Property(str, notify=visitChanged)
    def place(self) -> str:
        return self._props.visit.place

    @Property(str, notify=visitChanged)
    def field(self) -> str:
        return self._props.visit.field

    @Property(str, notify=visitChanged)
    def motif(self) -> str:
        return self._props.visit.motif

    @Property(str, notify=visitChanged)
    def title(self) -> str:
        return self._props.visit.title

    @Property(str, notify=visitChanged)
    def topicName(self) -> str:
        return self._props.visit.topic_name

    @Property(list, notify=visitChanged)
    def blocks(self) -> list[dict[str, Any]]:
        return self._props.visit.blocks

    @Property(str, notify=visitChanged)
    def anchor(self) -> str:
        return self._props.visit.anchor

    @Property(dict, notify=visitChanged)
    def offer(self) -> dict[str, Any]:
        return self._props.visit.offer

    @Property(dict, notify=visitChanged)
    def quiz(self) -> dict[str, Any]:
        return self._props.visit.quiz

    @Property(list, notify=visitChanged)
    def links(self) -> list[dict[str, Any]]:
        return self._props.visit.links

    @Property(list, notify=visitChanged)
    def tiles(self) -> list[dict[str, Any]]:
        return self._props.visit.tiles

    @Property(int, notify=visitChanged)
    def tileColumns(self) -> int:
        return self._props.visit.tile_columns

    @Property(int, notify=visitChanged)
    def tileRows(self) -> int:
        return self._props.visit.tile_rows

    @Property(int, notify=visitChanged)
    def tilesEach(self) -> int:
        return self._props.visit.tiles_each

    @Property(int, notify=visitChanged)
    def tilesScreen(self) -> int:
        return self._props.visit.tiles_screen

    @Property(int, notify=visitChanged)
    def tilesScreens(self) -> int:
        return self._props.visit.tiles_screens

    @Property(list, notify=visitChanged)
    def languages(self) -> list[dict[str, Any]]:
        return self._props.visit.languages

    @Property(int, notify=visitChanged)
    def firstLanguage(self) -> int:
        return self._props.visit.first_language

    @Property(list, notify=visitChanged)
    def languageHeading(self) -> list[dict[str, Any]]:
        """The word *language* in the offered scripts."""
        return self._props.visit.language_heading

    @Property(bool, notify=visitChanged)
    def fewLanguages(self) -> bool:
        return self._props.visit.few_languages

    @Property(bool, notify=visitChanged)
    def severalLanguages(self) -> bool:
        return self._props.visit.several_languages

    @Property(str, notify=visitChanged)
    def pillLabel(self) -> str:
        return self._props.visit.pill_label

    @Property(str, notify=visitChanged)
    def pillDetail(self) -> str:
        return self._props.visit.pill_detail

    @Property(bool, notify=visitChanged)
    def pillIsNumber(self) -> bool:
        return self._props.visit.pill_is_number

    @Property(str, notify=visitChanged)
    def pillIcon(self) -> str:
        return self._props.visit.pill_icon

    @Property(list, notify=visitChanged)
    def cards(self) -> list[dict[str, Any]]:
        return self._props.visit.cards

    @Property(int, notify=visitChanged)
    def firstCard(self) -> int:
        return self._props.visit.first_card

    @Property(list, notify=visitChanged)
    def names(self) -> list[str]:
        """All languages of a card, the reader's own first; empty while cards are shown."""
        return self._props.visit.names

    @Property(str, notify=visitChanged)
    def namesOf(self) -> str:
        return self._props.visit.names_of

    @Property(int, notify=visitChanged)
    def namesCard(self) -> int:
        return self._props.visit.names_card

    @Property(int, notify=visitChanged)
    def firstName(self) -> int:
        return self._props.visit.first_name

    @Property(int, notify=visitChanged)
    def firstDetail(self) -> int:
        return self._props.visit.first_detail

    @Property(bool, notify=visitChanged)
    def hasNumbers(self) -> bool:
        return self._props.visit.has_numbers

    @Property(bool, notify=visitChanged)
    def startAgainInToolbar(self) -> bool:
        return self._props.visit.start_again_in_toolbar

    @Property(bool, notify=coverChanged)
    def covered(self) -> bool:
        return self._props.cover.covered

    @Property(str, notify=coverChanged)
    def countWords(self) -> str:
        return self._props.cover.count

    @Property(str, notify=coverChanged)
    def countSentence(self) -> str:
        return self._props.cover.sentence

    @Property(float, notify=coverChanged)
    def countShare(self) -> float:
        return self._props.cover.share
