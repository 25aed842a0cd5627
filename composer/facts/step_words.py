"""The words of a next step: who acts, what is met, sent, owed or checked, and how each is put in a sentence."""

from __future__ import annotations

import re

from composer.facts import english
from composer.facts.person import turned
from composer.facts.times import NUMBERS, spelt
from composer.facts.typed import joined

READER = r"(?:he|she|they|you|your team|their team)"
ROLE = (
    r"(?:recruiter|HR|manager|director|agency|coordinator|team|boss|office|department|company|panel|committee|board|owner|partner|agent|"
    r"principal|teacher|headteacher|CEO|CTO|CFO|COO|CRO|CMO|VP|MD|SVP|EVP|GM|lead|colleague|assistant|secretary|people|trustees|governors|controller|supervisor|foreman|"
    r"matron|chef|founders?|client|clients|captain|dispatcher|consultant|dean|head|chief|sister|rota|payroll|admin|finance|chair|council|crew|prof|professor|boss|lady|guy|rep|hospital|school|"
    r"bank|embassy|orchestra|band|choir|cast|union|district|authority|ministry|landlord|planner|officer|superintendent|editor|producer|buyer|engineer|doctor|nurse|superior|brother|wife|husband|daughter|son|father|mother|business partner)"
)
AUX = (
    r"(?:'ll|'s|'re|'d|'ve)?(?: (?:will|would|should|shall|is|are|was|were|am|must|has|have|had|can|could|might|may|need|needs|want|wants|"
    r"hope|hopes|plan|plans|expect|expects|promised|offered|going|gonna|to|also|still|then|now|probably|hopefully|just|only|first|maybe|both|be))*"
)
CONTACT = frozenset(
    "call ring phone say email e-mail mail text message contact reply respond tell inform update notify confirm announce let reach write whatsapp ping answer advise feedback".split()
)
CALLS = frozenset("call ring phone".split())
BEFORE_WORD = frozenset(
    "verify review look check read watch compare present think finish get need ask go show test wait pass take share approve sign run score mark consult visit collect process complete write talk try".split()
)
SENDS = frozenset(
    "send email e-mail mail text whatsapp share forward post provide give pass hand issue bring get deliver".split()
)
SETS_UP = frozenset("set arrange schedule book organise organize invite plan fix put sort".split())
DECIDES = frozenset("decide choose pick finalise finalize select conclude vote".split())
TALKS = frozenset("speak talk discuss meet confer liaise consult see interview catch chat check".split())
TOGETHER = frozenset(
    "pair teach cook help work play perform deliver lead fly drive skate dance bake sing act sail ride try".split()
)
SHARED = frozenset(
    "send email mail forward submit provide share supply give pitch show bring text hand post".split()
)
I_DO = frozenset(
    "send email submit provide supply forward mail bring return fill complete finish do share get write upload sign give prepare drop hand book confirm "
    "call ring phone update schedule pick choose take sit present tell let pitch read apply register order check ask show practise practice study revise "
    "draft record film make build finalise return follow review watch learn pay renew collect print scan translate contact visit attend join accept order try".split()
)
MONEY = re.compile(
    r"\b(?:salary|pay|wages?|payscale|compensation|money|hourly rate|package|bonus|per hour|an hour|p/h)\b|[£$€]\s?\d|/hr\b|\b\d+ ?k\b",
    re.IGNORECASE,
)
WORD = re.compile(
    r"(?:(?:the|a|an|their|your|his|her|my|final|hiring|offer|some|any|quick|written|formal|yes/no|yes or no|either way|job|good|bad|with|on|about|interview|test|exam|panel's|more) )*"
    r"(?:decisions?|answer|feedback|news|word|update|reply|response|results?|outcome|verdict|callback|call ?back|phone ?call|letter|notification|confirmation|info|information)"
    r"(?: (?:by|via|in) (?:e-?mail|mail|letter|post|phone|text|writing))?(?: (?:to come|coming|expected|due|pending|then|either way|from (?:them|him|her|you|HR)|one way or the other))?",
    re.IGNORECASE,
)
MEETING = re.compile(
    r"\b(?:interviews?|rounds?|meetings?|meet|call|chat|tours?|visit|trial|shifts?|day|class|stage|session|panel|presentation|review|assessment|onsite|on-site|lesson|demo|workshop|lunch|"
    r"coffee|role-?play|conversation|screen|service|shadowing|walk-?through|audition|drive|drill|observation|taster|dive|orientation|onboarding|induction|start|conference|dinner|breakfast|"
    r"talk|q&a|debrief|portfolio review|exercise|ride[- ]?along|job shadow|whiteboard|event|open day|loop|coding|pairing|whiteboarding|reading|rehearsal|flight|simulator|sim|date|refresher|course|training|visit|bake|tasting|pairing|"
    r"fitness test|practical|(?:mock |sales |team )pitch|pitch (?:to|with|for)|hackathon|code challenge|driving test|road test|test|exam)\b",
    re.IGNORECASE,
)
CHECKED = re.compile(
    r"\b(?:medicals?|drug (?:test|screen(?:ing)?)|(?:security|health|background|police|credit|eye|hearing|vision|physical|right to work) (?:check|exam|test|screening)s?|blood test|physical(?: exam)?|urine test|swab|"
    r"psychometrics?|aptitude test|spelling test|typing test|written test|coding test|online test|weld test|fitness test|exam|test)\b",
    re.IGNORECASE,
)
THEIR_CHECK = re.compile(
    r"(?:(?:the|a|an|my|some|enhanced|full|basic|do|does|doing|run|runs|running) )*(?:(?:background|reference|security|police|credit|conflicts?|occupational health|criminal record|right to work|employment|CRB|DBS|vetting|identity|permit|visa|licen[cs]e)(?: and \w+)? (?:checks?|clearance|screening|vetting)|(?:occupational health|DBS|BPSS|vetting|clearance|references|paperwork|visa|work permit|medical|enhanced DBS))(?: (?:check|first|is|to|gets?|goes|comes?|through|back|clears?|done|in))*",
    re.IGNORECASE,
)
TASK = re.compile(
    r"\b(?:take-? ?home(?: (?:task|test|assignment|exercise|project|case))?|assignment|homework|case study|case|challenge|skills? test|task|coding exercise|brief|(?:paid|sample|test|trial) (?:[a-z]+ )?(?:project|translation|piece))\b",
    re.IGNORECASE,
)
THEIRS = re.compile(
    r"\b(?:contract|offer|link|invite|invitation|details|schedule|times?|dates?|rota|roster|draft|handbook|starter pack|info pack|application pack|questionnaire|instructions|"
    r"directions|zoom|terms|proposal|e-?mail|ticket|slots?|job description|JD|letter of intent|agreement|start date|email address|address|number|video|materials|reading list|paper|book|list|calendar|letter|exercise|test|quiz|files?|data|sides|pages|sheet music|scores?)\b",
    re.IGNORECASE,
)
MINE = re.compile(
    r"\b(?:references?|referees?(?:'? (?:details|names|contacts))?|transcripts?|portfolio|CV|cv|resume|résumé|certificates?|certs|diploma|(?:work |writing |code |clip |design )?samples?|passport(?: (?:copy|photos?))?|photos?|"
    r"availability|dates i'm free|salary expectations|slides|code|solution|ideas|lesson plan|plan|licen[cs]es?|registration|documents?|paperwork|DBS|right to work|sizes?|measurements|bank details|"
    r"skills checklist|checklist|proof of \w+|ID|NI number|visa|permit|vaccination (?:record|card)|immunisation record|work history|timesheets?|copies|showreel|reel|clips|articles|cover letter|headshot|"
    r"form|forms|questionnaire|essay|statement|scripts?|drawings|report|menu|recipe|tax form|payslips?|thesis|abstract|publications|github|(?:portfolio|github|reel|site|website) links?|write-?up)\b",
    re.IGNORECASE,
)
HEAR = re.compile(
    r"(?:to |will |should |would |expect(?:ing)? to |hope to |hoping to |I'?ll |I will |I should |I'd |I can expect to |supposed to |meant to |I )*(?:hear|hearing|heard|hear back|know more|know|find out|get (?:a |an |the |some )?(?:call|e-?mail|answer|reply|response|feedback|news|word|decision|update|ring|result)s?|"
    r"(?:be |get |keep )?in touch|get back|be (?:contacted|called|told|notified|informed|in touch|updated)|receive (?:a |an |the |some )?(?:call|e-?mail|answer|reply|response|feedback|news|decision|update|result)s?|have (?:an |a |the |some )?(?:answer|decision|news|update|result)s?)\b"
    r"(?: back| more| something| anything| the (?:result|outcome|decision|answer)s?| either way| if I got it| from)*(?: (?:by|via) (?:e-?mail|phone|text|letter|mail|post))?",
    re.IGNORECASE,
)
ADDRESSED = (
    r"(?:(?:(?:an? |the |some |my |me )?(?:back|me|us|you|know|to me|to you|with me|with you|in touch|out|posted|updated|a (?:call|ring|bell|buzz|shout|line|text|message|mail|e-?mail)|e-?mail|news|word|an answer|a decision|"
    r"the decision|the answer|the result|results?|the outcome|about it|the news|either way|it|here|home|again|up|soon|details|something|more|feedback|an update|if (?:I'm|I am|I'm) (?:in|through)|if I got (?:it|the job)|whether I got (?:it|the job)|yes or no|one way or the other|"
    r"with (?:a |an |the |news|some |any )?(?:decision|answer|news|result|results|outcome|feedback|update|next steps)?|by (?:phone|e-?mail|mail|text|letter|post)|everyone|everybody|candidates|all candidates|the candidates|next steps?|what's next|what happens next))(?:\s|$))*"
)
BY_MAIL = re.compile(r" (?:by|via|in|per) (?:e-?mail|mail|the post|post)$| (?:coming|to come|to follow)$")
THEIR_TEAM = r"(?:the )?(?:team|company|panel|committee|board|people|hiring team|hiring committee|department|school|council)"
MAKING = re.compile(
    r"(?:prepar|draft|writ|print|draw|sort)(?:e|es|s|ing)(?: up| out)? (?P<what>(?:the |an? |my )?(?:contract|offer|schedule|rota|draft|letter|paperwork|details|proposal)\b.*)$"
)
OFFERING = re.compile(
    r"(?:mak|prepar|draft|put|putt|writ)(?:e|es|s|ing)? (?:together )?(?:me )?(?:an? |the |my )?(?P<what>(?:written |formal |better )?(?:offer|proposal|proposition))\b(?: together)?$"
)
_COUNTED = {"2": "second", "3": "third", "4": "fourth"}
_ORDINALS = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth"}


