"""Programs of ours that a build runs in a process of their own, so that it stays out of the picture they take."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[3]


def printed_by(command: Sequence[str], failure: str) -> bytes:
    """What a program prints, started at the project's root, with sets in the same order each time.

    Args:
        command: The program and its arguments.
        failure: The sentence that says what has failed.

    Raises:
        RuntimeError: It failed; the text is `failure`, and what the program said of it.
    """
    environment = os.environ | {"PYTHONHASHSEED": "0"}
    result = subprocess.run(  # noqa: S603 - our own programs
        list(command), cwd=ROOT, env=environment, capture_output=True, check=False
    )
    if result.returncode:
        raise RuntimeError(f"{failure}\n{result.stderr.decode()}")
    return result.stdout
