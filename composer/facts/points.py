"""A field that says something of the candidate, read into all that it lists, each thing by itself."""

from __future__ import annotations

import re

from composer.facts import english
from composer.facts.afterwards import whole
from composer.facts.clause import as_clause, finite, has_subject_and_verb, is_written
from composer.facts.phrase import LANGUAGES, UP_TO_NOW, listed_software, looks_like_deed, read_point
from composer.facts.point import Point
from composer.facts.sound_point import sound
from composer.facts.typed import clean, is_too_long, items, joined, software, split_commas
from composer.facts.verb_phrase import after_prepositions


def read_points(text: str) -> tuple[Point, ...]:
    """Read a field that says something of the candidate: all that it lists, each thing by itself."""
    points: list[Point] = []
    for item in items(text):
        points += _of_item(item)
    return tuple(sound(_so_far(point)) for point in points if point.kind != "nothing")


def _so_far(point: Point) -> Point:
    """Say what I have been up to now as such ("a specialist for 12 years"), with the comma that "so I" takes."""
    words = re.sub(r"(?<=[\w)]) (so (?:I|my|we|it)\b)", r", \1", point.words)
    if point.kind == "am" and UP_TO_NOW.search(words):
        return Point("done", f"been {words}", point.typed)
    return Point(point.kind, words, point.typed)


_SINCE_THEN = re.compile(
    r"(?:since (?:we|I|you|our|the (?:interview|call|meeting)|my|then)\b[^,]*?(?:,|(?= I\b))|in the mean ?time,?|meanwhile,?|(?:good |great |small |quick )?(?:news|update):|fyi:?|just|recently|lately) +",
    re.IGNORECASE,
)
"""How what is new begins; the note says it in its own words."""


def read_news(text: str) -> tuple[Point, ...]:
    """Read a field that tells what is new since the interview: what goes on now is told as such."""
    told = "\n".join(_SINCE_THEN.sub("", item, count=1) for item in items(text))
    points = whole(tuple(_of_mine(point) for point in read_points(told)))
    return under_way(
        tuple(
            Point(
                "unsure", point.words, point.typed
            )  # "it took two weekends", where what took them is not told
            if re.match(r"it\b", point.words) and not (number and points[number - 1].is_told)
            else point
            for number, point in enumerate(points)
        )
    )


def _of_mine(point: Point) -> Point:
    """Take a bare subject of what is new for the candidate's own: "visa came through" is "my visa came through"."""
    first = point.typed.strip().split(" ", 1)[0]
    if (
        point.kind != "result"
        or point.words.startswith(("it ", "we "))
        or english.starts_determined(first)
        or english.is_plural(first)
        or first.lower()
        in english.PREPOSITIONS
        | {"we", "they", "you", "it", "there", "he", "she", "nobody", "everyone", "everybody"}
        or (first[:1].isupper() and not point.words.startswith("the "))
        or re.search(r"\b(?:my|our) ", point.words)
    ):
        return point
    return Point("result", f"my {point.words.removeprefix('the ')}", point.typed)