def base_verb(word: str) -> str:
    """Give the verb that `word` is a form of: "calls" gives "call"; empty for none."""
    low = word.lower()
    if low in {"rings", "texts", "phones", "emails", "mails", "messages", "pings", "whatsapps"}:
        return low[:-1]
    if low in CONTACT | SENDS | SETS_UP | DECIDES | TALKS | I_DO:
        return low
    return (
        english.third_base(low)
        or english.gerund_base(low)
        or (low if english.is_verb(low) else "")
        or english.past_base(low)
    )


def names_raised(text: str) -> str:
    """Raise names in lower case at the head of a clause with a verb: "paul checks refs"."""
    text = re.sub(
        r"^(dr|prof|mr|mrs|ms|chef|sister|captain|capt) ([a-z]{2,})\b",
        lambda m: (
            f"{m[1].capitalize()} {m[2].capitalize()}"
            if not english.is_known(m[2]) and m[2] not in english.AUXILIARIES
            else m[0]
        ),
        text,
    )

    def name(found: re.Match[str]) -> str:
        word = found[1]
        nobody = re.fullmatch(rf"{ROLE}s?|{READER}|I|we|it|there|this|that|and|not|no", word, re.IGNORECASE)
        if nobody or english.is_known(word) or english.base_of(word) or word in I_DO | CONTACT:
            return found[0]
        return f"{word.capitalize()}{found[2]}"

    text = re.sub(
        r"^([a-z]{2,})((?: and [a-z]+| and the [a-z]+)?(?:'ll|'s| will| is| to| has| wants| needs| r| are| calls| rings| emails| texts| sends| checks| decides| passes| meets| writes| gives| sets| gets| lets| says| speaks| talks| comes| arranges| books| confirms| phones| messages| looks| reads| makes| takes| goes| signs| puts| tells| asks| shows| does)\b)",
        name,
        text,
    )
    text = re.sub(
        r"^(mark|grace|rob|bill|sue|jack|pat|will|frank|rose|ray|art|dean|may|june|drew|nick|josh|faith|hope|joy|ivy|iris|daisy|lance|grant|chase|dawn|sandy|penny|carol|skip|rich|bob|guy|gene|jean)(?=(?:'ll| will) [a-z]+| (?:calls|rings|emails|texts|sends|phones|decides|writes|messages)\b)",
        lambda m: m[1].capitalize(),
        text,
    )
    return re.sub(
        r"\b(colleague|manager|partner|brother|boss|deputy|assistant) ([a-z]{3,})$",
        lambda m: m[0] if english.is_known(m[2]) else f"{m[1]} {m[2].capitalize()}",
        text,
    )


