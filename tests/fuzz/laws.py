"""What must hold whatever a record says. Each law is tried a little by `make test`, and for long by `make fuzz`."""

from __future__ import annotations

import csv
import io
import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.policy import default
from string import ascii_uppercase
from typing import Any
from unicodedata import normalize
from urllib.parse import parse_qsl, unquote, urlsplit
from uuid import UUID

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from composer.app import handle
from composer.handoff import handoff
from composer.interview import TONES
from composer.notes.revision import reader
from composer.page.view import look
from composer.record.record import as_typed, candidate_as_typed, parse_candidate, parse_interview
from composer.record.transfer import LockedFileError, RefusedImportError, export, read
from tests.fuzz.records import (
    CANDIDATE,
    EDITS,
    INTERVIEWS,
    JSON,
    TEXT,
    candidates,
    facts_changed,
    interviews,
    nows,
    pages,
    real_interviews,
    typed,
    with_facts,
)
from tests.fuzz.shapes import strangers

csv.field_size_limit(10**9)  # a person's text may be longer than Python's reader takes by itself

MAIL_HEADERS = {
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
    "X-Unsent",
    "From",
    "To",
    "Subject",
    "Date",
}
PROPERTIES = {
    "VCALENDAR": {"PRODID", "VERSION", "METHOD"},
    "VEVENT": {
        "UID",
        "DTSTAMP",
        "SEQUENCE",
        "DTSTART",
        "DURATION",
        "SUMMARY",
        "DESCRIPTION",
        "URL",
        "TRANSP",
        "STATUS",
    },
    "VALARM": {"ACTION", "TRIGGER", "DESCRIPTION"},
}


@dataclass(frozen=True)
class Law:
    """What must hold: a function that checks it, and what its arguments are drawn from."""

    name: str
    check: Callable[..., None]
    strategies: tuple[st.SearchStrategy[Any], ...]
    tries: int = 40
    """How often `make test` tries it."""

    def try_(self, how: settings, on_try: Callable[[], None] = lambda: None) -> None:
        """Check it on as many records as `how` says."""

        @how
        @given(st.tuples(*self.strategies))
        def check(values: tuple[Any, ...]) -> None:
            on_try()
            self.check(*values)

        check()


type Typed = dict[str, Any]
"""A record as typed: JSON, whatever it says."""

LAWS: list[Law] = []