def under_way(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Take what is told in -ing for what goes on now: "staying" is "I am staying"."""
    return tuple(
        Point("am", point.words.removeprefix("experience "), point.typed)
        if point.words.startswith("experience ")
        or (
            point.kind == "thing"
            and re.match(r"[a-z]{3,}ing [a-z]|(?:stay|mov|leav|relocat|retir)ing$", point.words)
        )
        else point
        for point in points
    )


def _of_item(item: str) -> list[Point]:
    if "," in item and is_written(item):
        return [Point("sentence", clean(item), item)]
    parts = split_commas(clean(item))
    if len(parts) == 1:
        return _of_phrase(parts[0])
    if len(parts) > 1 and (tools := listed_software(", ".join(re.sub("^and ", "", part) for part in parts))):
        return [Point("do", f"know {tools}", item)]
    if (
        all(
            re.fullmatch(
                r"(?:and )?(?:some |basic |fluent |a little )?[A-Z][a-z]+(?: [a-z]+)?(?: and .+)?", part
            )
            for part in parts
        )
        and sum(bool(set(part.split()) & LANGUAGES) for part in parts) > 1
    ):
        tongues = [re.sub("^and ", "", part) for part in parts]
        return [
            Point("do", f"speak {', '.join(tongues) if ' and ' in tongues[-1] else joined(tongues)}", item)
        ]
    head = re.match(r"(?P<place>(?:at|for|with|in) [^:]{2,40}):\s*(?P<rest>.+)$", clean(item), re.IGNORECASE)
    if head:
        inner = _of_item(head["rest"])
        place = re.sub(r"^(at|for|with|in)\b", lambda m: m[0].lower(), head["place"], flags=re.IGNORECASE)
        return [
            Point(p.kind, f"{p.words} {place}" if i == 0 and p.kind == "did" else p.words, p.typed)
            for i, p in enumerate(inner)
        ]
    points: list[Point] = []
    for listed in parts:
        part = re.sub(r"^(?:and|then|also|plus) | since$", "", listed, flags=re.IGNORECASE)
        found = _of_phrase(part)
        team = re.fullmatch(
            r"(team|crew|staff|group|class|shift|department|squad|caseload|budget) (?:of|was) (.+)", part
        )
        if team and points and points[-1].kind == "did":
            points[-1] = Point("did", f"{points[-1].words} with a {team[1]} of {team[2]}", points[-1].typed)
            continue
        years = re.match(
            r"(?:the )?(?P<last>last |first )?(?P<n>\d+|two|three|four|five|six) (?:of (?:them|which) )?(?P<rest>(?:as|in|on|at|with) .+)$",
            part,
        )
        if (
            years
            and points
            and points[-1].kind in {"have", "done"}
            and re.search(r"\byears\b", points[-1].words)
        ):
            points[-1] = Point(
                points[-1].kind,
                f"{points[-1].words}, {f'the {years["last"]}{years["n"]}' if years['last'] else f'{years["n"]} of them'} "
                f"{after_prepositions(years['rest'])}",
                points[-1].typed,
            )
            continue
        if (
            points
            and points[-1].kind == "thing"
            and (it := re.match(r"(?P<verb>[a-z]+) (?:it|them)\b(?P<rest>.*)$", part))
            and english.past_base(it["verb"])
        ):
            points[-1] = Point(
                "did", f"{it['verb']} {points[-1].words}{it['rest']}", f"{points[-1].typed}, {part}"
            )
            continue
        if (
            points
            and points[-1].kind in {"did", "done", "do"}
            and _TAIL.match(part)
            and not finite(part.split())
        ):
            points[-1] = Point(
                points[-1].kind, f"{points[-1].words}, {_TAIL.sub(_with, part)}", points[-1].typed
            )
            continue
        due = re.fullmatch(r"(\d[\d.,]*\+? [\w-]+(?: [\w-]+)?) (by|within|after|in) (.+)", part)
        if (
            due
            and points
            and points[-1].kind == "did"
            and not re.match(r"\S+ (?:years?|months?|weeks?|days?|hours?|minutes?)\b", due[1])
        ):
            points.append(
                Point(
                    "result", f"it had {due[1]} {due[2]} {english.with_article(due[3], definite=True)}", part
                )
            )
            continue
        mostly = re.fullmatch(r"(mostly|mainly|largely|especially|usually) ((?:[\w'-]+ ){0,3}[\w'-]+)", part)
        if mostly and points and re.search(r"\bexperience$|\byears? in \w+$|^been an? ", points[-1].words):
            who = mostly[2].startswith(("with ", "in ", "for ", "at ", "on "))
            points[-1] = Point(
                points[-1].kind,
                f"{points[-1].words}, {mostly[1]} {'' if who else 'with '}{mostly[2]}",
                f"{points[-1].typed}, {part}",
            )
            continue
        like = (
            found[0].kind == "thing"
            and points
            and points[-1].kind in {"thing", "have", "do", "can", "am", "did"}
            and len(part.split()) <= (7 if " and " in part else 4)
            and not english.past_base(part.split()[0])
            and not english.gerund_base(part.split()[0].lower())
        )
        if (
            like
            and points[-1].kind in {"thing", "have", "do", "can", "did"}
            and (points[-1].kind == "thing" or _lists(points[-1].words))
            and (
                points[-1].kind != "did"
                or (
                    (len(part.split()) < 3 or " and " in part)
                    and _names_something(part)
                    and _alike(points[-1].words, part)
                )
            )
            and (
                points[-1].kind not in {"do", "can"}
                or (
                    re.match(r"(?:know|speak|use|read|teach|cook|drive|play)\b", points[-1].words)
                    and (points[-1].kind == "do" or len(part.split()) == 1)
                )
            )
            and not found[0].words.startswith("know ")
            and (
                not points[-1].words.startswith("know ")
                or part[:1].isupper()
                or software(part.split()[-1])
                or english.is_mass(part.split()[-1])
            )
            and (
                points[-1].kind != "have"
                or (
                    len(part.split()) < 3
                    and _names_something(part)
                    and (not part.isupper() or points[-1].words.split()[-1].isupper())
                    and not re.search(r"\b(?:last|this|next)\b|\d", part)
                    and " experience" not in points[-1].words
                )
            )
        ):
            more = english.with_article(part) if points[-1].kind == "have" else found[0].words
            points[-1] = Point(points[-1].kind, f"{points[-1].words}, {more}", f"{points[-1].typed}, {part}")
            continue
        if points and (
            (listed.startswith("so ") and not points[-1].is_told)
            or (
                points[-1].kind == "did"
                and re.fullmatch(r"\d+ (?:kids|children|staff|people|students|reports)", part)
            )
        ):
            found = [Point("unsure", point.words, point.typed) for point in found]
        points += found
    for i, point in enumerate(points[1:], 1):
        # "2 got promoted": of those that were told of just before.
        some = re.match(
            r"(?:\d+|two|three|four|five|six|both|all) (?:got|are|were|became|went|have|now|still)\b",
            point.words,
        )
        if point.kind in {"result", "unsure"} and some and points[i - 1].is_told:
            number, _, tail = point.words.partition(" ")
            points[i] = Point("result", f"{number} of them {tail}", point.typed)
        if point.kind == "result" and re.match(
            r"(?:last|first|latest|other|second|third) (?:one|two)\b", point.words
        ):
            points[i] = Point("result", f"the {point.words}", f"the {point.typed}")
    points = _with_their_years(points)
    for i, point in enumerate(points):
        # A bare noun before a verb ("case loaded 32 women") is a subject only where a deed was told before it.
        if (
            point.kind == "result"
            and not english.starts_determined(point.typed.strip())
            and " went from " not in point.words
            and not english.is_plural(
                english.head(" ".join(point.words.split()[: finite(point.words.split())]))
            )
            and (verb := finite(point.words.split()))
            and point.words.split()[verb].endswith(("ed", "got"))
            and not (i and points[i - 1].kind in {"did", "done"})
        ):
            points[i] = Point("unsure", point.words, point.typed)
    for i in range(1, len(points)):
        point = points[i]
        if (point.kind == "did" and _IT_TOOK.match(point.words)) or (
            point.kind == "result" and re.match(r"(?:is|was|has)\b", point.words)
        ):
            points[i] = point = Point("result", f"it {point.words}", point.typed)
        # "It settled her" says nothing where what "it" was could not be told.
        if (
            (point.kind == "result" and re.match(r"(?:it|that|this)\b", point.words))
            or (
                point.kind == "did"
                and re.match(r"[a-z]+ (?:it|them)\b|(?:cut|reduced|took|brought|dropped) \d", point.words)
            )
        ) and not points[i - 1].is_told:
            points[i] = Point("unsure", point.words, point.typed)
    for i in range(len(points) - 1, 0, -1):
        if points[i].kind == points[i - 1].kind == "do" and (
            points[i].words.split(" ")[0] == points[i - 1].words.split(" ")[0] in {"speak", "know"}
        ):
            points[i - 1 : i + 1] = [
                Point(
                    "do",
                    f"{points[i - 1].words}, {points[i].words.partition(' ')[2]}",
                    points[i - 1].typed,
                )
            ]
    return [Point(p.kind, _list_end(p.words), p.typed) for p in points]


def _with_their_years(points: list[Point]) -> list[Point]:
    """Say how long something was done where the length stands behind it: "ICU nurse, 4 years"."""
    out: list[Point] = []
    for point in points:
        time = re.fullmatch(r"(\S+ (?:years?|months?|weeks?|seasons?)) of experience", point.words)
        last = out[-1] if out else None
        if time and last and point.kind == "have":
            typed = f"{last.typed}, {point.typed}"
            if (
                last.kind == "did"
                and len(last.words.split()) < 8
                and not re.search(r"\b(?:for|since|when|while|in) ", last.words)
            ):
                out[-1] = Point("did", f"{last.words} for {time[1]}", typed)
                continue
            if last.kind in {"did", "thing", "unsure"} or "week" in time[1]:
                out.append(Point("unsure", point.words, point.typed))
                continue
            if last.kind == "am" and last.words.startswith("a former "):
                out[-1] = Point(
                    "did", f"was {english.an(last.words.removeprefix('a former '))} for {time[1]}", typed
                )
                continue
            if last.kind == "am" and re.match(r"an? ", last.words):
                out[-1] = Point("done", f"been {last.words} for {time[1]}", typed)
                continue
            if (
                last.kind == "thing"
                and re.fullmatch(r"(?!(?:the|my|our|an?) )[A-Za-z][\w&'-]*(?: [\w&'-]+){0,3}", last.words)
                and "week" not in time[1]
                and last.words.split()[-1] not in english.PREPOSITIONS
            ):
                out[-1] = Point("have", f"{time[1]} of {last.words} experience", typed)
                continue
            if last.kind == "do" and last.words.startswith("know "):
                out[-1] = Point("have", f"{time[1]} of {last.words.removeprefix('know ')} experience", typed)
                continue
        out.append(point)
    return out


_IT_TOOK = re.compile(
    r"(?:took|lasted|cost)(?: me)? (?:only |just |about )?(?:\d+|an?|two|three|all) |(?:went|worked|paid off|turned out|came out|came in) (?:well|great|fine|live|down|up|under)\b"
)
"""What a thing did that was told of before, and I did not: "took two weekends"."""


_TAIL = re.compile(
    r"(?:(?:both|all|most|half|each|none|some|one|two|three|\d+) (?:of (?:them|which)|with|in|on|at|as|under|over|by|from)\b|(?P<no>no|zero|only \d+) (?!idea\b)[a-z]+)"
)
"""What a deed drags behind it without a verb of its own: "both in profit after eight months", "no lost orders"."""


def _with(found: re.Match[str]) -> str:
    return f"with {found[0]}" if found["no"] else found[0]


def _alike(deed: str, part: str) -> bool:
    """Tell whether a phrase can be one more object of a deed: both with a determiner, or both without."""
    last = re.split(r", | and ", deed)[-1]
    words = re.sub(r"^\w+ly ", "", last).split(" ")
    if len(words) > 1 and words[1] in english.PREPOSITIONS:
        return False
    thing = " ".join(words[1:]) if english.past_base(words[0]) else last
    return english.starts_determined(thing) == english.starts_determined(part) and (
        thing[:1].isdigit() == part[:1].isdigit()
    )


def _names_something(part: str) -> bool:
    """Tell whether a short phrase ends in a noun that stands in the lexicon, or in a name."""
    last = part.rsplit(maxsplit=1)[-1]
    kinds = english.kinds(last) or english.kinds(last.removesuffix("s"))
    return kinds.startswith("noun") or last[:1].isupper() or english.is_mass(last)


def _lists(words: str) -> bool:
    return len(words.split()) <= 12


def _list_end(words: str) -> str:
    """Give "a, b, c" as "a, b and c", where nothing else tells its last part apart."""
    parts = split_commas(words)
    if (
        len(parts) > 1
        and not re.match(r"(?:and|or) ", parts[-1])
        and not any(
            re.match(r"(?:with no|mostly|mainly|largely|especially|usually)\b", part) or _TAIL.match(part)
            for part in parts[1:]
        )
        and all(len(part.split()) <= 5 for part in parts[1:])
        and " and " not in parts[-1]
    ):
        return joined(parts)
    return re.sub(r", (?=and \w+$)", " ", words) if len(parts) > 1 else words


def _of_phrase(phrase: str) -> list[Point]:
    """Read one phrase, which may hold a deed and what came of it: "moved it and the queue was gone"."""
    if is_too_long(phrase):
        return [read_point(phrase)]
    again = re.match(
        r"(?P<first>(?:I|we)\b.+?),? (?:and|but) (?P<second>(?:I|we)(?:'m|'ve| ).+)$", phrase, re.IGNORECASE
    )
    listed = re.match(r"(?P<first>\d+ [a-z]+) and (?P<second>I(?:'m|'ve| ).+)$", phrase)
    if listed:
        return [Point("have", listed["first"], listed["first"]), *_of_phrase(listed["second"])]
    if again and len(again["first"].split()) > 2:
        return [*_of_phrase(again["first"]), *_of_phrase(again["second"])]
    split = re.match(
        r"(?P<deed>.+?),? (?:and|so) (?P<result>(?:the|my|our|it|that|no|nobody|everyone|they|we|sales|complaints|waste|churn|turnover|[a-z]+) .+)$",
        phrase,
    )
    if split:
        first = read_point(split["deed"])
        tail = split["result"]
        if (
            first.kind in {"did", "done"}
            and has_subject_and_verb(tail)
            and not looks_like_deed(tail.split())
            and not english.mostly_verb(tail.split()[0].lower())
        ):
            return [first, Point("result", as_clause(tail), phrase)]
    point = read_point(phrase)
    if point.kind == "thing":
        langs = re.fullmatch(
            r"(?:speaks? )?((?:[A-Z][a-z]+(?:ish|ese|ian|an|ch|ch|ic|i|du|ew|ek|in)?)(?:(?:,| and|) [A-Z][a-z]+){0,4})",
            point.words,
        )
        names = re.findall(r"[A-Z]\w+", point.words)
        if langs and (
            set(names) <= LANGUAGES or (set(names) & LANGUAGES and len(set(names) - LANGUAGES) == 1)
        ):
            return [Point("do", f"speak {joined(re.findall(r'[A-Z]\w+', point.words))}", phrase)]
    if point.kind == "do" and point.words.startswith("speak "):
        tongues = re.findall(r"[A-Z]\w+", point.words)
        if len(tongues) > 1 and "," not in point.words and " and " not in point.words:
            return [Point("do", f"speak {joined(tongues)}", phrase)]
    return [point]
