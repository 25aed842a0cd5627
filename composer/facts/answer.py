"""What a candidate says to a doubt: each part of it as a whole clause, and what of it was not understood.

A sentence that was written out is kept whole, its commas too; what was typed short gets its subject.
"""

from __future__ import annotations

import re

from composer.facts import english
from composer.facts.clause import has_subject_and_verb, is_written, lowered
from composer.facts.english import MONTH
from composer.facts.gaps import in_place, is_said_well, with_calling
from composer.facts.person import turned
from composer.facts.points import read_points
from composer.facts.soundness import flaw
from composer.facts.times import DAY, spelt
from composer.facts.typed import clean, is_nothing, is_too_long, items, joined, split_commas

_EVASIONS = re.compile(
    r"(?:see (?:above|below|my cv|cv|resume|fit)|as (?:above|i said)|whatever|who cares|not my (?:fault|problem)|so what|oh well|flexible|nvm|never ?mind|"
    r"(?:will |to )?(?:think|figure) (?:about it|it out|of something)|need to think(?: about it)?|not sure what to say|dunno what to say|help|\?+)",
    re.IGNORECASE,
)
_GLUED = re.compile(
    r"(?:and|or|which|who|where|though|although|while|whereas|because|as|with|without|including|mostly|mainly|especially|even|plus|in|on|at|for|from|to|by|of|since|until|when|once|if|"
    r"so that|rather than|instead of|not only|both|at least|just like|among|after|before|under|over)\b"
)
_MODAL = re.compile(
    r"(?:would|will|can|could|should|must|might|have to|had to|need to|plan to|hope to|want to|used to|am|have been|do|don't|won't|can't|cannot|haven't|didn't|wouldn't)\b"
)
_CREDENTIAL = re.compile(
    r"(?:self[- ]taught|certified|qualified|registered|licen[sc]ed|chartered|trained|insured|vaccinated|based|accredited|fluent|bilingual|happy|open|willing|able|ready|keen|free|available|fine|good|comfortable|used|flexible|"
    r"committed|determined|prepared|settled|enrolled|familiar|confident|interested|insured|debt-free|local|mobile|healthy|fit|on (?:the|a) (?:waiting list|course|programme|program))\b(?= (?:to|in|on|as|for|by|since|with|at|from|under|about)\b|$)"
)
_OWN = frozenset(
    "sign-off start interview scan assessment placement surgery operation driving theory renewal registration thesis degree course exam test training review contract family dad mum mom mother father wife husband partner english german french spanish dutch visa "
    "permit application licence license certificate portfolio reference boss manager coach tutor mentor commute car bike notice husband kids children daughter son doctor lease house flat move school studies studying first last".split()
)
_RIDES = r"(?:\d+ )?(?:bus|train|tram|bike|bicycle|taxi|lift|metro|tube|ferry|scooter|moped|car ?pool|lift share|sister's car|brother's car)"
_SUBJECT_WORDS = re.compile(
    r"(?:I(?:'m|'ve|'d|'ll)?|my|it|that|that's|this|these|those|they|he|she|we|you|there|there's|it's|they're|they've|we've|we're|you're|both|one|some|most|all|half|nobody|everyone|no one)\b"
)


_MEASURES = frozenset(
    "am pm mr ms vs hr hrs th st nd rd km kg mm cm kw mb gb tb lb lbs ft ph ml db hz mg pt pts etc".split()
)


def spoken(text: str) -> str:
    """Give what stands for a word in one trade alone its word: a patient, a university, initials in capitals."""
    text = re.sub(r"\b(a|an|the|my|each|per|every|\d+) pt(s?)\b", r"\1 patient\2", text)
    text = in_place(text)
    text = re.sub(r"\b(how|what|where|when|if|why|that) id\b", r"\1 I'd", text)
    text = re.sub(
        r"\b(make|take|do|did|made|took|have|attend|visit) (?:an? )?(course|class)\b(?!-)",
        lambda m: f"{ {'make': 'take', 'visit': 'take', 'made': 'took'}.get(m[1], m[1]) } a {m[2]}",
        text,
    )
    text = re.sub(
        r"\b(times|evenings|days|hours|mornings|nights|shifts|lessons) in (?:the )?week\b", r"\1 a week", text
    )
    text = re.sub(
        r"\b((?:have|'ve) (?:worked|used|cooked|taught|driven|lived|done) [\w &+-]+?) (?<!for )((?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:years|months))(?=$|[,.])",
        r"\1 for \2",
        text,
    )
    text = re.sub(r"\b(on|in|with|using|at) excel\b", r"\1 Excel", text)
    text = re.sub(r"\bbout (?=my|the|a)", "about ", text)
    text = re.sub(r"\bexcel (?=macros|sheets?|formulas|skills)", "Excel ", text)
    text = re.sub(r"\s*\((?:really|promise|honest|honestly|true|i swear|I swear)\)$", "", text)
    text = re.sub(r"\bresps\b", "respirations", text)
    text = re.sub(
        r"\b(will|can|would|could) (rent|buy|get|find|book|take) ([a-z]{4,})(?= (?:near|in|at|close|for|by)\b|$)",
        lambda m: (
            m[0]
            if m[3]
            in {
                "there",
                "here",
                "home",
                "back",
                "that",
                "this",
                "away",
                "ready",
                "used",
                "better",
                "things",
                "time",
                "work",
                "care",
                "part",
            }
            or english.is_plural(m[3])
            or english.base_of(m[3])
            or english.starts_determined(m[3])
            or m[3] in english.PREPOSITIONS
            else f"{m[1]} {m[2]} {english.an(m[3])}"
        ),
        text,
    )
    text = re.sub(r"\b(passed|failed|got it|tried) (second|third) (time|try)\b", r"\1 the \2 \3", text)
    text = re.sub(r"\bcared (?=her|him|them|my|a|an|the|old|elderly|\d)", "cared for ", text)
    text = re.sub(
        r"\b(renewed|retook|replaced|fixed|completed) (?=on|in|last|yesterday|this|since|at)", r"\1 it ", text
    )
    text = re.sub(r"\bself taught\b", "self-taught", text)
    text = re.sub(
        r"\bmy (dad|mum|mom|brother|sister|uncle|aunt|friend|boss|neighbou?r|cousin|nan|gran|wife|husband)s (?!(?:for|in|at|and|or|to|on|with|who|every|since|until|while|when|are|were|have|live|work|can)\b)(?=[a-z])",
        r"my \1's ",
        text,
    )
    text = re.sub(r"\b(?:in|at|before|after|since|from|during) uni\b", lambda m: f"{m[0]}versity", text)
    text = re.sub(
        r"\bby ([\w ]+) (desc|asc)\b", lambda m: f"by {m[1]} {'de' if m[2] == 'desc' else 'a'}scending", text
    )
    return re.sub(
        r"(\d+k?) ([a-z]{3})$",
        lambda m: (
            m[0]
            if m[2] in _MEASURES or english.is_known(m[2]) or english.base_of(m[2])
            else f"{m[1]} {m[2].upper()}"
        ),
        text,
    )


