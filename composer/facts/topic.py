"""What a reader and the candidate spoke of: things, what the reader said, what was asked, what was shown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from composer.facts import english
from composer.facts.clause import as_clause, finite, has_subject_and_verb, lowered
from composer.facts.person import stated, turned
from composer.facts.topic_words import HEAP, as_question, gone_on, plural_then_verb, thing, with_the
from composer.facts.typed import is_too_long
from composer.facts.verb_phrase import after_prepositions

Kind = Literal["thing", "said", "asked", "question", "advised", "shown", "ours", "left out", "unsure"]
"""thing: after "about"; said: a clause of the reader's, after "you said"; asked: after "you asked"; question: one that
was spoken about, after "about"; advised: after "you advised me"; shown: after "thank you for showing me"; ours: a clause
that is a sentence by itself, about both or of what the reader did in the talk."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing that was spoken of, and its words as they follow what its kind says."""

    kind: Kind
    words: str
    typed: str = ""


_TALKED = re.compile(
    r"(?:(?:we|i|you) )?(?:(?:have|had|both|also|mostly|mainly|just|then) )*(?:talked|talk|spoke|spoken|speaking|talking|chatted|chat|chatting|went on|bonded|discussion|conversation|geeked out|compared notes|nerded out|swapped (?:stories|notes)|exchanged (?:stories|notes))"
    r"(?: (?:a lot|a bit|for ages|at length|mostly|mainly|together))?(?: (?:to|with) (?:her|him|them|you|me))?(?: (?:a lot|a bit|mostly|mainly))? (?:about|over|on|of|through) |"
    r"(?:we |i )?(?:(?:have|had|both|also) )?(?:discussed|covered|went over|went through|gone over|gone through) |about |re:? |(?:we )?talked (?=[a-z]+$)|regarding |topic:? |(?:an? )?(?:bit|little|lot|few things|word) (?:about|on) |I (?:really |very much )?(?:enjoyed|loved|liked|appreciated) (?:hearing|learning|talking|chatting|speaking|finding out|discussing)(?: (?:more|with (?:her|him|them)))*(?: about)? |(?:he|she|they|you) (?:talked|spoke)(?: a lot)?(?: to me)? about ",
    re.IGNORECASE,
)


_ASKED = re.compile(
    r"(?:(?:he|she|they|you|i was|was|we were)\s+)?(?:(?:also|then|kept)\s+)?(?:ask(?:s|ed|ing)?|(?:want|wish|would like)(?:e?s|ed)? to know(?= (?:about|how|why|what|when|where|who|which|whether|if|my|more)\b)|wondered|grilled|quizzed|questioned|pressed)(?:\s+(?:me|us))?(?:\s+(?:a lot|again|a question|questions))?(?P<about>\s+(?:about|on|re|regarding))?\s+(?P<rest>.+)",
    re.IGNORECASE,
)


_SAID = re.compile(
    r"(?:(?:he|she|they|you|we were)\s+)(?:(?:also|just|really)\s+)?(?:(?:said|says|mentioned|mentions|mentioned in passing|explained|thinks?|thought|believes?|told me|tells me|was telling me|complained|stressed|noted|pointed out|admitted|joked|described|shared|feels?|hopes?|loves?|likes?)|told)(?P<about>\s+(?:about|of))?(?:\s+that)?\s+(?P<rest>.+)|(?:said|says|mentioned|explained|told me|stressed|described|shared)(?P<about2>\s+(?:about|of))?(?:\s+that)?\s+(?P<rest2>.+)",
    re.IGNORECASE,
)


_SHOWED = re.compile(
    r"(?:(?:he|she|they|you)\s+)?(?:show(?:ed|s)|gave|walked|took|let)\s+me\s+(?P<rest>.+)|(?:i )?(?:got|had|was given|given)\s+(?P<tour>an? (?:\w+ )?tour.*)",
    re.IGNORECASE,
)


