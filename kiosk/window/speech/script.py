"""The script of a screen: everything that is read aloud, in reading order; a pure function of Props."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kiosk.core.content.blocks import BlockKind
from kiosk.core.speech.utterance import Utterance
from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.text.sentences import split_sentences
from kiosk.core.visit.panel_listening import REASON
from kiosk.i18n.language import Language
from kiosk.window.base.enums import Place, Scene
from kiosk.window.base.rows import Row
from kiosk.window.props import Props
from kiosk.window.speech.spoken_only_phrases import chosen, ticked
from kiosk.window.visit.offer_and_quiz import answers
from kiosk.window.visit.visit_props import VisitProps

Turn = ev.TurnedTo | ev.CardsTurnedTo | ev.NamesTurnedTo | ev.LanguagesTurnedTo | ev.TopicsTurnedTo

COUNTER = "counter"
"""The line of the page turner's counter, whose numbers only the layout knows."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the script. ``id`` is in the ``lines`` of a QML item that shows it, unless the item has the
    ``block`` of all its sentences. ``text`` is word for word the shown text; ``said`` adds the state of a
    row. ``turn`` brings the line on the screen; where ``waits``, only if an item has the line already,
    hidden.
    """

    id: str
    text: str
    said: tuple[Utterance, ...]
    turn: Turn | None = None
    waits: bool = False

    @property
    def block(self) -> str:
        return block_of(self.id)


Script = tuple[Line, ...]


def block_of(line: str) -> str:
    """Returns the id of all sentences of a block, for the id of one."""
    anchor = Anchor.parse(line)
    return str(Anchor(anchor.page, anchor.block)) if "#" in line else line


def script(props: Props, language: Language) -> Script:
    """Returns all lines of the place, on whichever of its screens: the shown ones are a part of it."""
    if props.idle_card.shown:
        return tuple(_Lines(language).idle_card(props))
    lines = _Lines(language)
    if props.window.scene is Scene.Kind.Loop:
        return tuple(line for line in lines.panel(props) if line.text)
    found: dict[Place.Kind, Callable[[Props], Iterator[Line]]] = {
        Place.Kind.Page: lines.page,
        Place.Kind.Offer: lines.offer,
        Place.Kind.Quiz: lines.quiz,
        Place.Kind.Topics: lines.topics,
        Place.Kind.Languages: lines.languages,
        Place.Kind.Advice: lines.advice,
    }
    make = found.get(props.visit.place)
    return tuple(line for line in make(props) if line.text or line.id == COUNTER) if make else ()


@dataclass(frozen=True, slots=True)
class _Lines:
    language: Language

    def panel(self, props: Props) -> Iterator[Line]:
        """Returns panel and help strip; the screen shows one of its captions."""
        fields, bar = props.panel.content.get("fields", {}), props.bar
        ref = fields.get("panelId", "")
        for part in ("headline", "time", "place", "date", "figure", "unit", "number", "line", "lead", "alt"):
            yield self._line(f"panel-{part}", fields.get(part, ""), ref)
        for number, item in enumerate(fields.get("items", ())):
            yield self._line(f"panel-item-{number}", item, ref)
        for number, answer in enumerate(fields.get("answers", ())):
            yield self._line(f"panel-answer-{number}", answer, ref)
        yield self._line(REASON, fields.get("reason", ""), ref)
        for part in ("closing", "button", "source", "credit"):
            yield self._line(f"panel-{part}", fields.get(part, ""), ref)
        for number, caption in enumerate(bar.captions):
            yield Line(f"caption-{number}", caption, (Utterance(bar.caption_language, caption),))
        yield self._line("bar-number", bar.number)
        yield self._line("bar-desk", bar.desk)
        # One line, which is on the screen only as a whole: the digits alone can be part of the other number.
        if bar.emergency:
            said = (bar.emergency_word, bar.emergency)
            yield Line("bar-emergency", " ".join(said), tuple(map(self._say, said)))

    def page(self, props: Props) -> Iterator[Line]:
        page = Anchor.parse(props.visit.page.anchor).page
        yield from self._heads(props.visit)
        yield self._counter()
        yield from self._blocks(_of_page(props.visit.page.blocks, page))
        yield from self._links(props.visit.page.links, props.visit.page.blocks, page)

    def offer(self, props: Props) -> Iterator[Line]:
        offer, page = props.visit.offer, Anchor.parse(props.visit.page.anchor).page
        yield from self._heads(props.visit)
        yield self._line("lead", offer.lead, page)
        yield self._counter()
        for row in offer.rows:
            state = ticked(row["ticked"], self.language)
            yield self._row(row["anchor"], row["text"], state, _turn(row["anchor"]))
        yield from self._blocks(offer.blocks)
        yield from self._links(props.visit.page.links)

    def quiz(self, props: Props) -> Iterator[Line]:
        quiz, page = props.visit.quiz, Anchor.parse(props.visit.page.anchor).page
        yield from self._heads(props.visit)
        yield self._line("lead", quiz.lead, page)
        yield self._counter()
        question = quiz.questions[quiz.number]["question"]
        yield self._line("question", question, page, _turn(quiz.here))
        # A reply on a screen of its own has the question above it, and nothing turns back to its answers.
        back = None if quiz.replies else _turn(quiz.here)
        for number, answer in enumerate(answers(self.language)):
            state = chosen(self.language) if number == quiz.chosen else ""
            yield self._row(f"answer-{number}", answer, state, back)
        if quiz.chosen >= 0:
            yield from self._blocks(quiz.blocks)

    def topics(self, props: Props) -> Iterator[Line]:
        topics = props.visit.topics
        yield self._line("title", topics.title)
        yield self._counter()
        for number, tile in enumerate(topics.every):
            yield self._line(f"tile-{tile['ref']}", tile["title"], turn=ev.TopicsTurnedTo(number))

    def languages(self, props: Props) -> Iterator[Line]:
        """Returns each name in its own language."""
        languages = props.visit.languages
        for word in languages.heading:
            yield Line(
                f"heading-{word['language']}", word["text"], (Utterance(word["language"], word["text"]),)
            )
        yield self._counter()
        for number, tile in enumerate(languages.tiles):
            tag, turn = tile["language"], ev.LanguagesTurnedTo(number)
            hello = tile["greeting"]
            yield Line(f"greeting-{tag}", hello, (Utterance(tag, hello),), turn)
            state = (self._say(chosen(self.language)),) if tile["chosen"] else ()
            yield Line(f"language-{tag}", tile["name"], (Utterance(tag, tile["name"]), *state), turn)

    def advice(self, props: Props) -> Iterator[Line]:
        advice, emergency = props.visit.advice, props.emergency
        yield self._line("title", advice.title)
        yield self._line("emergency-label", emergency.label)
        yield self._line("emergency-number", emergency.number)
        yield self._line("emergency-who", emergency.who)
        yield self._line("intro", advice.first_line)
        yield self._line("calls", advice.calls_line)
        yield self._counter()
        if advice.names:
            yield from self._names(props)
            return
        for number, card in enumerate(advice.cards):
            yield from self._card(number, card)
        after = ev.CardsTurnedTo(len(advice.cards))
        yield self._hidden("intro-after", advice.first_line, after)
        yield self._hidden("calls-after", advice.calls_line, after)
        for link in advice.links:
            yield self._hidden(f"link-{link['ref']}", link["title"], after)

    def idle_card(self, props: Props) -> Iterator[Line]:
        yield self._line("title", props.idle_card.title)
        yield self._line("sentence", props.idle_card.sentence)

    def _heads(self, visit: VisitProps) -> Iterator[Line]:
        page = Anchor.parse(visit.page.anchor).page
        yield self._line("topic", visit.page.topic_name, page)
        yield self._line("title", visit.page.title, page)

    def _blocks(self, blocks: Iterable[Row]) -> Iterator[Line]:
        for block in blocks:
            anchor, kind = Anchor.parse(block["anchor"]), BlockKind(block["kind"])
            whole = kind is not BlockKind.PARAGRAPH
            sentences = (block["text"],) if whole else split_sentences(block["text"])
            for number, sentence in enumerate(sentences):
                place = Anchor(anchor.page, anchor.block, number)
                yield self._line(str(place), sentence, anchor.page, ev.TurnedTo(place))

    def _links(self, links: Sequence[Row], blocks: Iterable[Row] = (), page: str = "") -> Iterator[Line]:
        """Returns the links: they follow the text, unless they are shown next to it."""
        below = {row["ref"]: _turn(row["anchor"]) for row in _of_page(blocks, page, links=True)}
        for link in links:
            yield self._line(
                f"link-{link['ref']}", link["title"], Anchor.parse(link["ref"]).page, below.get(link["ref"])
            )

    def _names(self, props: Props) -> Iterator[Line]:
        advice = props.visit.advice
        yield self._line("names-of", advice.names_of)
        for number, name in enumerate(advice.names):
            yield self._line(f"name-{number}", name, turn=ev.NamesTurnedTo(advice.names_card, number))

    def _card(self, number: int, card: Row) -> Iterator[Line]:
        turn = ev.CardsTurnedTo(number)
        facts = ((f"fact-{at}", words) for at, words in enumerate(card["facts"]))
        head = (("number", card["number"]), ("title", card["title"]))
        known = (*head, *facts, ("languages", card["spoken"]))
        for part, words in known:
            yield self._hidden(f"card-{number}-{part}", words, turn)
        for at, condition in enumerate(card["conditions"]):
            # Large text cuts a card into its lines.
            below = ev.CardsTurnedTo(number, at + 1)
            yield self._hidden(f"card-{number}-condition-{at}", condition, below)

    def _counter(self) -> Line:
        return Line(COUNTER, "", ())

    def _row(self, name: str, words: str, state: str, turn: Turn | None) -> Line:
        said = (self._say(words), *([self._say(state)] if state else []))
        return Line(name, words, said, turn)

    def _line(self, name: str, words: str, ref: str = "", turn: Turn | None = None) -> Line:
        return Line(name, words, (self._say(words, ref),), turn)

    def _hidden(self, name: str, words: str, turn: Turn) -> Line:
        return Line(name, words, (self._say(words),), turn, waits=True)

    def _say(self, words: str, ref: str = "") -> Utterance:
        return Utterance(self.language.tag, words, ref)


def _turn(anchor: str) -> ev.TurnedTo:
    return ev.TurnedTo(Anchor.parse(anchor))


def _of_page(blocks: Iterable[Row], page: str, links: bool = False) -> Iterator[Row]:
    return (
        row
        for row in blocks
        if Anchor.parse(row["anchor"]).page == page and (row["kind"] == BlockKind.LINK) is links
    )
