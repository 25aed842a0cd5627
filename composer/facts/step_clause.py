"""One clause of a next step: who acts, what they do, when. What no rule reads is "unsure"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from composer.facts import english
from composer.facts.clause import finite
from composer.facts.english import DAY, MONTH
from composer.facts.gaps import in_place, is_thing
from composer.facts.person import turned
from composer.facts.step_words import (
    AUX,
    BEFORE_WORD,
    BY_MAIL,
    CALLS,
    CHECKED,
    CONTACT,
    DECIDES,
    HEAR,
    I_DO,
    MAKING,
    MEETING,
    MINE,
    MONEY,
    OFFERING,
    READER,
    ROLE,
    SENDS,
    SETS_UP,
    SHARED,
    TALKS,
    TASK,
    THEIR_CHECK,
    THEIR_TEAM,
    THEIRS,
    TOGETHER,
    WORD,
    as_she,
    base_verb,
    checks_references,
    gets_in_touch,
    i_will,
    is_addressed,
    joined_when,
    meeting_words,
    names_raised,
    nations_raised,
    object_words,
    owed_words,
    people_words,
    plain_article,
    small,
    the_thing,
    with_the,
)
from composer.facts.times import MANY, NUMBERS, SPAN, at_, is_time, spelt, timed
from composer.facts.typed import is_nothing, joined

Kind = Literal[
    "hear",
    "call",
    "meeting",
    "check",
    "i do",
    "i can",
    "they send",
    "back",
    "intro",
    "clause",
    "money",
    "nothing",
    "unsure",
]
"""hear: after "hearing from you"; call: the reader's, or of somebody who is named; meeting: what one looks forward
to; check: what one is ready for, as nobody looks forward to a drug test; i do: after "I will"; i can: after "I can";
they send: what to look out for; back: when that is returned; intro: after "offering to"; clause: said of somebody
else, after "I understand that"; money: stays out of a note."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """One thing that comes next.

    Attributes:
        kind: What it is.
        words: Its words as they follow what its kind says.
        when: When, with its preposition: "by Friday", "early next week", "once you have spoken to my referees".
        who: Who acts, where it is not the reader: "the recruiter".
        typed: What it was read from.
    """

    kind: Kind
    words: str
    when: str = ""
    who: str = ""
    typed: str = ""


def _word_after(condition: str, when: str, typed: str) -> NextStep:
    """Give the wait for the reader's word, which comes after something: "once you have seen the others"."""
    return NextStep("hear", "", joined_when(condition, when), typed=typed)


def _perfect(text: str, names: tuple[str, ...]) -> str:
    """Put a condition in words: "after he spoke with my last chef" gives "once you have spoken with my last chef"."""
    text = re.sub(r"^(?:after|when|as soon as|once)\b", "once", text, flags=re.IGNORECASE)
    text = re.sub(r"^once (speaking|talking) (to|with)", r"once you have spoken \2", text)
    text = re.sub(r"^once (?:checking|contacting|calling|ringing) ", "once you have checked ", text)
    found = re.match(
        r"once (?:he|she|they|you)(?:'s|'ve|'re|'ll| has| have| had| is| are| was| were| will)? (?P<verb>\w+)\b",
        text,
        re.IGNORECASE,
    )
    if found:
        verb = found["verb"].lower()
        base = (
            english.participle_base(verb)
            or english.past_base(verb)
            or english.gerund_base(verb)
            or english.third_base(verb)
            or (verb if english.is_verb(verb) else "")
        )
        if base and base not in {"have", "be"}:
            text = f"once you have {english.participle(base)}{text[found.end() :]}"
    text = re.sub(r"^once (?=references?\b|referees\b|checks?\b)", "once my ", text)
    return spelt(turned(text, names))


_CONFERS = frozenset("discuss talk speak confer liaise".split())


def _through(check: str) -> str:
    """Give a check as what comes before their word: "does a credit check" gives "once the credit check is through"."""
    what = re.sub(r"^(?:the |a |an |my |do |does |doing |run |runs |running )+", "", check)
    what = re.sub(r" (?:first|is|to|gets?|goes|comes?|through|back|clears?|done|in)(?: .*)?$", "", what)
    what = re.sub(r"^occupational health$", "occupational health check", what)
    state = "in" if what == "references" else "through"
    return f"once the {what} {'are' if english.is_plural(english.head(what)) else 'is'} {state}"


def _of_third(before: str) -> bool:
    """Tell whether "she" in a condition is somebody who was just named, and not the reader."""
    return bool(
        re.match(
            rf"(?:the |a |an |her |his |their )?(?:[a-z]+ )?{ROLE}\b|HR\b|[A-Z][a-z]+ (?:will|is|has)\b",
            before,
            re.IGNORECASE,
        )
        and not re.match(READER, before, re.IGNORECASE)
    )


_WHOLE = re.compile(
    r"I (?:(?P<ahead>(?:am |'m )?look(?:ing)? forward to)|(?P<understand>understand that)|(?P<will>will)) (?P<what>.+)"
)


def read_clause(text: str, names: tuple[str, ...]) -> NextStep:
    """Read one clause, put right; `names` are the words that stand for the reader.

    What no rule reads and yet was written as the note would say it stands as it was written.
    """
    step = _read(text, names)
    whole = _WHOLE.fullmatch(text) if step.kind == "unsure" else None
    if not whole:
        return step
    bare, when = timed(turned(whole["what"], names))
    if whole["understand"]:
        return NextStep("clause", f"{bare} {at_(when, 'on')}".strip(), typed=text)
    kind: Kind = "meeting" if whole["ahead"] else "i do"
    return NextStep(kind, bare, at_(when, "on"), typed=text)


