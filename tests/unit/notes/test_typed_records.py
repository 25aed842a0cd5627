"""Records as people of many trades type them, put through every message: laws that no fact may break."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path

import pytest

from composer import Candidate, parse_interview, schedule, write_all

RECORDS = [
    json.loads(row)
    for row in (Path(__file__).parent / "typed_records.jsonl").read_text(encoding="utf-8").splitlines()
]
LAWS = {
    "a doubled word": r"\b(?!(?:that|had|bye)\b)(\w+) \1\b",
    "a bullet": r"(^|\s)[-*•] ",
    "a small i": r"(^|\s)i(\s|['’])",
    "shorthand": r"\b(yrs|abt|lol|btw|w/|mgmt|idk|tbd)\b",
    "two marks": r"[,;:.!?]\s*[,;:.]|\s[,;:.!?]",
    "a raw list behind a colon": r": [a-z0-9][^.:]*, ",
    "the reader as a third person": r"\b(she|he)(['’]s|\s+(is|was|said|will|told))\b",
    "a day in lower case": r"\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    "a hole": r"\{\{|\}\}|\bNone\b",
}


def drafts_of(row):
    interview = parse_interview({**row["interview"], "scenario": row.get("scenario", "")}).value
    candidate = Candidate(name=row["candidate"])
    now = datetime.fromisoformat(row["now"])
    return write_all(interview, candidate, schedule(interview, candidate, now=now), now=now)


@pytest.mark.parametrize("row", RECORDS, ids=lambda row: row["id"])
def test_no_message_breaks_a_law(row):
    for draft in drafts_of(row):
        text = draft.body.split("\n\n", 1)[-1].rsplit("\n\n", 1)[0]
        broken = {
            law: found[0] for law, shape in LAWS.items() if (found := re.search(shape, text, re.MULTILINE))
        }
        assert {} == broken, draft.body
        assert draft.body.count("join you") <= 1, draft.body


@pytest.mark.parametrize("row", RECORDS, ids=lambda row: row["id"])
def test_each_message_thanks_or_asks_and_names_the_company_once(row):
    company = parse_interview(row["interview"]).value.company
    for draft in drafts_of(row):
        if draft.step == "thank-you":
            assert re.search(r"\b[Tt]hank", draft.body)
        assert draft.body.count(company) <= 1 or len(company) < 4
