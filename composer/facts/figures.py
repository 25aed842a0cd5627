"""Numbers as a letter writes them: "three weeks" and "one in eight", but "14 schools", "Level 3", "at 9" and "5%"."""

from __future__ import annotations

import re

from composer.facts.english import MONTH

_WORDS = dict(zip("123456789", "one two three four five six seven eight nine".split(), strict=True))
_ALONE = re.compile(r"(?<![\w.,:;/$£€#+~%\"–-])(?<!\d )[1-9](?![\w%/:+–-])(?![.,]\d)(?! ?[%°])")
_NAMES_BEFORE = frozenset(
    "act band bay block bus chapter class cycle day factor floor gate gen generation grade key level line model month no no. number page "
    "part phase pier platform point quarter room round route row section stage step team terminal tier type unit version ward "
    "week year zone section question article rule".split()
)
_CLOCK = frozenset("at before until till by after around past since".split())
_UNITS = re.compile(
    r"(?:am|pm|a\.m|p\.m|percent|per cent|kg|mg|ml|km|cm|mm|g|k|kv|x|st|nd|rd|th|o'clock|degrees|mil|million|billion|bn|star|"
    r"(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october)\b",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"(?:{MONTH}|\w+day)$")


def in_words(text: str) -> str:
    """Write each count from one to nine as a word, and put the comma into thousands.

    What only names a thing stays in figures: levels, hours, dates, measures, ranges and what stands beside them.
    """

    def word(found: re.Match[str]) -> str:
        before = text[: found.start()].rstrip().rsplit(" ", 1)[-1].lstrip("(\"'")
        after = text[found.end() :].lstrip()
        if _UNITS.match(after) or before.lower() in _NAMES_BEFORE or _MONTH.match(before):
            return found[0]
        if (
            re.match(r"[A-Z]", before)
            and before not in {"I", "I've", "I'm"}
            and found.start() > len(before) + 1
        ):
            return found[0]  # "CILEX 3", "Python 3"
        counts = bool(
            re.match(
                r"(?:(?!(?:and|or|to|in|on|at|of|when|because|but|so|who|that)\b)[a-z'-]+ ){0,2}?(?:(?!(?:is|was|has|his|this|as|us|its|does)\b)[\w'-]+s|people|children|men|women|staff|months?|years?)\b",
                after,
            )
        ) or (found[0] == "1" and bool(re.match(r"(?:in|of) |[a-z]", after)))
        if before.lower() in _CLOCK and not counts:
            return found[0]
        if re.search(r"\b(?:team|group|crew|family|panel|class) of $", text[: found.start()]):
            return _WORDS[found[0]]
        change = re.search(r"\bfrom (\d[\d.,%]*) to (\d[\d.,%]*)", text)
        if change and change.start() <= found.start() <= change.end():
            return _WORDS[found[0]] if change[1] in _WORDS and change[2] in _WORDS else found[0]
        if re.search(r"\d to $", text[: found.start()]) and not counts:
            return found[0]  # "from 4 to 6"
        if before.lower() == "to" and not counts:
            return found[0] if "%" in text else _WORDS[found[0]]
        return (
            _WORDS[found[0]]
            if counts or re.match(r"(?:in|of) (?:\d|your|the|my|our|them)", after)
            else found[0]
        )

    text = re.sub(
        r"(?<![\w.,:/$£€])([1-9]) (or|to) ([1-9])(?= (?:[a-z-]+ )?[a-z]+s\b)",
        lambda pair: (
            f"{_WORDS[pair[1]]} {pair[2]} {_WORDS[pair[3]]}"
            if not re.search(r"\bfrom $", text[: pair.start()])
            else pair[0]
        ),
        text,
    )
    text = re.sub(
        r"(?<![\w.,:/-])([1-9]) (in|of) ([1-9])(?= [A-Za-z])",
        lambda pair: f"{_WORDS[pair[1]]} {pair[2]} {_WORDS[pair[3]]}",
        text,
    )
    text = _ALONE.sub(word, text)
    return re.sub(
        r"(?<![\d.,/-])([2-9]|1(?=[0-8]))(\d{3})(?= (?:[a-z-]+ )?(?:[a-z]+s|people)\b)", _thousands, text
    )


def _thousands(found: re.Match[str]) -> str:
    year = re.match(r"(?:19|20)\d\d", found[0])
    return found[0] if year else f"{found[1]},{found[2]}"
