"""Phrases that start with a verb: the articles, the "for" and the "by" that people leave out when they type."""

from __future__ import annotations

import re

from composer.facts import english
from composer.facts.clause import PERSON, as_clause, has_subject_and_verb

YEARS_END = re.compile(
    r"^(?P<what>.+?),?(?<!\bfor)(?<!\bin)(?<!\bof)(?<!\bover)(?<!\bthan)(?<!\bafter)(?<!\bwithin)(?<!\blast)(?<!\bpast)(?<!\babout)(?<!\bevery)(?<!\bthe)(?<!\bfirst)(?<!\bto)(?<!\band)(?<!\bby)(?<!\bfrom)(?<!\bafter) (?P<time>(?:(?:over|almost|nearly|about|around|more than) )?(?:[\d.]+\+?|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:years?|months?|seasons|summers|winters))(?P<tail>(?: (?:at|in|on|for|with|until|while|before) .+)?)$"
)


AGENT = re.compile(
    r"(?:[a-z]+(?:er|or|ist|ian|ant|eer|man|woman|nurse)|chef|cook|nurse|clerk|coach|pilot|guide|head|lead|rep|assistant|temp|intern|apprentice|analyst|architect|supervisor|barista|waitress|hostess|bartender|paralegal|steward|volunteer|consultant|accountant|executive|associate|technician|electrician|mechanic|midwife|paramedic|curator|postdoc|captain|admin|guard|comic|warden|marshal|aide|medic|dev|tech|lifeguard|host|nanny|physio|surgeon|attorney|vet|dentist|actuary|mason|secretary|sparky|valet|concierge)$"
)


_CHANGE_BY = re.compile(
    r"^(?P<verb>cut|reduced|raised|grew|increased|improved|lowered|boosted|lifted|dropped|slashed|trimmed|shortened|decreased|brought down|shrank|sped up)\b(?P<what>(?: (?!by\b|to\b|from\b|in\b)[\w'/&.-]+){1,6}) (?P<by>(?:about |almost |nearly |over |more than )?\d[\d.,]*(?: ?%| percent| per cent))(?P<rest>.*)$"
)


_OWN_VERBS = frozenset(
    "run lead manage oversee head handle coordinate supervise own maintain rewrite redo redesign rebuild renegotiate migrate restructure reorganise reorganize automate fix repair".split()
)


_INTRANSITIVE = re.compile(
    r"^(?:him|her|them|me|us|it|you|everyone|everybody|yesterday|today|tomorrow|tonight|last|next|this|with|at|in|on|for|as|to|from|by|through|under|over|into|up|down|out|off|around|back|about|after|and|so|because|since|during|until|without|across|against|near|alongside|between|that|how|why|when|if|again|together|well|too|here|there|not|never|always|only|very|really|also|both|first)\b"
)


_DONE_TO_ONE = re.compile(
    r"(?:newly |recently |just |already )?(?:(?:named|voted|ranked|rated|crowned|shortlisted|headhunted|made (?:team|shift|head|deputy|acting|permanent|full|senior|partner|manager|supervisor|lead)|asked to|chosen to|picked to|invited to|selected to|trusted (?:to|with)|given (?:the|an?|more|extra))\b|"
    r"(?:promoted|awarded|accepted|elected|invited|selected|nominated|chosen|picked|appointed|featured|hired|recruited|assigned|seconded|certified|licensed|accredited|commended|recogni[sz]ed|honou?red|admitted|praised|offered|cleared|approved|laid off|signed off|engaged|let go)"
    r"(?:$| (?:to|as|for|by|at|in|into|from|on|last|this|twice|three|employee|again|after|within|early|yesterday|today|with|best|top|a place|an award)\b))"
)


def happened_to_me(deed: str) -> bool:
    """Tell whether a phrase in the past tells what others did: "promoted to shift lead", where I was promoted."""
    return bool(_DONE_TO_ONE.match(deed))


def with_by(text: str) -> str:
    """Put "by" before a change: "cut latency 40%" gives "cut latency by 40%"."""
    found = _CHANGE_BY.match(text)
    return f"{found['verb']}{found['what']} by {found['by']}{found['rest']}" if found else text


def with_time(text: str) -> str:
    """Put "for" before a bare length of time: "taught there 3 years" gives "taught there for 3 years"."""
    found = YEARS_END.match(text)
    if not found or len(found["what"].split()) < 2 or re.search(r" up$", found["what"]):
        return text
    return f"{found['what']} for {found['time']}{found['tail']}"


