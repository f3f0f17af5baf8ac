"""Delivered texts keep people from harm: what is on the same page, and what no text says."""

import re
from pathlib import Path

import pytest

from kiosk.content.deck.load_deck import load_deck
from kiosk.content.design import load_design
from kiosk.core.content.pages.text import TextPage
from kiosk.core.content.topics import ABOUT_RECORDS, AID_WORKERS

ROOT = Path(__file__).parents[3]
DESIGN = load_design()
DECK = load_deck([ROOT / "resources/content"], DESIGN.names).deck
PAGES = {f"{topic.id}/{page.id}": page for topic in DECK.topics for page in topic.pages}
TEXTS = [(where, text) for where, page in PAGES.items() for text in (page.title, *page.texts)]
assert {AID_WORKERS, ABOUT_RECORDS} <= PAGES.keys()
TEXTS += [(panel.id, text) for panel in DECK.panels for text in panel.texts]


@pytest.mark.parametrize(
    ("words", "beside"),
    [
        (r"right to leave a job", r"dangerous"),
        (r"right to leave a job", r"visa"),
        (r"right to leave a job", r"against the law"),
        (r"right to leave a job", r"you can ask first"),
        (r"\bembassy\b", r"\brefugees?\b"),
        (r"\bguardian\b", r"only a court or the authorities choose"),
        (r"right to leave a job", r"afraid of your employer"),
        (r"money, sex or work for their help", r"not your fault"),
        (r"money, sex or work for their help", r"a different organisation"),
        (r"hospitals help in an emergency", r"hospitals tell the police"),
        (r"made you have sex", r"doctors have to tell the police"),
        (r"made you have sex", r"within 3 days"),
        (r"if a child or a life is in danger", r"have to tell the police"),
        (r"\bin your own bank account\b", r"\bask for a pay slip\b"),
        (r"\bkeep (the |your own )?notes\b|\bwrite down\b", r"where only you can find them"),
        (r"should not pay to get a job", r"ask for a fee"),
        (r"threatens to call the police", r"nobody here can promise"),
        (r"right to ask for asylum", r"\(UNHCR\)"),
        (r"Try to call your child", r"call the emergency number"),
        (r"labour inspector", r"tell the immigration office"),
        (r"labour inspector", r"who else will hear my name"),
        (r"port inspector", r"ask first who will hear your name"),
        (r"travellers for news", r"before you call an employer"),
        (r"tell the police here", r"ask about the person’s visa"),
        (r"have your relative", r"ask for advice, before you pay"),
        (r"medicine, so that the person obeys", r"stopping all at once can be dangerous"),
        (r"work visa is for one employer", r"you may lose the visa"),
    ],
)
def test_what_could_harm_stands_beside_what_protects(words, beside):
    found = [page for page in PAGES.values() if re.search(words, "\n".join(page.texts), re.IGNORECASE)]
    assert found
    assert [page.id for page in found if not re.search(beside, "\n".join(page.texts), re.IGNORECASE)] == []


@pytest.mark.parametrize(
    "never",
    [
        r"do(es)? not tell the police",
        r"\b(do|are) you (fear|afraid|hid(e|ing)|trafficked|in danger)\b",
        r"\b(police|officers?|officials?)\b.*\bsay no\b|\bsay no\b.*\b(police|officers?|officials?)\b",
        r"an adult can speak for a child",
        r"\bmay not (keep|force|hold|leave)\b",
        r"outside the law",
        r"(?<!with or without )\bpapers\b",
        r"at a birth",
        r"sex against",
        r"\bpay in cash\b",
        r"\btell others\b",
        r"\breport (it|them|someone)?\b.*\bdesk\b",
        r"\b[Ww]ho keeps (my|the) passports?\b",
        r"\banyone can be trafficked\b",
        r"\bmen too\b",
        r"\bphotos to yourself\b",
        r"\bprotected from trafficking\b",
        r"\bask for (notice|its number)\b",
        r"(^- |\byou can )say: (?!“)",
        r"^You can ask for advice\.$",
        r"^You can ask for advice on what applies here\.$",
        r"\ball right\b",
        r"\bshall\b",
        r"\b(at|person at) a desk\b",
    ],
)
def test_no_text_says(never):
    assert [(where, text) for where, text in TEXTS if re.search(never, text, re.IGNORECASE | re.DOTALL)] == []