def as_she(text: str, names: tuple[str, ...]) -> str:
    """Give a clause that the reader's own name starts with "she": "jonno texts me" is read as "she texts me"."""
    for name in sorted(names, key=len, reverse=True):
        start = text[: len(name)]
        same = start == name if english.is_known(name.lower()) else start.lower() == name.lower()
        if (
            same
            and re.match(r"(?:'ll|'s (?:going|gonna|\w+ing|to))?(?=\s)", text[len(name) :])
            and text[len(name) :].strip()
        ):
            return f"she{text[len(name) :]}"
    return text


def with_the(who: str) -> str:
    """Give somebody else as a sentence names them: "recruiter" gives "the recruiter"; a name and HR stay."""
    who = re.sub(
        r"^(?:a|an|their|his|her) (?=recruiter|manager|director|owner|head|hr)",
        "the ",
        who,
        flags=re.IGNORECASE,
    )
    first = who.split(" ")[0]
    if english.starts_determined(who):
        return who[0].lower() + who[1:]
    if who.upper() == "HR":
        return "HR"
    known = re.fullmatch(rf"(?:.*\s)?{ROLE}s?(?: of [\w ]+)?", who, re.IGNORECASE)
    if known:
        return f"the {who if first.isupper() and len(first) > 1 else who[0].lower() + who[1:]}"
    return who