def read_answer(answered: str, names: tuple[str, ...], kind: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Read an answer into whole clauses, and what of it was not understood."""
    said: list[str] = []
    unread: list[str] = []
    for item in items(answered):
        if is_too_long(item):
            unread.append(item)
            continue
        if is_nothing(item) or _EVASIONS.fullmatch(re.sub(r"\W+$", "", clean(item))):
            continue
        if item.endswith(".") and is_written(item) and ", at least " not in item:
            written = lowered(clean(item))
            said.append(_to_reader(written.removesuffix("."), " ".join(said), names))
            continue
        text = re.sub(r"\.$", "", clean(spoken(item)))
        text = re.sub(
            r"^(?:(?:yes|yeah|no|nope|nearly|almost|not really|true), (?:but )?|(?:well|but|so|because|ok|basically|actually|anyway|and|still),? )+(?=\w)(?!\w+ing\b)",
            "",
            text,
            flags=re.IGNORECASE,
        )
        if re.search(
            r"\b(?:he|she|they) (?:said|says|told)\b|^(?:he|she) (?:was|seemed) |\bsaid:\s",
            text,
            re.IGNORECASE,
        ):
            unread.append(item)  # theirs, and no answer of the candidate's
            continue
        text = re.sub(r"^(\d+ [a-z]+) and I (?=\w)", r"I have \1, and I ", text)
        if kind == "weak answer" and (steps := _would(text, names)):
            said.append(steps)
            continue
        for part in _answer_parts(text):
            glued = part.startswith(", ")
            if glued and said:
                said[-1] += _to_reader(part, said[-1], names)
                continue
            clause = _up_to_now(_clause(part.removeprefix(", "), said[-1] if said else "", kind))
            whole = (
                re.match(r"(?:I|I'm|I've|so|on)\b", clause) or _finite(clause) or has_subject_and_verb(clause)
            )
            said_well = clause and whole and is_said_well(clause) and not flaw(clause)
            if said_well and not re.search(r"\b(?:i|ok lol|idk)\b|[?]", clause):
                said.append(spelt(_to_reader(clause, " ".join(said), names)))
            elif clause or part:
                unread.append(part.removeprefix(", "))
    return tuple(said), tuple(unread)


def _up_to_now(clause: str) -> str:
    """Put what one has had since a day in its tense, and give a calling and a thing that is got their article."""
    return with_calling(
        re.sub(r"^I have (?!had\b|been\b|\w+ed\b)((?:an?|my|the|\d+) .+ since .+)$", r"I have had \1", clause)
    )


_SOMEBODY = re.compile(
    r"\b(?:owner|boss|manager|mum|mom|dad|father|mother|brother|sister|husband|wife|partner|coworker|colleague|friend|uncle|aunt|cousin|daughter|son|baby|child|doctor|teacher|tutor|nan|gran|chef|supervisor|neighbou?r|grand\w+|in-law|patient|client|pupil|student|kid|children)s?\b"
)


def _to_reader(clause: str, before: str, names: tuple[str, ...]) -> str:
    """Turn to the reader what an answer says of them; "them" is what was spoken of, and "his" another's."""
    if _SOMEBODY.search(f"{before} {clause}"):
        return clause
    return turned(clause.replace(" them", " \ue002"), names, groups=False, they=False).replace(
        "\ue002", "them"
    )


def _answer_parts(text: str) -> list[str]:
    """Part an answer at its commas; what belongs to the part before keeps its comma: ", the larger at $180,000"."""
    parts: list[str] = []
    whole = bool(re.match(r"(?:I|I'm|I've|My|It|We|The|That)\b", text))
    for part in split_commas(text):
        low = part.split(" ", 1)[0].lower()
        if not parts:
            parts.append(part)
        elif (
            re.match(r"not (?!a\b|an\b|the\b)", part)
            and not english.gerund_base(part.split()[1].lower())
            and len(part.split()) < 6
            and parts[-1].startswith(("I ", "wanted", "would"))
        ) or re.fullmatch(r"(?:[a-z]+ )?[a-z]+ (?:included|excluded|permitting|aside|pending)", part):
            parts.append(f", {part}")
        elif part.startswith("at least I "):
            parts.append(f", or {part}")
        elif near := re.fullmatch(
            r"so (?:rather|kind of|sort of|basically|almost|more or less) (?P<what>.+)", part
        ):
            parts.append(f", which is close to {near['what']}")
        elif (
            (re.match(r"and (?:I|it|they|we|my|that)\b", part) and len(part.split()) > 2)
            or (
                _GLUED.match(part)
                and not re.match(
                    r"(?:as|in|on|at|for|from|after|before|under|over|with) .*\b(?:I|they|we|it|everyone|everybody|he|she|there)\b",
                    part,
                )
                and not _is_over_under(part)
            )
            or (whole and english.starts_determined(low) and not _finite(part))
        ):
            parts.append(f", {part}")
        else:
            parts.append(part)
    return parts


def _is_over_under(part: str) -> bool:
    return bool(re.match(r"(?:under|over) \d", part)) and _finite(part)


def _finite(text: str) -> bool:
    """Tell whether a phrase with a subject has its verb."""
    words = [re.sub(r"[^\w'-]", "", word.lower()) for word in text.replace(" May", "").split()]
    words = words[:1] + [
        word
        for word in words[1:]
        if word not in {"all", "both", "also", "still", "always", "never", "only", "often"}
    ]
    for before, word, after in zip(words, words[1:], [*words[2:], ""], strict=False):
        if word in english.AUXILIARIES or (
            word.endswith(("'s", "n't")) and before in {"it", "that", "there"}
        ):
            return True
        if english.starts_determined(before) or before in english.PREPOSITIONS or before in {"to", "not"}:
            continue
        base = english.third_base(word)
        sure = after in {
            "more",
            "less",
            "most",
            "well",
            "better",
            "me",
            "it",
            "us",
            "them",
            "my",
            "a",
            "the",
            "too",
            "fine",
            "not",
        }
        if base and (
            ((english.mostly_verb(word) or sure) and not english.is_plural(before))
            or after in {"a", "an", "the"}
        ):
            return True
        if (
            english.is_plural(before)
            and english.is_verb(word)
            and (english.mostly_verb(word) or sure or word in _WE_SAY)
        ):
            return True
        if (
            english.past_base(word)
            and english.is_verb(english.past_base(word))
            and word not in english.ADJECTIVES_IN_ED
        ):
            return True
        if before in {"i", "you", "we", "they", "it", "he", "she", "that", "both"} and english.base_of(word):
            return True
    return False


def _is_step(part: str) -> bool:
    """Tell whether a part is something to do: "keep row 1"."""
    first = part.split(" ", 1)[0].lower()
    if first in {"listen", "apologise", "apologize", "breathe", "restart", "retry"}:
        return True
    if " " not in part or re.search(
        r"\b(?:yesterday|ago|since|last (?:night|week|month|year|weekend|summer))\b", part
    ):
        return False
    if english.is_verb(first) and english.mostly_verb(first) and not english.past_base(first):
        return part.split(" ")[1].lower() not in english.AUXILIARIES
    return first in _STEPS and not _finite(part)


def _would(text: str, names: tuple[str, ...]) -> str:
    """Give a better answer in steps as what one would do: "partition by id, keep row 1"; empty where it is none."""
    if _SUBJECT_WORDS.match(text) or re.match(r"(?:would|should|could)\b", text):
        return ""
    parts = split_commas(text)
    plain = [re.sub(r"^(?:and |then |and then |finally |first )+", "", part) for part in parts]
    verbs = [_is_step(part) for part in plain]
    if all(verbs):
        steps = [
            f"then {part}" if re.match(r"(?:and )?then ", raw) and i else part
            for i, (part, raw) in enumerate(zip(plain, parts, strict=True))
        ]
        return _to_reader(spelt(f"I would {joined(steps)}"), "boss", names)
    if not verbs[0] and not _finite(plain[0]) and len(parts) > 1 and any(verbs[1:]):
        out = f"I would {'go ' if plain[0].startswith('by ') else 'use '}{english.with_article(plain[0])}"
        if not english.starts_determined(plain[0]) and not out.startswith("I would use a"):
            out = (
                f"I would use {english.an(plain[0])}"
                if not english.is_plural(english.head(plain[0])) and " of " in plain[0]
                else out
            )
        for raw, part, verb in zip(parts[1:], plain[1:], verbs[1:], strict=True):
            then = "then " if re.match(r"(?:and )?then ", raw) else ""
            older = re.match(
                r"(older|newer|smaller|bigger|larger|late|early|bad|new|old) (?=go|get|stay|come|are|run|end)",
                part,
            )
            if not (older or verb or _finite(part)):
                return ""
            clause = f"{older[1]} ones {part[older.end() :]}" if older else part
            out += f", {then}{clause}" if then or verb else f", and {clause}"
        return _to_reader(spelt(out), "boss", names)
    return ""


def _opened(text: str) -> str:
    """Give what is told by how it opens, with its subject: "on a course", "down from 80", "residency at St Luke's"."""
    if (
        re.match(
            r"(?:In|At|On|Since|During|After|Before|For|With|As|When|While|Over|From|By|Last|This|Now)\b",
            text,
        )
        and re.search(r"[ ,](?:I|we|they|it|he|she|there|the|my|that)\b", text)
        and _finite(text)
    ):
        return text[0].lower() + text[1:]
    if re.match(r"(?:down|up) (?:from|to|by) ", text):
        return f"it is {text}"
    if free := re.fullmatch(
        r"(?P<when>after that|otherwise|from .+?|apart from that|outside of that),? (?:(?:I'm |I am )?free )?(?P<what>any (?:day|time|shift)|every day|anytime|always)",
        text,
    ):
        return f"{free['when']} I am free {free['what'].replace('anytime', 'at any time').replace('any time', 'at any time').replace('at at', 'at').replace('any shift', 'for any shift')}"
    if found := re.fullmatch(
        r"(?P<what>(?:[\w'-]+ ){0,2}[\w'-]+) (?P<how>filed|submitted|signed|approved|sent|paid|booked|ordered) (?P<when>(?:in|on|last|this|by|yesterday|today)\b.*)",
        text,
    ):
        what = found["what"] if english.starts_determined(found["what"]) else f"the {found['what']}"
        if not english.base_of(what.split()[-1].lower()) or what.split()[-1] in _OWN:
            return f"{what} {'were' if english.is_plural(what.split()[-1]) else 'was'} {found['how']} {found['when']}"
    up_to_now = re.search(
        r"\bsince\b|\bfor (?:the (?:last|past)|over|about|\d|a year|two|three|four|five|six|seven|eight|nine|ten|years)",
        text,
    )
    if (
        up_to_now
        and re.match(r"(?:at|in|on|with|under|fit|well|healthy)\b", text)
        and not _finite(text[: up_to_now.start()])
    ):
        return f"I have been {text}"
    if up_to_now and re.match(
        r"(?:nights|days|weekends|evenings|(?:early |late )?shifts) (?:at|in|on)\b", text
    ):
        return f"I have worked {text}"
    if re.match(
        r"on (?:a|the|my) (?:[\w-]+ ){0,2}(?:course|class|programme|program|placement|waiting list)\b", text
    ):
        return f"I am {text}"
    if re.match(
        r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|a few|several) (?:weeks|months) (?:on|at|in) (?:the|an?|my|[A-Z])",
        text,
    ):
        return f"I spent {text}"
    if re.match(r"(?:booked|enrolled|signed up) (?:on|onto|in|for) ", text):
        return f"I am {text}"
    if re.match(r"(?:expected|due|scheduled) (?:by|in|on|for|back|next|this)\b", text):
        return f"it is {text}"
    held = re.fullmatch(r"(?P<what>[A-Z][\w&+]*(?: [\w&+-]+){0,4}) since (?P<when>.+)", text)
    if held and not english.base_of(held["what"].split()[0].lower()):
        return f"I have had my {held['what']} since {held['when']}"
    if took := re.fullmatch(
        r"(?P<what>(?:an? )?(?:[\w&+-]+ ){0,4}(?P<noun>course|rotation|placement|internship|traineeship|module|workshop|audit|apprenticeship|stage|elective|residency|bootcamp|refresher))\b(?P<rest>(?: (?:at|in|on(?! \w+day| the \d| \d)|with|of|for|as|under|last|next|this)\b.*)?)",
        text,
    ):
        first = took["what"].split()[0].lower()
        if (
            not (english.base_of(first) and english.mostly_verb(first))
            and not english.past_base(first)
            and not english.participle_base(first)
            and not (
                english.gerund_base(first)
                and (len(took["what"].split()) < 3 or english.starts_determined(took["what"].split()[1]))
            )
            and first not in {"no", "my", "the", "i"}
            and took["what"].split()[0] not in english.PREPOSITIONS
        ):
            what = took["what"] if english.starts_determined(took["what"]) else english.an(took["what"])
            ahead = re.search(
                rf"\b(?:next (?:week|month|year|spring|summer|autumn|term)|in (?:{MONTH}|spring|summer)$|starting|tomorrow)\b",
                took["rest"],
            )
            verb = (
                "have"
                if ahead
                else "took"
                if took["noun"] in {"course", "module", "workshop", "refresher"}
                else "did"
            )
            return f"I {verb} {what}{took['rest']}"
    return ""


