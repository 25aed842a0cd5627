"""Which interview something brought belongs to, what it would change there, and the record that comes of what was taken.

Whatever stands in a record stays, unless the person saw both and ticked the new one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from composer.intake import people
from composer.intake.people import Found
from composer.intake.proposal import Brought, Proposal, Quote
from composer.intake.reading import on_clock
from composer.interview import Candidate
from composer.record.record import Record, as_typed, candidate_as_typed, parse_interview, text_at
from composer.search.deeds import Occasion, next_round
from composer.text.wall_clock import instant

Relation = Literal["new", "same", "moved", "cancelled", "next round", "open"]

_LABELS = {
    "company": "Company",
    "role": "Role",
    "format": "Format",
    "starts": "Starts",
    "time_zone": "Time zone",
    "minutes": "Minutes",
    "next_step": "Next step",
    "notes": "Private notes",
    "fit": "Fit",
    "concern.raised": "Concern",
    "talked_about": "You talked about",
}
_OF_TIME = ("starts", "time_zone", "minutes")
_OF_A_LIST = {"next_step", "notes", "fit", "talked_about"}
"""What is added to below what stands there already."""
_LEGAL = re.compile(r"\b(?:inc|llc|ltd|gmbh|plc|corp|co|ag|limited|corporation|company|the)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Target:
    """An interview that something brought may go into.

    Attributes:
        id: Of the record; of one that would be made, a name that no record has.
        relation: How the two belong together.
        title: What it is, for a person.
        record: The record as it would be before anything is taken.
    """

    id: str
    relation: Relation
    title: str
    record: Record


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to tick.

    Attributes:
        number: Its place among all that was proposed.
        label: What it is.
        value: What would be taken, in words.
        old: What it would take the place of, in words; empty where nothing stands there.
        is_ticked: Whether it starts with a tick.
        quote: Where it was found.
        doubt: A sentence where it may be meant otherwise.
        changes: The text for each path of the record, "candidate." before those of the candidate.
    """

    number: int
    label: str
    value: str
    old: str
    is_ticked: bool
    quote: Quote
    doubt: str = ""
    changes: Mapping[str, str] = field(default_factory=dict)


def targets(
    brought: Brought,
    opened: Mapping[str, Any],
    records: Sequence[Mapping[str, Any]],
    candidate: Candidate,
    occasion: Occasion,
) -> tuple[Target, ...]:
    """Give the interviews that it may go into, the likeliest first.

    Args:
        brought: What was read.
        opened: The record that stands in the form, saved or not.
        records: All that are saved.
        candidate: Who brings it.
        occasion: The present, and an identifier for a record that is made.
    """
    is_saved = any(record.get("id") == opened.get("id") for record in records)
    open_one = Target(
        str(opened.get("id", "")),
        "open" if is_saved else "new",
        f"The open interview: {_title(opened)}"
        if is_saved or _title(opened) != _UNNAMED
        else "A new interview",
        as_typed(opened),
    )
    if brought.kind in {"people", "talk"}:
        return (open_one,)
    known = [record for record in records if not record.get("archived")]
    known.sort(key=lambda record: str(record.get("changed", "")), reverse=True)
    for record in known:
        if brought.event.uid and record.get("invitation") == brought.event.uid:
            whole = as_typed(record)
            if brought.event.is_cancelled:
                return (Target(whole["id"], "cancelled", f"Called off: {_title(whole)}", whole),)
            if not _is_at_same_time(brought, whole, candidate):
                return (Target(whole["id"], "moved", f"Moved: {_title(whole)}", whole), _fresh(occasion))
            return (Target(whole["id"], "same", _title(whole), whole), _fresh(occasion))
    near = [as_typed(record) for record in known if _is_of_same_company(brought, record)]
    if brought.event.is_cancelled:
        same = [record for record in near if _is_at_same_time(brought, record, candidate)]
        return tuple(
            Target(record["id"], "cancelled", f"Called off: {_title(record)}", record) for record in same[:1]
        )
    found = list(_of_company(brought, near, candidate, occasion))
    fresh = [] if not is_saved and open_one.relation == "new" else [_fresh(occasion)]
    listed = [*found, open_one, *fresh] if found or not is_saved else [*fresh, open_one]
    return tuple({target.id: target for target in reversed(listed)}.values())[::-1]


