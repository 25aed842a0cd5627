"""The guide's letters, written by the composer when the site is built.

A page asks for one with an empty element, `<div class="ati-built" data-example="follow-up"></div>`, which may
name a tone and a channel too; `<div class="ati-built" data-scenarios></div>` asks for all scenarios. The link
alone, around words of the page's own, is asked for with `<p class="ati-opens" data-example="friday">…</p>`.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from urllib.parse import urlencode

from composer.examples import examples
from composer.interview import CHANNELS, TONES, Channel, Tone
from composer.notes.scenario import Scenario, scenarios
from overrides.hooks.guide.partials import partial

CLASSES = {"call to action": "action"}
"""The marks of guide.css that are not called as the purpose they show; the frame of a letter has none."""

FRAME = ("greeting", "sign-off")

_MARKER = re.compile(r'<div class="ati-built"(?P<attributes>[^>]*)></div>')
_LINK = re.compile(r'<p class="ati-opens" data-example="(?P<example>[a-z-]+)">(?P<words>.*?)</p>', re.DOTALL)
_ATTRIBUTE = re.compile(r'data-(?P<name>[a-z]+)(?:="(?P<value>[^"]*)")?')
_TITLES = {"email": "As an email", "linkedin": "On LinkedIn", "card": "On a card"}


class UnknownExampleError(LookupError):
    """A page asks for a letter that nobody can write."""


def in_markdown(text: str, folder: Path | None = None) -> str:
    """Put the scenarios' headings where `text` asks for all of them, so that they are in its contents."""
    return _MARKER.sub(
        lambda found: _all_scenarios(folder) if "data-scenarios" in found["attributes"] else found[0], text
    )


def in_html(html: str, composer: str, folder: Path | None = None) -> str:
    """Put letters and links where `html` asks for them; `composer` is the address of the composer from there.

    Raises:
        UnknownExampleError: There is no such example, tone or channel.
    """

    def built(found: re.Match[str]) -> str:
        asked = {match["name"]: match["value"] for match in _ATTRIBUTE.finditer(found["attributes"])}
        name = asked.get("example", "")
        kind = _kind(name, folder)
        tone = next((tone for tone in TONES if tone == asked.get("tone", "warm")), None)
        channel = next((one for one in CHANNELS if one == asked.get("channel", "email")), None)
        if kind is None or tone is None or channel not in kind.channels:
            raise UnknownExampleError(
                f"There is no letter for {found[0]}: its scenario, tone or channel is wrong."
            )
        return letter(name, kind, tone, channel, composer, folder)

    def opens(found: re.Match[str]) -> str:
        name = found["example"]
        if _kind(name, folder) is None:
            raise UnknownExampleError(f"There is no interview for {found[0]}: its example is wrong.")
        if examples.kind(name, folder) is None:
            return ""
        return f'<p class="ati-open"><a href="{escape(_address(composer, name))}">{found["words"]}</a></p>'

    return _LINK.sub(opens, _MARKER.sub(built, html))


def letter(
    name: str, kind: Scenario, tone: Tone, channel: Channel, composer: str, folder: Path | None = None
) -> str:
    """Give the example `name`, one of the scenario `kind`, as HTML, with a link that opens it in the composer.

    A host who offers fewer scenarios still has the whole guide: what they do not offer has no link.
    """
    is_offered = examples.kind(name, folder) is not None
    return partial("built_letter.html").render(
        draft=examples.draft(name, tone=tone, channel=channel, folder=folder if is_offered else None),
        kind=kind,
        classes=CLASSES,
        frame=FRAME,
        link=_address(composer, name, tone) if is_offered else "",
    )


def _kind(name: str, folder: Path | None) -> Scenario | None:
    return examples.kind(name, folder) or examples.kind(name)


def _address(composer: str, name: str, tone: Tone = "warm") -> str:
    return f"{composer}#{urlencode({'example': name, 'tone': tone})}"


def _all_scenarios(folder: Path | None) -> str:
    return "\n".join(
        partial("scenario.md").render(kind=kind, is_first=not number, tones=TONES, titles=_TITLES)
        for number, kind in enumerate(scenarios(folder))
    )