def _clause(part: str, before: str, kind: str) -> str:
    """Give one part of an answer as a whole clause; empty where it is not understood."""
    text = part.strip(" .")
    thinks = re.search(r",? (?:i|I) (?:think|guess|believe)$", text)
    if thinks:
        inner = _clause(text[: thinks.start()], before, kind)
        return f"I think {inner}" if inner else ""
    text = re.sub(r",? (?:tho|though|anyway|lol|actually|now anyway|to be honest|honestly)$", "", text)
    if opened := _opened(text):
        return opened
    text = re.sub(r"^(nobody|no one) (hurt|injured|harmed)\b", r"\1 was \2", text)
    if re.match(r"\d+ (?:but|and|so)\b", text) or re.match(r"(?:my|the) (?!\w+ and I\b)[\w ]+? I \w+", text):
        return ""
    if re.match(
        r"(?:second|first|third|last|other|next|rest|largest|biggest|smallest|longest|best|worst|highest) (?:one |ones |batch |time )?(?:is|was|are|were|came|went)\b",
        text,
    ):
        return f"the {text}"
    if re.match(
        r"(?:fully|completely|all|now|totally) (?:healed|recovered|trained|booked|sorted|fit|well)\b", text
    ):
        return f"I am {text}"
    if re.match(r"can be \w+(?:ed|n)\b", text):
        return f"it {text}"
    if applied := re.fullmatch(r"(?P<what>(?:the |a |my )?[\w ]+?) (?:already )?applied for", text):
        what = applied["what"]
        return f"I have applied for {what if english.starts_determined(what) or english.is_plural(what.split()[-1]) else english.an(what)}"
    if (
        (do := re.fullmatch(r"already (?P<verb>[a-z]+) (?P<rest>.+)", text))
        and english.is_verb(do["verb"])
        and not english.past_base(do["verb"])
    ):
        return f"I {text}"
    text = (
        re.sub(
            r"^(?:just|well|also|plus|then|actually|honestly|already)(?= (?!got|did|need|have to)) ", "", text
        )
        if not re.match(r"already \w+ed\b", text)
        else text
    )
    text = re.sub(
        r"\bonce (hired|accepted|offered|qualified|settled|trained|confirmed)\b", r"once I am \1", text
    )
    text = re.sub(
        rf"(?<=\w) (?<!on )(?<!last )(?<!next )(?<!this )(?<!every )(?<!other )(?<!by )(?<!until )(?<!from )(?<!since )(?<!and )(?<!or )(?<!day )(?<!days )({DAY})$",
        r" on \1",
        text,
    )
    words = text.split()
    if not words:
        return ""
    first, rest = words[0], " ".join(words[1:])
    low = first.lower()
    if found := re.search(r"\b(?:[2-9]|\d\d+|two|three|four|five) (?P<noun>[a-z]{3,})$", text):
        noun = found["noun"]
        if (
            not english.is_plural(noun)
            and (english.is_countable(noun) or not english.is_known(noun))
            and not english.base_of(noun)
        ):
            return _clause(f"{text}{'es' if noun.endswith(('s', 'x', 'ch', 'sh')) else 's'}", before, kind)
    text = re.sub(r"\b(they|we) speak all (?=[A-Z])", r"\1 all speak ", text)
    days = re.fullmatch(
        rf"(?:on )?(?P<days>{DAY}(?:(?:,? and|,|/|&| or)? {DAY})*)(?: ideally| best| only| are best| works?)?",
        text,
    )
    if days:
        return f"on {joined(re.findall(DAY, days['days']))}"
    if english.starts_determined(text) and re.fullmatch(r"the [\w ]+|a [\w ]+", text) and not _finite(text):
        return ""
    # --- a whole sentence
    if _SUBJECT_WORDS.match(first) or re.match(r"(?:I|My|It|That|This|They|We|There|You)\b", first):
        if len(words) < 2:
            return ""
        also = re.fullmatch(r"(?P<what>(?:all |both )?(?:my|the|our) .+?) (?:also|too|as well)", text)
        be = re.search(r"\b(is|are|was|were)\b", before)
        if also and be and not _finite(also["what"]):
            plural = english.is_plural(english.head(also["what"].replace("all ", "").replace("both ", "")))
            return f"so { ({'is': 'are', 'was': 'were'}.get(be[1], be[1]) if plural else {'are': 'is', 'were': 'was'}.get(be[1], be[1])) } {also['what']}"
        if re.match(r"(?:some|most|all|half|both|one|these|those|my)\b", first) and not _finite(text):
            return ""
        if re.match(r"I (?:have |'ve )?\w+(?:ed|ught|n|un|ade|ove|old|ent|id)\b", text) and not re.match(
            r"I (?:have|can|spent|need|own)\b (?!\w+(?:ed|ught|en|un)\b)", text
        ):
            text = _for_a_time(text)
        text = re.sub(
            r"^I (\w+) (now|also|always|already) (?=\w)",
            lambda m: (
                f"I {m[2]} {m[1]} "
                if english.is_verb(m[1]) and m[1] not in {"am", "have", "can", "do"}
                else m[0]
            ),
            text,
        )
        return text if first.startswith("I") else f"{low}{text[len(first) :]}"
    if re.match(
        r"(?:in |over |for |during )?(?:the )?(?:last|past) (?:\d+|few|two|three|couple of) (?:years?|months?|weeks?|seasons?)\b",
        text,
    ):
        when = re.match(
            r"(?:in |over |for |during )?(?:the )?((?:last|past) (?:\d+|few|two|three|couple of) (?:years?|months?|weeks?|seasons?)),? ?",
            text,
        )
        inner = text[when.end() :] if when else ""
        said = (
            (
                inner
                if _finite(inner) and not english.past_base(inner.split(" ")[0])
                else _clause(inner, "", kind)
            )
            if inner
            else ""
        )
        return f"in the {when[1]} {said}" if said and when else ""
    # --- shorthand for what I would, will or can do
    nxt = re.fullmatch(
        r"(?:next time,? (?:I(?:'d| would) |would )?(?P<a>.+)|(?:I(?:'d| would) |would )?(?P<b>.+?),? next time)",
        text,
    )
    if nxt:
        deed = nxt["a"] or nxt["b"]
        base, _, tail = deed.partition(" ")
        base_verb = (
            base.lower()
            if english.is_verb(base.lower())
            else english.past_base(base) or english.gerund_base(base.lower())
        )
        return f"next time I would {base_verb} {tail}".strip() if base_verb else ""
    if low in {"would", "should", "could", "might"} and rest.startswith("be "):
        return ""  # who or what would be so is not said
    if low in {"would", "should", "could"} and rest:
        return f"I {text}" if low != "should" else f"I would {rest}"
    if _MODAL.match(text) and len(words) > 1:
        return f"I {text}{' days' if re.fullmatch('can swap', text) else ''}"
    # --- my test booked 9 December, 47 bus until then
    booked = re.fullmatch(
        rf"(?P<what>(?:my |the |an? )?[\w' -]+?) (?:is |are |already )?(?P<how>booked|due|scheduled|planned|arranged|set|starting|starts|begins|ends|finishes|runs out|comes through|expires|done)(?: (?:for|on|in))? (?P<when>(?:next|this|the|end|early|late|mid|from|at|\d|{DAY}|{MONTH}|spring|summer|autumn|fall|winter|tomorrow|today).*)",
        text,
    )
    if (
        booked
        and not english.gerund_base(low)
        and not (english.past_base(low) and low not in {"test", "set"})
        and not (
            (english.mostly_verb(low) and english.starts_determined(words[1]))
            and english.starts_determined(words[1])
        )
    ):
        noun = re.sub(r"\bsign off$", "sign-off", booked["what"])
        what = (
            noun
            if english.starts_determined(noun)
            else f"{'my' if noun.split()[-1] in _OWN or noun.split()[0] in _OWN else 'the'} {noun}"
        )
        how, on_day = booked["how"], booked["when"]
        prep = (
            ""
            if re.match(r"(?:next|this|from|at|tomorrow|today)\b", on_day)
            else "for"
            if how in {"booked", "scheduled"} and re.match(rf"{MONTH}\b", on_day)
            else "in"
            if re.match(
                rf"(?:early |late |mid-?)?(?:{MONTH}|spring|summer|autumn|fall|winter)\b(?! \d)", on_day
            )
            else "at the"
            if on_day.startswith("end")
            else "for"
            if how in {"booked", "scheduled", "planned", "arranged", "set"}
            else "on"
        )
        runs = (
            how
            if how in {"starts", "begins", "ends", "finishes", "runs out", "comes through", "expires"}
            else f"{'are' if english.is_plural(english.head(what)) else 'is'} {'starting' if how == 'starting' else how}"
        )
        return f"{what} {runs} {prep} {on_day}".replace("  ", " ")
    dated = re.fullmatch(
        rf"(?P<what>(?:my |the )?[\w-]+(?: [\w-]+)?) (?P<when>(?:in|on|next|this) (?:(?:the )?(?:early |late )?(?:{MONTH}|{DAY}|\d{{1,2}}(?:st|nd|rd|th)|new year|spring|summer|autumn|week|month|year|term)|\d+ (?:days|weeks|months)).*)",
        text,
    )
    if dated and (
        low in {"start", "begin"} or english.past_base(low) or low in _PASTS or english.gerund_base(low)
    ):
        dated = None
    if (dated and not english.base_of(dated["what"].split()[-1])) or (
        dated
        and dated["what"].split()[-1]
        in {
            "review",
            "test",
            "exam",
            "course",
            "training",
            "interview",
            "start",
            "move",
            "answer",
            "decision",
            "result",
        }
        and not english.mostly_verb(low)
    ):
        what = dated["what"] if english.starts_determined(dated["what"]) else f"my {dated['what']}"
        return f"{what} is {dated['when']}"
    ride = re.fullmatch(
        rf"(?:the |a |by )?(?P<what>{_RIDES})(?: in the meantime| until then| for now| till then)",
        text,
        re.IGNORECASE,
    )
    if ride:
        return f"I will take the {ride['what']} until then"
    doing = re.fullmatch(r"(?P<doing>\w+ing) (?P<rest>.*?)(?: until then| in the meantime| meanwhile)", text)
    if doing and english.gerund_base(doing["doing"].lower()):
        return f"I will be {low} {doing['rest']} until then"
    # --- deeds
    if (
        owned := re.fullmatch(r"have (?!been|had)(?P<what>.+ since .+)", text)
    ) and not english.participle_base(words[1]):
        return f"I have had {owned['what']}"
    already = re.fullmatch(r"(?:already )?(?P<verb>\w+) (?P<rest>.*?)(?: already)?", text)
    if (
        already
        and re.search(r"\balready\b", text)
        and english.participle_base(already["verb"].lower() if already["verb"] != "read" else "read")
    ):
        base = english.participle_base(already["verb"].lower()) or english.past_base(already["verb"])
        return f"I have already {english.participle(base)} {_objects(already['rest'].removesuffix(' already'))}".strip()
    volunteer = re.fullmatch(
        r"did (?P<time>\d+ (?:years?|months?|seasons?|summers?))(?: of)?(?: as a)? (?:volunteer(?:ing)?|voluntary) (?P<where>(?:with|at|for|in) .+?)(?P<end> (?:before|after|during|alongside) .+)?",
        text,
    )
    if volunteer:
        where = re.sub(r"\bst ([a-z])", lambda m: f"St {m[1].upper()}", volunteer["where"])
        return f"I volunteered {where} for {volunteer['time']}{volunteer['end'] or ''}"
    if (
        low in english.SAME_IN_PAST
        and rest
        and re.search(
            r"\b(?:yesterday|ago|since|this morning|last (?:night|week|month|year|weekend|summer))\b", rest
        )
    ):
        return f"I {_deed_words(low, rest)}"
    if _CREDENTIAL.match(text) and kind == "weak answer":
        return ""
    if low == "trained" and re.search(r"\bfor (?:\d|two|three|a)", text):
        return f"I {text}"
    if low in {"applied", "renewed", "enrolled", "registered", "passed", "recovered"} and len(words) == 1:
        return f"I have {low}"
    if len(words) == 1 and not _CREDENTIAL.match(text):
        return ""
    if _CREDENTIAL.match(text):
        return f"I am {low}{text[len(first) :]}"
    if low == "not" and len(words) > 1:
        ing = english.gerund_base(words[1].lower())
        return (
            f"I am {text}"
            if ing or re.match(r"(?:not|a|an|afraid|new|bothered|planning|looking|going)\b", words[1])
            else ""
        )
    if (
        (english.past_base(low) or low in _PASTS)
        and (
            low not in english.SAME_IN_PAST
            or low in {"cut", "put", "set", "read", "led"}
            or not _finite(text)
        )
        and len(words) > 1
        and low not in {"left", "need", "used"}
    ) or (low == "left" and len(words) > 1):
        return f"I {_deed_words(low, rest)}"
    if low in {"been", "done", "seen", "given", "taken", "driven"} and rest:
        return f"I have {text}"
    if low in {"never", "always", "often", "still", "usually", "now", "recently", "currently"} and rest:
        inner = _clause(rest, before, kind)
        if inner.startswith("I am "):
            return f"I am {low} {inner[5:]}"
        return (
            f"I {low} {inner[2:]}"
            if inner.startswith("I ") and not inner.startswith(("I have", "I would", "I will"))
            else ""
        )
    gerund = english.gerund_base(low)
    if gerund and low not in {"training", "evening", "building", "meeting"} and rest:
        if re.search(r"\bsince\b|\bfor (?:\d|the (?:last|past)|a|two|three|over|about)", text):
            return f"I have been {_to_person(f'{low} {rest}')}"
        if re.fullmatch("[a-z]+", rest) and english.is_countable(rest):
            return ""  # "seating plan" is a thing
        return f"I am {low} {rest}"
    if (
        english.is_verb(low)
        and low not in _THINGS
        and not _finite(text)
        and (english.mostly_verb(low) or low in _WE_SAY)
        and not english.is_plural(low)
        and rest
    ):
        return f"I {'would ' if kind == 'weak answer' else ''}{low} {_objects(rest)}"
    # --- something else is so
    if alike := re.fullmatch(r"(?:the |much the )?same (?P<what>[a-z]+(?: [a-z]+)?)", text):
        plural = english.is_plural(alike["what"].split()[-1])
        return f"the {alike['what']} {'are' if plural else 'is'} the same"
    same = re.fullmatch(
        r"(?P<what>(?:the )?[\w -]+?) (?:is |are )?(?:the |very |much the )?(?P<how>same|similar|identical|alike)",
        text,
    )
    if same:
        plural = english.is_plural(english.head(same["what"]))
        return f"the {same['what'].removeprefix('the ')} {'are' if plural else 'is'} {'the same' if same['how'] == 'same' else same['how']}"
    if re.match(
        r"(?:better|worse|faster|slower|stronger|fine|ok|good)\b (?:once|when|with|after|now|if)\b", text
    ):
        return f"I am {text}"
    if _finite(text):
        if english.starts_determined(text):
            return f"{low}{text[len(first) :]}"
        if low in _OWN:
            return f"my {low}{text[len(first) :]}"
        if re.match(r"(?:in|at|on|since|after|before|with|under|over|for)\b", text):
            return text
        if len(low) < 4 and first.islower() and not english.is_plural(low) and low not in {"sql", "r"}:
            return f"the {low}{text[len(first) :]}"
        if first[:1].isupper() or english.is_plural(low) or not english.is_countable(english.head(text)):
            known = (
                english.is_known(low)
                or english.base_of(low)
                or english.is_countable(low)
                or not first.islower()
                or re.match(r"\d", first)
                or english.is_plural(low)
                or low in english.PREPOSITIONS
            )
            return f"{first.capitalize() if not known and len(first) > 3 else first if first[:1].isupper() and not english.is_listed(low) else low}{text[len(first) :]}"
        return f"the {low}{text[len(first) :]}"
    adjective = re.fullmatch(
        r"(?P<what>[\w ]+?) (?P<how>fine|ok|okay|good|great|better|fast|easy|clean|clear|strong|sorted|ready|safe|valid|done|works)",
        text,
    )
    if adjective and english.is_countable(english.head(adjective["what"])):
        return f"my {adjective['what']} is {adjective['how'].replace('okay', 'fine').replace('ok', 'fine')}"
    years = re.match(
        r"(?:over |about |nearly |almost )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|several|many)\+? (?:years?|months?|seasons?|winters?|summers?)\b",
        text,
        re.IGNORECASE,
    )
    if (
        years
        and len(words) > 2
        and not re.match(r" (?:same|no|different|other|away|ago|later|max)\b", text[years.end() :])
    ):
        tail = text[years.end() :].strip()
        if tail == "in":
            return ""
        if re.search(r"summers|seasons|winters", years[0]) and re.match(r"(?:at|in|on|with)\b", tail):
            return f"I spent {years[0]} {tail}"
        if (
            tail
            and re.fullmatch(r"[a-z -]+", tail)
            and not re.match(r"(?:of|in|as|at|with|on|for|from|under|doing|working|there|here)\b", tail)
        ):
            noun = english.head(tail)
            if english.is_plural(noun) or " and " in tail:
                return f"I have {years[0].lower()} of experience with {tail}"
            if (
                not re.search(r"(?:experience|work|training|practice)$", tail)
                and not english.gerund_base(noun)
                and not english.is_mass(noun)
            ):
                return f"I have {years[0].lower()} of {tail} {'work' if tail in {'freelance', 'contract', 'agency', 'temp'} else 'experience'}"
        return f"I have {years[0].lower()}{' of' if tail and not re.match(r'(?:of|in|as|at|with|on)', tail) else ''} {tail}".strip()
    if (
        re.search(
            r"\b(?:experience|knowledge|degree|diploma|certificate|certification|licen[cs]e|background|qualification|master's|bachelor's|training|permit|visa|references?|savings|contacts|portfolio|course|skills?|car|bike|van|badge|family|friends|relatives|flat|place)\b",
            text,
        )
        and not re.match(r"(?:no|not|in|at|on)\b", text)
        and len(words) < 12
        and not re.search(r"\b(?:away|outside|nearby)$", text)
    ):
        thing = low + text[len(first) :] if english.is_listed(low) else text
        one = re.match(r"[\w-]+ (?:course|licen[cs]e|certificate|degree|permit|visa|badge)\b", thing)
        return f"I have {english.an(thing) if one and not english.starts_determined(thing) else english.with_article(thing)}"
    point = read_points(text)
    if len(point) == 1 and point[0].kind in {"did", "done", "can", "do"}:
        return {"did": "I ", "done": "I have ", "can": "I can ", "do": "I "}[point[0].kind] + point[0].words
    return ""