def rows(brought: Brought, target: Target, own: Mapping[str, Any], candidate: Candidate) -> tuple[Row, ...]:
    """Give what would change in `target`, and in the candidate's record `own`; what stands there already is left out."""
    if target.relation == "cancelled":
        return tuple(_called_off(target.record))
    changed: list[Row] = []
    record = target.record
    places = _Places(record)
    zone = _zone_for(record, candidate)
    for proposal in brought.proposals:
        match proposal.part:
            case "interview" | "talk":
                found = [
                    _field(name, _value(name, value, brought, zone), proposal, target)
                    for name, value in proposal.values.items()
                ]
                changed += [row for row in found if row]
            case "person":
                if row := places.person(proposal):
                    changed.append(row)
            case "coordinator":
                if row := _coordinator(proposal, record):
                    changed.append(row)
            case "candidate":
                typed = candidate_as_typed(own)
                missing = {
                    f"candidate.{name}": value for name, value in proposal.values.items() if not typed[name]
                }
                if missing:
                    changed.append(
                        Row(
                            0,
                            "You",
                            ", ".join(missing.values()),
                            "",
                            is_ticked=True,
                            quote=proposal.quote,
                            changes=missing,
                        )
                    )
    return tuple(replace(row, number=number) for number, row in enumerate(changed))


def taken(
    brought: Brought,
    target: Target,
    chosen: Collection[int],
    own: Mapping[str, Any],
    candidate: Candidate,
    at: str,
) -> tuple[Record, Record | None]:
    """Give the record with the chosen rows taken, and the candidate's where that changes too.

    `at` is the present, ISO 8601 in UTC, as text.
    """
    record, writer = as_typed(target.record), candidate_as_typed(own)
    changes_writer = False
    for row in rows(brought, target, own, candidate):
        if row.number not in chosen:
            continue
        for path, value in row.changes.items():
            if path.startswith("candidate."):
                writer[path.removeprefix("candidate.")] = value
                changes_writer = True
            else:
                before = text_at(record, path) if path.rpartition(".")[2] in _OF_A_LIST else ""
                _put(record, path, f"{before}\n{value}" if before else value)
    if brought.event.uid and target.relation != "open":
        record["invitation"] = brought.event.uid
    record["changed"] = max(at, record["changed"])
    if changes_writer:
        writer["changed"] = max(at, writer["changed"])
    return record, writer if changes_writer else None


_UNNAMED = "not named yet"


def _title(record: Mapping[str, Any]) -> str:
    told = ", ".join(filter(None, (str(record.get("company", "")), str(record.get("role", "")))))
    day = str(record.get("starts", ""))[:10]
    return f"{told or _UNNAMED}{f' ({day})' if day else ''}"


def _fresh(occasion: Occasion) -> Target:
    record = as_typed({"id": occasion.new_id, "created": occasion.at})
    return Target(occasion.new_id, "new", "A new interview", record)


def _of_company(
    brought: Brought, near: Sequence[Record], candidate: Candidate, occasion: Occasion
) -> Iterator[Target]:
    """Give the interviews at the same company: the same talk, one that may have moved, the round after the last."""
    begins = _begins(brought, candidate)
    for record in near:
        if begins is None or not record["starts"] or _is_at_same_time(brought, record, candidate):
            yield Target(record["id"], "same", _title(record), record)
            return
    if not near or begins is None:
        return
    last = max(near, key=lambda record: record["starts"])
    title = f"The next round at {last['company'] or 'the same company'}"
    another = Target(f"{occasion.new_id} next", "next round", title, next_round(last, occasion))
    moved = Target(last["id"], "moved", f"Moved: {_title(last)}", last)
    has_been = (_instant_of(last, candidate) or begins) < datetime.fromisoformat(occasion.at)
    yield from (another, moved) if has_been else (moved, another)


def _begins(brought: Brought, candidate: Candidate) -> datetime | None:
    event = brought.event
    if event.starts is None:
        return None
    return (
        event.starts
        if event.starts.tzinfo
        else instant(event.starts, ZoneInfo(event.zone or candidate.time_zone or "UTC"))
    )


def _instant_of(record: Mapping[str, Any], candidate: Candidate) -> datetime | None:
    read = parse_interview(record).value
    return (
        instant(read.starts, ZoneInfo(read.time_zone or candidate.time_zone or "UTC"))
        if read.starts
        else None
    )


def _is_at_same_time(brought: Brought, record: Mapping[str, Any], candidate: Candidate) -> bool:
    begins = _begins(brought, candidate)
    return begins is not None and begins == _instant_of(record, candidate)


def _is_of_same_company(brought: Brought, record: Mapping[str, Any]) -> bool:
    told = next(
        (proposal.values["company"] for proposal in brought.proposals if "company" in proposal.values), ""
    )
    if told and _folded(told) == _folded(str(record.get("company", ""))):
        return True
    domains = {
        people.domain_of(proposal.values.get("email", ""))
        for proposal in brought.proposals
        if proposal.part in {"person", "coordinator"}
    }
    saved = as_typed(record)
    known = {people.domain_of(person["email"]) for person in [*saved["people"], saved["coordinator"]]}
    return bool((domains & known) - {""})


