"""The one door between the page and Python: JSON text in, JSON text out, always an answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from composer.handoff import handoff
from composer.handoff.reminders import cancellations, entry, reminders
from composer.interview import TONES, Interview, Tone
from composer.page import job_search, overview, page
from composer.page.request import (
    HOST,
    Answer,
    Request,
    UnknownDaysOffError,
    candidate_of,
    days_off_in,
    is_zone_unsure,
    need_days_off,
    now_of,
    time_style_of,
)
from composer.page.understood import understood
from composer.page.view import View, look, look_at_example
from composer.page.zone_choices import taken, zone_choices
from composer.record import transfer
from composer.record.record import parse_interview
from composer.review import proofreading
from composer.review.letter import Where
from composer.schedule.schedule import recipient_country
from composer.search.board import EMPTY, UnknownBoardError, board
from composer.search.line import line
from composer.text.file_names import slug

MOST_UNDERLINED = 8
"""Words that a line is drawn under at most: what is said of a whole sentence stands in the list alone."""

_FIRST_SEQUENCE = datetime(2026, 1, 1, tzinfo=UTC)


def handle(request: str) -> str:
    """Answer one request of the page.

    A request is an object with ``kind`` and what that kind needs, for nothing is kept between two of them.
    The answer is an object: ``{"ok": …}``, or ``{"error": {"name": …, "message": …}}`` where it failed.

    | kind | takes | gives |
    |---|---|---|
    | render | interview, candidate, others (JSON text) or board, now, time_zone, page, days_off, notes (numbers of those wanted; all without it) | parts (HTML by element id), frame (what the notes are), problems and said (text by field), line |
    | overview | board, search, open, count, candidate, now, time_zone | parts, stale (ids) |
    | lines | interviews, candidate, now, time_zone, days_off | lines, upgraded (records that were of an older shape) |
    | deed | deed, interview, candidate, now, time_zone, new_id, step, when, until, reply | interviews (the changed one, and a next round), open (the id of the one to go on with), shows (the part to go on with, by its id), or problem (text) |
    | debrief | interview | parts |
    | log | interviews, form ("report" or "table"), candidate, now, time_zone | parts, or file |
    | storage | backup, kept, vendor, installed, used, count, asides, now | parts |
    | import | text or, where it is too long, its length; interviews, dictionary | interviews, candidate and dictionary to save, parts; locked, where it needs a passphrase; other, where it is no JSON |
    | export | interviews, candidate, dictionary | file |
    | calendar | interviews, candidate, now, time_zone, page, cancel (to take events off), step (for one event alone), days_off, assume (to take the candidate's zone where one is not understood) | file, or none where none is left; parts, where a zone has to be asked for first |
    | zone | typed, field (its name), places (the list of `composer.text.places`, empty without it), now | parts (what can be chosen), taken (what is put into the field when it is left) |
    | words | interviews, candidate | words never flagged by the proofreader |
    | proofread | as render, and letters (number, subject and body, each with text and findings), ignored, words | parts, marks (places to underline, by number and by subject or body) |
    | eml | as render, and draft (its number) | file |
    | begin | | parts |
    | intake | text, or bytes (a character each); interview, interviews, new_id, and as far as told into (which interview), purpose (see `composer.intake.reading`) and quiet (nobody asked) | offers (whether there is something to take), parts, backup (it is an export of ours) |
    | take | as intake, and ticked (numbers) | interviews, candidate, sentence, figures, ended, focus |
    | example | example (see `composer.examples.examples`), tone, candidate, now, time_zone | interview as typed, or none where there is no such one |

    ``board`` is told of in `composer.search.board`; where it is not known, the answer is ``{"ok": {"wanted": "lines"}}``.
    ``days_off`` are the public holidays by country (ISO 3166-1 alpha-2, ISO dates); where a country is lacking, the
    answer is ``{"ok": {"wanted": "days off", "countries": […]}}``. Every request may say how the device writes times,
    as ``time_style`` (half_days, month_first: see `composer.interview.TimeStyle`).
    """
    try:
        content = json.loads(request)
        return json.dumps({"ok": _KINDS[content["kind"]](content)}, ensure_ascii=False)
    except UnknownBoardError:
        return json.dumps({"ok": {"wanted": "lines"}})
    except UnknownDaysOffError as error:
        return json.dumps({"ok": {"wanted": "days off", "countries": error.countries}})
    except Exception as error:  # noqa: BLE001 -- whatever happens, the page gets an answer
        return json.dumps({"error": {"name": type(error).__name__, "message": str(error)}})


def _render(request: Request) -> Answer:
    view = _view(request, request.get("notes"))
    answer: Answer = {
        "parts": page.parts(view),
        "problems": page.problems(view),
        "said": page.said(view) | _understood(request, view),
        "left_out": page.left_out(view),
        "frame": page.frame(view),
    }
    if "notes" not in request:
        answer["parts"] |= page.hours(HOST, time_style_of(request))
    if not view.is_example:
        summary = line(view.interview, view.candidate, view.schedule, record=request["interview"])
        answer["line"] = summary.as_kept()
        known = board(request["board"]) if "board" in request else EMPTY
        answer["parts"]["ati-rounds"] = overview.rounds(known, view.interview, view.candidate.time_style)
    answer["parts"]["ati-conflicts"] = overview.conflicts(request["interview"], request["candidate"])
    return answer


def _understood(request: Request, view: View) -> dict[str, str]:
    record = {**request["interview"], "candidate": request["candidate"]}
    return {} if view.is_example else understood(record, view.interview, view.candidate)


def _import(request: Request) -> Answer:
    """Read a file; nothing is applied, the page does that when the person has seen what it brings."""
    answer: Answer = {"interviews": [], "candidate": None, "dictionary": None, "locked": False}
    try:
        brought = transfer.read(
            request["text"],
            request["interviews"],
            request["candidate"],
            request.get("dictionary"),
            length=request.get("length", 0),
        )
    except transfer.LockedFileError:
        return answer | {"locked": True}
    except transfer.NoJsonError:
        return answer | {"other": True}
    except transfer.RefusedImportError as refusal:
        return answer | {"parts": {"ati-report": page.report({"refusal": str(refusal)})}}
    report = {"refusal": "", "brought": brought}
    return answer | {
        "interviews": brought.interviews,
        "candidate": brought.candidate if brought.changes_candidate else None,
        "dictionary": brought.dictionary,
        "parts": {"ati-report": page.report(report)},
    }


def _export(request: Request) -> Answer:
    text = transfer.export(request["interviews"], request["candidate"], request.get("dictionary"))
    return {"file": {"name": "after-the-interview.json", "type": "application/json", "text": text}}


def _calendar(request: Request) -> Answer:
    candidate, problems = candidate_of(request)
    now = now_of(request)
    interviews = [parse_interview(record).value for record in request["interviews"]]
    unsure = [interview for interview in interviews if is_zone_unsure(interview, problems)]
    if unsure and not request.get("cancel") and not request.get("assume"):
        return {"file": None, "parts": {"ati-unsure": page.unsure(unsure, candidate)}}
    countries = [recipient_country(interview, candidate) for interview in interviews]
    need_days_off(countries, request)
    # Each download counts as newer than the one before, so a calendar takes its events as an update.
    sequence = (now - _FIRST_SEQUENCE) // timedelta(seconds=1)
    entries = (
        entry(
            interview,
            candidate,
            now=now,
            sequence=sequence,
            holidays=days_off_in(country, request),
            folder=HOST.folder,
        )
        for interview, country in zip(interviews, countries, strict=True)
    )
    gathered = list(filter(None, entries))
    if request.get("cancel"):
        file = cancellations(gathered, now=now, page=request["page"])
    else:
        file = reminders(gathered, now=now, page=request["page"], step=request.get("step", ""))
    if file is None:
        return {"file": None}
    return {"file": {"name": file.name, "type": "text/calendar;charset=utf-8", "text": file.text}}


def _zone(request: Request) -> Answer:
    typed, listed, field = request["typed"], request["places"], request["field"]
    choices = zone_choices(typed, listed, now_of(request), time_style_of(request))
    return {
        "parts": {f"ati-{field}-options": page.render("zone_choices.html", choices=choices, field=field)},
        "taken": taken(typed, listed),
    }


def _words(request: Request) -> Answer:
    interviews = (parse_interview(record).value for record in request["interviews"])
    return {"words": proofreading.words(interviews, candidate_of(request)[0])}


def _proofread(request: Request) -> Answer:
    view = _view(request, {asked["number"] for asked in request["letters"]})
    letters = dict(zip(view.numbers, view.letters, strict=True))
    parts, marks = {}, {}
    for asked in request["letters"]:
        number, subject, body = asked["number"], asked["subject"], asked["body"]
        if number not in letters:
            continue
        texts: dict[Where, str] = {"subject": subject["text"], "body": body["text"]}
        letter = letters[number]
        # A keystroke later the review speaks of another text; it is asked again at once.
        is_current = (letter.letter.subject, letter.letter.body) == (texts["subject"], texts["body"])
        remarks = proofreading.merge(
            texts,
            letter.findings if is_current else (),
            {
                "subject": proofreading.read(subject["findings"], texts["subject"]),
                "body": proofreading.read(body["findings"], texts["body"]),
            },
            interview=view.interview,
            known=request["words"],
            ignored=frozenset(request["ignored"]),
        )
        parts[f"ati-remarks-{number}"] = page.remarks(remarks, texts, request["interview"])
        marks[number] = {where: _marks(remarks, where, text) for where, text in texts.items()}
    return {"parts": parts, "marks": marks}


def _marks(remarks: Sequence[proofreading.Remark], where: Where, text: str) -> list[Answer]:
    """Give the places to underline in a subject or a body, in UTF-16 units as the page counts."""
    return [
        {
            "start": proofreading.utf16(text, remark.start),
            "end": proofreading.utf16(text, remark.end),
            "severity": remark.severity,
        }
        for remark in remarks
        if remark.where == where and len(text[remark.start : remark.end].split()) <= MOST_UNDERLINED
    ]


def _eml(request: Request) -> Answer:
    view = _view(request)
    letter = view.letters[request["draft"]].letter
    text = handoff.eml(letter, view.candidate, date=view.now).decode("utf-8")
    name = slug(letter.draft.step, *(person.name for person in letter.to[:1]), view.interview.company)
    return {"file": {"name": f"{name}.eml", "type": "message/rfc822", "text": text}}


def _example(request: Request) -> Answer:
    from composer.examples import examples  # noqa: PLC0415 -- rarely asked for, and no small module

    name = request["example"]
    if examples.kind(name, HOST.folder) is None:
        return {"interview": None}
    tone: Tone = next((tone for tone in TONES if tone == request["tone"]), "warm")
    candidate, _ = candidate_of(request)
    record = examples.record(name, now=now_of(request), tone=tone, candidate=candidate, folder=HOST.folder)
    return {"interview": record}


def _brought(request: Request) -> Answer:
    """Hand on what concerns something brought; what reads it is imported, and in the browser fetched, only then."""
    from composer.page import brought  # noqa: PLC0415

    return brought.KINDS[request["kind"]](request)


def _view(request: Request, wanted: Collection[int] | None = None) -> View:
    parsed = parse_interview(request["interview"])
    if _is_blank(parsed.value):
        return look_at_example(HOST.folder, time_style_of(request))
    candidate, problems = candidate_of(request)
    holidays = days_off_in(recipient_country(parsed.value, candidate), request)
    return look(
        parsed.value,
        candidate,
        now=now_of(request),
        others=board(request["board"]).names if "board" in request else _others(request["others"]),
        problems=(*parsed.problems, *problems),
        holidays=holidays,
        page=request.get("page", ""),
        folder=HOST.folder,
        wanted=wanted,
        is_zone_unsure=is_zone_unsure(parsed.value, problems),
    )


@lru_cache(maxsize=2)
def _others(records: str) -> tuple[Interview, ...]:
    """Read the candidate's other interviews: JSON text, for it stays the same while one interview is written."""
    return tuple(parse_interview(record).value for record in json.loads(records))


def _is_blank(interview: Interview) -> bool:
    return interview == Interview(id=interview.id, tone=interview.tone, changed=interview.changed)


_KINDS: dict[str, Callable[[Request], Answer]] = {
    "render": _render,
    "import": _import,
    "export": _export,
    "calendar": _calendar,
    "words": _words,
    "zone": _zone,
    "proofread": _proofread,
    "eml": _eml,
    "example": _example,
    **dict.fromkeys(("begin", "intake", "take"), _brought),
    **job_search.KINDS,
}