_PASTS = frozenset("did was had went learnt spent burnt dreamt".split())
_THINGS = frozenset("bus train tram car bike patch patches calm voice duolingo market cash card".split())
_STEPS = frozenset(
    "partition order merge cache group index sort shard batch hash log test queue lock sample filter join stream page alert time use call check ask set put cut read let split run name plan list stock rotate patch".split()
)
_WE_SAY = frozenset(
    "know like love use live plan learn start read have own drive speak ask work manage teach run cook enjoy prefer need want take do go make keep write study practise practice train volunteer mentor lead build help sleep cycle commute move wear carry check double-check note".split()
)


def _for_a_time(text: str) -> str:
    """Put "for" before how long it was: "cleaned a clinic three years"."""
    return re.sub(
        r"(?<=\w) (?<!for )(?<!in )(?<!over )(?<!last )(?<!past )(?<!of )(?<!about )(?<!every )(?<!first )(?<!the )(?<!after )(?<!within )(?<!to )(?<!by )((?:\d+|two|three|four|five) (?:years|months|weeks|springs|seasons|summers|winters))$",
        r" for \1",
        text,
    )


def _deed_words(low: str, rest: str) -> str:
    rest = _for_a_time(rest)
    rest = re.sub(
        rf"(?<=\w) (?<!on )(?<!last )(?<!next )(?<!every )(?<!other )(?<!by )(?<!until )({DAY})$",
        r" on \1",
        rest,
    )
    return f"{low} {_objects(rest)}".strip()