def _folded(company: str) -> str:
    return re.sub(r"[^\w]", "", _LEGAL.sub("", company.casefold()))


def _zone_for(record: Mapping[str, Any], candidate: Candidate) -> str:
    """Give the zone on whose clock an instant is written: that of the record, where it has one."""
    return parse_interview(record).value.time_zone or candidate.time_zone


def _value(name: str, value: str, brought: Brought, zone: str) -> str:
    return on_clock(brought.event.starts, zone) if name == "starts" and brought.event.starts else value


def _field(name: str, value: str, proposal: Proposal, target: Target) -> Row | None:
    old = text_at(target.record, name)
    if _same(old, value):
        return None
    key = name.rpartition(".")[2]
    if old and key in _OF_A_LIST:
        if value in old.splitlines():
            return None
        return Row(
            0,
            _label(name),
            value,
            "",
            is_ticked=not proposal.doubt,
            quote=proposal.quote,
            doubt=proposal.doubt,
            changes={name: value},
        )
    moves = target.relation == "moved" and name in _OF_TIME
    ticked = not proposal.doubt and (not old or moves)
    changes = {name: value} | ({"fold": ""} if name == "starts" else {})
    return Row(
        0,
        _label(name),
        _in_words(name, value),
        _in_words(name, old),
        ticked,
        proposal.quote,
        proposal.doubt,
        changes,
    )


def _same(old: str, new: str) -> bool:
    return " ".join(old.split()).casefold() == " ".join(new.split()).casefold()


def _label(name: str) -> str:
    words = name.split(".")
    return _LABELS.get(name) or _LABELS.get(words[-1]) or words[-1].replace("_", " ").capitalize()


def _in_words(name: str, value: str) -> str:
    if name == "starts" and value:
        try:
            at = datetime.fromisoformat(value)
        except ValueError:
            return value
        return f"{at:%A}, {at.day} {at:%B %Y}, {at:%H:%M}"
    return value


class _Places:
    """Where each person who is proposed goes: to who is there already, to an empty place, behind the last."""

    def __init__(self, record: Record) -> None:
        self.people: list[dict[str, str]] = [dict(person) for person in record["people"]]

    def person(self, proposal: Proposal) -> Row | None:
        told = _as_found(proposal.values)
        at = next(
            (at for at, one in enumerate(self.people) if any(one.values()) and _is_same_person(told, one)),
            None,
        )
        if at is None:
            at = next((at for at, one in enumerate(self.people) if not any(one.values())), len(self.people))
            if at == len(self.people):
                self.people.append({})
        known = self.people[at]
        missing = {name: value for name, value in proposal.values.items() if not known.get(name)}
        if not missing:
            return None
        is_known = any(known.values())
        known |= missing
        value = ", ".join(missing.values())
        label = f"{known.get('name', '')}: more" if is_known else "Interviewer"
        changes = {f"people.{at}.{name}": text for name, text in missing.items()}
        return Row(
            0,
            label,
            value,
            "",
            is_ticked=not proposal.doubt,
            quote=proposal.quote,
            doubt=proposal.doubt,
            changes=changes,
        )


def _coordinator(proposal: Proposal, record: Record) -> Row | None:
    known = record["coordinator"]
    is_other = bool(known["name"] or known["email"]) and not _is_same_person(
        _as_found(proposal.values), known
    )
    values = (
        proposal.values
        if is_other
        else {name: value for name, value in proposal.values.items() if not known[name]}
    )
    if not values:
        return None
    old = ", ".join(filter(None, (known["name"], known["email"]))) if is_other else ""
    changes = {f"coordinator.{name}": value for name, value in values.items()}
    return Row(
        0,
        "Arranged by",
        ", ".join(values.values()),
        old,
        not is_other,
        proposal.quote,
        proposal.doubt,
        changes,
    )


def _as_found(values: Mapping[str, str]) -> Found:
    return Found(values.get("name", ""), values.get("title", ""), values.get("email", ""))


def _is_same_person(told: Found, known: Mapping[str, str]) -> bool:
    return len(people.together([told, _as_found(known)])) == 1


def _called_off(record: Record) -> Iterator[Row]:
    if record["starts"]:
        starts = record["starts"]
        note = f"Called off: the talk of {_in_words('starts', starts)}."
        changes = {"starts": "", "fold": "", "notes": note}
        yield Row(
            0,
            "Starts",
            "no longer; a line in your private notes keeps the day",
            _in_words("starts", starts),
            is_ticked=True,
            quote=Quote(note, "Invitation"),
            changes=changes,
        )


def _put(record: Record, path: str, value: str) -> None:
    *names, last = path.split(".")
    part: Any = record
    for name in names:
        if isinstance(part, list):
            while len(part) <= int(name):
                part.append({})
            part = part[int(name)]
        else:
            part = part[name]
    part[last] = value