@pytest.mark.parametrize(
    ("where", "before", "after"),
    [
        ("your-rights/going-out-and-leaving", "dangerous", "tell the employer"),
        ("your-rights/going-out-and-leaving", "Ask for advice before you leave", "tell the employer"),
        ("safer-on-the-way/ill-or-hurt", "Within 3 days", "weeks later"),
        ("young-and-travelling/photos-and-threats", "know where to find you", "block the person"),
        ("your-rights/work-you-did-not-choose", "ask for a lawyer", "say that they were forced"),
    ],
)
def test_a_danger_is_said_before_what_leads_into_it(where, before, after):
    said = "\n".join(PAGES[where].texts)
    assert before in said
    assert after in said[said.index(before) :]
    assert after not in said[: said.index(before)]


def test_the_warning_is_in_the_paragraph_that_speaks_of_telling_the_employer():
    found = [text for _, text in TEXTS if re.search(r"\btell the employer\b", text)]
    assert len(found) == 1
    assert "afraid of your employer" in found[0]


def test_each_page_that_says_to_call_the_emergency_number_has_it_below():
    said = {
        where
        for where, page in PAGES.items()
        if any("call the emergency number" in text for text in page.texts)
    }
    assert len(said) == 7
    assert {where for where, page in PAGES.items() if page.emergency} == said


def test_no_desk_and_no_line_is_named_where_aid_workers_are_reported():
    found = [(where, text) for where, text in TEXTS if "Aid workers" in text]
    assert [where for where, _ in found] == [AID_WORKERS]
    assert not re.search(r"\b(desk|staff|advice|line|call)\b", found[0][1])


TOLD_TO_LEADERS = [
    (path.stem, line)
    for folder in ("guides", "notes", "slides")
    for path in sorted((ROOT / "resources/content" / folder).glob("*.toml"))
    for line in path.read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize(
    "never",
    [
        r"\bfree to leave\b",
        r"\bgive the number to\b",
        r"\bnever give it to one\b",
        r"\bgo to a private place together\b",
        r"\bask who will be told, before you tell more\b",
        r"\bnobody watches\b",
        r"\blay out the number\b",
        r"\banswers for his wife\b",
        r"\bit still hurts\b",
        r"\bfriendly ways to say no\b",
        r"\bwho keeps my passport\b",
    ],
)
def test_a_leader_is_not_told(never):
    assert len(TOLD_TO_LEADERS) > 400
    assert [said for said in TOLD_TO_LEADERS if re.search(never, said[1], re.IGNORECASE)] == []


@pytest.mark.parametrize(
    ("begins", "says"),
    [
        ("A child tells you something:", "in danger now, call the emergency number"),
        ("Police come in:", "Do not tell people to stay, and do not tell them to go."),
        ("Police come in:", "The other stays with the group."),
        ("Police come in:", "Then call your contact."),
    ],
)
def test_in_a_hard_moment_a_leader_is_told(begins, says):
    found = [line for _, line in TOLD_TO_LEADERS if begins in line]
    assert len(found) == 1
    assert says in found[0]


@pytest.mark.parametrize("where", ["safer-on-the-way/who-is-official", "safer-on-the-way/at-a-border"])
def test_nobody_is_told_to_refuse_an_official(where):
    assert not re.search(r"\b(say no|refuse)\b", "\n".join(PAGES[where].texts), re.IGNORECASE)


def test_what_the_law_of_many_countries_says_is_marked_for_those_who_check_it():
    said = re.compile(
        r"\bIn (most|many|some|almost all) countries, .*\b(right|allowed|law)\b|International (law|rules)"
    )
    parts = [
        (where, part) for where, page in PAGES.items() if isinstance(page, TextPage) for part in page.parts
    ]
    found = [(where, part) for where, part in parts if said.search(part.text)]
    assert len(found) > 8
    assert [where for where, part in found if not part.legal] == []


def test_what_heals_is_said_once():
    assert sum("If an offer was false, it is not your fault." in text for _, text in TEXTS) == 1


def test_the_word_survivor_comes_after_what_was_survived():
    said = {panel.id: panel.texts for panel in DECK.panels} | {
        where: (page.title, *page.texts) for where, page in PAGES.items()
    }
    firsts = {
        where: re.search(r".*?\bsurvivors?\b( of trafficking)?", " ".join(texts))
        for where, texts in said.items()
    }
    found = {where: first.group() for where, first in firsts.items() if first}
    assert "who-we-are/words-matter" in found
    assert [where for where, words in found.items() if "trafficking" not in words] == []


def test_the_panel_for_people_whose_promise_was_broken_could_be_a_tourists():
    panel = next(panel for panel in DECK.panels if panel.id == "not-as-promised")
    words = " ".join(panel.texts)
    assert "not your fault" in words
    assert not re.search(
        r"traffick|police|boss|employer|owner|leav|threat|force|debt|they", words, re.IGNORECASE
    )
