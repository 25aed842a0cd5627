"""Words of a topic as its sentence needs them: a thing after "about", a clause or a question after "you said"."""

from __future__ import annotations

import re

from composer.facts import english
from composer.facts.person import stated, turned
from composer.facts.verb_phrase import after_prepositions


def as_question(text: str) -> str:
    """Put an embedded question in the order of a statement, where it was typed as a direct one."""
    return (
        stated(text)
        if re.match(
            r"(?:how|why|what|when|where|who|which(?: \w+)?|how \w+)\s+(?:goes|works|is|are|was|were|do|does|did|can|could|will|would|should|has|have)\b",
            text,
            re.IGNORECASE,
        )
        else text[0].lower() + text[1:]
    )


def thing(text: str, names: tuple[str, ...]) -> str:
    """Give a thing as it follows "about", with its article; `names` are the words that stand for the reader."""
    text = re.sub(r"(?:,? (?:too|as well))?[!?.]*$", "", text)
    text = _decapitalised(text)
    return after_prepositions(with_the(turned(text, names)))


def _decapitalised(text: str) -> str:
    """Lower a heading's first word ("Scaling the Data Team"); a name at its start keeps its capital."""
    words = text.split(" ")
    low = words[0].lower()
    if (
        words[0][:1].isupper()
        and words[0][1:].islower()
        and (
            english.gerund_base(low)
            or english.starts_determined(low)
            or (english.is_known(low) and not (len(words) > 1 and words[1][:1].isupper()))
        )
    ):
        words[0] = low
    return " ".join(words)


HEAP = re.compile(
    r"(?:move|switch|shift|migration|rollout|roll-out|merger|launch|plan|project|expansion|redesign|backlog|problem|issue|gap|shortage|queue|process|system|strategy|culture|structure|history|future|opening|lack|role|team|office|incident|outage|case|challenge|transition|growth|budget|audit|release|roadmap|clinic|store|site|line|menu|list|programme|program|course|campaign|rig|book|garden|building|warehouse|ward)$"
)


def with_the(text: str) -> str:
    """Give a single thing of the reader's the article it lacks: "test rig" gives "the test rig"."""
    spanned = re.match(r"\d+-[a-z]+ (?P<what>[a-z].*)", text)
    if spanned and english.is_countable(english.head(spanned["what"])):
        return f"the {text}"
    if re.match(r"(?:old|new|current|next|main) [A-Z]{2,5}(?![\w'])(?! [a-z]+s\b)", text):
        return f"the {text}"
    if re.match(r"(?:C[EFOTIM]O|MD|GM|VP) (?!of\b)", text):
        return f"the {text}"
    dated = re.match(r"(?:1[89]|20)\d\d ", text)
    if dated and english.is_countable(english.head(text[dated.end() :])):
        return f"the {text}"
    if english.starts_determined(text) or not text:
        return text
    of = re.match(r"(?P<noun>[a-z]+) of [a-z]", text)
    if (
        of
        and not english.is_plural(of["noun"])
        and of["noun"] not in {"plenty", "most", "half", "some", "part", "all", "none", "out"}
        and not english.gerund_base(of["noun"])
    ):
        return f"the {text}"  # "shortage of nurses"
    noun = english.head(text)
    if HEAP.search(noun) and english.is_countable(noun):
        return f"the {text}"
    lead = text.split(" ")
    if (
        len(lead) > 1
        and noun in {lead[0], lead[1]}
        and not english.is_known(lead[1].lower())
        and re.fullmatch(r"[a-z]{3,}(?<!s)(?<!ing)(?<!ism)(?<!ity)(?<!ness)(?<!ion)(?<!ware)", lead[1])
        and (len(lead) == 2 or lead[2].lower() in english.PREPOSITIONS)
        and lead[0].islower()
    ):
        return f"the {text}"  # "fundraising gala in May": a word that no list has, told apart by the one before it
    return (
        text
        if text[:1].isupper()
        else english.with_article(text, definite=True)
        if english.is_countable(noun)
        else text
    )


def gone_on(said: str) -> str:
    """Put "have" before a participle where "since" tells that it goes on: "visits dropped since Covid"."""
    found = re.match(
        r"(?P<who>[\w' -]+?) (?P<verb>\w+ed|fallen|risen|gone|grown|shrunk|fell|rose|went|grew) since (?!then\b)",
        said,
    )
    if (
        found
        and english.past_base(found["verb"])
        and not re.search(r"\b(?:have|has|had|'ve)\b", found["who"])
    ):
        verb = english.participle(english.past_base(found["verb"]))
        has = (
            "have"
            if english.is_plural(found["who"].split()[-1].lower())
            or found["who"].lower().endswith((" you", "you"))
            else "has"
        )
        return f"{found['who']} {has} {verb}{said[found.end('verb') :]}"
    return said


def plural_then_verb(text: str) -> bool:
    """Tell whether a phrase is "reps discount too early": a plural, and a verb that a noun has the form of."""
    words = re.sub(r"[^\w\s'-]", "", text.lower()).split()
    return (
        len(words) > 2
        and english.is_plural(words[0])
        and english.is_verb(words[1])
        and words[2]
        in {
            "too",
            "their",
            "the",
            "our",
            "my",
            "each",
            "every",
            "us",
            "it",
            "them",
            "so",
            "very",
            "late",
            "early",
        }
    ) or (
        len(words) == 2 and english.is_plural(words[0]) and english.is_verb(words[1]) and text[:1].isupper()
    )
