"""How a note sounds: points told as sentences, contractions where the tone has them, marks put right."""

from __future__ import annotations

import re
from collections.abc import Sequence

from composer.facts import english
from composer.facts.clause import lowered
from composer.facts.point import Point, shared
from composer.facts.typed import joined

_START = {
    "did": "I ",
    "do": "I ",
    "am": "I am ",
    "have": "I have ",
    "can": "I can ",
    "result": "",
    "clause": "",
}


_SPENT = re.compile(
    r"(?:(?:over|almost|nearly|about|more than|at least) )?[\w.+-]+(?: and a half)? (?:years?|months?|weeks?|seasons?|summers?|winters?) "
    r"(?:in|on|at|as|behind|under|across|[a-z]+ing) "
)


def _is_time_spent(point: Point) -> bool:
    """Tell whether what I have is time that went into something: "six years in a family practice"."""
    return point.kind == "have" and bool(_SPENT.match(point.words))


def _start(point: Point) -> str:
    """Give what goes before a point's words; "I have" is short unless the candidate wrote it out, a formal note has it long."""
    if point.kind == "done" or _is_time_spent(point):
        have = "I have " if re.search(r"\bI have\b", point.typed, re.IGNORECASE) else "I've "
        return f"{have}spent " if point.kind == "have" else have
    return _START.get(point.kind, "")


def clause(point: Point) -> str:
    """Give a point as a clause: "I ran the payments team"."""
    return f"{_start(point)}{lowered(point.words) if point.kind == 'sentence' else point.words}"


def told(points: Sequence[Point]) -> list[str]:
    """Tell points as sentences in the order they were typed: states two to a sentence, deeds with what came of them.

    The order never hangs on anything else, so that typing one fact moves no other. Short sentences are joined, for a
    row of them sounds like a list read out.
    """
    groups: list[list[Point]] = []
    for point in (point for point in points if point.is_told):
        last = groups[-1] if groups else []
        if (
            (point.kind == "result" and last and (last[0].kind in {"did", "done"}) and len(last) < 4)
            or (
                point.kind == "did"
                and len(last) == 1
                and last[0].kind == "did"
                and not _busy(last[0])
                and not _busy(point)
            )
            or (point.kind not in _DEEDS and last and last[0].kind not in _DEEDS)
        ):
            last.append(point)
        else:
            groups.append([point])
    sentences: list[str] = []
    for group in groups:
        sentences += [_deed(group)] if group[0].kind in _DEEDS else _stated(group)
    return _joined_up(sentences)


def _joined_up(sentences: list[str]) -> list[str]:
    """Join two short sentences about me with "and"; a state after them comes with "also"."""
    said: list[str] = []
    open_ = False  # whether the last sentence can still take another
    for sentence in sentences:
        short = bool(re.match(r"I\b", sentence)) and not re.search(
            r", (?:and|but|where|which)\b|[.!?;:] ", sentence
        )
        both = f"{said[-1]} {sentence}" if open_ else ""
        if short and open_ and len(both.split()) < 25 and both.count(" and ") < 2:
            said[-1] = f"{said[-1].removesuffix('.')}, and {sentence}"
            open_ = False
        else:
            said.append(_STATE.sub(_also, sentence) if said else sentence)
            open_ = short
    return said


_STATE = re.compile(
    r"^I(?:(?P<help> am|['’]ve| have(?= (?:been|worked|spent|done)\b))| (?P<verb>have|know|speak|hold))\b ?"
)


def _also(found: re.Match[str]) -> str:
    return f"I{found['help']} also " if found["help"] else f"I also {found['verb']} "


_DEEDS = frozenset(("did", "sentence"))


def _busy(point: Point) -> bool:
    return " and " in point.words or len(point.words.split()) > 13