def people_words(text: str) -> str:
    """Give the people that a meeting is with their articles: "with head of department"."""
    text = re.sub(
        rf"\b(with|to|by|and|from|meeting|meet|via) (?!with\b|to\b|the\b|a\b|an\b|my\b|your\b|their\b|one\b)(?!meet|see|visit|talk|speak|join|show|help|try)((?:(?!the |a |an |my |your |our )[a-z]+ ){{0,2}}(?:{ROLE}))\b(?!')",
        lambda m: (
            m[0]
            if m[2] in {"HR", "finance", "payroll", "admin", "people"}
            or english.starts_determined(m[2])
            or (m[1] == "and" and m[2].startswith("the"))
            else f"{m[1]} the {m[2]}"
        ),
        text,
    )
    return re.sub(r"\b(the|a|an) the\b", r"\1", text)


def gets_in_touch(word: str) -> bool:
    """Tell whether a word is a verb of getting in touch, of now or to come: "calls", not "called"."""
    base = base_verb(word)
    return base in CONTACT and not (english.past_base(word) and word not in {base, "let"})


def is_addressed(text: str) -> bool:
    """Tell whether what follows "call" or "send" says no more than that it is for me: "me back", "me an answer"."""
    return not text.strip() or bool(re.fullmatch(ADDRESSED, f"{text.strip()} "))


def checks_references(text: str) -> bool:
    """Tell whether a clause says that somebody asks my referees."""
    return bool(
        re.search(
            r"\b(?:ring|call|contact|phone|check|speak (?:to|with)|talk (?:to|with)|take up|follow up|chase|email|write to|get|verify|review|do|go through|collect)(?:s|ing|ed)?(?: up)?(?: with| on| to)? (?:\d |two |both |all |the )?(?:my )?(?:\d |two )?(?:referees?|references?)\b|^(?:my )?referees? (?:will )?(?:be |get )?(?:rung|called|contacted|phoned)",
            text,
            re.IGNORECASE,
        )
    )


def the_thing(what: str) -> str:
    """Give a noun phrase its article, its first letter small where it is no name."""
    what = small(what.strip(" ,"))
    what = re.sub(r"\btake home\b", "take-home", what)
    if re.match(r"\d+-[a-z]+ ", what):
        return f"the {spelt(what)}"
    if english.starts_determined(what):
        return re.sub(r"^(?:a|an|my|some) (?=take-home|test|task|small|short|paid|case|online)", "the ", what)
    noun = english.head(what)
    words = what.split()
    doing = english.gerund_base(words[0].lower()) and (
        len(words) == 1 or words[1] in english.PREPOSITIONS or english.starts_determined(words[1])
    )
    if doing or (what[:1].isupper() and not words[0].isupper() and not english.is_listed(noun)):
        return what
    if (
        noun in {"orientation", "onboarding", "training", "induction", "lunch", "coffee", "dinner", "service"}
        and len(what.split()) == 1
    ):
        return what if noun != "service" else "the service"
    return f"the {what}"