def law(
    *strategies: st.SearchStrategy[Any], tries: int = 40
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Add a function to the laws."""

    def add(check: Callable[..., None]) -> Callable[..., None]:
        LAWS.append(Law(check.__name__, check, strategies, tries))
        return check

    return add


def ask(kind: str, **request: Any) -> dict[str, Any]:
    """Ask as the page does; its JSON writes lone surrogates as escapes."""
    answer: dict[str, dict[str, Any]] = json.loads(
        handle(json.dumps({"kind": kind, "time_zone": "UTC", **request}))
    )
    assert "ok" in answer, answer
    return answer["ok"]


@law(interviews, candidates, nows, pages, st.lists(interviews, max_size=2))
def parts_hold_no_element_that_no_template_wrote(
    interview: Typed, candidate: Typed, now: str, page: str, others: list[Typed]
) -> None:
    answer = ask(
        "render",
        interview=interview,
        candidate=candidate,
        now=now,
        page=page,
        others=json.dumps(others),
        days_off={one + other: ["2026-12-25"] for one in ascii_uppercase for other in ascii_uppercase},
    )
    for html in answer["parts"].values():
        assert [] == strangers(html)
    assert all(isinstance(text, str) for text in answer["problems"].values())
    lines = ask("lines", interviews=[interview, *others], candidate=candidate, now=now)["lines"]
    board = {"version": json.dumps(lines), "lines": lines}
    search = {"words": interview["company"][:20], "stage": "", "order": "company", "most": 50}
    told = {"open": interview["id"], "count": len(lines), "candidate": candidate, "now": now}
    backup = {
        "backup": interview["changed"],
        "kept": False,
        "vendor": interview["role"],
        "installed": False,
        "used": 1,
    }
    exported = export([as_typed(interview)], candidate)
    shown = [
        ask("overview", board=board, search=search, **told),
        ask("debrief", interview=interview),
        ask(
            "storage",
            **backup,
            count=1,
            asides=[dict.fromkeys(("name", "length", "at", "key"), interview["id"])],
            now=now,
        ),
        ask("log", form="report", interviews=[interview, *others], candidate=candidate, now=now),
        ask("import", text=exported, interviews=[], candidate=candidate),
        ask("import", text=interview["notes"], interviews=[], candidate=candidate),
    ]
    for other in shown:
        for html in other.get("parts", {}).values():
            assert [] == strangers(html)


@law(real_interviews, facts_changed, facts_changed, EDITS)
def a_note_rewritten_by_hand_is_shown_whatever_changes_afterwards(
    interview: Typed,
    first: tuple[Typed, Typed],
    later: tuple[Typed, Typed],
    edit: Callable[[str], str],
) -> None:
    now = "2026-11-24T18:00:00Z"
    before = with_facts(interview, first)
    letters = look(
        parse_interview(before).value, parse_candidate(CANDIDATE).value, now=datetime.fromisoformat(now)
    ).letters
    before["revisions"] = [
        {
            "step": draft.step,
            "person": reader(draft),
            "channel": draft.channel,
            "subject": draft.subject,
            "body": edit(draft.body),
            "base_subject": draft.subject,
            "base_body": draft.body,
        }
        for draft in (letter.letter.draft for letter in letters)
    ]
    cleared = ({"fit": "", "news": "", "next_step": ""}, {"fit": "", "talked_about": ""})
    for change in (later, cleared):
        for tone in TONES:
            changed = {**with_facts(before, change), "tone": tone}
            answer = ask("render", interview=changed, candidate=CANDIDATE, now=now, page="/", others="[]")
            assert [] == [stranger for html in answer["parts"].values() for stranger in strangers(html)]


@law(interviews, candidates, nows)
def mail_links_have_exactly_the_intended_headers(interview: Typed, candidate: Typed, now: str) -> None:
    reader = parse_interview(interview).value
    for letter in look(reader, parse_candidate(candidate).value, now=datetime.fromisoformat(now)).letters:
        written = letter.letter
        links = [handoff.mailto(written), handoff.gmail(written), handoff.outlook(written)]
        for link, extra in zip(links, ((), ("view", "fs", "to", "su"), ("to",)), strict=True):
            if link is None:
                continue
            parts = urlsplit(link)
            headers = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
            names = [name for name, _ in headers]
            assert len(names) == len(set(names))
            assert {"subject", "body", *extra} >= set(names)
            assert link.isascii()
            assert not set(link) & set(" \r\n\"'<>\\^`{|}")
            assert "" == parts.fragment
        if links[0]:
            readers = unquote(urlsplit(links[0]).path)
            assert readers == ",".join(handoff.addresses(written))
            assert set(readers) & set("?&\r\n\0") == set()


@law(interviews, candidates, nows)
def a_mail_file_has_exactly_the_intended_headers_and_the_whole_text(
    interview: Typed, candidate: Typed, now: str
) -> None:
    parsed = parse_candidate(candidate).value
    moment = datetime.fromisoformat(now)
    for letter in look(parse_interview(interview).value, parsed, now=moment).letters:
        content = handoff.eml(letter.letter, parsed, date=moment)
        assert content.isascii()
        assert b"\n" not in content.replace(b"\r\n", b"")
        head = content.partition(b"\r\n\r\n")[0]
        assert all(len(line) <= 998 for line in content.split(b"\r\n"))  # RFC 5322 section 2.1.1
        lines = [line.partition(b":")[0].decode() for line in head.split(b"\r\n") if line[:1] not in b" \t"]
        assert len(lines) == len(set(lines))
        assert set(lines) <= MAIL_HEADERS
        message = message_from_bytes(content, policy=default)
        assert not message.is_multipart()
        payload = message.get_payload(decode=True)
        assert isinstance(payload, bytes)
        assert handoff.plain(letter.letter).replace("\n", "\r\n") == payload.decode()


@law(st.lists(interviews, min_size=1, max_size=2), candidates, nows, pages, st.booleans())
def a_calendar_has_exactly_the_intended_properties(
    records: list[Typed],
    candidate: Typed,
    now: str,
    page: str,
    cancel: bool,  # noqa: FBT001 -- a law takes its values by place
) -> None:
    file = ask("calendar", interviews=records, candidate=candidate, now=now, page=page, cancel=cancel)["file"]
    assume(file)
    text = file["text"]
    lines = text.encode().split(b"\r\n")
    assert b"" == lines.pop()
    assert all(len(line) <= 75 and not set(line) & {*range(9), *range(10, 32), 127} for line in lines)
    calendar = Calendar.from_ical(text)
    for component in calendar.walk():
        assert set(component) <= PROPERTIES[component.name or ""], component.name
        assert not component.errors
        assert not [value for value in component.values() if isinstance(value, list)]
    events = calendar.walk("VEVENT")
    unfolded = text.replace("\r\n ", "").split("\r\n")
    assert len(events) == unfolded.count("BEGIN:VEVENT") == unfolded.count("END:VEVENT") > 0
    assert len(calendar.walk("VALARM")) == unfolded.count("BEGIN:VALARM") <= len(events)
    assert len(events) <= 3 * len(records)
    name = file["name"]
    assert name.endswith(".ics")
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert len(name) <= 120


@law(interviews, candidates, nows, pages)
def a_mail_file_has_a_harmless_name(interview: Typed, candidate: Typed, now: str, page: str) -> None:
    file = ask("eml", interview=interview, candidate=candidate, now=now, page=page, others="[]", draft=0)[
        "file"
    ]
    assert set(file["name"]) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert file["name"].endswith(".eml")


@law(st.lists(interviews, max_size=3, unique_by=lambda record: record["id"]), candidates)
def an_export_reads_back_equal_but_for_what_nobody_types(records: list[Typed], candidate: Typed) -> None:
    for i, record in enumerate(records):
        record["id"] = str(UUID(int=i))
        record["changed"] = "2026-11-24T10:00:00.000Z"
    expected = [typed(as_typed(record)) for record in records]
    file = ask(
        "export",
        interviews=[as_typed(record) for record in records],
        candidate=candidate_as_typed(candidate),
    )["file"]
    crossed = json.loads(json.dumps(file["text"]))
    brought = read(crossed, [], {})
    assert tuple(expected) == brought.interviews
    assert typed(candidate_as_typed(candidate)) == brought.candidate
    again = read(crossed, expected, candidate)
    assert ((), 0, 0) == (again.interviews, again.added, again.updated)


@law(JSON)
def any_object_becomes_a_record_and_stays_the_one_it_has_become(value: Any) -> None:
    assume(isinstance(value, dict))
    once = as_typed(value)
    assert once == as_typed(once)
    json.dumps(once)
    parse_interview(value)
    parse_candidate(value)


@law(
    st.one_of(
        JSON,
        st.builds(
            lambda items, rest: {**rest, "interviews": items},
            st.lists(JSON, max_size=3),
            st.dictionaries(TEXT, JSON, max_size=2),
        ),
    )
)
def a_file_is_refused_with_a_sentence_or_brings_records_that_can_be_shown(content: Any) -> None:
    text = json.dumps(content)
    before = json.dumps(INTERVIEWS)
    try:
        brought = read(text, INTERVIEWS, CANDIDATE)
    except LockedFileError:
        assert "locked" in text
    except RefusedImportError as refusal:
        assert str(refusal).endswith(".")  # noqa: PT017
    else:
        for record in brought.interviews:
            assert record["id"]
            assert record == as_typed(record)
            answer = ask(
                "render", interview=record, candidate={}, now="2026-11-24T18:00:00Z", others="[]", page="/"
            )
            assert [] == [stranger for html in answer["parts"].values() for stranger in strangers(html)]
    assert before == json.dumps(INTERVIEWS)


@law(
    st.one_of(
        JSON,
        st.fixed_dictionaries(
            {"kind": st.sampled_from(("render", "list", "import", "export", "calendar", "eml", "other"))},
            optional=dict.fromkeys(
                (
                    "interview",
                    "interviews",
                    "candidate",
                    "others",
                    "now",
                    "text",
                    "draft",
                    "page",
                    "time_zone",
                ),
                JSON,
            ),
        ),
    )
)
def the_door_answers_whatever_it_is_asked(request: Any) -> None:
    """What is no request of the page's may be answered with an error: the one law that lets one pass."""
    answer = json.loads(handle(json.dumps(request)))
    assert answer.keys() in ({"ok"}, {"error"})


@law(st.lists(interviews, max_size=3), candidates, nows)
def no_cell_of_the_log_is_a_formula(records: list[Typed], candidate: Typed, now: str) -> None:
    text = ask("log", form="table", interviews=records, candidate=candidate, now=now)["file"]["text"]
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert 1 == len(set(map(len, rows)))
    seen = [re.sub(r"[^\w\s!-~]|\s", "", normalize("NFKC", cell)) for row in rows for cell in row]
    assert [] == [cell for cell in seen if cell.startswith(("=", "+", "-", "@"))]
    assert [] == [cell for row in rows for cell in row if cell.startswith(("\t", "\r"))]


PLACES = (
    *("company", "role", "fit", "concern.raised", "concern.answer", "next_step", "news", "reason", "agreed"),
    *(
        "ask",
        "notes",
        "people.0.name",
        "people.0.title",
        "people.0.talked_about",
        "revisions.0.body",
        "revisions.0.subject",
    ),
)
PUMPS = (
    *(
        " ",
        "\n",
        " \n",
        "a",
        "a ",
        "A",
        "1",
        "1 ",
        ".",
        ". ",
        ",",
        ", ",
        "-",
        " - ",
        "(",
        '"',
        "'",
        "/",
        "?",
        "@",
        "\u00a0",
    ),
    *(
        "ran the team ",
        "ran the team, ",
        "managed it and ",
        "I ran it. ",
        "5 yrs ",
        "because ",
        "that ",
        "who ",
        "[x]",
    ),
)
SMALL = 2_000
LEAST = 0.05
"""Seconds of the processor below which a difference says nothing."""


def seconds(place: str, text: str) -> float:
    """Give what all steps cost, in seconds of the processor, with `text` in one place of an interview."""
    record = json.loads(json.dumps(INTERVIEWS[0]))
    now = "2026-11-24T18:00:00Z"
    if place.startswith("revisions"):
        reader_, written = parse_interview(record).value, parse_candidate(CANDIDATE).value
        draft = look(reader_, written, now=datetime.fromisoformat(now)).letters[0].letter.draft
        record["revisions"] = [
            {
                "step": draft.step,
                "person": reader(draft),
                "channel": draft.channel,
                "subject": draft.subject,
                "body": "",
                "base_subject": draft.subject,
                "base_body": draft.body,
            }
        ]
    part: Any = record
    *way, last = place.split(".")
    for key in way:
        part = part[int(key)] if key.isdigit() else part.setdefault(key, {})
    part[last] = text
    told = {"candidate": CANDIDATE, "now": now, "page": "/"}
    began = time.thread_time()
    ask("render", interview=record, others="[]", **told)
    ask("eml", interview=record, others="[]", draft=0, **told)
    ask("calendar", interviews=[record], **told)
    ask("lines", interviews=[record], **told)
    ask("log", form="table", interviews=[record], **told)
    ask("words", interviews=[record], candidate=CANDIDATE)
    file = ask("export", interviews=[as_typed(record)], candidate=CANDIDATE)["file"]
    ask("import", text=file["text"], interviews=[], candidate=CANDIDATE)
    return time.thread_time() - began


@law(st.sampled_from(PLACES), st.sampled_from(PUMPS), tries=4)
def ten_times_the_text_takes_at_most_twenty_times_the_work(place: str, pump: str) -> None:
    """What grows with the square takes a hundred times; what a busy machine adds is not the processor's time."""

    def text(length: int) -> str:
        return f"q{(pump * length)[:length]}b"

    small = max(LEAST, seconds(place, text(SMALL)))
    # Once more where it was much: the first time may have paid for something else.
    large = min(seconds(place, f"{i}{text(10 * SMALL)}") for i in range(2))
    assert large <= 20 * small, f"{place} {pump!r}: {small:.2f} s, then {large:.2f} s"
