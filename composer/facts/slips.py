"""Slips of grammar and of typing that can have been meant in one way only, and how they are put right."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from composer.facts import english

_TIMES = "two three four five six seven eight nine".split()


def _named(found: re.Match[str]) -> str:
    """Give a place of work that no lexicon has its capitals: "at jiffy lube", "at harrowell"."""
    words = found["where"].split()
    if (
        english.is_known(words[0])
        or english.starts_determined(words[0])
        or re.search(
            r"^(?:(?:weekend|night|evening|morning|peak|lunch|lunchtime|midday|dawn|dusk|noon)s?|time|least|most|best|worst|once|times|first|last)$|(?:up|out|off|time|shop|side|house|school|care|room|yard|base|line)$",
            words[0],
        )
    ):
        return found[0]
    return f"{found['at']} {' '.join(word.capitalize() for word in words)}"


def _one(found: re.Match[str]) -> str:
    """Give one thing its article: "in similar position"."""
    return (
        f"{found['in']} {english.an(found['kind'])} {found['noun']}"
        if english.is_countable(found["noun"])
        else found[0]
    )


def _irregular(found: re.Match[str]) -> str:
    """Give an irregular verb its past: "teached" is "taught"."""
    base = english.irregular_base(found[0])
    return english.past(base) if base else found[0]


def _job(found: re.Match[str]) -> str:
    """Give the job that somebody is its article: "I was teacher of"."""
    noun = found["job"]
    return (
        f"{found['be']} {english.an(noun)}"
        if english.is_countable(noun) and english.kinds(noun).startswith("noun")
        else found[0]
    )


_SLIPS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern), right)
    for pattern, right in (
        (r"(?<=\d) ?pct\b", "%"),
        (r"(?<![\w.])([2-9])x$", lambda found: f"{_TIMES[int(found[1]) - 2]} times"),
        (r"\b([Ss]elf) (taught|employed|funded|published|paced|managed|directed)\b", r"\1-\2"),
        (
            r"\b(an?|the|my|our) (\d+) (bed|cover|seat|room|person|page|unit|acre|minute|hour|day|week|month|year|mile|foot|inch|bay|story|storey|lane|ton|head|member|site|floor|man|strong|table|desk|chair|plate|kid|child|pupil) (?=[a-z])",
            r"\1 \2-\3 ",
        ),
        (r"\bso (?=(?:can|could|will|am|have|know|get|need)\b)", "so I "),
        (r"\bso (?=(?:back|free|available|ready) )", "so I am "),
        (
            r"\b((?:reduc|increas|rais|improv|lower|cut)\w* (?:the|our|my|its|their) [\w ]{3,30}) of (?=\d[\d.]*%)",
            r"\1 by ",
        ),
        (r"^(?:I am |am )?native in ([A-Z]\w+)", r"I am a native speaker of \1"),
        (r"\b([Rr]esponsible) of\b", r"\1 for"),
        (r"\b(\d+|two|three|four|five|six|seven|eight|nine|ten) persons\b", r"\1 people"),
        (r"\b([Kk]nowledge|[Ii]nformation|[Aa]dvice|[Ff]eedback|[Ee]quipment|[Ss]oftware)s\b", r"\1"),
        (r"\b(years|months) (?=experience\b)", r"\1 of "),
        (r"\b(speak|speaks) ((?:also )?[A-Z]\w+(?:(?:,| and) [A-Z]\w+)*) fluent\b", r"\1 \2 fluently"),
        (
            r"\b(learn|learned|know|use|understand) (?:very )?(fast|quickly|well) (?=(?:the|my|all|new|every|how)\b)(.+)$",
            r"\1 \3 \2",
        ),
        (
            r"\b(made|(?<!she )(?<!he )(?<!they )did) (my|the|a) (diploma|degree|bachelor|master|certification|certificate|licen[cs]e)\b(?: of (?=[A-Z]))?",
            r"got \2 \3 ",
        ),
        (r"\b[Ss]ince ((?:19|20)\d\d) I am (\w+ing\b.*)$", r"I have been \2 since \1"),
        (
            r"\b(?P<at>at|from) (?P<where>[a-z]{4,}(?: [a-z]{4,})?)(?=$|,| (?:for|in|since|until|from|on|and|as|\d))",
            _named,
        ),
        (
            r"\b(\d+) years (?=(?:apprenticeship|degree|course|contract|programme|program|placement|internship|diploma|bootcamp)\b)",
            r"\1-year ",
        ),
        (r"\b(?:a |an )?(?:big|large|huge|great|long) experience\b", "a lot of experience"),
        (
            r"\bmade (an?|my) (internship|training|course|apprenticeship|traineeship|exam|placement)\b",
            r"did \1 \2",
        ),
        (
            r"\bduring (?=(?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|several) (?:years|months|weeks)\b)",
            "for ",
        ),
        (r"\b(can|could|will|must|should) to (?=[a-z])", r"\1 "),
        (r"\bits (?=\w+er\b(?: (?:and|now|than|too)\b|$|,))", "it's "),
        (r"\bknow to (?=[a-z])", "know how to "),
        (
            r"\b(know|speak|use|understand|write|play)\b(.*?) (very |quite |really |pretty )?good$",
            r"\1\2 \3well",
        ),
        (r"\bmost (fast|hard|quick|young|old|small|high|strong|clean)\b", r"\1est"),
        (r"\bused with (?=the|my|\w+ing|night|long|hard|heavy|stress|pressure)", "used to "),
        (r"^prev(?:ious)? (?=\w+ed\b)", "previously "),
        (
            r"\b(work\w*(?: (?:for|in|at|since) [\w ]{2,25}?)?) like (?=an? \w+(?:er|or|ist|ess|ant|ian|man|chef|cook|nurse|clerk)\b)",
            r"\1 as ",
        ),
        (r"\b(?:am|[’']m) agree\b", "am happy"),
        (r"\bin (?:the )?weekends?\b", "at weekends"),
        (r"\bwas the responsible\b(?= (?:of|for)|$)", "was responsible"),
        (
            r"\b(?P<be>I am|I'm|I was|I've been|I have been) (?P<job>[a-z]+(?:er|or|ist|ian|ant|nurse|chef|cook))(?= (?:of|in|at|for|with|since|and)\b|$)",
            _job,
        ),
        (r"\bchilds\b", "children"),
        (r"\bpeoples\b(?!')", "people"),
        (r"\b(worked|studied|taught|managed|did) already\b", r"already \1"),
        (r"\bin team\b(?! [a-z]+ing)", "in a team"),
        (
            r"\b(?P<in>in|at|for|with) (?P<kind>similar|big|large|small|busy|private|public|local|international) (?P<noun>[a-z]+)(?=$|,| (?:in|as|for|and|with|at|since|of|where)\b)",
            _one,
        ),
        (r"\b[a-z]{3,}ed\b", _irregular),
        (r"\ball kind of\b", "all kinds of"),
        (
            r"\bgot (?:the|my) (master|bachelor)\b(?: degree\b|(?=$|,| (?:in|at|from|last|this)\b))",
            r"got my \1's degree",
        ),
        (r"\b[Aa]m graduated\b", "graduated"),
        (r"\ba (bit|little) (?=[A-Z])", r"a \1 of "),
        (r",? (?:and )?etc\b\.?$", ""),
        (
            r"(?<=[a-z]) (?:no|zero) (accidents|complaints|incidents|errors|absences|injuries|claims|losses|breakages)$",
            r" with no \1",
        ),
        (
            r"\bin the (?=(?:intensive care|primary school|secondary school|customer service|human resources)\b)",
            "in ",
        ),
    )
)


def without_slips(text: str) -> str:
    """Put right what was slipped in: "responsible of" gives "responsible for"."""
    for wrong, right in _SLIPS:
        text = wrong.sub(right, text)
    return text


_OTHER_FORMS = re.compile(r"(?:er|or|ey|ing|ed|s|ant|ent|ive|ist|al|ic|ous|able|ible|ia|um)$|[ao]e|our|ll")


_LONGEST = 20
"""Letters of the longest word that is put right."""


@lru_cache(maxsize=2048)
def respelt(word: str) -> str:
    """Put right a word that no list has, where two letters changed places, one is missing or one too many: "finaly"."""
    if english.is_known(word) or word in english.PREPOSITIONS or english.starts_determined(word):
        return word
    # A short word that no list has is a trade's own more often than a slip: kiln, grout, latte, dbt.
    # A longer one is no English word, and has too many neighbours to look at.
    if not 8 <= len(word) <= _LONGEST or _OTHER_FORMS.search(word):
        return word
    letters = "abcdefghijklmnopqrstuvwxyz"
    near = (
        {word[:i] + word[i + 1 :] for i in range(1, len(word) - 1)}
        | {f"{word[:i]}{word[i + 1]}{word[i]}{word[i + 2 :]}" for i in range(1, len(word) - 2)}
        | {f"{word[:i]}{letter}{word[i:]}" for i in range(1, len(word)) for letter in letters}
    )
    found = [other for other in near if english.is_listed(other) and not re.search("[ao]e", other)]
    return found[0] if len(found) == 1 else word
