"""What the guide says of the composer's hours and weekends, in the words of the host's policy.

A page marks the words that depend on it, as they are without a host, with
``<span data-policy="hours">…</span>`` or ``<span data-policy="weekends">…</span>``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from composer.interview import Preferences

_MARKED = re.compile(r'<span data-policy="([a-z]+)">(.*?)</span>', re.DOTALL)
_WEEKENDS = {
    "no": "stays off the recipient's weekend wherever 48 hours leave room",
    "yes": "may write on the recipient's weekend too",
}


def in_markdown(text: str, policy: Mapping[str, str]) -> str:
    """Put the policy's words where `text` marks them.

    Args:
        text: A page in Markdown.
        policy: A host's preferences as typed, by the names of `composer.interview.Preferences`.

    Raises:
        LookupError: The page marks words that no policy has.
    """
    said = words(policy)
    return _MARKED.sub(lambda marked: said[marked[1]], text)


def words(policy: Mapping[str, str]) -> dict[str, str]:
    """Give the words by what they are marked with."""
    ours = Preferences()
    earliest = policy.get("earliest") or f"{ours.earliest:%H:%M}"
    latest = policy.get("latest") or f"{ours.latest:%H:%M}"
    weekends = policy.get("weekends") or ("yes" if ours.weekends else "no")
    return {"hours": f"{earliest}–{latest}", "weekends": _WEEKENDS[weekends]}
