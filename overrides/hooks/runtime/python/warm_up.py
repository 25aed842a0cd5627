"""Asks the composer, with made-up interviews, what a reader would ask: what a first draft needs is then at hand."""

import json
from typing import Any

from composer.app import handle

_PERSON = {"name": "Jo Example", "email": "jo@example.org", "talked_about": "a topic", "title": "Engineer"}
_INTERVIEWS = [
    {
        "id": f"{number}",
        "company": "Example Works",
        "role": "Engineer",
        "format": format_,
        "starts": f"2026-03-{number + 1:02}T09:30",
        "time_zone": "Europe/Berlin",
        "people": [_PERSON, {**_PERSON, "name": "Ann Example"}],
        "fit": "ten years of it",
        "concern": {"raised": "too few of one thing", "answer": "more of another"},
        "decision_by": "2026-03-20",
        "next_step": "a second interview",
        "tone": tone,
    }
    for number, (format_, tone) in enumerate(
        [
            ("phone screen", "warm"),
            ("first interview, video", "formal"),
            ("onsite panel", "brief"),
            ("technical interview, video", "warm"),
            ("final round, onsite", "formal"),
            ("informational chat", "brief"),
        ]
    )
]
_CONTEXT = {
    "candidate": {"name": "Max Example", "email": "max@example.org", "time_zone": "America/New_York"},
    "now": "2026-03-05T12:00:00Z",
    "time_zone": "America/New_York",
    "page": "https://example.org/composer/",
}


def drafts() -> None:
    """Have drafts written, for interviews in every tone and for none."""
    for number, interview in enumerate(_INTERVIEWS):
        _ask("render", interview=interview, others=json.dumps(_INTERVIEWS[:number]))
    _ask("render", interview={"id": "new"}, others="[]")
    _ask("render", interview={**_INTERVIEWS[0], "starts": "some day", "time_zone": "Nowhere"}, others="[]")
    # Letters of the guide lead here.
    _ask("example", example="panel-member", tone="warm")
    lines = _ask("lines", interviews=_INTERVIEWS)["lines"]
    search = {"words": "", "stage": "", "order": "company", "most": 50}
    board = {"version": "example", "lines": lines}
    _ask("overview", board=board, search=search, open="1", count=len(lines))
    _ask("overview", board={"version": "none", "lines": []}, search=search, open="", count=0)
    words = _ask("words", interviews=_INTERVIEWS)["words"]
    slip = {
        "rule": "SpellCheck",
        "kind": "Spelling",
        "start": 0,
        "end": 3,
        "message": "",
        "suggestions": ["The"],
    }
    letter = {
        "number": 0,
        "subject": {"text": "", "findings": []},
        "body": {"text": "Teh", "findings": [slip]},
    }
    asked = {"letters": [letter], "words": words, "ignored": []}
    _ask("proofread", interview=_INTERVIEWS[0], others="[]", **asked)


def files() -> None:
    """Have every kind of file written, and one read."""
    _ask("eml", interview=_INTERVIEWS[0], others="[]", draft=0)
    _ask("calendar", interviews=_INTERVIEWS)
    _ask("zone", field="time_zone", typed="Exampleton", places="")
    exported = _ask("export", interviews=_INTERVIEWS)
    _ask("import", text=exported["file"]["text"], interviews=[])


def intake() -> None:
    """Have everything read that a person may bring."""
    told = {"interview": _INTERVIEWS[0], "interviews": _INTERVIEWS, "new_id": "new"}
    event = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260305T100000Z\nSUMMARY:Example\nEND:VEVENT\nEND:VCALENDAR\n"
    mail = "From: Jo <jo@example.org>\nTo: max@example.org\nSubject: Interview\nContent-Type: text/html\n\n<p>5 March 2026, 10:00"
    table = "Company,Role,Date\nExample Works,Engineer,2026-03-05\n"
    for text in (event, mail, table, "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Jo>We are building one.\n"):
        _ask("intake", text=text, **told)
        _ask("take", text=text, ticked=[0], **told)
    _ask("begin")


def _ask(kind: str, **request: Any) -> dict[str, Any]:
    answer = json.loads(handle(json.dumps({**_CONTEXT, "kind": kind, **request})))
    if "error" in answer:
        raise RuntimeError(f"{kind}: {answer['error']}")
    return answer["ok"]  # type: ignore[no-any-return]
