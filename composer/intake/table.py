"""A table of interviews (CSV, RFC 4180, or what a spreadsheet puts on the clipboard), its columns matched by their names.

The log that the page writes comes back in: its lines of what was sent and answered go to the interview before them.
"""

from __future__ import annotations

import csv
import io
import json
import re
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from composer.intake import dates, people, zones
from composer.interview import Candidate
from composer.record.record import Record, as_typed, one_line
from composer.search.log import HEAD
from composer.text.wall_clock import instant

MOST_ROWS = 1_000
LONGEST = 2_000_000
"""Characters of a table that are read."""

_NAMESPACE = uuid.UUID("7f0d5d0e-3a51-4f0a-9c9b-8f3a1c5e2b60")
_COLUMNS = {
    "company": "company employer organisation organization firm business company_name employer_name",
    "role": "role position job job_title position_title title_of_position applied_for vacancy",
    "people": "interviewer interviewers interviewed_by with with_or_to people contact contact_name contact_person met who name names interviewer_name",
    "email": "email e-mail contact_email interviewer_email email_address contact_e-mail",
    "title": "interviewer_title contact_title their_title title",
    "coordinator": "coordinator recruiter recruiter_name hr_contact",
    "day": "date interview_date day date_of_interview interview_day date_interviewed",
    "time": "time hour interview_time start_time",
    "starts": "starts start when datetime date_time date_and_time date/time interview interview_date_time scheduled",
    "format": "format type interview_type round stage channel medium method",
    "minutes": "minutes length duration min",
    "time_zone": "time_zone timezone tz zone",
    "next_step": "next_step next_steps next follow_up",
    "decision_by": "decision_by decision decision_date expected_by answer_by",
    "talked_about": "topic topics talked_about discussed we_talked_about",
    "fit": "fit strengths why_me",
    "notes": "notes note comments comment remarks private_notes",
    "what": "what",
}
_BY_NAME = {name: field for field, names in _COLUMNS.items() for name in names.split()}
_SENT = {"thank-you": "thank-you", "follow-up": "follow-up", "final follow-up": "final follow-up"}
_CHANNELS = {"e-mail": "email", "linkedin": "linkedin", "card": "card"}


@dataclass(frozen=True, slots=True)
class Table:
    """What a table holds.

    Attributes:
        records: An interview for each line, as typed, each with an id made of its content.
        matched: The columns that were understood: (what the table calls it, what it is here).
        remarks: Sentences on what went elsewhere or was not read.
    """

    records: tuple[Record, ...]
    matched: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]


def is_table(text: str) -> bool:
    """Tell whether `text` begins with a line of column names of which two say something here."""
    head = _head(text)
    fields = [_field(name) for name in head]
    return len([field for field in fields if field]) >= 2 and bool(
        {"company", "role", "people"} & set(fields)
    )


def read(text: str, candidate: Candidate, now: datetime) -> Table:
    """Read a table, of which `MOST_ROWS` lines are taken; hours are on the clock of `candidate` unless a column tells."""
    remarks: list[str] = []
    if len(text) > LONGEST:
        remarks.append("This table is long; its beginning was read.")
    head = _head(text)
    fields = [_field(name) for name in head]
    lines = []
    try:
        for line in csv.reader(io.StringIO(_body(text)), delimiter=_delimiter(text)):
            lines.append([_plain(cell) for cell in line])
            if len(lines) > MOST_ROWS + 1:
                remarks.append(f"Of this table the first {MOST_ROWS} lines were read.")
                break
    except csv.Error:
        remarks.append("One line of this table could not be read; what follows it is left out.")
    rows = [line for line in lines[1 : MOST_ROWS + 1] if any(line)]
    matched = tuple((name, field) for name, field in zip(head, fields, strict=True) if field)
    spare = [name for name, field in zip(head, fields, strict=True) if not field and name]
    if spare:
        remarks.append(f"What has no field here goes to the private notes: {', '.join(spare)}.")
    is_day_first = _is_day_first(rows, fields)
    if is_day_first is None and any("/" in cell for row in rows for cell in row if _SLASHED.match(cell)):
        remarks.append("Its days can be read in two ways; the month was taken first.")
    reader = _Reader(head, fields, candidate, now.date(), day_first=bool(is_day_first))
    if tuple(head) == HEAD:
        return Table(tuple(_with_id(record) for record in _of_log(rows, reader)), matched, tuple(remarks))
    records = [
        record
        for row in rows
        if (record := reader.interview(row)) and (record["company"] or record["people"] or record["role"])
    ]
    return Table(tuple(map(_with_id, records)), matched, tuple(remarks))


_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/\d{2,4}")