def _deed(group: list[Point]) -> str:
    if group[0].kind == "sentence":
        return f"{_raised(group[0].words)}."
    did = [point for point in group if point.kind == "did"]
    results = [point.words for point in group if point.kind == "result"]
    deeds = [point.words for point in did]
    if all(words.startswith("was ") for words in deeds):
        deeds[1:] = [words.removeprefix("was ") for words in deeds[1:]]
    text = f"I {joined(deeds)}"
    for result in results[:1]:
        text += f", and {_lowered(result)}"
    text += "."
    for result in results[1:]:
        text += f" {_raised(_lowered(result))}."
    return text


def _stated(states: list[Point]) -> list[str]:
    """Say states two to a sentence, the same verb once: "I have a CPA and 10 years of audit experience"."""
    clauses: list[tuple[str, list[str]]] = []
    kinds: list[str] = []
    for point in states:
        start = _start(point)
        if (
            start
            and clauses
            and clauses[-1][0] == start
            and kinds[-1] == point.kind
            and not any(words.startswith("experience ") for words in (point.words, clauses[-1][1][-1]))
            and len(clauses[-1][1]) < 3
            and not (point.kind in {"do", "done"} and (_busy(point) or " and " in clauses[-1][1][-1]))
        ):
            clauses[-1][1].append(point.words)
        else:
            clauses.append((start, [point.words]))
            kinds.append(point.kind)
    said = [f"{start}{_listed(words)}" for start, words in clauses]
    sentences = []
    for i in range(0, len(said), 2):
        pair = said[i : i + 2]
        text = pair[0]
        if len(pair) == 2:
            text = (
                f"{pair[0]}, and {pair[1]}"
                if len(f"{pair[0]} {pair[1]}".split()) < 34
                else f"{pair[0]}. {_raised(pair[1])}"
            )
        sentences.append(f"{_raised(text)}.")
    return sentences


def _listed(words: list[str]) -> str:
    if len(words) == 2 and (" and " in words[0] or " and " in words[1]):
        return (
            f"{words[0]}, and {words[1]}"
            if not words[1].startswith(("a ", "an "))
            else f"{words[0]} and {words[1]}"
        )
    return joined(words)


def together(points: Sequence[Point]) -> str:
    """Tell points as one clause, for after "but" or "as for …,"."""
    known = [point for point in points if point.is_told]
    if not known:
        return ""
    did = [point for point in known if point.kind == "did"]
    if len(did) == len(known):
        return f"I {joined([point.words for point in did])}"
    parts = [clause(point) for point in known[:3]]
    return f"{', '.join(parts[:-1])}, and {parts[-1]}" if len(parts) > 1 else parts[0]


def best(points: Sequence[Point], topic: str, *, most: int) -> tuple[Point, ...]:
    """Choose the points that fit a topic best, with what came of each, in the order they were typed."""
    groups: list[list[Point]] = []
    for point in points:
        if point.kind == "result" and groups:
            groups[-1].append(point)
        elif point.is_told:
            groups.append([point])
    ranked = sorted(range(len(groups)), key=lambda i: -max(shared(topic, p.words) for p in groups[i]))
    chosen = sorted(ranked[:most])
    return tuple(point for i in chosen for point in groups[i])


def _raised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lowered(text: str) -> str:
    first = text.split(" ", 1)[0]
    return (
        text[:1].lower() + text[1:]
        if english.starts_determined(first) and first[:1].isupper() and first != "I"
        else text
    )


