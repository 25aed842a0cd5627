"""The one door between the page and Python: JSON text in, JSON text out, always an answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from composer import handoff, page, transfer
from composer.file_names import slug
from composer.interview import Candidate, Interview
from composer.record import Problem, parse_candidate, parse_interview
from composer.reminders import Entry, cancellations, reminders
from composer.revision import applied
from composer.view import View, look, look_at_example

type Request = Mapping[str, Any]
type Answer = dict[str, Any]

_FIRST_SEQUENCE = datetime(2026, 1, 1, tzinfo=UTC)


def handle(request: str) -> str:
    """Answer one request of the page.

    A request is an object with ``kind`` and what that kind needs, for nothing is kept between two of them.
    The answer is an object: ``{"ok": …}``, or ``{"error": {"name": …, "message": …}}`` where it failed.

    | kind | takes | gives |
    |---|---|---|
    | render | interview, candidate, others, now, time_zone, page, holidays (ISO dates) | parts (HTML by element id), problems (text by field) |
    | list | interviews, open | parts |
    | import | text, interviews | interviews and candidate to save, parts |
    | export | interviews, candidate | file |
    | calendar | interviews, candidate, now, time_zone, page, cancel (to take events off) | file, or none where none is left |
    | eml | as render, and draft (its number) | file |
    """
    try:
        content = json.loads(request)
        return json.dumps({"ok": _KINDS[content["kind"]](content)}, ensure_ascii=False)
    except Exception as error:  # noqa: BLE001 -- whatever happens, the page gets an answer
        return json.dumps({"error": {"name": type(error).__name__, "message": str(error)}})


def _render(request: Request) -> Answer:
    view = _view(request)
    return {"parts": page.parts(view), "problems": page.problems(view)}


def _list(request: Request) -> Answer:
    entries = [
        page.entry(parse_interview(record).value, is_open=record.get("id") == request["open"])
        for record in request["interviews"]
    ]
    return {"parts": {"ati-interviews": page.interviews(entries)}}


def _import(request: Request) -> Answer:
    try:
        brought = transfer.read(request["text"], request["interviews"], request["candidate"])
    except transfer.RefusedImportError as refusal:
        return {
            "interviews": [],
            "candidate": None,
            "parts": {"ati-report": page.report({"refusal": str(refusal)})},
        }
    report = {
        "refusal": "",
        "added": brought.added,
        "updated": brought.updated,
        "unchanged": brought.unchanged,
    }
    return {
        "interviews": brought.interviews,
        "candidate": brought.candidate,
        "parts": {"ati-report": page.report(report)},
    }


def _export(request: Request) -> Answer:
    text = transfer.export(request["interviews"], request["candidate"])
    return {"file": {"name": "after-the-interview.json", "type": "application/json", "text": text}}


def _calendar(request: Request) -> Answer:
    now = _now(request)
    # Each download counts as newer than the one before, so a calendar takes its events as an update.
    sequence = (now - _FIRST_SEQUENCE) // timedelta(seconds=1)
    entries = []
    for record in request["interviews"]:
        view = _view({**request, "interview": record, "others": ()})
        if view.schedule:
            drafts = tuple(
                applied(letter.revision, letter.draft) if letter.revision else letter.draft
                for letter in view.letters
            )
            minutes = view.candidate.preferences.reminder_minutes
            entries.append(Entry(view.interview, view.schedule, drafts, sequence, minutes))
    make = cancellations if request.get("cancel") else reminders
    file = make(entries, now=now, page=request["page"])
    if file is None:
        return {"file": None}
    return {"file": {"name": file.name, "type": "text/calendar;charset=utf-8", "text": file.text}}


def _eml(request: Request) -> Answer:
    view = _view(request)
    letter = view.letters[request["draft"]].letter
    text = handoff.eml(letter, view.candidate, date=view.now).decode("utf-8")
    name = slug(letter.draft.step, *(person.name for person in letter.to[:1]), view.interview.company)
    return {"file": {"name": f"{name}.eml", "type": "message/rfc822", "text": text}}


def _view(request: Request) -> View:
    parsed = parse_interview(request["interview"])
    if _is_blank(parsed.value):
        return look_at_example()
    candidate, problems = _candidate(request)
    others = tuple(parse_interview(record).value for record in request["others"])
    return look(
        parsed.value,
        candidate,
        now=_now(request),
        others=others,
        problems=(*parsed.problems, *problems),
        holidays=frozenset(map(date.fromisoformat, request.get("holidays", ()))),
        page=request.get("page", ""),
    )


def _is_blank(interview: Interview) -> bool:
    return interview == Interview(id=interview.id, tone=interview.tone, changed=interview.changed)


def _candidate(request: Request) -> tuple[Candidate, tuple[Problem, ...]]:
    """Read the candidate; the zone of the device stands in for one that was not told."""
    record = request["candidate"]
    parsed = parse_candidate({**record, "time_zone": record.get("time_zone") or request["time_zone"]})
    problems = tuple(Problem(f"candidate.{problem.field}", problem.message) for problem in parsed.problems)
    return parsed.value, problems


def _now(request: Request) -> datetime:
    return datetime.fromisoformat(request["now"])


_KINDS: dict[str, Callable[[Request], Answer]] = {
    "render": _render,
    "list": _list,
    "import": _import,
    "export": _export,
    "calendar": _calendar,
    "eml": _eml,
}