_STAGE = re.compile(
    r"^(?:it (?:turned|turns) out|turns out|turned out|I (?:was|am) (?:surprised|glad|happy|pleased|impressed|interested|struck|moved|fascinated|amused) (?:to (?:hear|learn)|that|by)|"
    r"(?:it was )?(?:very |really |so )?(?:interesting|good|great|nice|funny|cool|surprising|clear|obvious) (?:for me )?(?:(?=how)|to (?:hear|learn|know|see|find out)|that)|apparently|"
    r"(?:I )?(?:have )?(?:learned|learnt|heard|understood|gathered|found out|it (?:surprised|struck|impressed|amazed|pleased) me|what (?:surprised|struck|impressed) me(?: most)? (?:was|is))(?: from (?:her|him|them))?)(?: that)?,? (?!about\b|of\b)",
    re.IGNORECASE,
)
"""How a fact reached the candidate; the fact is what follows."""


_I_TOLD = re.compile(
    r"I (?:also )?(?:(?P<asked>asked)|told|showed|presented|mentioned|explained|described|brought up|raised)(?: to)?(?: (?:her|him|them|you))?(?P<about> (?:about|of))? ",
    re.IGNORECASE,
)


_BOSS = re.compile(
    r"^(?:(?:the|my|our|their) )?(?:hiring )?(?:manager|boss|head|lead|owner|director|supervisor|recruiter|interviewer|principal|foreman|chief|chef|captain|matron|lady|guy|man|woman|CEO) (?=(?:said|says|told|mentioned|explained|asked|thinks)\b)",
    re.IGNORECASE,
)
"""Who speaks, by their work: the reader."""


_QUESTION = re.compile(
    r"(?:(?:how|what)\b(?! an?\b)|(?:why|whether|when|where|who|which|if)\b)", re.IGNORECASE
)


WHAT_IS = re.compile(
    r"what (?:(?:she|he|they|you|we|I|it|(?:the|their|your) \w+) )?(?!is\b|a\b|an\b|the\b)\w+s?(?: \w+){0,5}? (?:is|was) (?!like\b)\w",
    re.IGNORECASE,
)
"""A clause that has a question for its subject: "what keeps her there is the people"."""


GOSSIP = re.compile(
    r"\b(?:fell out|walked out|quit(?! (?:after|in|within|every|before))|got (?:fired|sacked|divorced|dumped)|was (?:fired|sacked)|divorce|affair|drunk|idiot|hates? (?:his|her|their|the) (?:boss|manager|job|wife|husband)|"
    r"bitch|slagg(?:ed|ing)|flirt\w*|hungover|creepy|weird guy|(?:he|she|they|guy|man|woman|lady|boss|manager)(?:'s|'re| is| was| are| were)(?: so| very| a bit| really| rather| pretty)? (?:rude|boring|weird|ugly|fat|awkward|hot))\b",
    re.IGNORECASE,
)


_MONEY = re.compile(
    r"(?:my |current |expected |desired )(?:salary|pay|wage)\b|\bsalary expectations?\b|\b(?:what|which|how much) (?:salary|pay|money)\b|^(?:(?:she |he |they )?asked (?:me )?(?:about|for) )?(?:the )?(?:salary|pay|money|compensation)(?: expectations?)?$|\b(?:told|asked|want|wanted|said) .*(?:[£$€]\d|\d\d ?k\b)",
    re.IGNORECASE,
)
"""What the candidate would be paid: better spoken of in person."""


_FLUFF = re.compile(
    r"(?:(?:really|very|so|super|such) )*(?:nice|great|lovely|cool|friendly|good|interesting|fun)(?: (?:people|ppl|guy|lady|person|chat|talk|team|vibe|vibes|place|office|atmosphere|woman|man|folks))?|(?:good|great|nice) (?:vibe|vibes|energy)|(?:I )?(?:really )?(?:loved|liked|enjoyed|hated) (?:that|it|this)|(?:everything|lots|stuff|various things|many things|a lot|general stuff|the (?:job|role|position|company))",
    re.IGNORECASE,
)


_STUCK = "full late busy empty short behind slow down understaffed overbooked empty closed broken open"


_LACKS_BE = re.compile(
    rf"(?P<what>[\w' -]{{3,40}}?) (?P<how>(?:always|often|usually|still|never|constantly) (?:{'|'.join(_STUCK.split())})\b.*)$"
)