def _objects(rest: str) -> str:
    """Give what follows a verb; a word that stands alone and that nobody knows is a name: "know kinaxis"."""
    alone = re.match(r"([a-z]{4,})(?=$|,| and | at | in )", rest)
    if (
        alone
        and not english.is_known(alone[1])
        and not english.base_of(alone[1])
        and not english.is_countable(alone[1])
        and not english.is_plural(alone[1])
        and not alone[1].endswith("ly")
        and alone[1] not in english.PREPOSITIONS
    ):
        return f"{alone[1].capitalize()}{rest[alone.end() :]}"
    noun = re.match(r"[a-z-]+(?: [a-z-]+)?$", rest)
    if (
        noun
        and rest.split(" ", 1)[0] not in english.PREPOSITIONS
        and english.is_countable(english.head(rest))
    ):
        return english.with_article(rest)
    return rest


def answer_text(clauses: tuple[str, ...], kind: str) -> str:
    """Join an answer's clauses into one: "my test is booked for 9 December, and I will take the bus until then"."""
    if not clauses:
        return ""
    if len(clauses) == 2:
        a, b = clauses
        if a.startswith("next time I would") or (a.startswith("I would") and kind == "slip"):
            subject = b.split(" ", 1)[0]
            if not b.startswith(("I ", "I'")) and not re.match(r"(?:it|that|they|so)\b", subject):
                b = (
                    b
                    if english.starts_determined(b) or b[:1].isupper() or english.is_plural(subject)
                    else f"the {b}"
                )
                return f"{a}, because {b}"
        if a.startswith(("next time I would", "I would")) and re.match(r"(?:I think|it|that|this)\b", b):
            return f"{a}. {b[0].upper()}{b[1:]}"
        both = re.compile(r"I (?!am\b|have\b|would\b|will\b|can\b|think\b|'|do\b|don't|\w+n't)\w+")
        if (
            both.match(a)
            and both.match(b)
            and not re.search(r",| and | but ", a + b)
            and len((a + b).split()) < 18
        ):
            return f"{a} and {b[2:]}"
    return f"{', '.join(clauses[:-1])}{',' if len(clauses) > 1 else ''} {'and ' if len(clauses) > 1 else ''}{clauses[-1]}".strip()


def _to_person(text: str) -> str:
    return re.sub(
        r"^(\w+ing) (nurse|manager|senior|lead|head|chef|teacher|supervisor|colleague)\b", r"\1 the \2", text
    )
