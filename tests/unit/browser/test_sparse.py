"""Memory without its pages of zeros comes back as it was."""

import json
import subprocess
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

SCRIPT = Path(__file__).parent / "sparse_memory.mjs"
PAGE = 4096
MEMORY = st.fixed_dictionaries(
    {
        "size": st.integers(1, 8 * PAGE),
        "bytes": st.lists(st.tuples(st.integers(0, 8 * PAGE), st.integers(0, 255)), max_size=12),
    }
)


def kept(memories):
    """Keep all memories in one process, as starting one takes longest."""
    done = subprocess.run(
        ["node", str(SCRIPT)], input=json.dumps(memories), capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


@settings(max_examples=5)
@given(st.lists(MEMORY, min_size=20, max_size=60))
def test_what_is_kept_comes_back_whole_or_is_refused(memories):
    for outcome in kept(memories):
        assert outcome["isWhole"]
        assert outcome["isRefused"]


def test_a_page_of_zeros_takes_no_room():
    empty, one, two = kept(
        [
            {"size": 8 * PAGE, "bytes": []},
            {"size": 8 * PAGE, "bytes": [[3 * PAGE + 5, 1]]},
            {"size": 8 * PAGE, "bytes": [[3 * PAGE + 5, 1], [6 * PAGE, 1]]},
        ]
    )
    numbers = 4
    assert empty["kept"] == numbers
    assert one["kept"] == PAGE + 3 * numbers
    assert two["kept"] == 2 * PAGE + 5 * numbers