class _Reader:
    def __init__(
        self,
        head: Sequence[str],
        fields: Sequence[str],
        candidate: Candidate,
        today: date,
        *,
        day_first: bool,
    ) -> None:
        self.head = head
        self.fields = fields
        self.candidate = candidate
        self.today = today
        self.day_first = day_first

    def interview(self, row: Sequence[str]) -> Record:
        told: dict[str, str] = {}
        notes: list[str] = []
        for name, field, cell in zip(self.head, self.fields, row, strict=False):
            if not cell:
                continue
            if field and field not in told and field != "what":
                told[field] = cell
            elif field == "notes" or not field:
                notes.append(f"{name}: {cell}" if name and not field else cell)
            else:
                notes.append(f"{name}: {cell}")
        # What stands in more cells than there are columns is kept too.
        notes += [cell for cell in row[len(self.head) :] if cell]
        starts, spare = self.starts(told)
        notes = [*filter(None, [told.get("notes", "")]), *spare, *notes]
        zone = told.get("time_zone", "")
        minutes = told.get("minutes", "")
        if minutes and (length := dates.length(minutes)):
            minutes = str(length[0])
        return as_typed(
            {
                name: told.get(name, "")
                for name in ("company", "role", "format", "next_step", "decision_by", "fit")
            }
            | {
                "starts": starts,
                "minutes": minutes,
                "time_zone": zones.named(zone) or zones.spoken(zone)[0] or zone,
                "people": self.people(told),
                "coordinator": {"name": told.get("coordinator", "")},
                "notes": "\n".join(notes),
            }
        )

    def people(self, told: dict[str, str]) -> list[dict[str, str]]:
        found = [one.values() for one in people.listed(told.get("people", ""))]
        if not found and told.get("people"):
            found = [{"name": told["people"]}]
        if not found and not (told.get("email") or told.get("title")):
            return []
        first = found[0] if found else {}
        for name in ("email", "title", "talked_about"):
            if told.get(name) and not first.get(name):
                first[name] = told[name]
        return [first, *found[1:]]

    def starts(self, told: dict[str, str]) -> tuple[str, list[str]]:
        """Give the start as the form takes it, and what could not be read of it."""
        written = told.get("starts") or told.get("day", "")
        written = f"{written} {told.get('time', '')}".strip()
        if not written:
            return "", []
        day = _day(written, self.today, day_first=self.day_first)
        if day is None:
            return "", [f"Date: {written}"]
        # Without the day, whose figures could be read as an hour.
        hour = dates.hour(re.sub(r"^\S*\d[/.-]\d{1,2}[/.-]\d+T?", "", written))
        # A day without an hour is kept; the form asks for the hour.
        return (f"{day.isoformat()}T{hour:%H:%M}" if hour else day.isoformat()), []


def _day(written: str, today: date, *, day_first: bool) -> date | None:
    if match := re.match(r"(\d{4})-(\d{1,2})-(\d{1,2})", written):
        try:
            return date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            return None
    if match := re.match(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})", written):
        one, two, year = (int(part) for part in match.groups())
        is_dotted = "." in match[0]
        day, month = (one, two) if day_first or is_dotted or one > 12 else (two, one)
        try:
            return date(year + 2000 if year < 100 else year, month, day)
        except ValueError:
            return None
    return next(iter(dates.days(written, today)), None)


def _is_day_first(rows: Iterable[Sequence[str]], fields: Sequence[str]) -> bool | None:
    """Tell by all lines together which number of 4/12/2026 is the day; none where they do not tell."""
    pairs = [
        (int(match[1]), int(match[2]))
        for row in rows
        for field, cell in zip(fields, row, strict=False)
        if field in {"day", "starts"} and (match := _SLASHED.match(cell))
    ]
    if any(one > 12 for one, _ in pairs):
        return True
    return False if any(two > 12 for _, two in pairs) else None


def _of_log(rows: Sequence[Sequence[str]], reader: _Reader) -> list[Record]:
    """Read our own log: a line for each interview, for each message that was sent, for each answer."""
    found: list[Record] = []
    zone = ZoneInfo(reader.candidate.time_zone or "UTC")
    for row in rows:
        day, hour, company, role, what, who, channel = [*row, *[""] * 7][:7]
        at = f"{day}T{hour}"
        same = [record for record in found if (record["company"], record["role"]) == (company, role)]
        if what == "Interview" or not same:
            record = as_typed(
                {
                    "company": company,
                    "role": role,
                    "format": channel if what == "Interview" else "",
                    "starts": at if what == "Interview" else "",
                    "people": [{"name": name} for name in re.split(r",\s*", who) if name],
                }
            )
            found.append(record)
            same = [record]
        try:
            instant_at = instant(datetime.fromisoformat(at), zone).astimezone(UTC)
        except ValueError:
            continue
        written = f"{instant_at:%Y-%m-%dT%H:%M:%SZ}"
        record = same[-1]
        if step := _SENT.get(what.casefold()):
            names = {person["name"] for person in record["people"]}
            person = who if who in names and len(names) > 1 else ""
            record["sent"].append(
                {
                    "step": step,
                    "person": person,
                    "at": written,
                    "channel": _CHANNELS.get(channel.casefold(), "email"),
                }
            )
        elif what.startswith("Answer"):
            record["answered"] = written
            record["answer"] = what.removeprefix("Answer").removeprefix(":").strip()
    return found


def _with_id(record: Record) -> Record:
    return record | {"id": str(uuid.uuid5(_NAMESPACE, json.dumps(record, sort_keys=True)))}


def _body(text: str) -> str:
    return text[:LONGEST].removeprefix("\ufeff").lstrip("\n")


def _first_line(text: str) -> str:
    return _body(text[:20_000]).partition("\n")[0]


def _delimiter(text: str) -> str:
    first = _first_line(text)
    return max(("\t", ";", ","), key=first.count)


def _head(text: str) -> list[str]:
    first = _first_line(text)
    if len(first) > 2_000 or not any(mark in first for mark in "\t;,"):
        return []
    try:
        return [_plain(cell) for cell in next(csv.reader([first], delimiter=_delimiter(text)), [])]
    except csv.Error:
        return []


def _field(name: str) -> str:
    return _BY_NAME.get(re.sub(r"[\s_]+", "_", name.strip(" :?*").casefold()), "")


def _plain(cell: str) -> str:
    """Give a cell without the apostrophe that keeps a spreadsheet from taking it for a formula."""
    cell = one_line(cell)
    return cell[1:] if re.match(r"'[=+\-@]", cell) else cell
