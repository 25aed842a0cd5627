"""What the worker leaves in the mailbox the page finds as it was, for its own request alone."""

import json
import subprocess
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

SCRIPT = Path(__file__).parent / "mailbox.mjs"
ROOM = 2**18
ANSWERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


def taken(answers):
    """What comes out for each answer in turn."""
    done = subprocess.run(
        ["node", str(SCRIPT)], input=json.dumps(answers), capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


@settings(max_examples=5)
@given(st.lists(ANSWERS, min_size=20, max_size=60))
def test_an_answer_comes_out_as_it_was_put_in(answers):
    assert [{"own": answer, "other": None} for answer in answers] == taken(answers)["outcomes"]


def test_an_answer_without_room_is_not_there_in_part():
    whole, over, after = taken(["a" * ROOM, "é" * ROOM, "short"])["outcomes"]
    assert "a" * ROOM == whole["own"]
    assert over["own"] is None
    assert "short" == after["own"]


def test_without_shared_memory_there_is_none():
    assert not taken([])["isThere"]