_READERS_VERB = re.compile(
    r"(?P<keep>keep) (?P<losing>[a-z]+ing .+)|(?P<no>can't|cannot|won't|don't|doesn't|haven't|hasn't|didn't|aren't|isn't|wouldn't) (?P<rest>\w+ .+)|(?P<verb>need|want|struggle|struggling|looking|trying|hoping|planning|thinking) (?P<more>(?:to|for|a|an|the|more|someone|somebody|people|of|about|with|\w+) .+)",
    re.IGNORECASE,
)


def _readers(text: str, names: tuple[str, ...]) -> str:
    """Give what was said of the reader without naming them: "can't keep casuals past 3 months", "need cover at weekends"."""
    found = _READERS_VERB.fullmatch(text)
    if not found:
        return ""
    if found["keep"]:
        return f"you keep {turned(found['losing'], names)}"
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


def read_topic(text: str, names: tuple[str, ...] = ()) -> Topic:
    """Read one thing that was spoken of, put right and parted from others."""
    typed = text
    if is_too_long(text):
        return Topic("unsure", text, typed)
    text = re.sub(
        r"^(?:and|&|also|plus|then|that|the fact(?: that)?(?= (?:nobody|no one|they|she|he|everyone|we)\b)|mostly|mainly|just|lots? of talk (?:about|on)|something about|stuff about|the whole thing about|a lot about|(?:small ?talk|chat|talk|conversation|discussion|question|questions|story|stories)(?: with (?:her|him|them))? (?:about|on)|our (?:chat|talk|conversation|discussion|exchange|debate) (?:about|on|of)) ",
        "",
        text,
        flags=re.IGNORECASE,
    )
    text = _STAGE.sub("", re.sub(r"^q(?:uestion)?s?: ", "", text, flags=re.IGNORECASE)) or text
    if both := re.match(
        r"(?:he|she|they|you|me) and (?:I|me|her|him) (?:both )?(?=[a-z])", text, re.IGNORECASE
    ):
        return Topic("ours", f"we both {text[both.end() :]}", typed)
    if (
        doing := re.fullmatch(
            r"(?:now |currently )?(?P<what>[a-z]+ing\b.*?)(?<! now) (?:now|at the moment|currently)", text
        )
    ) and english.gerund_base(doing["what"].split()[0]):
        return Topic("said", f"you're now {turned(doing['what'], names)}", typed)
    few = re.match(r"not (?:enough|many|much|any) (?P<what>[a-z].*)", text)
    if few and not finite(few["what"].split()):
        be = "aren't" if english.is_plural(english.head(few["what"])) else "isn't"
        return Topic("said", f"there {be} {turned(text.removeprefix('not '), names)}", typed)
    seen = re.fullmatch(
        r"I (?:got|was able|was allowed|had (?:a|the) chance) to (?P<what>(?:see|try|meet|watch|visit|hear|taste|sit|join|use|hold|play) .+)",
        text,
    )
    if seen:
        return Topic("shown", f"letting me {turned(seen['what'], names)}", typed)
    some_of = re.fullmatch(
        r"(?P<n>(?:only )?\d+ (?:of|in|out of) \d+ [a-z]+s) (?P<how>[a-z]+(?:ing|ed)(?: .*)?)", text
    )
    if some_of:
        return Topic("said", f"{some_of['n']} are {some_of['how']}", typed)
    text = re.sub(r"^(?=(?:told|showed) (?:her|him|them) )", "I ", text)
    if my_own := _I_TOLD.match(text):
        told = text[my_own.end() :]
        if (
            my_own["about"]
            or re.match(r"(?:my|the|a|an|our) ", told)
            or (my_own["asked"] and _QUESTION.match(told))
        ):
            return read_topic(told, names)
        return Topic("unsure", text, typed)
    bare = _BOSS.sub("she ", text)
    for name in names:
        bare = re.sub(rf"^{re.escape(name)}(?=\s+[a-z])", "she", bare, flags=re.IGNORECASE)
    if _FLUFF.fullmatch(text):
        return Topic("left out", "", typed)
    if _MONEY.search(text):
        return Topic("unsure", text, typed)
    if GOSSIP.search(text) and not re.match(r"(?:(?:she|he|they) )?ask|how |what |if ", text, re.IGNORECASE):
        return Topic("unsure", text, typed)
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
    if (
        lacking
        and lacking["what"].split()[-1] not in english.AUXILIARIES
        and not has_subject_and_verb(lacking["what"])
    ):
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
        if re.match(r"(?:any|some|ideas|thoughts)\b", said):
            return Topic("unsure", text, typed)
        return Topic("thing", turned(said, names), typed)
    if (found := _ASKED.fullmatch(bare)) and not bare.lower().startswith(("question", "wondered")):
        rest = found["rest"]
        if found["about"]:
            return Topic("asked", f"about {thing(rest, names)}", typed)
        if re.match(
            r"(?:do|does|did|would|could|can|am|have|had|is|are|will|should) (?:I|you|we|they|he|she|it|the|my)\b",
            rest,
        ):
            return Topic("asked", turned(stated(rest), names), typed)
        if re.match(r"my (?:opinion|view|views|thoughts)\b", rest):
            return Topic("asked", f"for {turned(rest, names)}", typed)
        if _QUESTION.match(rest):
            rest = re.sub(r"^if\b", "whether", rest, flags=re.IGNORECASE)
            return Topic("asked", turned(as_question(rest), names), typed)
        if re.match(r"to [a-z]+\b", rest):
            return Topic("asked", f"me {turned(rest, names)}", typed)
        if re.match(r"for (?:an?|the|my|some|two|three|examples)\b", rest):
            return Topic("asked", turned(rest, names), typed)
        if re.match(r"(?:to|for)\b", rest):
            return Topic("unsure", text, typed)
        return Topic("asked", f"about {thing(rest, names)}", typed)
    if found := _TALKED.match(bare):
        rest = bare[found.end() :]
        rest = re.sub(
            r" (?:for (?:ages|a while|a bit|a long time|hours|most of (?:it|the time))|a lot|a bit|mostly)$",
            "",
            rest,
        )
        return read_topic(rest, names) if rest else Topic("unsure", text, typed)
    if found := _SHOWED.fullmatch(bare):
        if found["tour"]:
            return Topic("shown", f"giving me {turned(found['tour'], names)}", typed)
        how = re.match(r"(?:(?:he|she|they|you)\s+)?(show|gave|walk|took|let)", bare, re.IGNORECASE)
        verb = (
            {"show": "showing", "gave": "giving", "walk": "walking", "took": "taking", "let": "letting"}[
                how[1].lower()
            ]
            if how
            else "showing"
        )
        rest = re.sub(
            r"\band (let|showed|gave|took|walked|introduced|explained|made|told|answered) ",
            lambda m: f"and {english.gerund(english.past_base(m[1]) or m[1])} ",
            turned(found["rest"], names),
        )
        rest = re.sub(r"\bthe whole thing$", "all of it", rest)
        as_it_is = verb != "showing" or bool(_QUESTION.match(rest))
        return Topic("shown", f"{verb} me {rest if as_it_is else with_the(rest)}", typed)
    if found := _SAID.fullmatch(bare):
        rest = re.sub(r"^(?:(?:me|us|to me|to us) )?(?:that )?", "", found["rest"] or found["rest2"])
        if advised := advice(rest, names):
            return Topic("advised", advised, typed)
        if found["about"] or found["about2"]:
            return Topic("thing", thing(rest, names), typed)
        if re.search(
            r"\b(?:loves?|likes?|hopes?|feels?|thinks?|believes?)\b",
            bare.split(" ", 2)[1] if len(bare.split()) > 1 else "",
        ) and bare.split()[0].lower() in {"he", "she", "they"}:
            return Topic("said", turned(bare, names), typed)
        if has_subject_and_verb(rest) and not _QUESTION.match(rest):
            return Topic("said", gone_on(as_clause(lowered(turned(rest, names)))), typed)
        if _QUESTION.match(rest):
            return Topic("question", turned(as_question(rest), names), typed)
        if re.search(r"\bthat\b", bare.removesuffix(rest)) or re.search(
            r"\b(?:he|she|they|you|we|I|it) [a-z]+", rest
        ):
            return Topic("said", as_clause(lowered(turned(rest, names))), typed)
        return Topic("thing", thing(rest, names), typed)
    if re.match(
        r"(?:she|he|they) (?:was|were) (?:very |really |so )?(?:surprised|glad|pleased|impressed|delighted|honest|open|frank|kind|generous|candid|clear|upfront) ",
        bare,
        re.IGNORECASE,
    ):
        return Topic("ours", turned(bare, names), typed)
    if deed := _READERS_DEED.fullmatch(bare):
        return Topic("ours", turned(f"you {deed['deed']}", names), typed)
    if WHAT_IS.match(text):
        return Topic("said", turned(lowered(text), names), typed)
    if (_QUESTION.match(text) and len(text.split()) > 2) or re.match(
        r"(?:what|how) an? .+ (?:is|looks|works|goes|does|means)\b", text, re.IGNORECASE
    ):
        said = after_prepositions(turned(as_question(text), names))
        if how_is := re.fullmatch(r"how (?P<what>(?:the|your|this) .+) (?:is|are)", said):
            return Topic("thing", how_is["what"], typed)
        return Topic("question", re.sub(r"^if\b", "whether", said, flags=re.IGNORECASE), typed)
    if re.match(r"(?:we|us) (?!(?:have|had) (?:to|no)\b)", text, re.IGNORECASE) or re.match(
        r"(?:both|we both) ", text, re.IGNORECASE
    ):
        return Topic("ours", re.sub(r"^both\b", "we both", text[0].lower() + text[1:]), typed)
    if re.match(r"I\b", text):
        return Topic("unsure", text, typed)
    gerund = english.gerund_base(text.split(" ")[0].lower())
    if gerund and re.fullmatch(rf"\w+(?: [a-z]+)? {HEAP.pattern[:-1]}", text):
        return Topic("thing", thing(text, names), typed)  # "training budget"
    if gerund and not has_subject_and_verb(bare):
        return Topic("thing", turned(lowered(text), names), typed)
    loud = re.match(
        r"(?P<what>[\w' -]{3,40}?) (?P<how>(?:too|not|very|really|so) [a-z]+(?: enough)?\b.*)$", bare
    )
    if (
        loud
        and not has_subject_and_verb(loud["what"])
        and not re.match(r"(?:he|she|they|you|we|it|I|there)\b", bare)
        and not english.mostly_verb(loud["what"].split()[-1].lower())
        and not english.base_of(bare.split()[0].lower())
        and "adjective" in english.kinds(loud["how"].split()[1])
        and not plural_then_verb(loud["what"])
    ):
        what = loud["what"] if english.starts_determined(loud["what"]) else f"the {loud['what']}"
        be = "were" if english.is_plural(english.head(what)) else "was"
        return Topic("said", turned(f"{what} {be} {loud['how']}", names), typed)
    broken = _WITHOUT_BE.match(bare)
    if (
        broken
        and not english.gerund_base(broken["what"].split()[-1])
        and not re.search(
            r"^(?:I|he|she|they|you|we|it|there)\b|\b(?:is|are|was|were|has|have|had|got|gets?)\b|'",
            broken["what"],
        )
    ):
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
            if broken["how"].startswith(("stuck", "booked", "fed", "stretched", "tied", "swamped", "maxed"))
            else ("were" if plural else "was")
        )
        return Topic("said", f"{what} {be} {broken['how']}", typed)
    if re.match(r"(?:reckons|thinks|says|believes|feels|hopes|knows|wonders|wants|needs|has) ", bare):
        bare = f"she {bare}"
    if away := re.fullmatch(
        r"(?P<what>(?:(?:the|their|your) )?[a-z]+) (?P<far>\d+ (?:minutes|hours|miles|km|metres) (?:from|away|by) .+)",
        bare,
    ):
        what = away["what"] if english.starts_determined(away["what"]) else f"the {away['what']}"
        return Topic("said", turned(f"{what} is {away['far']}", names), typed)
    if has_subject_and_verb(bare) or plural_then_verb(bare):
        said = turned(bare, names)
        same = re.search(r"\b(?:same as me|like me|me too|so do I|so am I|as (?:do|am) I|too)$", said)
        if re.match(r"you're from\b|you (?:went|grew|live|lived|studied)\b", said) and not same:
            return Topic("said", said, typed)
        said = re.sub(
            r",? same as me$", ", as I do" if re.match(r"you('ve| have)", said) else ", the same as me", said
        )
        return Topic("said", gone_on(as_clause(lowered(said))), typed)
    if re.match(r"(?:takes?|means?|costs?|happens?|lasts?|goes|comes?|works?) ", text):
        return Topic("unsure", text, typed)  # said of something that stands elsewhere
    # A verb without a subject is the reader's: "wants to hire two more", "has a dog".
    first = text.split(" ")[0].lower()
    if len(text.split()) > 1 and first in {
        "reckons",
        "says",
        "believes",
        "feels",
        "knows",
        "wonders",
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
    lasting = re.fullmatch(
        r"(?P<what>[a-z][a-z' -]{3,50}?[a-z]) (?P<time>\d+ (?:months|weeks|days|hours|minutes|years))", text
    )
    if lasting and lasting["what"].split()[-1] not in english.PREPOSITIONS | {
        "last",
        "next",
        "first",
        "past",
    }:
        what = as_clause(turned(lasting["what"], names))
        if english.is_countable(english.head(re.sub(r"^(?:the|your) ", "", what))):
            return Topic("said", f"{what} is {lasting['time']}", typed)
    plain = re.fullmatch(r"(?P<what>(?:(?:the|their|his|her) )?[a-z]+) (?P<how>[a-z]+)", text)
    if (
        plain
        and english.kinds(plain["how"]) == "adjective"
        and "noun" in english.kinds(plain["what"].split()[-1])
    ):
        what = as_clause(turned(plain["what"], names))
        be = "are" if english.is_plural(plain["what"].split()[-1]) else "is"
        return Topic("said", f"{what} {be} {plain['how']}", typed)
    if _BARE_FIGURE.fullmatch(text):
        return Topic("unsure", text, typed)
    figure = re.fullmatch(
        r"(?P<what>(?!last|this|next)[a-z][\w' -]{2,40}?) (?P<figure>[£$€]?\d[\d.,]*[%kKmM]?)", text
    )
    if (
        figure
        and "noun" in english.kinds(english.head(figure["what"]))
        and not re.search(
            r"\b(?:of|at|in|on|by|to|than|level|band|grade|year|phase|step|stage|type|room|version|q|block|ward|row|bay|zone|unit|line|week|month|day|page|chapter)$",
            figure["what"],
        )
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
    return Topic("thing", thing(text, names), typed)


_LET_ME = frozenset(
    "meet see sit tour try watch shadow visit taste join walk observe play use teach cook bake drive ride fly climb speak talk listen look hold".split()
)
"""What a visitor is let do: "met the team", "sat in on a huddle"."""


_RELATIVE = frozenset("that which who whose where why how what when you i we they he she".split())


_WITHOUT_BE = re.compile(
    r"(?P<what>[\w' -]{3,60}?) (?P<how>(?:(?:booked|fed|stretched|tied|swamped|maxed) (?:out|up|off|down|thin)|(?:stuck|blocked|gone)(?= since| for|$)|stuck(?= at| in| on| with| behind)|(?:thrown|lost|stolen|scrapped|cancelled|delayed|wasted)(?: (?:away|out))?)\b.*)$"
)
"""A clause that lacks its "is": "installs booked out till March", "a whole batch thrown"."""


_READERS_DEED = re.compile(
    r"(?:(?:he|she|they|you) )?(?P<deed>(?:recommended|suggested|advised|told me to|urged|reminded me|invited|offered|promised|encouraged|warned|lent|congratulated|introduced|welcomed|gave me (?:advice|tips|feedback|a tip|good advice)) .+)",
    re.IGNORECASE,
)
"""What the reader did in the talk: a sentence by itself, since "you said you recommended" would be odd."""


_BARE_FIGURE = re.compile(
    r"(?:(?:last|this|next) (?:year|month|week|quarter),? )?[£$€]?\d[\d.,]*[%kKmM]?(?: (?:last|this|next|per|a|on|in|at)\b.*)?|(?:last|this|next) (?:year|month|week|quarter) \S+"
)


def advice(text: str, names: tuple[str, ...]) -> str:
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
