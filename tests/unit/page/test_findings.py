"""What the review found, as it stands under a note."""

from __future__ import annotations

import json
import re

from composer.app import handle
from composer.review.letter import SEVERITIES

CONTEXT = {"candidate": {}, "now": "2026-11-24T20:00:00Z", "time_zone": "UTC", "page": "", "others": "[]"}
REWRITTEN = {
    "step": "thank-you",
    "person": "Priya Raman",
    "channel": "email",
    "subject": "THANKS!!!!",
    "body": "hey [NAME], thanks for the chat!!! I am desperate for this job, please please hire me. TODO",
    "base_subject": "x",
    "base_body": "y",
}


def test_what_matters_most_stands_first():
    record = {"id": "new", "people": [{"name": "Priya Raman"}], "revisions": [REWRITTEN]}
    answer = json.loads(handle(json.dumps({**CONTEXT, "kind": "render", "interview": record})))
    notes = answer["ok"]["parts"]["ati-drafts"].split('role="tabpanel"')
    listed = [re.findall(r'class="ati-finding" data-severity="(\w+)"', note) for note in notes]
    severities = max(listed, key=len)
    assert len(severities) > 1
    assert sorted(severities, key=SEVERITIES.index) == severities


def test_a_misspelling_that_was_typed_into_the_form_can_be_mended_there():
    record = {"id": "new", "people": [{"name": "Priya Raman", "talked_about": "the recieving dock"}]}
    drafted = json.loads(handle(json.dumps({**CONTEXT, "kind": "render", "interview": record})))
    assert "recieving" in drafted["ok"]["parts"]["ati-drafts"]
    text = "We talked about the recieving dock."
    lint = {
        "rule": "SpellCheck",
        "kind": "Spelling",
        "start": text.index("recieving"),
        "end": text.index(" dock"),
        "message": "Did you mean receiving?",
        "suggestions": ["receiving"],
    }
    asked = {"number": 0, "subject": {"text": "", "findings": []}, "body": {"text": text, "findings": [lint]}}
    request = {"kind": "proofread", "interview": record, "letters": [asked], "ignored": [], "words": []}
    answer = json.loads(handle(json.dumps({**CONTEXT, **request})))
    (remarks,) = answer["ok"]["parts"].values()
    (button,) = re.findall(r"<button[^>]*take-proposal[^>]*>", remarks)
    assert 'data-field="people.0.talked_about"' in button
    assert 'data-text="the receiving dock"' in button
