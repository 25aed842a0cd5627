"""The engine as the page runs it: Harper's WebAssembly with our rules and words, in Node."""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from composer.review.proofreading import Lint, read
from overrides.hooks.web import weirpack

CHECK = Path(__file__).with_name("check.mjs")


def check(
    texts: Sequence[str], words: Sequence[str] = (), *, dialect: str = "American", alone: bool = False
) -> list[tuple[Lint, ...]]:
    """Give the findings for each text; `alone` is Harper as it comes, without our rules, words and choices."""
    pack = base64.b64encode(weirpack.pack(with_tests=True)).decode()
    request = {
        "texts": list(texts),
        "settings": {"dialect": dialect, "words": list(words)},
        "pack": None if alone else pack,
    }
    done = subprocess.run(
        ["node", str(CHECK)], input=json.dumps(request) + "\n", capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return [read(found, text) for text, found in zip(texts, json.loads(done.stdout), strict=True)]
