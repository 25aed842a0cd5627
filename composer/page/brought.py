"""The dialog of what a person brings: what was found in it, what is taken of it.

It is imported when something is brought: no first note needs it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from composer.intake import plan, reading
from composer.intake.plan import Row, Target
from composer.intake.proposal import Brought, Quote
from composer.page.page import render
from composer.page.request import Answer, Request, candidate_of, now_of
from composer.record.record import Record, as_typed
from composer.search.deeds import Occasion

_TITLES = {
    "invitation": "Found in the invitation",
    "mail": "Found in the mail",
    "people": "People found",
    "interviews": "Interviews found in the table",
    "talk": "Found in what was said",
    "nothing": "Nothing to take",
}
_PURPOSES: dict[str, reading.Purpose] = {purpose: purpose for purpose in get_args(reading.Purpose)}
_WORTH_A_QUESTION = 3
"""So much must be found in a text that was pasted somewhere, for the page to ask about it."""


@dataclass(frozen=True, slots=True)
class _Offer:
    brought: Brought
    targets: tuple[Target, ...]
    target: Target | None
    rows: tuple[Row, ...]


def begin(request: Request) -> Answer:  # noqa: ARG001 -- all kinds are alike
    """Give the form to paste into."""
    return {"parts": {"ati-brought": render("bring.html")}}


def intake(request: Request) -> Answer:
    """Read what was brought and show what was found.

    The answer has ``offers``: whether there is something to show. What was pasted into the page without being asked for
    (``quiet``) is passed over unless it clearly is something. It has ``backup`` where it is an export of ours.
    """
    offer = _offer(request)
    brought = offer.brought
    if brought.kind == "backup":
        return {"offers": False, "backup": True}
    if request.get("quiet") and not _is_worth_a_question(brought, offer.rows):
        return {"offers": False}
    return {"offers": True, "parts": {"ati-brought": _shown(offer)}}


def take(request: Request) -> Answer:
    """Give the records that come of what was ticked, and which sentence says so."""
    offer = _offer(request)
    chosen = set(request["ticked"])
    if offer.brought.kind == "interviews":
        records = [
            record
            for row, record in zip(offer.rows, offer.brought.records, strict=True)
            if row.number in chosen
        ]
        now = request["now"]
        return {
            "interviews": [
                record | {"changed": record["changed"] or now, "created": record["created"] or now}
                for record in records
            ],
            "candidate": None,
            "sentence": "brought-interviews",
            "figures": {"count": len(records)},
            "ended": [],
            "focus": "",
        }
    target = offer.target
    if target is None:
        return {"interviews": [], "candidate": None, "sentence": "", "figures": {}, "ended": [], "focus": ""}
    candidate, _ = candidate_of(request)
    record, writer = plan.taken(
        offer.brought, target, chosen, request["candidate"], candidate, request["now"]
    )
    name = record["company"] or ", ".join(person["name"] for person in record["people"] if person["name"])
    sentence = {"moved": "brought-moved", "cancelled": "brought-cancelled"}.get(target.relation, "brought")
    return {
        "interviews": [record],
        "candidate": writer,
        "sentence": sentence,
        "figures": {"name": name},
        # What was called off is still on the calendar, as it was.
        "ended": [target.record] if target.relation == "cancelled" else [],
        "focus": _next_field(record),
    }


def _offer(request: Request) -> _Offer:
    candidate, _ = candidate_of(request)
    opened = as_typed(request["interview"])
    content = (
        request["bytes"].encode("latin-1")
        if "bytes" in request
        else request["text"].encode("utf-8", "replace")
    )
    purpose: reading.Purpose = _PURPOSES.get(request.get("purpose", ""), "")
    brought = reading.read(content, candidate, now_of(request), record=opened, purpose=purpose)
    if brought.kind == "interviews":
        return _Offer(brought, (), None, tuple(_of_table(brought.records, request["interviews"])))
    if brought.kind in {"backup", "nothing"}:
        return _Offer(brought, (), None, ())
    occasion = Occasion(request["now"], request["new_id"])
    targets = plan.targets(brought, request["interview"], request["interviews"], candidate, occasion)
    target = next((one for one in targets if one.id == request.get("into")), targets[0] if targets else None)
    rows = plan.rows(brought, target, request["candidate"], candidate) if target else ()
    return _Offer(brought, targets, target, rows)


def _of_table(records: Sequence[Record], saved: Sequence[Mapping[str, Any]]) -> list[Row]:
    """Give a row for each interview of a table; one that is here already starts without its tick."""

    def key(record: Mapping[str, Any]) -> tuple[str, ...]:
        return tuple(
            " ".join(str(record.get(name, "")).casefold().split()) for name in ("company", "role", "starts")
        )

    known = {key(record) for record in saved}
    rows = []
    for number, record in enumerate(records):
        people = ", ".join(person["name"] for person in record["people"] if person["name"])
        told = ", ".join(filter(None, (record["role"], record["starts"].replace("T", " "), people)))
        is_known = key(record) in known
        rows.append(
            Row(
                number,
                record["company"] or "Company not named",
                told,
                "",
                not is_known,
                Quote(told or record["company"], f"line {number + 2}"),
                "It is here already." if is_known else "",
            )
        )
    return rows


def _is_worth_a_question(brought: Brought, rows: Sequence[Row]) -> bool:
    if brought.kind in {"invitation", "interviews"}:
        return True
    if brought.kind == "people":
        told = [proposal for proposal in brought.proposals if proposal.part in {"person", "coordinator"}]
        return len(told) > 1 or any(len(proposal.values) > 1 for proposal in told)
    return len(rows) >= (1 if brought.kind == "talk" else _WORTH_A_QUESTION)


def _shown(offer: _Offer) -> str:
    brought = offer.brought
    nothing = ""
    if not offer.rows:
        if brought.event.is_cancelled and not offer.targets:
            nothing = "This invitation was called off, and no interview here is the one."
        elif offer.target:
            nothing = "All of it is here already."
        elif not brought.remarks:
            nothing = "Nothing about an interview was found in it: no company, no hour, no names."
    title = _TITLES[brought.kind]
    if offer.target and offer.target.relation in {"moved", "cancelled"}:
        title = (
            "Your interview has moved"
            if offer.target.relation == "moved"
            else "Your interview was called off"
        )
    remarks = list(brought.remarks)
    if brought.matched:
        columns = ", ".join(f"“{theirs}” as {ours.replace('_', ' ')}" for theirs, ours in brought.matched)
        remarks.insert(0, f"Its columns were read so: {columns}.")
    return render(
        "brought.html",
        title=title,
        remarks=remarks,
        targets=offer.targets,
        target=offer.target,
        rows=offer.rows,
        nothing=nothing,
    )


def _next_field(record: Record) -> str:
    """Give the field to write in next: the first thing that no invitation tells."""
    people = record["people"] or [{}]
    if not people[0].get("talked_about"):
        return "people.0.talked_about"
    return "fit" if not record["fit"] else "company"


KINDS = {"begin": begin, "intake": intake, "take": take}
