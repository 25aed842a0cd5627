"""What the host of a copy has set: a default policy, the scenarios on offer, and outlines of their own.

All of it lies in one folder, which the build writes from mkdocs.yml and puts beside this module in the
browser. Without that folder everything is as we made it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

POLICY = "policy.json"
"""The file of the default preferences, as typed: text by the names of `composer.interview.Preferences`."""


@dataclass(frozen=True, slots=True)
class Host:
    """The settings of a host.

    Attributes:
        folder: Where their outlines, ``scenarios.txt`` and ``offered.txt`` lie; None where they set nothing.
        policy: The preferences that hold where a candidate has none, as typed.
    """

    folder: Path | None = None
    policy: Mapping[str, str] = field(default_factory=dict)

    def preferences(self, typed: Mapping[str, str]) -> dict[str, str]:
        """Give a candidate's preferences as typed, with the host's where nothing was typed."""
        return {**typed, **{name: typed.get(name) or value for name, value in self.policy.items()}}


def read_host(folder: Path) -> Host:
    """Read the settings in `folder`; a folder that is not there sets nothing."""
    if not folder.is_dir():
        return Host()
    policy = folder / POLICY
    return Host(folder, json.loads(policy.read_text(encoding="utf-8")) if policy.is_file() else {})


@cache
def installed() -> Host:
    """Give the settings that were published with this package."""
    return read_host(Path(__file__).with_name("host"))