def small(what: str) -> str:
    """Give a phrase with its first letter small, where its first word is no name."""
    first = what.split(" ", 1)[0]
    plain = (
        first[:1].isupper()
        and first[1:].islower()
        and (english.is_known(first.lower()) or bool(MEETING.match(first)))
    )
    return f"{first.lower()}{what[len(first) :]}" if plain else what


def meeting_words(what: str, names: tuple[str, ...]) -> str:
    """Give a meeting as it follows "I look forward to"."""
    what = small(what.strip(" ,"))
    what = re.sub(r"\b(1st|2nd|3rd|4th)\b", lambda m: _ORDINALS[m[0]], what)
    what = re.sub(
        r"^(?:the )?(interview|round|stage|visit|call) ([234])$",
        lambda m: f"the {_COUNTED[m[2]]} {m[1]}",
        what,
    )
    what = re.sub(r"\b(second|first|third)[ -]stage (?=\w)", r"\1-stage ", what)
    what = re.sub(r"^(?:a |an |the )?(?:proper|possible|potential) ", "", what)
    what = re.sub(
        r" (?:is )?(?:set up|scheduled|arranged|booked|planned|coming(?: up)?|to come|next|to follow|pending|being arranged|TBC|TBD)$",
        "",
        what,
    )
    what = re.sub(r"\b(interview|round|meeting|talk|chat) by (?=the |their |her |his )", r"\1 with ", what)
    what = turned(people_words(what), names)
    what = re.sub(r"\bat your$", "with you", what)
    person = re.fullmatch(
        r"(?:an? |the )?((?:deputy |vice |nurse |general |unit |hiring |store |area |plant )?(?:principal|manager|director|owner|CEO|CTO|VP|dean|headteacher|head teacher|head|founder|client|chef|controller)) (interview|chat|call|meeting|round)",
        what,
    )
    if person:
        return f"the {person[2]} with the {person[1]}"
    if re.match(r"(?:meeting|seeing|talking|speaking|coming|joining|starting|interviews)\b", what):
        return spelt(what)
    if re.match(r"(?:a|an|my|another|one) ", what):
        return re.sub(r"^my ", "the ", spelt(what))
    return spelt(the_thing(what))


def owed_words(what: str, names: tuple[str, ...]) -> str:
    """Give what I owe with "my" where it is mine: "2 refs" gives "my two references", "skills checklist" "the …"."""

    def one(part: str) -> str:
        part = small(part.strip())
        part = re.sub(
            r"^(?:some|the|an?|my|her|his|their|your) (?=references?\b|transcripts?\b|portfolio\b|cv\b|resume\b|availability\b|certificates?\b|documents?\b|referees?\b)",
            "",
            part,
            flags=re.IGNORECASE,
        )
        if english.starts_determined(part) and not re.match(r"(?:\d|two|three|four)", part):
            return spelt(part)
        if re.match(r"(?:copies|photos|scans) of", part):
            return part
        if re.search(r"\bof\b", part) and re.match(r"(?:copy|proof|photo)", part):
            return re.sub(
                r"\bof (?=passport|certificate|licen[cs]e|diploma|degree|ID|id card|address)",
                "of my ",
                english.with_article(part),
            )
        if re.fullmatch(r"own \w+|[A-Z]{2,}\d*(?: (?:card|number))?|passport", part):
            return f"my {part}"
        if re.search(r"\b(?:photo|headshot|copy)$", part):
            return english.an(part)
        if re.search(
            r"\b(?:checklist|form|forms|questionnaire|report|answer|solution|paperwork|documents?)\b", part
        ) and not re.match(r"\d", part):
            return f"the {part}"
        if re.search(
            r"\b(?:sample|size|transcript|plan|reference|referee|portfolio|cv|resume|certificate|availability|licen[cs]e|registration|diploma|slides|code|samples|sizes|details|showreel|reel|thesis|history|expectations)s?\b",
            part,
            re.IGNORECASE,
        ):
            return f"my {spelt(part)}"
        return spelt(english.with_article(part)) if not re.match(r"\d", part) else spelt(part)

    parts = [part for part in re.split(r"\s+and\s+|\s*\+\s*|\s*&\s*|,\s*", what) if part]
    if len(parts) > 1 and all(MINE.search(part) for part in parts):
        return turned(joined([one(part) for part in parts]), names)
    return turned(
        one(what) if MINE.search(what) and not re.search(r"\bwith\b", what) else spelt(object_words(what)),
        names,
    )


