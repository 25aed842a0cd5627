from __future__ import annotations

import subprocess
import sys
import zipfile
from itertools import combinations
from pathlib import Path

import pytest

import composer
from composer.facts.facts import FACTS
from composer.notes.scenario import scenarios
from composer.notes.sheet import read_sheet
from composer.notes.sheet_text import SheetError, read_text, read_written
from composer.notes.wording import facts_of, fill, possible, say

MESSAGES = Path(composer.__file__).parent / "notes" / "messages"


def sheet(folder, text, name="own/email"):
    """Put a sheet into a host's folder and read it."""
    path = folder / f"{name}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return read_sheet(name, folder)


def wordings(folder, *texts):
    """Give the warm wordings of a sentence written as `texts`."""
    lines = "\n".join(f"warm: {text}" for text in texts)
    return sheet(folder, f"[thanks]\n{lines}\n").paragraphs[0][0].own["warm"]


@pytest.mark.parametrize("kind", scenarios(), ids=lambda kind: kind.id)
def test_every_sheet_of_ours_can_be_used_and_covers_all_tones(kind):
    for channel in kind.channels:
        read_written(f"{kind.id}/{channel}")
        for paragraph in read_sheet(f"{kind.id}/{channel}").paragraphs:
            for slot in paragraph:
                assert set(slot.own) | set(slot.further) == {"warm", "formal", "brief"}


def test_no_sheet_lies_about_unused():
    named = {f"{kind.id}/{channel}" for kind in scenarios() for channel in kind.channels}
    found = {str(path.relative_to(MESSAGES).with_suffix("")) for path in MESSAGES.glob("*/*.txt")}

    assert {name for name in found if not name.startswith("common/")} == named


def test_no_two_wordings_of_a_sheet_are_alike():
    for path in MESSAGES.rglob("*.txt"):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if ":" in line]
        said = [line for line in lines if line.startswith(("warm", "formal", "brief"))]

        assert len(set(said)) == len(said), path


ALWAYS_KNOWN = {"position", "interview", "team", "on_day"}


@pytest.mark.parametrize("kind", scenarios(), ids=lambda kind: kind.id)
def test_no_wording_stands_forever_behind_another(kind):
    """A wording that needs little is never read if one that needs more can always be had."""
    for channel in kind.channels:
        slots = [slot for paragraph in read_sheet(f"{kind.id}/{channel}").paragraphs for slot in paragraph]
        for wordings in (
            ws for slot in slots for by_tone in (slot.own, slot.further) for ws in by_tone.values()
        ):
            facts = {fact for wording in wordings for fact in facts_of(wording)}
            optional = facts - ALWAYS_KNOWN
            told = [
                ALWAYS_KNOWN.union(known)
                for n in range(len(optional) + 1)
                for known in combinations(optional, n)
            ]
            read = {wording for known in told for wording in possible(wordings, frozenset(known))}

            assert [wording for wording in wordings if wording not in read] == []


def test_every_fact_is_used_by_some_wording():
    text = "".join(path.read_text(encoding="utf-8") for path in MESSAGES.rglob("*.txt"))

    assert [fact for fact in FACTS if f"{{{{ {fact} }}}}" not in text] == []


