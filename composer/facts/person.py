"""Whose words they are: the note speaks to its reader, so what was typed about the reader turns to "you".

"her team's churn problem" becomes "your team's churn problem", "she's setting up" "you're setting up". Another
person who is named stays, and so does "they" where it can only mean somebody else.
"""

from __future__ import annotations

import re
from functools import lru_cache

from composer.facts import english

_ADVERB = (
    r"(?:\w+ly|always|also|often|never|just|still|now|usually|already|both|all|then|too|once|sometimes|even)"
)
_SUBJECT = re.compile(rf"\b(he|she|they)((?: {_ADVERB})*) (?P<verb>[\w'-]+)", re.IGNORECASE)
_SHORT_FORMS = re.compile(r"\b(he|she|they)'(s|re|ll|d|ve)\b(?P<rest>(?:\s[\w'-]+)?)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"\b(his|her|their)\b(?=\s+(?:[\w&'\"(]))", re.IGNORECASE)
_OBJECT = re.compile(r"\b(him|her|them)\b", re.IGNORECASE)
_NOT_AFTER_HER = frozenset(
    "to about for with in on at by from that how what when where why if whether and or but because so as again too more there here up out down away back busy awake happy sane most going".split()
)
_GROUP = re.compile(
    r"\b(people|customers|clients|patients|pupils|students|residents|kids|children|apprentices|users|staff|members|"
    r"visitors|guests|drivers|nurses|parents|candidates|juniors|buyers|suppliers|subcontractors|volunteers|teachers|"
    r"engineers|developers|owners?|each|everyone|everybody|families|tenants|managers|interns|learners|passengers|teams|nurses|"
    r"doctors|trainees|workers|reps|agents|analysts|readers|donors|farmers|shops|stores|schools|companies)\b",
    re.IGNORECASE,
)


def _agree(verb: str) -> str:
    """Give a verb's form with he or she as it stands with you."""
    low = verb.lower()
    known = {
        "is": "are",
        "was": "were",
        "has": "have",
        "does": "do",
        "isn't": "aren't",
        "wasn't": "weren't",
        "hasn't": "haven't",
        "doesn't": "don't",
        "goes": "go",
    }
    plain = verb[:-1] if re.fullmatch(r"[a-z]{2,}[^s]s", low) else verb
    return known.get(low) or english.third_base(low) or plain


@lru_cache(maxsize=2048)
def turned(text: str, names: tuple[str, ...] = (), *, groups: bool = True, they: bool = True) -> str:
    """Turn what is said of the reader to "you".

    Args:
        text: One phrase, put right.
        names: The words that stand for the reader besides the pronouns: "Priya", "Mr Crane".
        groups: Whether "they" and "their" can mean the reader's company even where the phrase names a group
            that they could mean.
        they: Whether "they" as a subject means the reader's company at all.
    """
    for name in sorted(names, key=len, reverse=True):
        # "Will" and "Grace" are words too: such a name is looked for with its capital alone.
        plain = " " not in name and english.is_known(name.lower())
        flags = re.NOFLAG if plain else re.IGNORECASE
        name = name.capitalize() if plain else name  # noqa: PLW2901
        if len(name) > 1:
            text = re.sub(
                rf"(?<![\w-]){re.escape(name)}'s(?![\w-])(?!\s+(?:a|an|the|not|going|been|from|in|on)\b)",
                "their",
                text,
                flags=flags,
            )
            text = re.sub(
                rf"(?<![\w-]){re.escape(name)}(?![\w-])(?=\s+(?:[a-z]+s|{_ADVERB}|was|is|has|had|said|told|asked|[a-z]+ed|will|wants)\b|'s\b)",
                "she",
                text,
                flags=flags,
            )
            text = re.sub(
                rf"\b(with|from|to|for|by|of|when|told)\s{re.escape(name)}(?![\w-])",
                r"\1 you",
                text,
                flags=flags,
            )
    group = _GROUP.search(text)
    keep_they = bool(group) and not groups

    def short(found: re.Match[str]) -> str:
        who, ending, rest = found[1].lower(), found[2].lower(), found["rest"]
        if who == "they" and (
            keep_they or not they or (group and found.start() > group.start() and ending != "re")
        ):
            return found[0]
        after = rest.strip().lower()
        if ending == "s":
            ending = (
                "ve"
                if after
                in {
                    "got",
                    "been",
                    "set",
                    "lost",
                    "won",
                    "opened",
                    "started",
                    "had",
                    "worked",
                    "done",
                    "seen",
                    "built",
                    "run",
                    "taken",
                    "made",
                    "gone",
                }
                else "re"
            )
        return f"you'{ending}{rest}"

    text = _SHORT_FORMS.sub(short, text)

    def subject(found: re.Match[str]) -> str:
        who = found[1].lower()
        if who == "they" and (not they or (group and (keep_they or found.start() > group.start()))):
            return found[0]
        verb = found["verb"]
        return f"you{found[2]} {_agree(verb) if who != 'they' else verb}"

    text = _SUBJECT.sub(subject, text)
    text = re.sub(r"\b(he|she)\b", "you", text, flags=re.IGNORECASE)
    if not keep_they:
        text = re.sub(r"\b(hers|theirs)\b", "yours", text, flags=re.IGNORECASE)
        if re.search(r"\byou\b", text):
            text = re.sub(r"\b(himself|herself|themselves)\b", "yourself", text, flags=re.IGNORECASE)

    def possessive(found: re.Match[str]) -> str:
        who = found[1].lower()
        if who == "their" and (keep_they or _of_others(text[: found.start()])):
            return found[0]
        if (
            who == "her"
            and text[found.end() :].split()[:1]
            and text[found.end() :].split()[0].lower() in _NOT_AFTER_HER
        ):
            return "you"
        return "your"

    text = _POSSESSIVE.sub(possessive, text)

    def obj(found: re.Match[str]) -> str:
        if found[1].lower() == "them" and group:
            return found[0]
        if found[1].lower() == "them" and re.search(r"\bof $", text[: found.start()]):
            return found[0]
        if found[1].lower() == "them" and any(
            english.is_plural(word) and not english.mostly_verb(word) and word not in {"sales", "operations"}
            for word in re.findall(r"[a-z]+", text[: found.start()].lower())
        ):
            return found[0]
        return "you"

    text = _OBJECT.sub(obj, text)
    # Two who agree: "you and she" cannot stand, and a verb after "you" that was bent for he or she follows.
    text = re.sub(r"\b(you) (and|or) you\b", r"\1", text)
    return re.sub(
        rf"\b(and|but|then) ((?:{_ADVERB} )?)([a-z]+s)\b",
        lambda m: (
            f"{m[1]} {m[2]}{_agree(m[3])}"
            if re.search(r"\byou\b", text[: m.start()])
            and (
                m[3] in {"is", "was", "has", "works", "needs"}
                or (english.third_base(m[3]) and english.mostly_verb(m[3]))
            )
            and re.match(r"you\b", text)
            else m[0]
        ),
        text,
    )


def _of_others(before: str) -> bool:
    """Tell whether "their" goes back to others who were named: "villages that have lost their", "patients cancelling their"."""
    found = re.search(
        r"(?P<who>[a-z]+) (?:(?:that|who|which) )?(?:(?:have|had|are|were|can|will|never|always|often) )*(?P<verb>[a-z]+) (?:all |on |for |with |about )?$",
        before,
    )
    group = _GROUP.search(before)
    if (
        group
        and re.match(r" (?:to [a-z]+|[a-z]+ing)\b", before[group.end() :])
        and not re.search(r"\byou\b", before)
    ):
        return True  # "parents to read with their children"
    if re.search(r"\b(?:[a-z]+s|people|children|men|women) (?:who|that) ", before) and not re.search(
        r"\byou\b", before
    ):
        return True
    actors = re.search(
        r"\b(?P<who>[a-z]+s|people|children) (?:(?:don't|never|always|often|still|just|have|had) )*(?P<verb>[a-z]+)\b",
        before,
    )
    if (
        actors
        and english.is_plural(actors["who"])
        and actors["who"] not in {"sales", "operations"}
        and english.is_verb(actors["verb"])
        and english.mostly_verb(actors["verb"])
        and not re.search(r"\b(?:you|your|he|she|we|I)\b", before)
    ):
        return True
    return bool(
        found
        and english.is_plural(found["who"])
        and found["who"] not in {"sales", "operations"}
        and found["verb"] not in english.PREPOSITIONS
        and english.base_of(found["verb"])
        and not re.search(r"\b(?:she|he|you|they|we|I) $", before[: found.start()])
    )


def stated(question: str) -> str:
    """Give a question in the order of a statement: "how would I keep" becomes "how I would keep".

    A question that wants yes or no starts with "whether". The mark at its end goes.
    """
    text = re.sub(r"[?!.\s]+$", "", question)
    text = re.sub(r"^(?:so|and|but|well|ok),? ", "", text, flags=re.IGNORECASE)
    aux = r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|am|isn't|aren't|don't|doesn't|didn't|can't|won't|wouldn't)"
    ask = re.match(
        r"(?P<wh>(?:(?:and|or) )?(?:how(?: (?:much|many|long|often|far|big|soon|well|old|many \w+|much \w+))?|why|what(?:'s| kind of \w+| sort of \w+)?|when|where|which(?: \w+)?|who|whom|whose \w+)) ",
        text + " ",
        re.IGNORECASE,
    )
    if not ask:
        if re.match(rf"{aux} ", text, re.IGNORECASE):
            return f"whether {_inverted(text)}"
        return text[:1].lower() + text[1:] if text[:2] != "I " and not text[1:2].isupper() else text
    wh, rest = ask["wh"], text[ask.end() :]
    asked_of = re.match(rf"{_MODAL} (?P<verb>[a-z]+) ", rest)
    if ask["wh"].lower() in {"what", "who"} and asked_of and english.is_verb(asked_of["verb"]):
        return f"{wh[:1].lower()}{wh[1:]} {rest}"  # "what would make the year a success"
    wh = wh[:1].lower() + wh[1:]
    if wh in {"what's", "who's"}:
        return (
            f"{wh[:-2]} {rest} is"
            if not re.match(r"(?:going|wrong|next|missing|broken)\b", rest)
            else f"{wh[:-2]} is {rest}"
        )
    goes = re.fullmatch(
        r"(goes|works|looks|runs|comes|functions|went|worked|functioned) ((?:the|your|this|that|a|an|my) .+)",
        rest,
    )
    if wh == "how" and goes:
        return f"{wh} {goes[2]} {goes[1]}"
    if wh in {"who", "what"} and not re.match(rf"{aux}\b", rest, re.IGNORECASE):
        return f"{wh} {rest}"
    done = re.match(r"(?P<be>is|are) (?P<done>[a-z]+(?:ed|en)) (?P<what>(?:the|your|their|this) .+)", rest)
    if done:
        return f"{wh} {done['what']} {done['be']} {done['done']}"  # "how is organised the work"
    if re.match(rf"{aux}\b", rest, re.IGNORECASE):
        return f"{wh} {_inverted(rest)}"
    short = re.match(r"('(?:d|ll|s|re|ve)) ", rest)
    return f"{wh}{rest}" if short else f"{wh} {rest}"


_MODAL = r"(?:can|could|will|would|should|might|may)"
_PRONOUN = r"(?:I|you|we|they|he|she|it|this|that|there|these|those)"


def _inverted(text: str) -> str:
    """Put the auxiliary that starts `text` behind its subject."""
    aux, _, rest = text.partition(" ")
    aux = aux.lower()
    pronoun = re.match(rf"{_PRONOUN}\b", rest, re.IGNORECASE)
    if pronoun:
        subject, tail = pronoun[0], rest[pronoun.end() :].lstrip()
    else:
        subject, tail = _subject(rest, aux)
    subject = "I" if subject.lower() == "i" else subject if not pronoun else subject.lower()
    if aux in {"do", "does", "did"}:
        verb, _, more = tail.partition(" ")
        singular = aux == "does"
        verb = english.past(verb) if aux == "did" else english.third(verb) if singular else verb
        return f"{subject} {verb} {more}".strip()
    return f"{subject} {aux} {tail}".strip()


def _subject(rest: str, aux: str) -> tuple[str, str]:
    """Part the subject of a question from what follows it."""
    words = rest.split()
    for i in range(1, len(words)):
        low = words[i].lower().strip(",")
        ends = (
            (
                aux
                in {"do", "does", "did", "can", "could", "will", "would", "should", "shall", "may", "might"}
                and english.is_verb(low)
                and (english.mostly_verb(low) or i > 1)
                and words[i - 1].lower() not in english.PREPOSITIONS
                and not english.starts_determined(words[i - 1])
            )
            or (
                aux in {"is", "are", "was", "were", "am"}
                and (
                    low
                    in {
                        "so",
                        "too",
                        "not",
                        "still",
                        "always",
                        "very",
                        "in",
                        "on",
                        "at",
                        "like",
                        "being",
                        "going",
                        "your",
                        "the",
                        "a",
                        "an",
                        "there",
                    }
                    or "adjective" in english.kinds(low)
                    or (english.gerund_base(low) and i > 0)
                    or english.participle_base(low)
                )
                and not english.starts_determined(words[i - 1])
                and words[i - 1].lower() not in english.PREPOSITIONS
            )
            or (aux in {"has", "have", "had"} and english.participle_base(low))
        )
        if ends:
            return " ".join(words[:i]), " ".join(words[i:])
    return rest, ""