def object_words(what: str) -> str:
    """Give what a verb acts on with its article: "tax form" gives "the tax form"."""
    if re.match(r"(?:[A-Z0-9-]+ )?(?:form|questionnaire|application)\b", what):
        return f"the {what}"
    first = what.split(" ", maxsplit=1)[0].lower() if what else ""
    if not what or first in english.PREPOSITIONS | {"together", "out", "back", "away", "forward"} or english.starts_determined(what) or what[:1].isupper():
        return what
    return english.with_article(what, definite=True)


def i_will(verb: str, rest: str, names: tuple[str, ...]) -> str:
    """Give what I do as it follows "I will": "send references" gives "send you my references"."""
    base = {"fill": "complete", "e-mail": "email"}.get(verb, verb)
    if verb == "hand" and re.match(r"in\b", rest):
        return f"hand in {object_words(turned(rest[3:], names))}"
    if verb in {"fill", "hand", "send", "drop"}:
        rest = re.sub(r"^(?:in|out|over|back)(?=\s)\s?", "", rest)
    to_other = re.match(r"(?P<who>HR|[A-Z][a-z]+) (?=my\b|the\b|an?\b|\d)", rest)
    if to_other and base in SHARED:
        return f"{base} {to_other['who']} {owed_words(rest[to_other.end() :], names)}"
    to_you = re.match(r"(?:to )?(?:her|him|them|you)\b ?", rest)
    if base == "get" and to_you and len(rest.split()) > 1:
        return f"send you {owed_words(rest[to_you.end() :], names)}"
    rest = re.sub(r"^(?:to )?(?:her|him|them|you)\b ?", "", rest)
    place = re.search(r" (?:to|for|with) (?:her|him|them|you|me)$| (?:over|across|through|back|in)$", rest)
    if place:
        rest = rest[: place.start()]
    if (
        base in {"tell", "let", "call", "ring", "phone", "update", "text", "keep", "ask", "show", "contact"}
        and to_you
    ):
        rest = turned(rest, names)
        if base == "tell" and re.match(r"how|when|if|whether|what", rest):
            return f"let you know {rest}"
        return f"{base} you {rest}".strip()
    if (
        base in SHARED
        and base not in {"bring", "hand", "post"}
        and not re.search(r"\bto (?:the|my|HR|[A-Z])", rest)
    ):
        return f"{'send' if base in {'provide', 'submit', 'supply', 'give', 'share', 'mail'} else base} you {owed_words(rest, names) or 'it'}"
    if base in SHARED:
        thing = owed_words(rest, names)
        if base == "bring" and thing.startswith("the ") and not rest.startswith("the "):
            thing = f"my {thing[4:]}"
        plain = (
            not english.starts_determined(thing)
            and re.match(r"[a-z]|ID\b|[A-Z]{2,} card", thing)
            and base == "bring"
        )
        return f"{base} {'my ' if plain and not english.is_plural(thing.split()[0]) else ''}{thing}".strip()
    rest = re.sub(
        r"\b(an?|one) (\d+|two|three|four|five|ten) (minute|hour|day|week|page)s? (?=[a-z])",
        lambda m: f"{m[1]} {(NUMBERS | {'1': 'one'}).get(m[2], m[2])}-{m[3]} ",
        rest,
    )
    it = object_words(turned(rest, names))
    return (
        f"{base} {spelt(it)}".strip()
        if not to_you or base not in {"write", "email"}
        else f"{base} to you {it}".strip()
    )


def plain_article(part: str) -> str:
    """Give a thing without "a" or "my" before it."""
    return re.sub(r"^(?:a|an|some|my) ", "", part)


def nations_raised(text: str) -> str:
    """Give the names of nations their capitals where the word is another one too: "polish"."""
    nations = r"\b(polish|turkish|danish|swedish|finnish|spanish)\b"
    return re.sub(nations, lambda m: m[0].capitalize(), text)


def joined_when(condition: str, when: str) -> str:
    """Join a time and a condition: "before Christmas, once you have spoken with the owner"."""
    return f"{when}, {condition}" if when and not when.startswith("once") else condition