def test_paragraphs_sentences_and_wordings_are_read_in_order(tmp_path):
    read = sheet(
        tmp_path,
        """# A note on the sheet.
[subject]
any: Thanks

[thanks]
warm: Thank you
  for coming.
formal: I thank you.
---
[fit]
brief: {{ i_fit }}.
""",
    )

    assert [[slot.purpose for slot in paragraph] for paragraph in read.paragraphs] == [["thanks"], ["fit"]]
    assert read.paragraphs[0][0].own["warm"] == (("Thank you for coming.",),)
    assert read.subject.own["brief"] == (("Thanks",),)
    assert read.paragraphs[1][0].own["brief"] == (("", "i_fit", "."),)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("warm: Thank you.", "own/email.txt, line 1: start a line with a tone"),
        ("[thanks]\nfriendly: Thank you.", "line 2: start a line with a tone"),
        ("[thanks]\n\nwarm:", "line 3: start a line with a tone"),
        ("[praise]\nwarm: Thank you.", "line 1: \\[praise\\] is no purpose; choose one of subject, greeting"),
        (
            "[thanks]\nwarm: Thank you, {{ nickname }}.",
            "line 2: 'nickname' is no fact; choose among salutation",
        ),
        ("[thanks]\nsee: follow-up/email", "line 2: a sheet to see must hold one sentence; this one holds"),
        ("[thanks]\nwarm: {% if company %}Hi{% endif %}", "line 2: 'if' is no fact"),
        ("[thanks]\nwarm: {{ company.__class__ }}", "line 2: '__class__' is no fact"),
        ("[thanks]\nwarm: {{ ''.join(company) }}", "line 2: 'join' is no fact"),
        ("[thanks]\nwarm: {{ [company][0] }}", "own/email.txt, line 2: a wording may only insert facts"),
        ("[thanks]\nwarm: {{ company * 1000 }}", "own/email.txt, line 2: a wording may only insert facts"),
        ("[thanks]\nwarm: {{ company", "own/email.txt, line 2: unexpected end of template"),
    ],
)
def test_a_sheet_that_cannot_be_used_says_where_and_what_to_do(tmp_path, text, complaint):
    (tmp_path / "own").mkdir()
    (tmp_path / "own/email.txt").write_text(text, encoding="utf-8")

    with pytest.raises(SheetError, match=complaint):
        read_written("own/email", tmp_path)


def test_a_host_replaces_one_sheet_and_keeps_the_rest(tmp_path):
    sheet(tmp_path, "[greeting]\nany: Good day {{ salutation }},\n", "common/greeting-email")

    assert read_sheet("common/greeting-email", tmp_path).paragraphs[0][0].own["warm"] == (
        ("Good day ", "salutation", ","),
    )
    assert read_text("common/late", tmp_path) == read_text("common/late")


def test_a_missing_sheet_is_an_error():
    with pytest.raises(FileNotFoundError):
        read_sheet("nowhere/email")


def test_only_wordings_whose_facts_are_known_are_possible(tmp_path):
    both, company, none = wordings(tmp_path, "{{ role }} at {{ company }}.", "At {{ company }}.", "Thanks.")
    all_ = (both, company, none)

    assert possible(all_, frozenset({"role", "company"})) == (both,)
    assert possible(all_, frozenset({"company", "topic"})) == (company,)
    assert possible(all_, frozenset({"role"})) == (none,)
    assert possible((both,), frozenset()) == ()


def test_members_of_a_panel_walk_the_wordings_and_then_the_further_ones(tmp_path):
    sheet(tmp_path, "[thanks]\nwarm: Three.\nwarm: Four.\nwarm: Five.\n", "common/more")
    read = sheet(tmp_path, "[thanks]\nwarm: One.\nwarm: Two.\nsee: common/more\n")
    said = [say(read.paragraphs[0][0], "warm", {}, frozenset(), member, panel=True) for member in range(5)]

    assert set(said[:2]) == {"One.", "Two."}
    assert set(said[2:]) == {"Three.", "Four.", "Five."}


def test_a_fact_that_is_not_there_closes_up(tmp_path):
    (wording,) = wordings(tmp_path, "Thank you for coming {{ on_day }}, and for staying {{ on_day }}.")

    assert fill(wording, {"on_day": ""}) == "Thank you for coming, and for staying."
    assert (
        fill(wording, {"on_day": "on Friday"}) == "Thank you for coming on Friday, and for staying on Friday."
    )


@pytest.mark.parametrize("company", ["Acme Inc.", "Who?", "Yahoo!", 'the "Inn."', "Wait…"])
def test_a_mark_that_was_typed_takes_the_place_of_the_full_stop(tmp_path, company):
    (wording,) = wordings(tmp_path, "I like {{ company }}.")

    assert fill(wording, {"company": company}) == f"I like {company}"


def test_the_sheets_are_read_from_a_zip_archive_too(tmp_path):
    root = Path(composer.__file__).parent.parent
    archive = tmp_path / "app.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for path in sorted(root.glob("composer/**/*")):
            if path.suffix in {".py", ".txt"}:
                packed.write(path, path.relative_to(root))
    code = (
        f"import sys; sys.path.insert(0, {str(archive)!r})\n"
        "import composer.notes.sheet as w; assert 'app.zip' in w.__file__, w.__file__\n"
        "print(len(w.read_sheet('first-interview/email').paragraphs))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )

    assert done.stdout.strip() == "3"
