"""One clause of a next step: who acts, what they do, when. What no rule reads is "unsure"."""

from __future__ import annotations

import re

from composer.facts import english
from composer.facts.english import DAY, MONTH
from composer.facts.gaps import in_place
from composer.facts.person import turned
from composer.facts.step import Kind, NextStep, word_after
from composer.facts.step_mine import read_mine
from composer.facts.step_theirs import read_other, read_theirs
from composer.facts.step_thing import read_thing
from composer.facts.step_unnamed import read_unnamed
from composer.facts.step_words import (
    AUX,
    CONTACT,
    DECIDES,
    HEAR,
    I_DO,
    MEETING,
    MINE,
    MONEY,
    READER,
    ROLE,
    TASK,
    THEIR_TEAM,
    TOGETHER,
    WORD,
    as_she,
    base_verb,
    i_will,
    meeting_words,
    names_raised,
    owed_words,
    small,
    the_thing,
    with_the,
)
from composer.facts.times import MANY, SPAN, at_, is_time, spelt, timed
from composer.facts.typed import is_nothing


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
    whole = _WHOLE.fullmatch(text)
    bare, when = timed(turned(whole["what"], names)) if whole else ("", "")
    if whole and whole["understand"]:
        return NextStep("clause", f"{bare} {at_(when, 'on')}".strip(), typed=text)
    step = _read(text, names)
    if step.kind != "unsure" or not whole:
        return step
    kind: Kind = "meeting" if whole["ahead"] else "i do"
    return NextStep(kind, bare, at_(when, "on"), typed=text)


def _read(text: str, names: tuple[str, ...]) -> NextStep:
    typed = text
    unsure = NextStep("unsure", text, typed=typed)
    text = re.sub(r"(?i)^we (?:left it|agreed)(?: that)? (?=(?:I|they|he|she)\b)", "", in_place(text))
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
        r"(?:.{1,30}? )?(?:is |are |'s |'re |be |he's |she's |(?<=\w )(?:will come|comes|will be) (?=back ))?(?:(?:coming|comes|gets|getting) (?=back ))?(?:(?:on (?:holidays?|hols|leave|annual leave|vacation|a course|a trip)|away|off|out|travelling|traveling|out of (?:the )?office|at a conference|busy) (?:until|till) |back (?:in the office |from \w+ )?(?:on )?)(?P<when>.+)",
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
        r"(?<=\w),? (?:before (?:they|he|she)|(?:so that|so) (?:they|he|she|it|we) can)\b.*$",
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
        if re.match(
            r"to (?:let me|call|ring|phone|write|e-?mail|text|inform|contact|tell me|get back|come back|decide|send me|be in touch)\b(?! (?:them|her|him)\b)",
            text,
        ) and not re.match(r"I\b", said[0]):
            text = f"they will {text[3:]}"
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
            return word_after(
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
        if (
            to
            and english.is_verb(what.split(" ")[0])
            and verb not in {"come", "meet", "see", "return", "visit", "go"} | TOGETHER
        ):
            return (
                read_mine(
                    what,
                    by,
                    on,
                    typed,
                    names,
                    sure=True,
                )
                or unsure
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
    re.fullmatch(r"(?:will |to |going to )?send(?:ing|s)? (?:me )?(?P<what>.+)", bare)
    told_of = did["rest"].split(" ")[0].lower() if did else ""
    if (
        did
        and did["i"] in {"I", "we"}
        and not did["aux"]
        and english.past_base(told_of)
        and not english.is_verb(told_of)
    ):
        return unsure  # what was done already is nothing that comes next
    if did and re.search(r"\b(?:be|been|being) $", did["aux"]) and english.participle_base(told_of):
        if told_of in {"told", "informed", "contacted", "called", "notified", "rung", "emailed"}:
            return NextStep("hear", "", by, typed=typed)
        if told_of not in {"invited", "asked", "supposed", "meant", "going"}:
            return unsure  # what is done to me is nothing that I do
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
                step := read_theirs(
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
            return read_thing(did["rest"], by, on, typed, names)
        step = read_mine(did["rest"], by, on, typed, names, sure=bool(did["i"] or did["aux"]))
        if step:
            return step
    if mine := re.fullmatch(
        r"(?P<what>(?:an? |the |my )?[\w -]+?) (?:that|which) I(?:'ll| will| must| have to| should| need to| am to)? (?P<verb>[a-z]+)(?P<rest>.*)",
        bare,
    ):
        said_of = f"{mine['verb']} {mine['what']}{mine['rest']}"
        return read_mine(said_of, by, on, typed, names, sure=True) or unsure
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
    if actor and (step := read_theirs(actor["rest"], actor["aux"], by, on, typed, names)):
        return step
    if not actor:
        third = re.match(rf"(?P<who>{other})(?P<aux>{AUX})(?: |$)(?P<rest>.*)$", bare)
        if (
            third
            and third["rest"]
            and (
                third["aux"] or base_verb(third["rest"].split(" ")[0]) or re.match(r"back to", third["rest"])
            )
            and (step := read_other(third["who"], third["rest"], third["aux"], by, on, typed, names))
        ):
            return step
    return read_unnamed(bare, when_typed, by, on, typed, names)
