"""What a reader and the candidate spoke of: things, what the reader said, what was asked, what was shown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from composer.facts import english
from composer.facts.clause import as_clause, finite, has_subject_and_verb, lowered
from composer.facts.person import stated, turned
from composer.facts.soundness import flaw
from composer.facts.typed import clean, is_too_long, items, joined, split_commas
from composer.facts.verb_phrase import after_prepositions

Kind = Literal["thing", "said", "asked", "question", "advised", "shown", "ours", "left out", "unsure"]
"""thing: after "about"; said: a clause of the reader's, after "you said"; asked: after "you asked"; question: one that
was spoken about, after "about"; advised: after "you advised me"; shown: after "thank you for showing me"; ours: a clause about both, a sentence by itself."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing that was spoken of, and its words as they follow what its kind says."""

    kind: Kind
    words: str
    typed: str = ""


_TALKED = re.compile(
    r"(?:(?:we|i|you) )?(?:(?:both|also|mostly|mainly|just|then) )*(?:talked|talk|spoke|speaking|talking|chatted|chat|chatting|went on|bonded|discussion|conversation|geeked out|compared notes|nerded out|swapped (?:stories|notes)|exchanged (?:stories|notes))"
    r"(?: (?:a lot|a bit|for ages|at length|mostly|mainly|together))?(?: (?:to|with) (?:her|him|them|you|me))?(?: (?:a lot|a bit|mostly|mainly))? (?:about|over|on|of) |"
    r"(?:we |i )?(?:(?:both|also) )?(?:discussed|covered|went over|went through) |about |re:? |regarding |topic:? |(?:he|she|they|you) (?:talked|spoke)(?: a lot)?(?: to me)? about ",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?:(?:he|she|they|you|i was|was|we were)\s+)?(?:(?:also|then|kept)\s+)?(?:ask(?:s|ed|ing)?|wanted to know|wondered|grilled|quizzed|questioned|pressed)(?:\s+(?:me|us))?(?:\s+(?:a lot|again|a question|questions))?(?P<about>\s+(?:about|on|re|regarding))?\s+(?P<rest>.+)",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?:(?:he|she|they|you|we were)\s+)(?:(?:also|just|really)\s+)?(?:(?:said|says|mentioned|mentions|explained|thinks?|thought|believes?|told me|tells me|was telling me|complained|stressed|noted|pointed out|admitted|joked|described|shared|feels?|hopes?|loves?|likes?)|told)(?P<about>\s+(?:about|of))?(?:\s+that)?\s+(?P<rest>.+)|(?:said|says|mentioned|explained|told me|stressed|described|shared)(?P<about2>\s+(?:about|of))?(?:\s+that)?\s+(?P<rest2>.+)",
    re.IGNORECASE,
)
_SHOWED = re.compile(
    r"(?:(?:he|she|they|you)\s+)?(?:show(?:ed|s)|gave|walked|took)\s+me\s+(?P<rest>.+)|(?:i )?(?:got|had|was given|given)\s+(?P<tour>an? (?:\w+ )?tour.*)",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"(?:how|why|what|whether|when|where|who|which|if)\b(?! (?:a|an)\b)", re.IGNORECASE)