def _read(text: str, names: tuple[str, ...]) -> NextStep:
    typed = text
    unsure = NextStep("unsure", text, typed=typed)
    text = in_place(text)
    text = re.sub(
        r"^(?:He|She|They|You|We|My|Your|Their|Our|His|Her|It|There)\b", lambda m: m[0].lower(), text
    )
    none_until = re.fullmatch(
        r"no (?:news|word|answer|decision|reply|info)(?: (?:is )?expected| will come)? (?:until|before|till) (?P<when>.+)",
        text,
    )
    if none_until and is_time(none_until["when"]):
        return NextStep("hear", "", at_(none_until["when"], "on"), typed=typed)
    away = re.fullmatch(
        r"(?:.{1,30}? )?(?:is |are |'s |'re |be |he's |she's |(?<=\w )(?:will come|comes|will be) (?=back ))?(?:(?:coming|comes|gets|getting) (?=back ))?(?:(?:on (?:holiday|leave|vacation|a course|a trip)|away|off|out|travelling|traveling|out of (?:the )?office|at a conference|busy) (?:until|till) |back (?:in the office |from \w+ )?(?:on )?)(?P<when>.+)",
        text,
    )
    if (
        away
        and is_time(away["when"])
        and not re.search(r"\b(?:come|go|going|hear|call|check|get|report|ring|write|send|give|I)\b", text)
    ):
        return NextStep(
            "hear", "", f"after {re.sub(r'^(?:on|by) ', '', at_(away['when'], 'on'))}", typed=typed
        )
    if is_nothing(text) or re.match(
        r"(?:none(?: yet)?$|(?:I'll |I )?keep (?:my|the) (?:phone|eyes?)\b|no (?:real |clear |firm |further )?(?:next step|timeline|date|news|info)s?\b|nothing (?:was |is |has been )?(?:said|agreed|planned|scheduled|set|fixed|booked)|(?:it was |was )?not (?:mentioned|said|clear|specified|given)|(?:it was |was |still |all )*(?:unclear|vague|open)$|we'll see|we will see|(?:just )?(?:wait|waiting)(?: and see)?$|(?:it )?depends|(?:idk|dunno|no idea)\b|(?:they|she|he)(?:'re| are|'s| is)? (?:not sure|unsure|undecided))",
        text,
        re.IGNORECASE,
    ):
        return NextStep("nothing", "", typed=typed)
    if MONEY.search(text):
        return NextStep("money", text, typed=typed)
    text = re.sub(
        r"[\s,(]*\b(?:TBD|TBC|tbd|tbc|to be (?:decided|confirmed|agreed|arranged))\b\)?|\?+$", "", text
    ).strip()
    text = re.sub(
        r"^(?:(?:so|and|then|next|hopefully|probably|maybe|perhaps|I think|i guess|I guess|apparently|just|first|now|ok|also|later|finally|possibly|potentially)\b,? )+(?!week\b|month\b|Mon|Tue|Wed|Thu|Fri)",
        "",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(
        r",? (?:I think|I guess|I hope|hopefully|probably|apparently|fingers crossed|I believe|i think|if all goes well)$",
        "",
        text,
    )
    text = re.sub(
        r",? (?:if (?:all|everything)(?: is| goes)? (?:ok|okay|well|good|fine)|all being well|subject to contract)$",
        "",
        text,
    )
    text = re.sub(r"^(?:I(?:'m| am)? )?look(?:ing)? forward to (?:the )?(?=\w)", "", text)
    text = re.sub(
        r"^Will (?=[a-z]+\b)",
        lambda m: (
            m[0] if english.third_base(text[5:].split(" ")[0]) or text[5:].startswith("will ") else "will "
        ),
        text,
    )
    text = re.sub(
        r"(?<=\w),? (?:before|so that|so) (?:they|he|she|it|we) (?:can |go(?:es)? |take|decide|make|move|consider).*$",
        "",
        text,
    )
    text = re.sub(r"^it(?:'s| is) (?:expected|planned|likely|possible|hoped)(?: that)? ", "", text)
    text = re.sub(r"['\"]([^'\"]+)['\"]$", r"\1", text)
    text = as_she(names_raised(text), names)
    said = re.match(
        rf"(?:(?:{READER}|HR|(?:the )?(?:[a-z]+ )?{ROLE}|[A-Z][a-z]+|I was|I've been|I am) )?(?:said|told(?: me)?|mentioned|promised|says|thinks?|expects?|hopes?|reckons?|thought)(?: me)?(?: that)?(?: it would be| it'd be| it will be| it'll be| it's| maybe| probably| to expect| I(?: can)? expect)? (?=\S)",
        text,
        re.IGNORECASE,
    )
    text = re.sub(
        r"^I (?:said|promised|agreed|told \w+|promised \w+)(?: that)? I(?:'d| would|'ll| will)\b",
        "I will",
        text,
    )
    if (
        said
        and re.search(r"(?:think|expect|hope|reckon)s?(?: to)? ?$", said[0])
        and text[said.end() :].startswith("to ")
    ):
        said = None  # "they hope to decide": their deed, and nothing that I was told to do
    if said and not re.match(r"told her|told him", text):
        teller = re.match(
            r"(?P<who>(?:[Tt]he )?(?:[a-z]+ )?[A-Za-z]+) (?:said|told|mentioned|promised|says)", said[0]
        )
        text = text[said.end() :]
        if teller and _of_third(f"{teller['who']} will") and (he := re.match(r"(?:he|she)(?='| )", text)):
            text = f"{teller['who']}{text[he.end() :]}"  # the foreman said that he, the foreman, would ring
        if re.match(r"to (?!hear|expect|wait|get|be)", text):
            text = f"I must {text[3:]}"
        text = re.sub(r"^to (?=hear|get|be|wait)", "", text)
    # "The HR" is what many who write English as a second language say; a name's honorific goes with the name.
    text = re.sub(
        r"^the HR\b(?! (?:lady|man|guy|manager|team|department|person|rep|director|partner|woman|office|people|head|lead))",
        "HR",
        text,
    )
    text = re.sub(
        r"\b(in|from) ([a-z]{4,})$",
        lambda m: (
            m[0]
            if english.is_known(m[2]) or english.base_of(m[2]) or english.is_countable(m[2])
            else f"{m[1]} {m[2].capitalize()}"
        ),
        text,
    )
    condition = ""
    after = re.search(
        r"(?:^|[\s,])(?P<all>(?:once|after|when|as soon as|pending|subject to) (?P<rest>(?!possible|that$|the holidays|Christmas|new year|lunch|a (?:few|couple|week)|\d|about|around|the weekend)\S.*))$",
        text,
    )
    if after and after.start() > 2:
        if re.match(r"pending|subject", after["all"]):
            condition = f"once {re.sub('^the (?=references?$|referees$)', 'my ', the_thing(after['rest'].removeprefix('to ')))} {'are' if english.is_plural(english.head(after['rest'])) else 'is'} through"
        elif re.match(r"after ", after["all"]) and not re.search(
            r"\b(?:he|she|they|you|I|it|has|have|is|are|was|were|meets?|speaking|talking|checking|contacting|calling|ringing|comes?|gets?|spoke|talked)\b",
            after["all"],
        ):
            condition = turned(after["all"], names)
        else:
            condition = after["all"] if _of_third(text[: after.start()]) else _perfect(after["all"], names)
            if (
                condition.startswith("once the ")
                and re.match(r"after", after["all"])
                and re.search(r"\bmeets?\b|meeting$", condition)
            ) or (
                re.match(r"after (?!he|she|they|you|the\b.* (?:is|are|meet))", after["all"])
                and not condition.startswith("once you have")
            ):
                condition = re.sub(r"^once", "after", condition)
        condition = re.sub(r",? and (?:will|then|would|let|call|they|he|she|you) .*$", "", condition)
        text = text[: after.start()].rstrip(" ,")
    text = re.sub(
        rf"(?<=\w) (?:booked|scheduled|arranged|fixed) (?:for|on) (?=the \d|\d|{DAY}|{MONTH})", " on ", text
    )
    bare, when_typed = timed(text)
    by, on = condition or at_(when_typed, "by"), condition or at_(when_typed, "on")
    if condition and when_typed:
        by, on = f"{at_(when_typed, 'by')}, {condition}", f"{at_(when_typed, 'on')}, {condition}"
    if not bare:
        return NextStep("hear", "", by, typed=typed) if by else unsure
    # --- I am to do something, or I hear
    waits = re.match(
        r"(?:I(?:'m| am|'ll| will)? |am )?(?:wait|waiting|expecting|expect)(?:ing)?(?: for| on)?(?: |$)(?P<rest>.*)$",
        bare,
    )
    if waits:
        rest = waits["rest"]
        if (
            not rest
            or WORD.fullmatch(rest)
            or re.match(rf"(?:{READER}|their|his|her|him|them|it|to hear)\b", rest)
        ):
            return NextStep("hear", "", by, typed=typed)
        if through := re.fullmatch(
            r"(?:my |the |a |an )?(?P<what>(?:[\w-]+ )?(?:references?|licen[cs]es?|visa|permit|clearance|checks?|DBS|paperwork|medical|results?|certificate|approval))(?: to (?:clear|come(?: through| back| in)?|arrive|be (?:approved|signed|issued|processed|sent)|finish|go through))?",
            rest,
        ):
            what = through["what"]
            return _word_after(
                f"once {'the' if 'check' in what or what in {'paperwork', 'results'} else 'my'} {what} {'are' if english.is_plural(english.head(what)) else 'is'} through",
                by,
                typed,
            )
        if re.fullmatch(rf"HR|(?:the |their )?(?:[a-z]+ )?{ROLE}|[A-Z][a-z]+", rest):
            them = re.fullmatch(THEIR_TEAM, with_the(rest))
            return NextStep("hear", "", by, "" if them else with_the(rest), typed)
        bare = rest
    span = re.fullmatch(rf"(?P<what>.*?) ?(?P<span>(?:about |around |maybe )?{MANY} {SPAN})", bare)
    if span and (not span["what"] or WORD.fullmatch(span["what"])) and not when_typed:
        return NextStep("hear", "", at_(f"in {span['span']}", "on"), typed=typed)
    if re.fullmatch(r"(?:I )?(?:have|got|have got|was offered|got offered) (?:an? )?(?:offer|job)", bare):
        return unsure
    from_whom = re.fullmatch(
        rf"{HEAR.pattern} (?:from )?(?P<who>(?!me\b|them\b|him\b|her\b|you\b|it\b|about\b)(?:HR|[A-Z][\w.]+|the [\w ]+|{ROLE}))",
        bare,
        re.IGNORECASE,
    )
    if from_whom and "from" in bare:
        who = with_the(from_whom["who"]) if not re.fullmatch(READER, from_whom["who"], re.IGNORECASE) else ""
        return NextStep("hear", "", by, who, typed)
    if word_from := re.fullmatch(
        r"(?:an? |the |some |their |first )?(?:phone )?(?:call|e-?mail|message|text|letter|word|news|answer|feedback|decision|reply|update|confirmation|response)s? from (?P<who>.+)",
        bare,
    ):
        them = re.fullmatch(rf"{READER}|them|him|her|your team|their team|company", word_from["who"]) or (
            re.fullmatch(THEIR_TEAM, with_the(word_from["who"]))
        )
        return NextStep("hear", "", by, "" if them else with_the(turned(word_from["who"], names)), typed)
    if re.fullmatch(r"an? (?:phone )?call(?: back)?", bare):
        return NextStep("call", "", on, typed=typed)
    if re.fullmatch(rf"{HEAR.pattern}(?: (?:from )?(?:{READER}|them|him|her))?(?: by)?", bare, re.IGNORECASE):
        return NextStep("hear", "", by, typed=typed)
    if re.fullmatch(
        r"(?:(?:we|I)(?:'ll| will)? )?(?:stay|keep|remain|be|staying) in (?:contact|touch)(?: with (?:them|her|him|you))?",
        bare,
        re.IGNORECASE,
    ):
        return NextStep("meeting", "staying in touch", by, typed=typed)
    can = re.fullmatch(
        r"(?:I )?can (?P<what>(?:start|work|do|begin|come|join|travel|move|relocate)\b.*)", bare
    )
    if can:
        return NextStep("i can", turned(can["what"], names), on, typed=typed)
    owe = re.fullmatch(r"(?:I )?(?:still )?(?:owe|need to get)(?: (?:them|her|him|you))? (?P<what>.+)", bare)
    if owe:
        to = re.search(r" to (?P<whom>HR|the \w+|[A-Z]\w+)$", owe["what"])
        if to:
            return NextStep(
                "i do",
                f"send {owed_words(owe['what'][: to.start()], names)} to {to['whom']}",
                by,
                typed=typed,
            )
        return NextStep("i do", f"send you {owed_words(owe['what'], names)}", by, typed=typed)
    asked = re.fullmatch(
        rf"(?:(?:{READER}|HR|we|I was|I've been|I have been)(?:'ll|'d|'re|'s| will| would| are| is)? )?(?:still )?(?:wants?|needs?|asked(?: me)? for|asks(?: me)? for|requires?|waiting for|expecting|expects|asked|would like|likes?)(?: me| I| that I)?(?: to)? (?P<what>.+)",
        bare,
    )
    if asked and not re.match(r"(?:I|we) (?!need|was asked|have been asked)", bare):
        what = asked["what"]
        verb = base_verb(what.split(" ")[0])
        to = re.search(r"(?:me|I) to $|asked to $|asked me to $", bare[: asked.start("what")])
        if to and verb in I_DO:
            return NextStep(
                "i do",
                i_will(what.split(" ")[0].lower(), what[len(what.split(" ")[0]) :].strip(), names),
                by,
                typed=typed,
            )
        if not re.search(r"\bto $", bare[: asked.start("what")]) and MINE.search(what):
            return NextStep(
                "i do", f"send you {owed_words(re.sub(r' from me$', '', what), names)}", by, typed=typed
            )
        if (to and verb in {"come", "meet", "see", "return", "visit", "go"} | TOGETHER) or (
            re.search(r"\bto $", bare[: asked.start("what")])
            and MEETING.search(what)
            and re.match(r"(?:do|have|come|meet|see)\b", what)
        ):
            bare = f"I {what}"
    due = re.fullmatch(
        r"(?:[Tt]he |[Mm]y |[Aa] |[Aa]n )?(?P<what>.+?) (?:is |are )?(?:due|needed|required|wanted|to be (?:sent|handed in|submitted|emailed|uploaded|signed|completed))(?: from me| back)?",
        bare,
    )
    if due and not re.match(r"(?:decision|result|answer|feedback)", due["what"]):
        if MINE.search(due["what"]):
            return NextStep(
                "i do",
                f"send you {owed_words(small(due['what']), names)}",
                by.replace("on ", "by ", 1) if by.startswith("on ") else by,
                typed=typed,
            )
        if TASK.search(due["what"]):
            return NextStep(
                "i do", f"send you {the_thing(due['what'])}", re.sub(r"^on ", "by ", by), typed=typed
            )
    did = re.fullmatch(
        r"(?:(?P<i>I(?:'ll|'m|'d|'ve)?|we(?:'ll|'re)?)\b ?)?(?P<aux>(?:(?:will|would|should|shall|must|have|has|had|need|got|am|are|is|was|were|going|supposed|meant|promised|remember|want|hope|said|plan|be|to|also|still|then|now|just|can|could|might|may)(?: |$))*)(?P<rest>.*)",
        bare,
    )
    theirs = re.fullmatch(r"(?:will |to |going to )?send(?:ing|s)? (?:me )?(?P<what>.+)", bare)
    if (
        theirs
        and bare.startswith(("will ", "sends "))
        and THEIRS.search(theirs["what"])
        and not MINE.search(theirs["what"])
    ):
        return NextStep("they send", turned(the_thing(plain_article(theirs["what"])), names), on, typed=typed)
    told_of = did["rest"].split(" ")[0].lower() if did else ""
    if (
        did
        and did["i"] in {"I", "we"}
        and not did["aux"]
        and english.past_base(told_of)
        and not english.is_verb(told_of)
    ):
        return unsure  # what was done already is nothing that comes next
    if did and (did["i"] or did["aux"]):
        invited = re.match(r"invited (?:back )?(?:to|for) (?P<what>.+)$", did["rest"])
        if invited and MEETING.search(invited["what"]):
            return NextStep("meeting", meeting_words(invited["what"], names), on, typed=typed)
        if (
            not did["i"]
            and re.match(r"(?:will|would|going to) ", did["aux"])
            and base_verb(did["rest"].split(" ")[0]) in CONTACT | DECIDES
            and not re.search(r"\b(?:them|him|her|you|my|if I)\b", did["rest"])
            and (
                step := _theirs(
                    re.sub(r" (?:after(?:wards)?|then)$", "", did["rest"]), "", by, on, typed, names
                )
            )
        ):
            return step
        if (
            re.search(r"\b(?:have|had|got) $", did["aux"])
            and MEETING.search(did["rest"])
            and not english.mostly_verb(did["rest"].split(" ")[0].lower())
        ):
            return _noun(did["rest"], by, on, typed, names)
        step = _mine(did["rest"], by, on, typed, names, sure=bool(did["i"] or did["aux"]))
        if step:
            return step
    if mine := re.fullmatch(
        r"(?P<what>(?:an? |the |my )?[\w -]+?) (?:that|which) I(?:'ll| will| must| have to| should| need to| am to)? (?P<verb>[a-z]+)(?P<rest>.*)",
        bare,
    ):
        said_of = f"{mine['verb']} {mine['what']}{mine['rest']}"
        return _mine(said_of, by, on, typed, names, sure=True) or unsure
    # --- somebody else or the reader does something
    other = rf"(?:(?:the|their|my|our|a|an|your|his|her) )?(?:[A-Za-z]+ ){{0,2}}{ROLE}s?(?: of [a-z]+(?: [a-z]+)?)?|HR|(?:[A-Z][\w.'-]+ ){{0,2}}[A-Z][\w.-]+(?: and (?:the )?[\w]+)?|(?:the )[a-z]+(?: [a-z]+)?"
    actor = re.match(
        rf"(?P<who>{READER}|somebody|someone|nobody)\b(?P<aux>{AUX})(?: |$)(?P<rest>.*)$",
        bare,
        re.IGNORECASE,
    )
    joint = re.match(
        rf"(?:{READER}) (?:and|&|with) (?P<with>(?:the |her |his |their )?[\w ]+?)(?:'re| are| is| r| will)?(?: be)? (?:meet|meets|meeting|talk|talking|speak|speaking|discuss|discussing|catch up|catching up|decide|deciding)\b(?: about it| up| it)?$",
        bare,
        re.IGNORECASE,
    )
    if joint:
        return NextStep(
            "hear",
            "",
            f"after your meeting with {with_the(turned(joint['with'], names))}{f' {on}' if on else ''}",
            typed=typed,
        )
    if actor and (step := _theirs(actor["rest"], actor["aux"], by, on, typed, names)):
        return step
    if not actor:
        third = re.match(rf"(?P<who>{other})(?P<aux>{AUX})(?: |$)(?P<rest>.*)$", bare)
        if (
            third
            and third["rest"]
            and (
                third["aux"] or base_verb(third["rest"].split(" ")[0]) or re.match(r"back to", third["rest"])
            )
            and (step := _of_other(third["who"], third["rest"], third["aux"], by, on, typed, names))
        ):
            return step
    # --- no one is named
    if found := re.match(r"(skype|zoom|facetime|teams) with (?P<whom>.+)$", bare, re.IGNORECASE):
        return NextStep(
            "meeting",
            meeting_words(f"{found[1].capitalize()} call with {found['whom']}", names),
            on,
            typed=typed,
        )
    if re.match(r"(?:still )?(?:interviewing|seeing|meeting) (?:others?|more|several)\b", bare) and (
        step := _theirs(bare, "", by, on, typed, names)
    ):
        return step
    first = bare.split(" ")[0]
    rest = bare[len(first) :].strip()
    low = first.lower()
    if (english.third_base(low) and not english.is_plural(english.head(bare))) or re.match(
        r"(?:gives|sends|emails|connects|introduces|passes|puts|lets|sets|calls|rings|texts|decides|confirms) (?!for\b|from\b|with\b)",
        bare,
    ):
        step = _theirs(bare, "", by, on, typed, names)
        if step:
            return step
    if low in {"intro", "introduction", "introduce", "introduces"} or re.match(
        r"(?:email |e-mail )?intro(?:duction)? to ", bare
    ):
        return NextStep(
            "meeting",
            f"your introduction {turned(people_words(re.sub(r'^.*?(?=to )', '', bare)), names)}",
            on,
            typed=typed,
        )
    if about := re.fullmatch(
        r"(?:an? )?(?:e-?mail|call|text|letter|message|phone call) (?P<what>(?:about|regarding) (?:the |an? |my ).+)",
        bare,
    ):
        return NextStep("hear", turned(about["what"], names), on, typed=typed)
    if re.fullmatch(r"(?:make|makes) up (?:your|their|his|her) minds?", bare):
        return NextStep("hear", "", by, typed=typed)
    if HEAR.match(bare) and len(bare.split()) < 6:
        return NextStep("hear", "", by, typed=typed)
    if gets_in_touch(low) and re.match(r"me\b", rest):
        return NextStep(
            "call" if base_verb(low) in CALLS else "hear",
            "",
            on if base_verb(low) in CALLS else by,
            typed=typed,
        )
    if low in {"call", "email", "text", "ring", "message", "phone", "e-mail", "letter"} and re.match(
        r"(?:me\b|back$|if\b|with (?:the |an? )?(?:answer|decision|result)|from (?:them|him|her|you|HR)|them\b|her\b|him\b|you\b|$)",
        rest,
    ):
        if re.match(r"(?:them|her|him|you)\b", rest):
            return NextStep("i do", i_will(low, rest, names), on, typed=typed)
        return NextStep("call" if low in CALLS else "hear", "", on if low in CALLS else by, typed=typed)
    checks = re.split(r" and |, ", bare)
    if (
        len(checks) == 2
        and not when_typed
        and "edical" not in bare
        and all(THEIR_CHECK.fullmatch(check) for check in checks)
    ):
        first_check = re.sub(
            r"^(?:DBS|BPSS)$", lambda m: f"{m[0]} check", re.sub(r"^(?:the |a |an |my )", "", checks[0])
        )
        other_check = re.sub(r"^(?:the |a |an )", "", checks[1])
        return NextStep("hear", "", f"once the {first_check} and {other_check} are through", typed=typed)
    if THEIR_CHECK.fullmatch(bare) and not when_typed:
        return NextStep("hear", "", _through(bare), typed=typed)
    if checks_references(bare) and not re.match(r"(?:I|send|get|give)\b", bare):
        return NextStep("hear", "", "once you have spoken to my referees", typed=typed)
    if owed := re.fullmatch(
        r"(?P<what>.+?) to (?P<verb>send|bring|upload|email|submit|return|complete|sign|fill in|fill out|finish|prepare|write|hand in)(?: (?:them|her|him|in|back|over))*",
        bare,
    ):
        verb, _, more = owed["verb"].partition(" ")
        return NextStep("i do", i_will(verb, f"{more} {owed['what']}".strip(), names), by, typed=typed)
    bare = re.sub(r" (?:coming|to come|to follow)(?= by)", "", bare)
    if on and (whom := re.fullmatch(r"with (?P<who>.+)", bare)):
        return NextStep(
            "meeting",
            f"meeting {turned(people_words(bare).removeprefix('with '), names)}" if whom else "",
            on,
            typed=typed,
        )
    bare = re.sub(r" by HR$", "", bare) if re.search(r"\b(?:sent|emailed)\b", bare) else bare
    mail = re.fullmatch(r"(?P<what>.+?) (?:by|via|in|per) (?:e-?mail|mail|the post|post)", bare)
    if (
        mail
        and (TASK.search(mail["what"]) or THEIRS.search(mail["what"]))
        and not re.match("letter", mail["what"])
    ):
        return NextStep("meeting", f"your email with {the_thing(mail['what'])}", on, typed=typed)
    if re.fullmatch(
        r"(?:an? |the )?(?:written |formal )?(?:job )?offer(?: letter)?(?: in writing)?", bare, re.IGNORECASE
    ):
        return NextStep("they send", the_thing(bare), on, typed=typed)
    if WORD.fullmatch(bare) or re.fullmatch(
        r"(?:an? |the )?(?:offer )?(?:decision|answer|results?).*", bare, re.IGNORECASE
    ):
        return NextStep("hear", "", by, typed=typed)
    passive = re.fullmatch(
        r"(?P<what>.+?)(?: (?:is|are|will be|'s|being|to be|gets?|will get)| will|) ?\b(?P<how>set up|scheduled|arranged|booked|planned|confirmed|sent|emailed|announced|discussed|decided|published|posted|shared|released|on|coming(?: up)?|coming over|to come|to follow|starts?|begins?|takes place|continues|happens|runs|from)(?: (?:for|to me|by e-?mail|on|from them|from you|over))?",
        bare,
        re.IGNORECASE,
    )
    if passive:
        what, how = passive["what"], passive["how"].lower()
        if how in {"announced", "discussed", "decided", "published", "released"} or WORD.fullmatch(what):
            return NextStep("hear", "", by, typed=typed)
        if how in {
            "sent",
            "emailed",
            "posted",
            "shared",
            "coming",
            "to come",
            "to follow",
            "coming over",
        } and (TASK.search(what) or THEIRS.search(what)):
            return NextStep("they send", turned(the_thing(what), names), on, typed=typed)
        if how in {"starts", "start", "begins", "begin", "runs", "from"} and re.search(
            r"contract|job|post", what
        ):
            return NextStep("clause", f"{the_thing(what)} would start {on}", typed=typed) if on else unsure
        if MEETING.search(what):
            bare = what
    if re.match(r"(?:contract|start|job) (?:from|start|starts)$", bare) and when_typed:
        return NextStep(
            "clause",
            f"the contract would start {re.sub(r'^by ', 'on ', at_(re.sub(r'^from ', '', when_typed), 'on'))}",
            typed=typed,
        )
    from_day = re.sub(r"^from ", "", when_typed)
    if re.fullmatch(
        r"(?:the )?(?:contract|employment|job|post|position)", bare, re.IGNORECASE
    ) and when_typed.startswith("from "):
        return NextStep(
            "clause",
            f"the {small(bare).removeprefix('the ')} would start {at_(from_day, 'on')}",
            typed=typed,
        )
    if low in {"start", "begin"} and re.match(r"(?:the )?(?:paperwork|process|formalities)\b", rest):
        return unsure
    if low in {"start", "starting"} or re.match(r"(?:possible |potential )?start date", bare):
        if re.match(r"(?:the |a |my )?(?:trial|shift|training|induction|onboarding|course|probation)", rest):
            return NextStep("meeting", meeting_words(rest, names), on, typed=typed)
        if re.fullmatch(r"as soon as possible|right away|straight away", when_typed) and not rest:
            return NextStep("i can", "start", when_typed, typed=typed)
        if not on and re.fullmatch(r"(?:the |a |my )?(?:possible |potential )?start date", bare):
            return NextStep("hear", "about the start date", typed=typed)
        if on and (not rest or rest == "date" or re.match(r"date\b", rest) or "start date" in bare):
            return (
                NextStep("meeting", "starting", re.sub(r"^from ", "on ", on), typed=typed)
                if rest != "date" and "date" not in bare
                else NextStep("hear", f"about starting {re.sub(r'^from ', 'on ', on)}", typed=typed)
            )
    verb = base_verb(low)
    if (
        low
        in {
            "come",
            "coming",
            "go",
            "going",
            "back",
            "meet",
            "meeting",
            "see",
            "speak",
            "talk",
            "visit",
            "join",
            "attend",
            "shadow",
            "interview",
            "return",
        }
        or (verb in TOGETHER and rest and not rest.startswith("along"))
        or (
            low in I_DO
            and rest
            and not MEETING.fullmatch(low)
            and not (low in {"phone", "show", "present", "test", "check", "study"} and MEETING.match(rest))
        )
        or (
            english.mostly_verb(low)
            and verb == low
            and english.starts_determined(rest)
            and not MEETING.search(bare)
        )
    ):
        owner = _mine(bare, by, on, typed, names, sure=False)
        if owner:
            return owner
    if (
        english.gerund_base(low)
        in {"send", "bring", "submit", "write", "prepare", "fill", "finish", "complete"}
        and rest
        and not MEETING.search(rest)
        and not TASK.search(rest)
    ):
        return NextStep("i do", i_will(english.gerund_base(low), rest, names), by, typed=typed)
    return _noun(bare, by, on, typed, names)


def _mine(rest: str, by: str, on: str, typed: str, names: tuple[str, ...], *, sure: bool) -> NextStep | None:
    """Read what I do, without the "I": "send references", "come back Saturday", "meet the team"."""
    if not rest:
        return None
    first, _, more = rest.partition(" ")
    low = first.lower()
    verb = base_verb(low)
    if low in {"be", "been"}:
        return None
    if low in {"hear", "hearing", "know"}:
        return NextStep("hear", "", by, typed=typed)
    back = re.fullmatch(
        r"(?:get|come|go) back to (?:her|him|them|you)(?: (?:about|on|with|regarding) (?P<what>.+))?", rest
    )
    if back:
        what = (
            f" about {the_thing(turned(back['what'], names)) if not english.starts_determined(back['what']) else turned(back['what'], names)}"
            if back["what"]
            else ""
        )
        return NextStep("i do", f"get back to you{what}", on, typed=typed)
    if low == "shadow" and MEETING.fullmatch(more):
        return None
    # What one does with them on a day is something to look forward to: "cook for the team on Thursday".
    if (
        verb in TOGETHER
        and more
        and not (low != verb and MEETING.match(more))
        and (on or re.match(r"(?:with|for|out with|alongside) ", more))
        and not re.search(r"\b(?:I|me)\b", more)
    ):
        return NextStep(
            "meeting",
            spelt(
                f"{english.gerund(verb)} {turned(re.sub(r'^with them$|(?<= )with them$', 'with you', more), names)}"
            ),
            on,
            typed=typed,
        )
    if low in {"confirm", "tell", "let"} and re.match(
        r"(?:her|him|them|you)? ?(?:know )?(?:if |whether |that )?I (?:can|could)\b", more
    ):
        return NextStep(
            "i do",
            f"let you know {'' if re.search('if|whether', more) else 'that '}{re.sub(r'^(?:her|him|them|you)? ?(?:know )?(?:that )?', '', more)}",
            on,
            typed=typed,
        )
    if low in {"come", "coming", "go", "going", "back", "return"} and not re.match(
        r"(?:over|through) ", more
    ):
        what = re.sub(r"^(?:back |in |over |down |again |round )+", "", f"{more} ").strip()
        what = re.sub(r"\bwith them\b", "with you", what)
        what = re.sub(
            r"^(?:for|and) (?=(?:see|visit|meet|try|work|watch|read|teach|cook|play|do|help|show|give|sing|shadow|present)\b)",
            "to ",
            what,
        )
        for_ = re.match(r"(?:in )?(?:for|to) (?P<what>.+)$", what)
        if for_ and MEETING.search(for_["what"]) and not re.match(r"to (?!a |the |an )", what):
            return NextStep("meeting", meeting_words(for_["what"], names), on, typed=typed)
        if low == "go" and re.match(r"out with ", what):
            return NextStep("meeting", f"going {spelt(turned(people_words(what), names))}", on, typed=typed)
        if what and not re.match(r"(?:for|to|with|and) ", what):
            return None
        if re.match(r"(?:come|coming) in\b", rest) and not what.startswith("to the"):
            return NextStep(
                "meeting",
                f"coming in{f' {on}' if on else ''}{f' {turned(people_words(what), names)}' if what else ''}",
                typed=typed,
            )
        return NextStep(
            "meeting",
            f"coming{' back' if re.search('back|again|return', rest) or not what or not what.startswith('to the') else ''}{f' {on}' if on else ''}{f' {turned(people_words(what), names)}' if what else ''}",
            typed=typed,
        )
    if low in {
        "meet",
        "meeting",
        "see",
        "seeing",
        "speak",
        "talk",
        "speaking",
        "talking",
        "visit",
        "attend",
        "shadow",
        "interview",
    } or (
        low == "join"
        and re.search(r"\b(?:call|meeting|team|crew|session|shift|rehearsal|round|you|them)\b", more)
    ):
        whom = (
            re.sub(r"^with ", "", more) if low in {"meet", "meeting", "see", "seeing", "interview"} else more
        )
        if not whom:
            return None if not sure else NextStep("meeting", "meeting again", on, typed=typed)
        if low in {"speak", "talk", "speaking", "talking"} and not re.match(r"(?:to|with|about) ", whom):
            return None
        if low in {"meeting", "interview"} and not sure:
            return NextStep("meeting", meeting_words(f"{low} {more}", names), on, typed=typed)
        ing = english.gerund(verb if low != "interview" else "meet")
        article = (
            re.sub(rf"^(?=(?:[a-z]+ ){{0,2}}(?:{ROLE})s?\b)(?!the |a |an |my |your |HR)", "the ", whom)
            if not whom.startswith(("to ", "with "))
            else people_words(whom)
        )
        if re.search(r"^(?:the )?(?:her|his|their) ", article):
            article = re.sub(r"^the ", "", article)
        return NextStep("meeting", spelt(f"{ing} {turned(article, names)}"), on, typed=typed)
    if (
        low in {"do", "have", "take", "sit", "doing", "having"}
        and MEETING.search(more)
        and not re.search(r" and (?:send|bring|get|email|upload)\b", more)
    ):
        noun = _noun(more, by, on, typed, names)
        words = re.sub(r"^an? ", "the ", noun.words) if on else noun.words
        return replace(noun, words=words) if noun.kind in {"meeting", "check"} else None
    if low in {"start", "starting", "begin"} and (
        re.search(r"soon as|right away|straight away|immediately|anytime|any time|\bnow$", f"{more} {on}")
    ):
        return NextStep("i can", f"start {more}".strip(), on, typed=typed)
    if low in {"start", "starting", "begin"}:
        if re.match(r"(?:the |a |my )?(?:trial|training|induction|onboarding|course)", more):
            return NextStep("meeting", meeting_words(more, names), on, typed=typed)
        return (
            NextStep("meeting", f"starting{f' {more}' if more else ''}", on, typed=typed)
            if on or more
            else None
        )
    if low in {"wait", "await"}:
        return NextStep("hear", "", by, typed=typed)
    more_plain = BY_MAIL.sub("", more)
    if low in {"get", "receive"} and (TASK.search(more) or THEIRS.search(more)):
        more = more_plain
        return NextStep("they send", turned(the_thing(more), names), on, typed=typed)
    if low in {"get", "receive"} and WORD.match(more):
        return NextStep("hear", "", by, typed=typed)
    if (
        verb in I_DO
        or (sure and english.is_verb(verb))
        or (english.mostly_verb(low) and english.is_verb(low))
    ) and low != "is":
        base = verb if english.gerund_base(low) == verb or english.third_base(low) == verb else low
        base = english.past_base(low) if not english.is_verb(base) and english.past_base(low) else base
        if re.search(r"\bme\b|\bI\b(?!-)", more) and not sure:
            return None
        words = i_will(base, more, names)
        if not more and base not in {"apply", "register"}:
            return None
        return NextStep(
            "i do",
            words,
            re.sub(
                r"^on (?=.*\bby\b)",
                "",
                by if base in SHARED and by.startswith("by ") and "by " in typed else on,
            ),
            typed=typed,
        )
    return None


def _theirs(rest: str, aux: str, by: str, on: str, typed: str, names: tuple[str, ...]) -> NextStep | None:
    """Read what the reader does, without the "she will": "texts me", "sends a contract", "has two more to see"."""
    first, _, more = rest.partition(" ")
    low = first.lower()
    verb = base_verb(low) or low
    if re.search(
        r"\b(?:went with|went for|chose|hired|picked) (?:someone|somebody|another|an internal)", rest
    ):
        return None
    if checks_references(rest):
        return _word_after("once you have spoken to my referees", by, typed)
    more_to_see = re.fullmatch(
        r"(?:got |have |has |still )*(?P<n>\d+|one|two|three|four|five|a few|some|more|other|another|a couple(?: of)?)?(?: ?more| other| others)?(?: ?(?:candidates?|people|interviews?|applicants?|guys|folks))?(?: ?(?:left|to (?:see|meet|interview|do|talk to)|to go))?",
        rest,
    )
    if (
        more_to_see
        and (re.search(r"'s|has|have", aux + rest) or re.match(r"(?:got|have|has)", rest))
        and re.search(r"more|other|left|to (?:see|meet|interview|do)|candidates|interviews", rest)
    ):
        n = more_to_see["n"] or ""
        n = NUMBERS.get(n, n)
        other = (
            f"the other {n}"
            if n in {*NUMBERS.values(), "ten"}
            else "the other candidate"
            if n in {"1", "one", "another"}
            else "the other candidates"
        )
        return NextStep("hear", "", f"once you have seen {other}", typed=typed)
    if re.match(
        r"(?:interviewing|seeing|meeting|talking to|speaking to|looking at)\b.*\b(?:others?|more|people|candidates|till|until|everyone)\b|(?:still )?interviewing$",
        rest,
    ):
        return NextStep(
            "hear",
            "",
            joined_when("once you have seen the other candidates", by) if not by.startswith("by") else by,
            typed=typed,
        )
    if THEIR_CHECK.fullmatch(rest):
        return _word_after(_through(rest), by, typed)
    if low in {"to", "be"}:
        return None
    touch = re.fullmatch(
        r"(?:be |get |come |is |keep )?(?:in touch|back|back to me|back with me|me posted|me updated|up to me)(?: .{0,30})?",
        rest,
    )
    if touch:
        return NextStep("hear", "", by, typed=typed)
    intro = re.match(
        r"(?:introduces?|intro|connects?|pass(?:es)?|refers?|hands?|puts?|links?|forwards?|recommends?)(?: me)?(?: on| over| in touch| through| forward| up)*(?: me)?(?: on| over)?(?: to| with) (?P<whom>.+)$",
        rest,
    )
    if intro and not re.search(r"\b(?:interview|round|trial|test)\b", intro["whom"]):
        whom = turned(
            re.sub(rf"^(?=(?:[a-z]+ ){{0,2}}(?:{ROLE})\b)(?!the |a |my |your |HR)", "the ", intro["whom"]),
            names,
        )
        if re.match(r"(?:her|his|their) ", intro["whom"]):
            whom = turned(intro["whom"], names)
        return NextStep(
            "meeting",
            f"your introduction to {whom}" if re.match(r"intro", rest) else f"speaking with {whom}",
            on,
            typed=typed,
        )
    address = re.fullmatch(
        r"(?:gives?|sends?|passes|shares?|will give)(?: me)? (?:the |an? |his |her )?(?:e-?mail(?: address)?|mail(?: address)?|contact(?: details)?|number|details|phone number|name) (?:of|for) (?P<whom>.+)",
        rest,
    )
    if address and not MEETING.search(address["whom"]):
        return NextStep(
            "intro", f"put me in touch with {nations_raised(turned(address['whom'], names))}", typed=typed
        )
    set_up = re.match(
        r"(?:set|sets|setting|put|puts|putting) me (?:up|in touch|together|through|down) (?:with|to) (?P<whom>.+)$",
        rest,
    )
    if set_up and not MEETING.search(set_up["whom"]):
        return NextStep(
            "meeting",
            spelt(
                f"speaking with {turned(people_words(f'with {set_up["whom"]}').removeprefix('with '), names)}"
            ),
            on,
            typed=typed,
        )
    if verb in SETS_UP:
        what = re.sub(
            r"^(?:me )?(?:up |out |together |in |through |forward )*(?:me )?(?:an? )?(?:date for |time for )?(?:for |to )?",
            lambda m: "a " if re.search(r"\ban? $", m[0]) else "",
            more,
        )
        if what.startswith("a ") and what[2:3] in "aeiou":
            what = f"an {what[2:]}"
        if (MEETING.search(what) or TASK.search(what)) and not re.search(
            r"\b(?:flights?|date|tickets?)$", what
        ):
            return NextStep(
                "meeting", meeting_words(re.sub(r" (?:for|with) me$", "", what), names), on, typed=typed
            )
    if verb in DECIDES or re.match(
        r"(?:make|makes|making|take|takes|have|has|reach) (?:a |the |their |his |her |your |an |up )?(?:final |hiring )?(?:decision|choice|mind|answer|news|result)",
        rest,
    ):
        at = re.search(r"\bat (?:the |a |an |their |her |his )?(?P<m>(?:[\w]+ )?meeting)\b", rest)
        if at:
            return NextStep("hear", "", f"after your {at['m']}{f' {on}' if on else ''}", typed=typed)
        return NextStep("hear", "", by, typed=typed)
    if (re.search(r"'re|are|is|'s", aux) and english.gerund_base(low) == "meet") or (
        low in {"meet", "meets"} and not re.match(r"me\b", more)
    ):
        whom = re.sub(r"^(?:with )?", "", more)
        return NextStep(
            "hear",
            "",
            f"after your meeting{f' with {with_the(turned(whom, names))}' if whom and not whom.startswith(('to', 'about')) else ''}{f' {on}' if on else ''}",
            typed=typed,
        )
    if verb in TALKS and not re.search(r"\bme\b|with me", more):
        with_ = re.sub(r"^(?:it |this |that |about it |things |the \w+ )(?=with )", "", more)
        if (re.match(r"(?:with|to) ", with_) and english.participle(verb)) or (
            verb in {"see", "interview", "consult"} and more
        ):
            said = english.participle(
                "speak" if verb in {"talk", "discuss", "chat", "confer", "liaise", "catch", "speak"} else verb
            )
            return _word_after(f"once you have {said} {spelt(turned(people_words(with_), names))}", by, typed)
        if verb == "discuss":
            return NextStep("hear", "", by, typed=typed)
    sends = re.fullmatch(
        r"(?:over |out |through |on )?(?:me |us |over |out |to me |on )*(?P<what>.*?)(?: (?:to me|over|through|across|by (?:e-?mail|mail|post|text)|to sign|to do))*",
        more,
    )
    if (
        verb in SENDS
        and sends
        and sends["what"]
        and not is_addressed(sends["what"])
        and (
            TASK.search(sends["what"])
            or THEIRS.search(sends["what"])
            or (MEETING.search(sends["what"]) and verb == "send")
            or (verb in {"send", "share", "forward"} and english.is_known(english.head(sends["what"])))
        )
    ):
        what = sends["what"]
        to_sign = re.search(r"\bto sign$", more)
        things = [
            the_thing(plain_article(part)) for part in re.split(r" and (?=(?:a|an|the|some|my) )", what)
        ]
        return NextStep(
            "they send",
            turned(spelt(joined(things)) + (" to sign" if to_sign else ""), names),
            on,
            typed=typed,
        )
    if gets_in_touch(low) or low in {"send", "sends", "sending", "give", "gives", "giving", "drop", "drops"}:
        tail = re.sub(
            r"\b(?:that|about|regarding|with|if|whether) (?:the |a |an |my )?[\w ]{0,40}$", "", f"{more} "
        ).strip()
        if (
            is_addressed(tail)
            or verb in {"tell", "inform", "let", "notify", "update", "confirm", "contact"}
            or not more
        ):
            calls = verb in CALLS or re.match(r"give me a (?:call|ring|bell|buzz)", rest)
            about = re.match(r"(?:me )?(?:about|regarding) (?P<what>(?:the |my )?[\w ]+)$", more)
            words = (
                f"about {turned(about['what'], names)}" if about and not WORD.fullmatch(about["what"]) else ""
            )
            return NextStep(
                "call" if calls else "hear",
                words,
                on
                if calls or by.startswith("on ")
                else (
                    on
                    if verb not in {"let", "tell", "inform"}
                    and on.startswith("on ")
                    and not by.startswith("by the")
                    else by
                ),
                typed=typed,
            )
    invited = re.match(
        r"(?:invites?|asks?|wants?|gets?|brings?|flies|fly)(?: me)? (?:back |in |out |up )?(?:to (?!the\b|a\b|an\b|[A-Z])(?P<deed>.+))$",
        rest,
    )
    if invited and (
        step := _mine(re.sub(r"^know ", "meet ", invited["deed"]), by, on, typed, names, sure=True)
    ):
        return step
    round_ = re.match(
        r"(?:fly|flies|flying|bring|brings|get|gets|send|sends|take|takes) me .*?\b(?:for|to) (?P<what>(?:the |a |an )[\w ]+)$",
        rest,
    )
    if round_ and MEETING.search(round_["what"]):
        return NextStep("meeting", meeting_words(round_["what"], names), on, typed=typed)
    if verb in {"interview", "call", "invite", "see"} and re.match(r"me\b", more):
        return NextStep("meeting", "meeting again", on, typed=typed)
    # Whatever else the reader does comes before their word.
    if verb in {"need", "have", "want", "wait", "get"} or re.search(r"need|want|wait", aux):
        for_ = re.search(
            r"(?:^|\b(?:for|have|get|the) )(?:an? |the )*(?P<what>(?:approval|sign-?off|budget|go-ahead|green light|permission|confirmation|funding)\b.*)$",
            rest,
        )
        if for_:
            return _word_after(
                f"once you have {the_thing(turned(people_words(for_['what']), names))}", by, typed
            )
    own = re.search(
        r"\b(?:ring|call|phone|contact|speak to|speak with|talk to|talk with)s? (?P<who>my (?:last|old|former|current|previous|present) \w+)$",
        rest,
    )
    if own:
        return _word_after(f"once you have spoken to {own['who']}", by, typed)
    passed = re.match(
        r"(?:pass|forward|send|give|show|put|share|hand)(?:s|es|ing)?(?: on)? my (?P<what>CV|cv|resume|application|details|portfolio|reel|work|profile|file|name)(?: on| over| forward)? to (?P<whom>.+)$",
        rest,
    )
    if passed:
        whom = turned(with_the(passed["whom"]), names)
        seen = "has seen" if not english.is_plural(english.head(whom)) else "have seen"
        return _word_after(
            f"once {whom} {seen} my {'CV' if passed['what'] == 'cv' else passed['what']}", by, typed
        )
    offer = OFFERING.match(rest)
    if offer:
        return NextStep(
            "meeting", f"your {offer['what'].replace('proposition', 'proposal')}", on, typed=typed
        )
    making = MAKING.match(rest)
    if making:
        return NextStep("they send", turned(the_thing(plain_article(making["what"])), names), on, typed=typed)
    known = verb in BEFORE_WORD
    if (
        known
        and not re.search(r"\b(?:me|I)\b", more)
        and (more or verb == "think")
        and (english.third_base(low) or low == verb or english.gerund_base(low))
    ):
        said = (
            f"once you have {english.participle(verb)} {re.sub(r' first$', '', turned(more, names))}".strip()
        )
        if verb == "think":
            said = "once you have thought it over"
        return _word_after(said, by, typed)
    return None


def _of_other(
    who: str, rest: str, aux: str, by: str, on: str, typed: str, names: tuple[str, ...]
) -> NextStep | None:
    """Read what somebody else does: the recruiter gets back to me, HR calls, Paul checks my references."""
    first, _, more = rest.partition(" ")
    low = first.lower()
    verb = base_verb(low) or low
    name = with_the(who)
    if re.search(r"['’]s$", who) or low in {"of", "and", "for", "with", "from", "in", "at", "on"}:
        return None
    own_boss = re.search(
        r"\b(?:ring|call|phone|contact|speak to|talk to)s? (?P<who>my (?:last|old|former|current) \w+)$", rest
    )
    if own_boss:
        return _word_after(
            f"once {'you have' if re.fullmatch(THEIR_TEAM, name) else f'{name} has'} spoken to {own_boss['who']}",
            by,
            typed,
        )
    if re.fullmatch(
        THEIR_TEAM,
        name,
    ) and (verb in CONTACT | DECIDES | _CONFERS or re.match(r"(?:get|come|be|debrief)\b", rest)):
        return NextStep("hear", "", by, typed=typed)
    plural = " and " in name or english.is_plural(name.split()[-1].lower())
    has = "have" if plural else "has"
    if checks_references(rest):
        return NextStep("hear", "", f"once {name} {has} checked my references", typed=typed)
    if THEIR_CHECK.fullmatch(rest):
        return _word_after(_through(rest), by, typed)
    if verb in CALLS and is_addressed(more):
        return NextStep("call", "", on, name, typed)
    if verb in {"meet", "see", "interview"} and re.match(r"(?:me|with me)\b", more):
        return NextStep("meeting", f"meeting {turned(name, names)}", on, typed=typed)
    if verb == "meet" or english.gerund_base(low) == "meet":
        return NextStep(
            "hear",
            "",
            f"after {name}{chr(39) if plural and name.endswith('s') else chr(39) + 's'} meeting{f' {on}' if on else ''}"
            if not more
            else f"once {name} {has} met {turned(more, names)}",
            typed=typed,
        )
    if verb in SETS_UP:
        what = re.sub(r"^(?:me )?(?:up |out )*(?:me )?(?:for |to )?", "", more)
        if MEETING.search(what):
            return NextStep("meeting", meeting_words(what, names), on, typed=typed)
        return None
    if verb in DECIDES | {"approve", "sign", "agree", "review"} or re.match(
        r"(?:make|makes|making) (?:a |the )?(?:final )?decision", rest
    ):
        said = english.participle(verb)
        return _word_after(f"once {name} {has} {said}{f' {turned(more, names)}' if more else ''}", on, typed)
    if verb in _CONFERS and re.search(r"\b(?:with|to) (?!me\b)", more):
        return _word_after(f"once {name} {has} {english.participle(verb)} {more}", by, typed)
    making = MAKING.match(rest)
    if making:
        return NextStep(
            "they send",
            f"{turned(the_thing(plain_article(making['what'])), names)} from {name}",
            on,
            typed=typed,
        )
    if (
        verb in BEFORE_WORD | {"ok", "see"}
        and verb != "get"
        and more
        and not re.search(r"\b(?:me|I)\b", more)
    ):
        said = english.participle("approve" if verb == "ok" else verb)
        own = (
            more if re.search(r"\b(?:his|her)\b", more) else turned(more, names)
        )  # somebody else's wife is not yours
        return _word_after(f"once {name} {has} {said} {own}", by, typed)
    sends = re.fullmatch(
        r"(?:me |us |over |out |on )*(?P<what>.+?)(?: (?:to me|over|through|by (?:e-?mail|mail)))*", more
    )
    if (
        verb in SENDS
        and sends
        and (
            TASK.search(sends["what"])
            or THEIRS.search(sends["what"])
            or (english.starts_determined(sends["what"]) and english.is_known(english.head(sends["what"])))
        )
        and not is_addressed(more)
    ):
        return NextStep(
            "they send",
            f"{turned(the_thing(plain_article(sends['what'])), names)} from {name}",
            on,
            typed=typed,
        )
    confirms = re.match(r"(?:confirms?|confirming|checks?|announces?) (?P<what>(?:the |my |a )[\w ]+)$", rest)
    if confirms:
        return NextStep("hear", f"about {turned(confirms['what'], names)}", on, name, typed)
    if verb in {
        "let",
        "email",
        "e-mail",
        "text",
        "message",
        "write",
        "contact",
        "inform",
        "notify",
        "reply",
        "respond",
        "reach",
    } and is_addressed(re.sub(r"\bfor (?=(?:fix|set|arrange|make|see)\b)", "to ", more)):
        return NextStep("hear", "", by if not by.startswith("by ") or "by " in typed else on, name, typed)
    if verb in CONTACT or re.match(r"(?:get|gets|be|come|comes|reach|follow)\b", rest):
        said = re.sub(r"\b(?:them|him|her)$", "me", rest)
        unsure = re.search(r"\b(?:can|could|might|may|should|must)\b", aux)
        modal = unsure[0] if unsure else "will"
        base = verb + said[len(first) :]
        if verb in CONTACT - {"let", "get", "reach", "confirm"} and not more:
            base = (
                f"{verb} me"
                if verb not in {"reply", "respond", "write"}
                else f"{verb}{' to me' if verb != 'reply' else ''}"
            )
        if verb in {"announce", "confirm"} and more:
            base = f"{verb} {object_words(more)}"
        base = re.sub(r"\bfor (?=(?:fix|set|arrange|make|see|agree)\b)", "to ", base)
        base = re.sub(r"^write me\b", "write to me", base)
        return NextStep("clause", f"{name} {modal} {base}{f' {on}' if on else ''}", "", name, typed)
    return None


def _noun(bare: str, by: str, on: str, typed: str, names: tuple[str, ...]) -> NextStep:
    """Read a thing that no verb goes with: a meeting, a check, what they send, what I owe."""
    unsure = NextStep("unsure", bare, on, typed=typed)
    if re.match(
        r"(?:there(?:'s| is| are| will be| might be)|it's|it will be|it's going to be|we(?:'ll)? have|we're having|(?:you|they|he|she)(?:'d)? (?:want|wants|need|invited|asked|invites)(?: me)?(?: to| for| in for| back for)?(?: do| have)?|I got invited to|I'm invited to|invited (?:me )?(?:back )?(?:to|for)|got) ",
        bare,
    ):
        bare = re.sub(
            r"^(?:there(?:'s| is| are| will be| might be)|it's|it will be|it's going to be|we(?:'ll)? have|we're having|(?:you|they|he|she)(?:'d)? (?:want|wants|need|invited|asked|invites)(?: me)?(?: to| for| in for| back for)?(?: do| have)?|I got invited to|I'm invited to|invited (?:me )?(?:back )?(?:to|for)|got) ",
            "",
            bare,
        )
    bare = re.sub(r" (?:coming|to come|to follow|is coming|coming up)$", "", bare)
    bare = re.sub(r",? (?:possibly|probably|maybe|perhaps|hopefully) (?=with\b)", ", perhaps ", bare)
    bare = re.sub(r"\bhalf day (?=\w)", "half-day ", bare)
    words = bare.split()
    if re.match(r"(?:the |a )?verbal\b", bare):
        return unsure
    if (
        not words
        or len(words) > 16
        or re.match(rf"(?:{READER}|I|it|nobody|somebody)\b", bare, re.IGNORECASE)
        or re.search(r"\b(?:he|she|they|I|is|are|was|were|will|went|rang)\b", bare)
    ):
        return unsure
    if WORD.fullmatch(bare):
        return NextStep("hear", "", by, typed=typed)
    head = english.head(bare)
    date_for = re.match(r"(?:an? |the )?(?:date|time|slot)s? for (?P<what>.+)", bare)
    if date_for:
        return NextStep(
            "they send", turned(f"a date for {the_thing(date_for['what'])}", names), on, typed=typed
        )
    if not on and re.fullmatch(r"(?:the |a |my )?(?:[\w-]+ )?date", bare):
        return NextStep("hear", f"about {the_thing(bare)}", typed=typed)
    if re.fullmatch(r"(?:the |a |an )?[\w' -]*\b(?:form|questionnaire|I-9|W-4)s?", bare) and not re.search(
        r"from (?:them|HR)", bare
    ):
        return NextStep(
            "i do", f"complete {the_thing(bare)}", by if by.startswith("by ") else on, typed=typed
        )
    task = TASK.search(bare)
    if task and not re.search(r"\b(?:interview|round|presentation|with)\b", bare):
        due = on.startswith("by ") or re.search(r"\bdue\b", typed)
        what = re.sub(r" (?:coming|to come|to do|is coming|will come|coming up|to follow)$", "", bare)
        if due:
            return NextStep(
                "i do", f"send you {turned(the_thing(what), names)}", re.sub(r"^on ", "by ", on), typed=typed
            )
        if re.search(r"\bat \d|\d ?(?:am|pm)\b", on):
            return NextStep("meeting", meeting_words(what, names), on, typed=typed)
        return NextStep("they send", turned(spelt(the_thing(what)), names), on, typed=typed)
    checked = CHECKED.search(bare) if not re.search(r"\b(?:file|link|sheet|brief|results)s?$", bare) else None
    if checked and not re.search(r"\b(?:interview|drive|driving|lesson|driver|fitness|day|shift)\b", bare):
        both = re.split(r" and ", bare)
        said = joined(
            [
                meeting_words(part, names) if i == 0 or english.starts_determined(part) else part
                for i, part in enumerate(both)
            ]
        )
        return NextStep("check", said, on, typed=typed)
    if MEETING.search(bare) and not (MINE.search(head) and not MEETING.search(head)):
        return NextStep("meeting", meeting_words(bare, names), on, typed=typed)
    mine = [part for part in re.split(r"\s+and\s+|,\s*", bare) if part]
    if (
        MINE.search(bare)
        and all(MINE.search(part) and not CHECKED.search(part) for part in mine)
        and not re.search(r"\b(?:from|by) (?:them|you|HR)\b", bare)
    ):
        return NextStep("i do", f"send you {owed_words(bare, names)}", by, typed=typed)
    spent = rf"(?:(?:a |the |half a |one )?(?:day|morning|afternoon|evening|week)|{DAY}(?: (?:morning|afternoon|evening|night))?) (?:in|at|with|on) (?:the|their|her|his|your) .+"
    if re.fullmatch(
        spent,
        f"{on.removeprefix('on ')} {bare}".strip()
        if bare.startswith(("in ", "at ", "with ", "on "))
        else bare,
    ):
        return NextStep(
            "meeting",
            turned(
                typed if not bare[:1].isalpha() or bare.startswith(("in ", "at ", "with ", "on ")) else bare,
                names,
            ),
            "" if bare.startswith(("in ", "at ", "with ", "on ")) else on,
            typed=typed,
        )
    if (
        re.search(r" with (?:the|their|your|her|his|two|three|four|one of|some of) ", bare)
        and is_thing(bare)
        and english.is_known(english.head(bare))
    ):
        return NextStep("meeting", meeting_words(bare, names), on, typed=typed)
    if bare.startswith("my ") and len(words) < 8 and not finite(words):
        return NextStep("i do", f"send you {spelt(bare)}", by, typed=typed)
    if THEIRS.search(bare):
        return NextStep("they send", turned(the_thing(bare), names), on, typed=typed)
    return unsure