def polished(text: str) -> str:
    """Give the noun phrases of a verb phrase the articles they lack, at each verb that starts one."""
    out = []
    for part in re.split(r"( and then | and |, then |, (?=[a-z]+ed ))", text):
        out.append(
            _object(part) if part.strip() and not re.fullmatch(r" and then | and |, then |, ", part) else part
        )
    said = after_prepositions("".join(out))
    inner = re.search(r" (?:when|while|because|until|after|before|if) (?=[a-z])", said)
    if inner and has_subject_and_verb(said[inner.end() :]):
        return said[: inner.end()] + as_clause(said[inner.end() :])
    return said


def _object(part: str) -> str:
    words = part.split(" ")
    low = words[0].lower()
    base = english.past_base(low) or (low if english.is_verb(low) else "") or english.gerund_base(low)
    if not base or len(words) < 2:
        return part
    at = 1
    while (
        at < len(words)
        and words[at].lower() in {"up", "out", "over", "down", "off", "back", "in", "on"}
        and at < 2
        and base
        in {
            "set",
            "take",
            "put",
            "build",
            "bring",
            "roll",
            "carry",
            "turn",
            "clean",
            "phase",
            "start",
            "run",
            "write",
            "work",
            "sort",
            "pick",
            "fit",
            "fill",
            "wind",
            "back",
            "draw",
            "hand",
            "break",
            "lay",
            "make",
        }
        and at + 1 < len(words)
        and words[at + 1].lower() not in {"the", "a", "an", "with"}
    ):
        at += 1
    phrase = " ".join(words[at:])
    if (
        not phrase
        or _INTRANSITIVE.match(phrase.lower())
        or english.head(phrase).istitle()
        or base
        in {
            "move",
            "work",
            "go",
            "come",
            "live",
            "be",
            "become",
            "say",
            "tell",
            "ask",
            "think",
            "help",
            "study",
            "speak",
            "know",
            "learn",
            "teach",
            "use",
            "play",
            "do",
            "sit",
            "stand",
        }
    ) and (
        (
            not (base in {"use", "do", "help"} and english.is_countable(english.head(phrase)))
            and not (
                base == "teach"
                and english.head(phrase) in {"class", "course", "module", "workshop", "seminar"}
            )
        )
        or base == "help"
        or english.base_of(phrase.split(" ")[0].lower())
    ):
        return part
    if phrase.split()[0] in _THE_ONE and re.match(r"\w+ (?:about |over )?[£$€]?\d", phrase):
        return f"{' '.join(words[:at])} the {phrase}"
    moved = bool(re.search(r" (?:down|up|back|out)\b| from \d", phrase))
    return f"{' '.join(words[:at])} {english.with_article(phrase, definite=base in _OWN_VERBS or moved or phrase.split()[0] in _THE_ONE)}"


_THE_ONE = frozenset("team company business firm store shop office department branch".split())
"""What one works for, and has one of: "saved the team ten hours"."""


_AFTER = re.compile(
    r"\b(for|with|at|as|of|into|from|in|on|through|by|via|after|during|behind|under|to) (?=(?P<np>[a-z][\w'-]*(?: [a-z][\w'-]*){0,3}))"
)


def after_prepositions(text: str) -> str:
    """Give the article to a job after "as" and to one thing after "with", "for" and "at", where nothing else can be meant."""

    def mend(found: re.Match[str]) -> str:
        phrase = found["np"]
        if english.starts_determined(phrase):
            return found[0]
        words = phrase.split()
        head = words[0]
        if (
            found[1] == "as"
            and (AGENT.match(head) or (len(words) > 1 and AGENT.match(words[1])))
            and not english.is_plural(head)
        ):
            return f"as {english.an(head).split()[0]} "
        if found[1] in {"with", "to", "for"} and (
            len(words) == 1 or words[1] in english.PREPOSITIONS or PERSON.match(words[1])
        ):
            person = (
                words[0]
                if PERSON.match(words[0])
                else words[1]
                if len(words) > 1 and "adjective" in english.kinds(words[0])
                else ""
            )
            if PERSON.match(person) and english.is_countable(person):
                return f"{found[1]} {english.an(head).split()[0]} "
        if (
            found[1] in {"with", "at", "for", "from", "into"}
            and english.kinds(head) in {"noun", "noun verb"}
            and english.is_countable(head)
            and (len(words) == 1 or words[1] in english.PREPOSITIONS)
            and head in _ONE_THING
        ):
            return f"{found[1]} {english.an(head).split()[0]} "
        return found[0]

    return _AFTER.sub(mend, text)


_ONE_THING = frozenset(
    "competitor bank startup agency firm shop store restaurant cafe bakery hotel warehouse nursery factory farm garage fishmonger".split()
)