_GOSSIP = re.compile(
    r"\b(?:fell out|walked out|quit|got (?:fired|sacked|divorced|dumped)|was (?:fired|sacked)|divorce|affair|drunk|idiot|hates? (?:his|her|their|the) (?:boss|manager|job|wife|husband)|"
    r"bitch|slagg(?:ed|ing)|flirt\w*|hungover|rude|creepy|boring|weird guy|smells?|ugly|fat|awkward|hot)\b",
    re.IGNORECASE,
)
_FLUFF = re.compile(
    r"(?:(?:really|very|so|super|such) )*(?:nice|great|lovely|cool|friendly|good|interesting|fun)(?: (?:people|ppl|guy|lady|person|chat|talk|team|vibe|vibes|place|office|atmosphere|woman|man|folks))?|(?:good|great|nice) (?:vibe|vibes|energy)|(?:I )?(?:really )?(?:loved|liked|enjoyed|hated) (?:that|it|this)|(?:everything|lots|stuff|various things|many things|a lot|general stuff|the (?:job|role|position|company))",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def read_topics(text: str, names: tuple[str, ...] = ()) -> tuple[Topic, ...]:
    """Read what was spoken of with one reader; `names` are the words that stand for that reader."""
    found: list[Topic] = []
    for item in items(text):
        cleaned = clean(
            re.sub(
                r"\s*\((?P<in>[^()]*)\)",
                lambda m: "" if _is_aside(m["in"]) else m[0],
                " ".join(item.split()),
            )
        )
        for part in _parts(cleaned):
            topic = read_topic(part, names)
            if is_too_long(part):
                found.append(topic)
                continue
            if found and (whole := _continued(found[-1], part, names)):
                found[-1] = whole
                continue
            if found and found[-1].kind == "advised" and (more := _advice(part, names)):
                topic = Topic("advised", more, part)
            if topic.kind == "said" and _HANGING.fullmatch(topic.words):
                topic = Topic("unsure", topic.words, topic.typed)
            odd = _ODD.search(
                re.sub(r"^(?:me|not) ", "", topic.words)
                if topic.kind in {"asked", "advised"}
                else topic.words
            )
            if topic.kind not in {"unsure", "nothing"} and (odd or flaw(topic.words)):
                topic = Topic("unsure", topic.words, topic.typed)
            if topic.words:
                found.append(topic)
    return _merged(found)


def _is_aside(text: str) -> bool:
    return not is_too_long(text) and bool(_GOSSIP.search(text) or has_subject_and_verb(clean(text)))


_HANGING = re.compile(
    r"\w+ (?:do|don't|did|didn't|have|haven't|are|aren't|will|won't|can|can't|would|wouldn't)(?: (?:anymore|any more|yet|now|too|either|that|this|it))*"
)
"""A clause whose verb stands in what was said before: "they don't anymore"."""


def _continued(before: Topic, part: str, names: tuple[str, ...]) -> Topic | None:
    """Join a verb without a subject to the one thing that was named before it: "the gala, needs 200 guests"."""
    verb = part.split(" ", 1)[0]
    after = part.split()[1] if " " in part else ""
    goes_on = (english.third_base(verb) and english.mostly_verb(verb)) or verb in {
        "crashes",
        "breaks",
        "leaks",
        "stalls",
        "jams",
    }
    if not after or not (verb in {"is", "has", "was"} or goes_on):
        return None
    wish = verb in {
        "wants",
        "hopes",
        "loves",
        "likes",
        "thinks",
        "plans",
        "hates",
        "prefers",
        "feels",
        "says",
        "knows",
    }
    if before.kind == "said" and not re.match(r"you\b", before.words) and not wish:
        words = before.words.split()
        at = finite(words)
        if at and not (english.third_base(words[at].lower()) or words[at].lower() in {"is", "was", "has"}):
            return None
    if before.kind == "thing" and not wish and not re.search(r",| and |\byour?\b", before.words):
        noun = english.head(re.sub(r"^(?:the|an?) ", "", before.words))
        if english.is_plural(noun) or not (english.is_countable(noun) or before.words.startswith("the ")):
            return None
        subject = before.words if english.starts_determined(before.words) else f"the {before.words}"
    elif (
        before.kind == "said"
        and not re.match(r"you\b", before.words)
        and (
            not wish
            or re.search(
                r"\b(?:head|manager|director|boss|owner|lead|principal|chief|partner|\w+er|\w+or)\b",
                " ".join(before.words.split()[:4]),
            )
        )
    ):
        subject = f"{before.words} and"
    else:
        return None
    return Topic("said", f"{subject} {turned(part, names)}", f"{before.typed}, {part}")


_STUCK = "full late busy empty short behind slow down understaffed overbooked empty closed broken open"
_LACKS_BE = re.compile(
    rf"(?P<what>[\w' -]{{3,40}}?) (?P<how>(?:always|often|usually|still|never|constantly) (?:{'|'.join(_STUCK.split())})\b.*)$"
)
_READERS_VERB = re.compile(
    r"(?P<no>can't|cannot|won't|don't|doesn't|haven't|hasn't|didn't|aren't|isn't|wouldn't) (?P<rest>\w+ .+)|(?P<verb>need|want|struggle|struggling|looking|trying|hoping|planning|thinking) (?P<more>(?:to|for|a|an|the|more|someone|somebody|people|of|about|with|\w+) .+)",
    re.IGNORECASE,
)


def _readers(text: str, names: tuple[str, ...]) -> str:
    """Give what was said of the reader without naming them: "can't keep casuals past 3 months", "need cover at weekends"."""
    found = _READERS_VERB.fullmatch(text)
    if not found:
        return ""
    if found["no"]:
        no = {"doesn't": "don't", "hasn't": "haven't", "isn't": "aren't"}.get(
            found["no"].lower(), found["no"].lower()
        )
        return f"you {no} {turned(found['rest'], names)}"
    verb = found["verb"].lower()
    return (
        f"you're {verb} {turned(found['more'], names)}"
        if verb.endswith("ing")
        else f"you {verb} {turned(found['more'], names)}"
    )


def _parts(text: str) -> list[str]:
    # "her calendar - 40 meetings a week and no lunch": what a dash adds to a thing says more of the same thing.
    added = re.match(r"(?P<what>[^,;:()]{3,40}?)\s[-\u2013\u2014]+\s(?P<more>[^,;:()?]{3,60})$", text)
    if (
        added
        and not has_subject_and_verb(added["what"])
        and not has_subject_and_verb(added["more"])
        and re.match(r"\d|no\b|only\b", added["more"])
    ):
        return [f"{added['what']} ({added['more']})"]
    parts = split_commas(re.sub(r"\s[-\u2013\u2014]+\s", ", ", text))
    if len(parts) < 2:
        return [text] if text else []
    # A clause with a comma of its own ("if we hire, we train") stays whole; a list is taken apart.
    if re.match(r"(?:if|when|after|because|since|although|while|as)\b", parts[0], re.IGNORECASE):
        return [text]
    out: list[str] = []
    for part in parts:
        tail = re.match(
            r"(?:who|which|where|because|so|but|including|like|such as|especially|mostly|mainly|not|plus the fact)\b",
            part,
            re.IGNORECASE,
        )
        if out and re.fullmatch(
            r"(?:about|around|over|nearly|almost|roughly|some) \d[\d,.]*\+?(?: \w+)?", part
        ):
            out[-1] = f"{out[-1]} ({part})"
        elif out and tail:
            out[-1] = f"{out[-1]}, {part}"
        else:
            out.append(re.sub(r"^(?:and|also|plus|then) ", "", part, flags=re.IGNORECASE))
    return out


def read_topic(text: str, names: tuple[str, ...] = ()) -> Topic:
    """Read one thing that was spoken of, put right and parted from others."""
    typed = text
    if is_too_long(text):
        return Topic("unsure", text, typed)
    text = re.sub(
        r"^(?:and|also|plus|then|that|the fact(?: that)?(?= (?:nobody|no one|they|she|he|everyone|we)\b)|mostly|mainly|lots? of talk (?:about|on)|something about|stuff about|the whole thing about|a lot about|(?:small ?talk|chat|talk|conversation|discussion|question|questions|story|stories)(?: with (?:her|him|them))? (?:about|on)|our (?:chat|talk|conversation) about) ",
        "",
        text,
        flags=re.IGNORECASE,
    )
    bare = text
    for name in names:
        bare = re.sub(rf"^{re.escape(name)}(?=\s+[a-z])", "she", bare, flags=re.IGNORECASE)
    if _FLUFF.fullmatch(text):
        return Topic("left out", "", typed)
    if _GOSSIP.search(text):
        return Topic("left out", "", typed)
    if re.match(
        r"(?:would|could|can|do|did|am|have|will|should|are) (?:I|you|we|they|he|she)\b", text, re.IGNORECASE
    ) and not text.endswith("?"):
        text, bare = f"{text}?", f"{bare}?"
    if re.fullmatch(
        r"(?:do|would|could|can|did) (?:I|you) (?:do|like|want|know|use|have) (?:it|that|this|them)\?",
        text,
        re.IGNORECASE,
    ):
        return Topic("unsure", text, typed)  # asked about something that stands elsewhere
    if re.match(
        r"(?:how|what|why|where|when|which) (?:do|would|did|will|can|could|are|have) you\b",
        text,
        re.IGNORECASE,
    ):
        mine_asked = re.sub(r"\byou(r)?\b", lambda m: "my" if m[1] else "I", text)
        return Topic("asked", turned(stated(mine_asked), names), typed)
    curious = re.match(
        r"(?:she|he|they|you) (?:was|were|seemed) (?:very |really )?(?:interested|curious)(?: in| about| to know)? (?P<what>(?:how|why|what|whether) .+)",
        bare,
        re.IGNORECASE,
    )
    if curious:
        return Topic("asked", turned(curious["what"], names), typed)
    if said := _readers(text, names):
        return Topic("said", said, typed)
    if re.match(r"no [a-z]", text) and not has_subject_and_verb(text):
        noun = english.head(text.removeprefix("no "))
        return Topic(
            "said", f"there {'are' if english.is_plural(noun) else 'is'} {turned(text, names)}", typed
        )
    if re.match(r"\d[\d,.]* \w+ly (?:paid|done|sold|made)\b", text):
        return Topic("unsure", text, typed)
    bent = re.match(
        r"(?P<who>(?:the )?[a-z]+(?: [a-z]+)?) (?P<verb>need|want|have|make|take|use|sell|work|come|go|look) (?=(?:one|more|a|an|the|to|some|two|three|\d|for|very|too)\b)",
        text,
    )
    if (
        bent
        and english.is_countable(english.head(bent["who"]))
        and not english.is_plural(bent["who"].split()[-1])
    ):
        third = {"have": "has", "go": "goes"}.get(bent["verb"], f"{bent['verb']}s")
        text = f"{bent['who']} {third}{text[bent.end('verb') :]}"
        bare = text
    lacking = _LACKS_BE.match(bare)
    if lacking and not has_subject_and_verb(lacking["what"]):
        noun = english.head(lacking["what"])
        be = "are" if english.is_plural(noun) or english.is_plural(lacking["what"].split()[-1]) else "is"
        return Topic(
            "said", turned(f"{as_clause(lowered(lacking['what']))} {be} {lacking['how']}", names), typed
        )
    felt = re.match(
        r"(?:I )?(?:really )?(?:loved|liked|enjoyed) (?:that|how|the way) (?P<what>.+)", text, re.IGNORECASE
    )
    if felt and has_subject_and_verb(felt["what"]):
        return Topic("said", turned(felt["what"], names), typed)
    mine = bool(re.search(r"\b(?:I|I'd|I'm|I've|I'll|me|my)\b", text))
    if text.endswith("?"):
        plain = re.match(r"(?:(?:he|she|they|you)\s+asked(?: me)?:?\s*)", text, re.IGNORECASE)
        question = text[plain.end() :] if plain else text
        said = turned(
            stated(re.sub(r"\byou(r)?\b", lambda m: "my" if m[1] else "I", question) if plain else question),
            names,
        )
        if _QUESTION.match(said):
            return Topic("asked" if mine or plain else "question", said, typed)
        return Topic("thing", turned(said, names), typed)
    if (found := _ASKED.fullmatch(bare)) and not bare.lower().startswith(("question", "wondered")):
        rest = found["rest"]
        if found["about"]:
            return Topic("asked", f"about {_thing(rest, names)}", typed)
        if _QUESTION.match(rest):
            rest = re.sub(r"^if\b", "whether", rest, flags=re.IGNORECASE)
            return Topic("asked", turned(_stated(rest), names), typed)
        if re.match(r"to [a-z]+\b", rest):
            return Topic("asked", f"me {turned(rest, names)}", typed)
        if re.match(r"(?:to|for)\b", rest):
            return Topic("unsure", text, typed)
        return Topic("asked", f"about {_thing(rest, names)}", typed)
    if found := _TALKED.match(bare):
        rest = bare[found.end() :]
        return read_topic(rest, names) if rest else Topic("unsure", text, typed)
    if found := _SHOWED.fullmatch(bare):
        if found["tour"]:
            return Topic("shown", f"giving me {turned(found['tour'], names)}", typed)
        how = re.match(r"(?:(?:he|she|they|you)\s+)?(show|gave|walk|took)", bare, re.IGNORECASE)
        verb = (
            {"show": "showing", "gave": "giving", "walk": "walking", "took": "taking"}[how[1].lower()]
            if how
            else "showing"
        )
        rest = turned(found["rest"], names)
        rest = re.sub(r"\bthe whole thing$", "all of it", rest)
        as_it_is = verb != "showing" or bool(_QUESTION.match(rest))
        return Topic("shown", f"{verb} me {rest if as_it_is else _with_the(rest)}", typed)
    if found := _SAID.fullmatch(bare):
        rest = re.sub(r"^(?:me|us) ", "", found["rest"] or found["rest2"])
        if advice := _advice(rest, names):
            return Topic("advised", advice, typed)
        if found["about"] or found["about2"]:
            return Topic("thing", _thing(rest, names), typed)
        if re.search(
            r"\b(?:loves?|likes?|hopes?|feels?|thinks?|believes?)\b",
            bare.split(" ", 2)[1] if len(bare.split()) > 1 else "",
        ) and bare.split()[0].lower() in {"he", "she", "they"}:
            return Topic("said", turned(bare, names), typed)
        if has_subject_and_verb(rest) and not _QUESTION.match(rest):
            return Topic("said", _tense(as_clause(lowered(turned(rest, names)))), typed)
        if _QUESTION.match(rest):
            return Topic("question", turned(_stated(rest), names), typed)
        if re.match(r"(?:\w+ )?\w+ that ", bare) or re.search(r"\b(?:he|she|they|you|we|I|it) [a-z]+", rest):
            return Topic("said", as_clause(lowered(turned(rest, names))), typed)
        return Topic("thing", _thing(rest, names), typed)
    if _QUESTION.match(text) and len(text.split()) > 2:
        said = after_prepositions(turned(_stated(text), names))
        return Topic("question", re.sub(r"^if\b", "whether", said, flags=re.IGNORECASE), typed)
    if re.match(r"(?:we|us) (?!(?:have|had) (?:to|no)\b)", text, re.IGNORECASE) or re.match(
        r"(?:both|we both) ", text, re.IGNORECASE
    ):
        return Topic("ours", re.sub(r"^both\b", "we both", text[0].lower() + text[1:]), typed)
    if re.match(r"I\b", text):
        return Topic("unsure", text, typed)
    gerund = english.gerund_base(text.split(" ")[0].lower())
    if gerund and not has_subject_and_verb(bare):
        return Topic("thing", turned(lowered(text), names), typed)
    loud = re.match(
        r"(?P<what>[\w' -]{3,40}?) (?P<how>(?:too|not|very|really|so) [a-z]+(?: enough)?\b.*)$", bare
    )
    if (
        loud
        and not has_subject_and_verb(loud["what"])
        and not english.mostly_verb(loud["what"].split()[-1].lower())
        and not english.base_of(bare.split()[0].lower())
        and "adjective" in english.kinds(loud["how"].split()[1])
        and not _plural_then_verb(loud["what"])
    ):
        what = loud["what"] if english.starts_determined(loud["what"]) else f"the {loud['what']}"
        be = "were" if english.is_plural(english.head(what)) else "was"
        return Topic("said", turned(f"{what} {be} {loud['how']}", names), typed)
    broken = _WITHOUT_BE.match(bare)
    if broken and not re.search(r"\b(?:is|are|was|were|has|have|had|got|gets?)\b|'", broken["what"]):
        what = as_clause(lowered(turned(broken["what"], names)))
        what = (
            what
            if english.starts_determined(what) or english.is_plural(english.head(what))
            else f"the {what}"
        )
        plural = english.is_plural(english.head(what))
        if re.search(r"^(?:stuck|blocked|gone) (?:since|for)\b", broken["how"]):
            return Topic("said", f"{what} {'have' if plural else 'has'} been {broken['how']}", typed)
        be = (
            ("are" if plural else "is")
            if broken["how"].startswith(("booked", "fed", "stretched", "tied", "swamped", "maxed"))
            else ("were" if plural else "was")
        )
        return Topic("said", f"{what} {be} {broken['how']}", typed)
    if has_subject_and_verb(bare) or _plural_then_verb(bare):
        said = turned(bare, names)
        same = re.search(r"\b(?:same as me|like me|me too|so do I|so am I|as (?:do|am) I|too)$", said)
        if re.match(r"you're from\b|you (?:went|grew|live|lived|studied)\b", said) and not same:
            return Topic("said", said, typed)
        said = re.sub(
            r",? same as me$", ", as I do" if re.match(r"you('ve| have)", said) else ", the same as me", said
        )
        return Topic("said", _tense(as_clause(lowered(said))), typed)
    if re.match(r"(?:takes?|means?|costs?|happens?|lasts?|goes|comes?|works?) ", text):
        return Topic("unsure", text, typed)  # said of something that stands elsewhere
    # A verb without a subject is the reader's: "wants to hire two more", "has a dog".
    first = text.split(" ")[0].lower()
    if len(text.split()) > 1 and first in {
        "wants",
        "needs",
        "has",
        "is",
        "loves",
        "likes",
        "hopes",
        "hates",
        "plans",
        "thinks",
        "works",
        "runs",
        "lives",
        "grew",
        "went",
    }:
        return Topic("said", turned(f"she {text}", names), typed)
    if (
        len(text.split()) > 2
        and english.is_verb(english.past_base(first))
        and first not in english.ADJECTIVES_IN_ED
        and not english.is_plural(text.split()[1].lower())
    ):
        base, more = english.past_base(first), turned(text.split(" ", 1)[1], names)
        if base in _LET_ME:
            return Topic("shown", f"letting me {base} {more}", typed)
        return (
            Topic("said", f"you {first} {more}", typed)
            if english.is_verb(base)
            else Topic("unsure", text, typed)
        )
    feels = re.match(
        r"(?:tired|worried|keen|happy|frustrated|excited|proud|unsure|concerned|nervous|curious|fed up|sceptical|short|strict|big) (?:of|about|that|with|on)\b",
        text,
        re.IGNORECASE,
    )
    if feels:
        return Topic("said", f"you're {turned(lowered(text), names)}", typed)
    if _BARE_FIGURE.fullmatch(text):
        return Topic("unsure", text, typed)
    figure = re.fullmatch(
        r"(?P<what>(?!last|this|next)[a-z][\w' -]{2,40}?) (?P<figure>[£$€]?\d[\d.,]*[%kKmM]?)", text
    )
    if figure and not re.search(
        r"\b(?:of|at|in|on|by|to|than|level|band|grade|year|phase|step|stage|type|room|version|q|block|ward|row|bay|zone|unit|line|week|month|day|page|chapter)$",
        figure["what"],
    ):
        what = turned(figure["what"], names)
        return Topic(
            "thing",
            f"{what if english.starts_determined(what) else f'the {what}'} of {figure['figure']}",
            typed,
        )
    words = text.split()
    place = finite(words)
    if place and not _RELATIVE & {word.lower() for word in words[:place]}:
        return Topic("unsure", text, typed)  # a clause whose subject was not made out
    return Topic("thing", _thing(text, names), typed)


_LET_ME = frozenset(
    "meet see sit tour try watch shadow visit taste join walk observe play use teach cook bake drive ride fly climb speak talk listen look hold".split()
)
"""What a visitor is let do: "met the team", "sat in on a huddle"."""
_RELATIVE = frozenset("that which who whose where why how what when you i we they he she".split())


_WITHOUT_BE = re.compile(
    r"(?P<what>[\w' -]{3,60}?) (?P<how>(?:(?:booked|fed|stretched|tied|swamped|maxed) (?:out|up|off|down|thin)|(?:stuck|blocked|gone)(?= since| for|$)|(?:thrown|lost|stolen|scrapped|cancelled|delayed|wasted)(?: (?:away|out))?)\b.*)$"
)
"""A clause that lacks its "is": "installs booked out till March", "a whole batch thrown"."""
_BARE_FIGURE = re.compile(
    r"(?:(?:last|this|next) (?:year|month|week|quarter),? )?[£$€]?\d[\d.,]*[%kKmM]?(?: (?:last|this|next|per|a|on|in|at)\b.*)?|(?:last|this|next) (?:year|month|week|quarter) \S+"
)


def _plural_then_verb(text: str) -> bool:
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


def _advice(text: str, names: tuple[str, ...]) -> str:
    """Give advice as it follows "you advised me": "do not pay" gives "not to pay", "do the old papers" "to do the …"."""
    not_to = re.match(r"(?:do not|don't|never) (?P<what>\w+\b.*)$", text, re.IGNORECASE)
    what = not_to["what"] if not_to else re.sub(r"^(?:to|just) ", "", text)
    words = what.split()
    if len(words) < 2 or not english.is_verb(words[0].lower()) or has_subject_and_verb(what):
        return ""
    if not not_to and not (
        words[0].lower()
        in {
            "do",
            "go",
            "get",
            "read",
            "try",
            "take",
            "ask",
            "use",
            "start",
            "look",
            "keep",
            "learn",
            "apply",
            "join",
            "talk",
            "find",
            "make",
            "write",
            "call",
        }
        or english.mostly_verb(words[0].lower())
    ):
        return ""
    what = re.sub(r" and (?=[a-z]+ (?:for|the|a|an|to|in|at|with|my|your)\b)", " and to ", what)
    return f"{'not ' if not_to else ''}to {turned(what[0].lower() + what[1:], names)}"


def _tense(said: str) -> str:
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


def _stated(text: str) -> str:
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


def _thing(text: str, names: tuple[str, ...]) -> str:
    text = re.sub(r"(?:,? (?:too|as well))?[!?.]*$", "", text)
    text = _decapitalised(text)
    return _with_the(turned(text, names))


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


_HEAP = re.compile(
    r"(?:move|switch|shift|migration|rollout|roll-out|merger|launch|plan|project|expansion|redesign|backlog|problem|issue|gap|shortage|queue|process|system|strategy|culture|structure|history|future|opening|lack|role|team|office|incident|outage|case|challenge|transition|growth|budget|audit|release|roadmap|clinic|store|site|line|menu|list|programme|program|course|campaign|rig|book|garden|building|warehouse|ward)$"
)


def _with_the(text: str) -> str:
    """Give a single thing of the reader's the article it lacks: "test rig" gives "the test rig"."""
    dated = re.match(r"(?:1[89]|20)\d\d ", text)
    if dated and english.is_countable(english.head(text[dated.end() :])):
        return f"the {text}"
    if english.starts_determined(text) or not text:
        return text
    noun = english.head(text)
    if _HEAP.search(noun) and english.is_countable(noun):
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


_ODD = re.compile(
    r":|[=<>]|\b(?:a|an|the) (?:a|an|the)\b|^(?:me|him|her|them|us|it|and|or|but|not|do not|don't)\b|\b(\w+) \1\b"
)


def _merged(topics: list[Topic]) -> tuple[Topic, ...]:
    """Join things that follow each other into one list, as one sentence names them."""
    out: list[Topic] = []
    for topic in topics:
        if topic.kind == "thing" and out and out[-1].kind == "thing":
            parts = [out[-1].words, topic.words]
            if re.search(rf"\b{re.escape(parts[0])}\b", parts[1]):
                parts = parts[1:]  # "doodles!! matted doodles every Saturday"
            out[-1] = Topic("thing", "\u241f".join(parts), f"{out[-1].typed}, {topic.typed}")
        elif topic.kind == "advised" and out and out[-1].kind == "advised":
            out[-1] = Topic(
                "advised", f"{out[-1].words} and {topic.words}", f"{out[-1].typed}, {topic.typed}"
            )
        elif (
            topic.kind == "said"
            and out
            and out[-1].kind == "said"
            and " and " not in out[-1].words
            and len(out[-1].words.split()) + len(topic.words.split()) < 24
            and not re.match(r"your?\b", topic.words)
        ):
            out[-1] = Topic("said", f"{out[-1].words} and {topic.words}", f"{out[-1].typed}, {topic.typed}")
        else:
            out.append(topic)
    return tuple(Topic(topic.kind, joined(topic.words.split("\u241f")), topic.typed) for topic in out)