_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), short)
    for pattern, short in (
        (r"(?<!where )(?<!than )(?<!what )(?<!who )(?<!as )\bI am(?= (?!and\b|but\b)\w)", "I'm"),
        (r"\bI would(?= (?!not\b)\w)", "I'd"),
        (r"\bI would not\b", "I wouldn't"),
        (r"\bI will not\b", "I won't"),
        (r"\bI will(?= \w)", "I'll"),
        (r"\byou would(?= (?!not\b)\w)", "you'd"),
        (r"\byou will(?= (?!not\b)\w)", "you'll"),
        (r"\b([Yy])ou are(?= \w)", r"\1ou're"),
        (r"(?<!of )(?<!for )(?<!in )(?<!how )\b([Ii])t is(?= (?!to\b|that\b)\w)", r"\1t's"),
        (r"\b([Tt])hat is(?= \w)", r"\1hat's"),
        (
            r"\b(do|does|did|is|are|was|were|has|have|had|could|would|should) not\b(?! (?:an?|the|this|that|any)\b)",
            r"\1n't",
        ),
        (r"\bcannot\b", "can't"),
        (r"\b(I|you|we|they) have (?=(?:never|always|also|just|long|since)\b)", r"\1've "),
    )
)
_SPELT_OUT: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), long)
    for pattern, long in (
        (r"\bI'm\b", "I am"),
        (
            r"\bI'd(?= (?:like|love|be|prefer|have|want|make|take|put|start|cut|do|go|use|try|give|say|bring)\b)",
            "I would",
        ),
        (r"\bI'll\b", "I will"),
        (r"\bI've\b", "I have"),
        (r"\b([Yy])ou're\b", r"\1ou are"),
        (r"\b([Yy])ou've\b", r"\1ou have"),
        (r"\b([Yy])ou'll\b", r"\1ou will"),
        (r"\bcan't\b", "cannot"),
        (r"\bwon't\b", "will not"),
        (r"\b(do|does|did|is|are|was|were|has|have|had|could|would|should)n't\b", r"\1 not"),
        (r"\b([Ii])t's(?= (?:a|an|the|not|so|very|been)\b)", r"\1t is"),
        (r"\bwe've\b", "we have"),
        (r"\bwe're\b", "we are"),
        (r"\bthey're\b", "they are"),
    )
)


def contracted(text: str) -> str:
    """Give a sentence with the contractions that people speak with; "I have a degree" stays."""
    for pattern, short in _FORMS:
        text = pattern.sub(short, text)
    return text


def spelt_out(text: str) -> str:
    """Give a sentence without contractions, for a formal note; what stands in quotation marks stays."""
    for pattern, long in _SPELT_OUT:
        text = pattern.sub(long, text)
    return text


_AMERICAN_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (r"\b(learn|dream|burn|lean|spoil)t\b(?! out\b)", r"\1ed"),
        (r"\b(spel|spil|smel)t\b", r"\1led"),
        (r"\bleapt\b", "leaped"),
        (r"\b(while|among|amid)st\b", r"\1"),
        (r"\btowards\b", "toward"),
        (r"(?<=spoken to my )referees\b", "references"),
        (rf"\b({english.DAY}) (?={english.MONTH} \d)", r"\1, "),
        (r"(?<=[\w!?])\"([.,])(?=\s|$)", r'\1"'),
    )
)


def american(text: str) -> str:
    """Give a sentence as Americans write it: "learned", and a full stop before the closing quotation mark."""
    for pattern, form in _AMERICAN_FORMS:
        text = pattern.sub(form, text)
    return text


_DAYS_IN_A_ROW = re.compile(rf"\b{english.DAY}(?: {english.DAY})+(?: and (?:{english.DAY}|Christmas Eve))?\b")


def _days(found: re.Match[str]) -> str:
    """List days that were typed one after the other: "Monday Tuesday and Thursday"."""
    return joined(re.split(r" (?:and )?(?!Eve)", found[0]))


def tidied(text: str) -> str:
    """Put the marks and spaces of a rendered sentence right, and raise its first letter."""
    text = " ".join(text.split())
    text = re.sub(r"\s+([,;:.!?])", r"\1", text)
    text = re.sub(r"([,;:])([.!?,])", r"\2", text)
    text = re.sub(r"([.!?])(\"?)\.(?=\s|$)", r"\1\2", text)
    text = re.sub(r"\b(a|p)\.m\.\.", r"\1.m.", text)
    text = re.sub(r"\bthe (both|each|all your|every)\b", r"\1", text)
    text = _DAYS_IN_A_ROW.sub(_days, text)
    text = re.sub(r"(?<=[a-z]{3}[.!?]) ([a-z])", lambda found: found[0].upper(), text)
    return (
        text[:1].upper() + text[1:]
        if text[:1].islower() and not re.match(r"[a-z]+[A-Z.]", text.split(" ", 1)[0])
        else text
    )
