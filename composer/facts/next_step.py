"""What happens next: they get in touch, a meeting, something I owe, something they send, or nothing that is known.

A field is parted into clauses; each is read for who acts, what they do and when. What no rule reads is kept as
"unsure": a note leaves it out, and that is said beside its field.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from composer.facts import english
from composer.facts.person import turned
from composer.facts.times import MANY, NUMBERS, SPAN, at_, is_time, spelt, timed
from composer.facts.typed import clean, is_nothing, items, joined, split_commas

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


@lru_cache(maxsize=512)
def read_next_steps(text: str, names: tuple[str, ...] = ()) -> tuple[NextStep, ...]:
    """Read what was said of the next step; `names` are the words that stand for the reader.

    Gives at most two steps that a note can say, then what it leaves out: unsure, money, and what is one too many.
    """
    found: list[NextStep] = []
    for item in items(re.sub(r"(?i)(\b[a-z]{4,}[.!])\s+(?=[a-z])", r"\1\n", text)):
        if found and re.match(r"(?:yes|yep|yeah|sure|ok)\b", item, re.IGNORECASE):
            found = [replace(step, who="") for step in found]  # "can I do Sundays? yes": the answer is known
            continue
        found = _with_item(found, clean(item), names)
    found = [_asked_about(step) if step.kind == "i can" and step.who else step for step in found]
    found = [step if _is_sound(step) else NextStep("unsure", "", typed=step.typed) for step in found]
    told = [step for step in found if step.kind not in {"nothing", "unsure", "money"}]
    # A bare wait for word adds nothing to another word that is waited for: it would be said twice.
    waits = [step for step in told if step.kind in {"hear", "call"}]
    if len(waits) > 1:
        told = [step for step in told if step not in waits or step is max(waits, key=_weight)]
    rest = [step for step in found if step.kind in {"unsure", "money"}]
    return (*told[:2], *rest, *(NextStep("unsure", "", typed=step.typed) for step in told[2:]))


def _weight(step: NextStep) -> int:
    return len(step.when) + 2 * len(step.words) + 2 * len(step.who)


# --- who ------------------------------------------------------------------------------------------------------------

_READER = r"(?:he|she|they|you|your team|their team)"
_ROLE = (
    r"(?:recruiter|HR|manager|director|agency|coordinator|team|boss|office|department|company|panel|committee|board|owner|partner|agent|"
    r"principal|teacher|headteacher|CEO|CTO|CFO|COO|CRO|CMO|VP|MD|SVP|EVP|GM|lead|colleague|assistant|secretary|people|trustees|governors|controller|supervisor|foreman|"
    r"matron|chef|founders?|client|clients|captain|dispatcher|consultant|dean|head|chief|sister|rota|payroll|admin|finance|chair|council|crew|prof|professor|boss|lady|guy|rep|hospital|school|"
    r"bank|embassy|union|district|authority|ministry|landlord|planner|officer|superintendent|editor|producer|buyer|engineer|doctor|nurse|superior|brother|wife|husband|daughter|son|father|mother|business partner)"
)
_AUX = (
    r"(?:'ll|'s|'re|'d|'ve)?(?: (?:will|would|should|shall|is|are|was|were|am|must|has|have|had|can|could|might|may|need|needs|want|wants|"
    r"hope|hopes|plan|plans|expect|expects|promised|offered|going|gonna|to|also|still|then|now|probably|hopefully|just|only|first|maybe|both|be))*"
)
_CONTACT = frozenset(
    "call ring phone say email e-mail mail text message contact reply respond tell inform update notify confirm announce let reach write whatsapp ping answer advise feedback".split()
)
_CALLS = frozenset("call ring phone".split())
_BEFORE_WORD = frozenset(
    "review look check read watch compare present think finish get need ask go show test wait pass take share approve sign run score mark consult visit collect process complete write talk try".split()
)
_SENDS = frozenset(
    "send email e-mail mail text share forward post provide give pass hand issue bring get deliver".split()
)
_SETS_UP = frozenset("set arrange schedule book organise organize invite plan fix put sort".split())
_DECIDES = frozenset("decide choose pick finalise finalize select conclude vote".split())
_TALKS = frozenset("speak talk discuss meet confer liaise consult see interview catch chat check".split())
_TOGETHER = frozenset(
    "teach cook help work play perform deliver lead fly drive skate dance bake sing act sail ride try".split()
)
_SHARED = frozenset(
    "send email mail forward submit provide share supply give pitch show bring text hand post".split()
)
_I_DO = frozenset(
    "send email submit provide supply forward mail bring return fill complete finish do share get write upload sign give prepare drop hand book confirm "
    "call ring phone update schedule pick choose take sit present tell let pitch read apply register order check ask show practise practice study revise "
    "draft record film make build finalise return follow review watch learn pay renew collect print scan translate contact visit attend join accept order try".split()
)


def _base(word: str) -> str:
    low = word.lower()
    if low in {"rings", "texts", "phones", "emails", "mails", "messages", "pings", "whatsapps"}:
        return low[:-1]
    if low in _CONTACT | _SENDS | _SETS_UP | _DECIDES | _TALKS | _I_DO:
        return low
    return (
        english.third_base(low)
        or english.gerund_base(low)
        or (low if english.is_verb(low) else "")
        or english.past_base(low)
    )


def _capitalised(text: str) -> str:
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
        nobody = re.fullmatch(rf"{_ROLE}s?|{_READER}|I|we|it|there|this|that|and|not|no", word, re.IGNORECASE)
        if nobody or english.is_known(word) or english.base_of(word) or word in _I_DO | _CONTACT:
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


def _as_she(text: str, names: tuple[str, ...]) -> str:
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


def _the(who: str) -> str:
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
    known = re.fullmatch(rf"(?:.*\s)?{_ROLE}s?(?: of [\w ]+)?", who, re.IGNORECASE)
    if known:
        return f"the {who if first.isupper() and len(first) > 1 else who[0].lower() + who[1:]}"
    return who


def _persons(text: str) -> str:
    """Give the people that a meeting is with their articles: "with head of department"."""
    text = re.sub(
        rf"\b(with|to|by|and|from|meeting|meet|via) (?!with\b|to\b|the\b|a\b|an\b|my\b|your\b|their\b|one\b)(?!meet|see|visit|talk|speak|join|show|help|try)((?:(?!the |a |an |my |your |our )[a-z]+ ){{0,2}}(?:{_ROLE}))\b(?!')",
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


# --- what -----------------------------------------------------------------------------------------------------------

_MONEY = re.compile(
    r"\b(?:salary|pay|wages?|payscale|compensation|money|hourly rate|package|bonus|per hour|an hour|p/h)\b|[£$€]\s?\d|/hr\b|\b\d+ ?k\b",
    re.IGNORECASE,
)
_WORD = re.compile(
    r"(?:(?:the|a|an|their|your|his|her|my|final|hiring|offer|some|any|quick|written|formal|yes/no|yes or no|either way|job|good|bad|with|on|about|interview|test|exam|panel's|more) )*"
    r"(?:decisions?|answer|feedback|news|word|update|reply|response|results?|outcome|verdict|callback|call ?back|phone ?call|letter|notification|confirmation|info|information)"
    r"(?: (?:by|via|in) (?:e-?mail|mail|letter|post|phone|text|writing))?(?: (?:to come|coming|expected|due|pending|then|either way|from (?:them|him|her|you|HR)|one way or the other))?",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:interviews?|rounds?|meetings?|meet|call|chat|tours?|visit|trial|shifts?|day|session|panel|presentation|review|assessment|onsite|on-site|lesson|demo|workshop|lunch|"
    r"coffee|conversation|screen|service|shadowing|walk-?through|audition|drive|drill|observation|taster|dive|orientation|onboarding|induction|start|conference|dinner|breakfast|"
    r"talk|q&a|debrief|portfolio review|exercise|ride[- ]?along|job shadow|whiteboard|event|open day|loop|coding|pairing|whiteboarding|reading|rehearsal|flight|simulator|sim|date|refresher|course|training|visit|bake|tasting|pairing|"
    r"fitness test|practical|driving test|road test|test|exam)\b",
    re.IGNORECASE,
)
_CHECKED = re.compile(
    r"\b(?:medicals?|drug (?:test|screen(?:ing)?)|(?:security|health|background|police|credit|eye|hearing|vision|physical|right to work) (?:check|exam|test|screening)s?|blood test|physical(?: exam)?|urine test|swab|"
    r"psychometrics?|aptitude test|spelling test|typing test|written test|coding test|online test|weld test|fitness test|exam|test)\b",
    re.IGNORECASE,
)
_THEIR_CHECK = re.compile(
    r"(?:(?:the|a|an|my|some|enhanced|full|basic|do|does|doing|run|runs|running) )*(?:(?:background|reference|security|police|credit|criminal record|right to work|employment|CRB|DBS|vetting|identity|permit|visa|licen[cs]e)(?: and \w+)? (?:checks?|clearance|screening|vetting)|(?:DBS|BPSS|vetting|clearance|references|paperwork|visa|work permit|medical|enhanced DBS))(?: (?:check|first|is|to|gets?|goes|comes?|through|back|clears?|done|in))*",
    re.IGNORECASE,
)
_TASK = re.compile(
    r"\b(?:take-? ?home(?: (?:task|test|assignment|exercise|project|case))?|assignment|homework|case study|case|challenge|skills? test|task|coding exercise|brief)\b",
    re.IGNORECASE,
)
_THEIRS = re.compile(
    r"\b(?:contract|offer|link|invite|invitation|details|schedule|times?|dates?|rota|roster|draft|handbook|starter pack|info pack|application pack|questionnaire|instructions|"
    r"directions|zoom|terms|proposal|e-?mail|ticket|slots?|job description|JD|letter of intent|agreement|start date|email address|address|number|video|materials|reading list|paper|book|list|calendar|letter|exercise|test|quiz|files?|data|sides|pages|sheet music|scores?)\b",
    re.IGNORECASE,
)
_MINE = re.compile(
    r"\b(?:references?|referees?(?:'? (?:details|names|contacts))?|transcripts?|portfolio|CV|cv|resume|résumé|certificates?|certs|diploma|(?:work |writing |code |clip |design )?samples?|passport(?: (?:copy|photos?))?|photos?|"
    r"availability|dates i'm free|salary expectations|slides|code|solution|ideas|lesson plan|plan|licen[cs]es?|registration|documents?|paperwork|DBS|right to work|sizes?|measurements|bank details|"
    r"skills checklist|checklist|proof of \w+|ID|NI number|visa|permit|vaccination (?:record|card)|immunisation record|work history|timesheets?|copies|showreel|reel|clips|articles|cover letter|headshot|"
    r"form|forms|questionnaire|essay|statement|scripts?|drawings|report|menu|recipe|tax form|payslips?|thesis|abstract|publications|github|(?:portfolio|github|reel|site|website) links?|write-?up)\b",
    re.IGNORECASE,
)
_HEAR = re.compile(
    r"(?:to |will |should |would |expect(?:ing)? to |hope to |hoping to |I'?ll |I will |I should |I'd |I can expect to |supposed to |meant to |I )*(?:hear|hearing|heard|hear back|know more|know|find out|get (?:a |an |the |some )?(?:call|e-?mail|answer|reply|response|feedback|news|word|decision|update|ring|result)s?|"
    r"(?:be |get |keep )?in touch|get back|be (?:contacted|called|told|notified|informed|in touch|updated)|receive (?:a |an |the |some )?(?:call|e-?mail|answer|reply|response|feedback|news|decision|update|result)s?|have (?:an |a |the |some )?(?:answer|decision|news|update|result)s?)\b"
    r"(?: back| more| something| anything| the (?:result|outcome|decision|answer)s?| either way| if I got it| from)*(?: (?:by|via) (?:e-?mail|phone|text|letter|mail|post))?",
    re.IGNORECASE,
)
_ADDRESSED = (
    r"(?:(?:(?:an? |the |some |my |me )?(?:back|me|us|you|know|to me|to you|with me|with you|in touch|out|posted|updated|a (?:call|ring|bell|buzz|shout|line|text|message|mail|e-?mail)|e-?mail|news|word|an answer|a decision|"
    r"the decision|the answer|the result|results?|the outcome|about it|the news|either way|it|here|home|again|up|soon|details|something|more|feedback|an update|if (?:I'm|I am|I'm) (?:in|through)|if I got (?:it|the job)|whether I got (?:it|the job)|yes or no|one way or the other|"
    r"with (?:a |an |the |news|some |any )?(?:decision|answer|news|result|results|outcome|feedback|update|next steps)?|by (?:phone|e-?mail|mail|text|letter|post)|everyone|everybody|candidates|all candidates|the candidates|next steps?|what's next|what happens next))(?:\s|$))*"
)


def _gets_in_touch(word: str) -> bool:
    """Tell whether a word is a verb of getting in touch, of now or to come: "calls", not "called"."""
    base = _base(word)
    return base in _CONTACT and not (english.past_base(word) and word not in {base, "let"})


def _is_addressed(text: str) -> bool:
    """Tell whether what follows "call" or "send" says no more than that it is for me: "me back", "me an answer"."""
    return not text.strip() or bool(re.fullmatch(_ADDRESSED, f"{text.strip()} "))


def _the_thing(what: str) -> str:
    """Give a noun phrase its article, its first letter small where it is no name."""
    what = _small(what.strip(" ,"))
    what = re.sub(r"\btake home\b", "take-home", what)
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


_COUNTED = {"2": "second", "3": "third", "4": "fourth"}
_ORDINALS = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth"}


def _small(what: str) -> str:
    first = what.split(" ", 1)[0]
    plain = (
        first[:1].isupper()
        and first[1:].islower()
        and (english.is_known(first.lower()) or bool(_MEETING.match(first)))
    )
    return f"{first.lower()}{what[len(first) :]}" if plain else what


def _meeting(what: str, names: tuple[str, ...]) -> str:
    """Give a meeting as it follows "I look forward to"."""
    what = _small(what.strip(" ,"))
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
    what = turned(_persons(what), names)
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
    return spelt(_the_thing(what))


def _owed(what: str, names: tuple[str, ...]) -> str:
    """Give what I owe with "my" where it is mine: "2 refs" gives "my two references", "skills checklist" "the …"."""

    def one(part: str) -> str:
        part = _small(part.strip())
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
    if len(parts) > 1 and all(_MINE.search(part) for part in parts):
        return turned(joined([one(part) for part in parts]), names)
    return turned(
        one(what) if _MINE.search(what) and not re.search(r"\bwith\b", what) else spelt(_object(what)), names
    )


def _object(what: str) -> str:
    first = what.split(" ", maxsplit=1)[0].lower() if what else ""
    if not what or first in english.PREPOSITIONS or english.starts_determined(what) or what[:1].isupper():
        return what
    return english.with_article(what, definite=True)


def _i_will(verb: str, rest: str, names: tuple[str, ...]) -> str:
    """Give what I do as it follows "I will": "send references" gives "send you my references"."""
    base = {"fill": "complete", "e-mail": "email"}.get(verb, verb)
    if verb in {"fill", "hand", "send", "drop"}:
        rest = re.sub(r"^(?:in|out|over|back)(?=\s)\s?", "", rest)
    to_you = re.match(r"(?:to )?(?:her|him|them|you)\b ?", rest)
    if base == "get" and to_you and len(rest.split()) > 1:
        return f"send you {_owed(rest[to_you.end() :], names)}"
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
        base in _SHARED
        and base not in {"bring", "hand", "post"}
        and not re.search(r"\bto (?:the|my|HR|[A-Z])", rest)
    ):
        return f"{'send' if base in {'provide', 'submit', 'supply', 'give', 'share', 'mail'} else base} you {_owed(rest, names) or 'it'}"
    if base in _SHARED:
        thing = _owed(rest, names)
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
    it = _object(turned(rest, names))
    return (
        f"{base} {spelt(it)}".strip()
        if not to_you or base not in {"write", "email"}
        else f"{base} to you {it}".strip()
    )


# --- clauses --------------------------------------------------------------------------------------------------------

_NEW_CLAUSE = re.compile(
    rf"\s+(?:and|but|&)\s+(?:then\s+)?(?=(?:I|I'll|I'm|{_READER}|HR|the [a-z]+|we)(?:'ll|'re|'s)?\s(?:will|would|should|call|calls|ring|rings|email|emails|send|sends|let|lets|get|gets|decide|decides|are|is|to|can|must|need|write|writes|text|texts|have|has|hear|phone|meet|tell|tells|confirm|confirms|pick|make|come|speak)\b|hear\b|should hear\b|(?:call|email|text|ring|phone|tell|write)s? me\b|lets? me know\b|gets? back to me\b)"
)


def _split_clauses(part: str) -> list[str]:
    pieces = _NEW_CLAUSE.split(part)
    # "Marta and the partners are meeting" is one clause.
    return [part] if len(pieces) == 2 and " " not in pieces[0].strip() else pieces


def _parts(text: str) -> list[tuple[str, str]]:
    """Part a sentence into its clauses, each with the sign that stands before it: "", "," or "then"."""
    out: list[tuple[str, str]] = []
    sign = ""
    for piece in re.split(r",?\s+(?:and\s+|&\s+)?(then|afterwards|after that)\s+|\s+(to) (?=intro\b)", text):
        if piece is None:
            continue
        if piece in {"then", "afterwards", "after that", "to"}:
            sign = "then" if piece != "to" else "to"
            continue
        for i, part in enumerate(split_commas(piece)):
            for j, clause in enumerate(_split_clauses(part)):
                if clause.strip():
                    out.append(
                        (sign if not i and not j else ",", re.sub(r"^(?:and|but|so) ", "", clause.strip()))
                    )
        sign = ""
    return out


def _with_item(steps: list[NextStep], text: str, names: tuple[str, ...]) -> list[NextStep]:
    """Read one item of the field in the light of the steps before it, and give them all."""
    text = re.sub(r"\s*\((?:hopefully|maybe|probably|I think|i think|fingers crossed|TBC|TBD)\)", "", text)
    text = re.sub(
        r"^(?:next(?: steps?)?(?: is| are|:| =)?|next up(?: is)?|the next step(?: is| would be|:)|plan is|what's next:?) (?=[a-zA-Z])(?!week|month|monday|tuesday|wednesday|thursday|friday|round|interview|Mon|Tue|Wed|Thu|Fri|step)",
        "",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(r"^(\w+) to intro(?:duce)?(?: me)? to ", r"\1 introduces me to ", text)
    form = re.fullmatch(
        r"(?P<what>[\w ]+?) ?(?:-|–|—|:) I (?P<verb>[a-z]+) (?P<it>it|them|this)(?P<rest>.*)", text
    )
    if form:
        verb = "complete" if form["verb"] == "fill" else form["verb"]
        rest = re.sub(r"^ (?:in|out|back)$", "", form["rest"])
        return [*steps, NextStep("i do", f"{verb} {_the_thing(form['what'])}{rest}", typed=text)]
    cancelled = re.sub(
        r"\s*[-–—(,]?\s*\b(?:I )?(?:need to |must |will |have to )?cancel(?:led)?\b\)?(?: it| that)?",
        "",
        text,
    )
    can = re.match(r"(?:can|could|may) I (?P<what>[^,?]+)[,?]? ?", cancelled, re.IGNORECASE)
    if can:
        what = re.sub(r"\bsat\b", "Saturday", re.sub(r"\bsun\b", "Sunday", can["what"].strip()))
        steps = [*steps, NextStep("i can", turned(what, names), who="?", typed=text)]
        cancelled = cancelled[can.end() :]
    for sign, part in _parts(cancelled):
        steps = _added(steps, sign, part, names)
    return steps


def _added(steps: list[NextStep], sign: str, part: str, names: tuple[str, ...]) -> list[NextStep]:
    """Read one more clause in the light of what stands before it."""
    last = steps[-1] if steps else None
    if (
        last
        and last.kind == "hear"
        and last.when.startswith("once the")
        and not last.when.startswith("once the test")
        and re.search(r"\b(?:send|email|text|mail)", part)
        and _THEIR_CHECK.fullmatch(last.typed)
    ):
        last = NextStep("check", _the_thing(last.typed), typed=last.typed)
    if last and last.kind == "unsure" and is_time(part):
        return steps
    if last and last.kind != "unsure":
        due = re.fullmatch(
            r"(?:it's |is |I have |)(?:due|back|deadline|to return)(?: back)? (?P<when>.+)", part
        )
        if due and is_time(due["when"]) and last.kind in {"they send", "check", "meeting"}:
            sent = last if last.kind == "they send" else replace(last, kind="they send")
            return [*steps[:-1], sent, NextStep("back", "", at_(due["when"], "by"))]
        if is_time(part):
            at = at_(part, "on" if last.kind != "hear" else "by")
            return [*steps[:-1], replace(last, when=f"{last.when} {at}".strip())]
        long = re.fullmatch(
            r"(?:about |around |for |max |only |takes )*(?P<n>\d+|an?|one|two|half an) (?P<unit>hour|minute|day)s?",
            part,
        )
        if (
            long
            and last.kind in {"meeting", "check", "they send"}
            and (found := re.fullmatch(r"(the|a|an) (.+)", last.words))
        ):
            n = {"1": "one", "a": "one", "an": "one", "half an": "half"}.get(
                long["n"], NUMBERS.get(long["n"], long["n"])
            )
            return [
                *steps[:-1],
                replace(
                    last,
                    words=f"{found[1].replace('an', 'a') if n != '8' else found[1]} {n}-{long['unit']} {found[2]}",
                ),
            ]
        if (
            last.kind == "i do"
            and re.match(r"(?:with|without|in|including|plus|also|both) ", part)
            and len(part.split()) < 8
        ):
            return [
                *steps[:-1],
                replace(
                    last,
                    words=f"{last.words}, {re.sub(r'^without (?=[a-z]+s$)', 'without the ', turned(part, names))}",
                ),
            ]
        if (
            re.match(r"(?:with|in|at|on|via|over|by) ", part)
            and last.kind in {"meeting", "check"}
            and not timed(part)[1]
            and len(part.split()) < 8
        ):
            return [*steps[:-1], replace(last, words=f"{last.words} {turned(_persons(part), names)}")]
    if (
        last
        and re.fullmatch(
            rf"{_READER}(?:'ll| will|'s|'re| is| are)? ?(?:to )?(?:confirm|check|checks|confirms|confirming|checking|ask|asking|asks|look into|find out|let me know|get back to me|letting me know)(?: it| that| this| about it| me)?(?: soon)?",
            part,
            re.IGNORECASE,
        )
        and (
            last.kind in {"meeting", "unsure", "they send", "check", "i can"}
            or last.words.startswith("about ")
        )
    ):
        return [*steps[:-1], _asked_about(last)]
    if (
        last
        and last.typed
        and re.fullmatch(
            r"(?:they|you|he|she)(?:'ll| will)? (?:handle|do|sort out|sort|take care of|arrange|pay for) (?:it|that|this|them)",
            part,
        )
        and last.kind in {"i do", "they send", "unsure", "check"}
    ):
        thing = re.sub(r"^(?:send you )?(?:the |my |an? )?", "", last.words)
        return [
            *steps[:-1],
            NextStep(
                "hear",
                "",
                f"once the {thing} {'are' if english.is_plural(english.head(thing)) else 'is'} through",
                typed=last.typed,
            ),
        ]
    sends = re.fullmatch(
        rf"(?:{_READER})(?:'ll| will|'re| are| is|'s| to)? ?(?:going to )?(?:email|e-mail|mail|send|text|message|share|give|sending|sends|emails|texts|sent)s?(?: me)?(?: the| a| an| some)? ?(?P<what>it|this|that|times?|dates?|details|link|invite|invitation|slots?|schedule|more info|info|instructions|address|brief|materials|date and time|)(?P<rest> .*)?",
        part,
        re.IGNORECASE,
    )
    if last and sends and last.kind in {"meeting", "check", "they send", "unsure"}:
        when = at_(timed(f"x{sends['rest'] or ''}")[1], "on")
        what = sends["what"].lower()
        it = last.words if last.kind != "unsure" else _the_thing(last.words)
        it = re.sub(r"^(?:a|an|my) ", "the ", it)
        if what in {"it", "this", "that", ""}:
            return [*steps[:-1], replace(last, kind="they send", words=it, when=when or last.when)]
        if last.kind == "meeting" and what in {"details", "more info", "info", "instructions", "materials"}:
            return [*steps, NextStep("they send", f"the {what}", when)]
        if last.kind in {"meeting", "check"} and last.when:
            return [*steps, NextStep("they send", f"the {what}", when)]
        together = (
            f"your email with the {what} for {it}"
            if what in {"times", "time", "slots", "link", "invite", "invitation", "schedule"}
            else f"the {what} {'of' if what in {'date', 'time'} else 'for'} {it}"
        )
        if last.kind == "meeting" and (found := re.fullmatch(r"the (.+?) with (.+)", last.words)):
            return [
                *steps[:-1],
                NextStep("meeting", f"your email with the {what} for the {found[1]}", when),
                NextStep("meeting", f"meeting {found[2]}"),
            ]
        return [
            *steps[:-1],
            NextStep("meeting" if together.startswith("your email") else "they send", together, when),
        ]
    read = _read(part, names)
    if sign == "then" and last and read.kind in {"hear", "call"}:
        after = last.when if last.kind == "hear" and last.when.startswith("once") else _once(last)
        if after:
            return [*steps[:-1], replace(read, when=f"{read.when}, {after}" if read.when else after)]
        if last.kind in {"meeting", "check"} and not read.when:
            return [*steps, replace(read, when="after that")]
    if last and re.fullmatch(r"(?:a )?panel of (?:\d|two|three|four|five)", part) and last.kind == "meeting":
        return [
            *steps[:-1],
            replace(
                last,
                words=f"{last.words} with a {re.sub(r'[2-9]$', lambda m: NUMBERS[m[0]], part).removeprefix('a ')}",
            ),
        ]
    if (
        last
        and sign == ","
        and last.kind == "hear"
        and last.when.startswith("once")
        and read.kind in {"hear", "call"}
    ):
        return [*steps[:-1], replace(read, when=f"{read.when}, {last.when}" if read.when else last.when)]
    return [*steps, read]


def _once(step: NextStep) -> str:
    """Give what has to be done before the reader writes: "once the DBS check is through"."""
    if _THEIR_CHECK.fullmatch(step.typed) or (step.kind == "check" and not step.when):
        words = re.sub(r"^(?:the )+", "", step.words)
        if not words:
            return ""
        return f"once the {words} {'are' if english.is_plural(english.head(words)) else 'is'} through"
    return ""


def _asked_about(step: NextStep) -> NextStep:
    """Give a step that the reader has still to confirm: they write about it."""
    text = step.words
    if step.kind == "i can":
        verb, _, rest = step.words.partition(" ")
        return NextStep(
            "hear",
            f"about {english.gerund(verb)} {rest}{f' {step.when}' if step.when else ''}".rstrip(),
            typed=step.typed,
        )
    if step.kind == "hear":
        return step
    start = re.match(r"(?:the )?start(?:ing)?(?: date)?\b ?(?P<what>.*)$", text)
    if start and not start["what"]:
        when = re.sub(r"^by ", "on ", step.when)
        return NextStep("hear", f"about starting {when}".strip() if when else "about the start date")
    what = f"the {start['what']}" if start and not english.starts_determined(start["what"]) else text
    if step.kind == "unsure" and not re.match(r"(?:the|a|an|my|your) ", what):
        what = _the_thing(what)
    return NextStep("hear", f"about {what}{f' {step.when}' if step.when else ''}")


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


def _read(text: str, names: tuple[str, ...]) -> NextStep:
    typed = text
    unsure = NextStep("unsure", text, typed=typed)
    none_until = re.fullmatch(
        r"no (?:news|word|answer|decision|reply|info)(?: (?:is )?expected| will come)? (?:until|before|till) (?P<when>.+)",
        text,
    )
    if none_until and is_time(none_until["when"]):
        return NextStep("hear", "", at_(none_until["when"], "on"), typed=typed)
    away = re.fullmatch(
        r"(?:.{1,30}? )?(?:is |are |'s |'re |be )?(?:(?:on (?:holiday|leave|vacation|a course|a trip)|away|off|out|travelling|traveling|out of (?:the )?office|at a conference|busy) (?:until|till) |back (?:in the office |from \w+ )?(?:on )?)(?P<when>.+)",
        text,
    )
    if (
        away
        and is_time(away["when"])
        and not re.search(
            r"\b(?:come|coming|go|going|hear|call|check|get|report|ring|write|send|give|I)\b", text
        )
    ):
        return NextStep(
            "hear", "", f"after {re.sub(r'^(?:on|by) ', '', at_(away['when'], 'on'))}", typed=typed
        )
    if is_nothing(text) or re.match(
        r"(?:no (?:real |clear |firm |further )?(?:next step|timeline|date|news|info)s?\b|nothing (?:was |is |has been )?(?:said|agreed|planned|scheduled|set|fixed|booked)|(?:it was |was )?not (?:mentioned|said|clear|specified|given)|(?:it was |was |still |all )*(?:unclear|vague|open)$|we'll see|we will see|(?:just )?(?:wait|waiting)(?: and see)?$|(?:it )?depends|(?:idk|dunno|no idea)\b|(?:they|she|he)(?:'re| are|'s| is)? (?:not sure|unsure|undecided))",
        text,
        re.IGNORECASE,
    ):
        return NextStep("nothing", "", typed=typed)
    if _MONEY.search(text):
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
    text = re.sub(r"^it(?:'s| is) (?:expected|planned|likely|possible|hoped)(?: that)? ", "", text)
    text = re.sub(r"['\"]([^'\"]+)['\"]$", r"\1", text)
    text = _as_she(_capitalised(text), names)
    said = re.match(
        rf"(?:(?:{_READER}|HR|the recruiter|I was|I've been|I am) )?(?:said|told(?: me)?|mentioned|promised|says|thinks?|expects?|hopes?|reckons?|thought)(?: me)?(?: that)?(?: it would be| it'd be| it will be| it'll be| it's| maybe| probably| to expect| I(?: can)? expect)? (?=\S)",
        text,
        re.IGNORECASE,
    )
    if said and not re.match(r"told her|told him", text):
        text = text[said.end() :]
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
            condition = f"once {re.sub('^the (?=references?$|referees$)', 'my ', _the_thing(after['rest'].removeprefix('to ')))} {'are' if english.is_plural(english.head(after['rest'])) else 'is'} through"
        elif re.match(r"after ", after["all"]) and not re.search(
            r"\b(?:he|she|they|you|I|it|has|have|is|are|was|were|meets?|speaking|talking|checking|contacting|calling|ringing|comes?|gets?|spoke|talked)\b",
            after["all"],
        ):
            condition = turned(after["all"], names)
        else:
            condition = _perfect(after["all"], names)
            if (
                condition.startswith("once the ")
                and re.match(r"after", after["all"])
                and re.search(r"\bmeets?\b|meeting$", condition)
            ) or (
                re.match(r"after (?!he|she|they|you|the\b.* (?:is|are|meet))", after["all"])
                and not condition.startswith("once you have")
            ):
                condition = re.sub(r"^once", "after", condition)
        text = text[: after.start()].rstrip(" ,")
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
            or _WORD.fullmatch(rest)
            or re.match(rf"(?:{_READER}|their|his|her|him|them|it|to hear)\b", rest)
        ):
            return NextStep("hear", "", by, typed=typed)
        bare = rest
    span = re.fullmatch(rf"(?P<what>.*?) ?(?P<span>(?:about |around |maybe )?{MANY} {SPAN})", bare)
    if span and (not span["what"] or _WORD.fullmatch(span["what"])) and not when_typed:
        return NextStep("hear", "", at_(f"in {span['span']}", "on"), typed=typed)
    if re.fullmatch(r"(?:I )?(?:have|got|have got|was offered|got offered) (?:an? )?(?:offer|job)", bare):
        return unsure
    from_whom = re.fullmatch(
        rf"{_HEAR.pattern} (?:from )?(?P<who>(?!me\b|them\b|him\b|her\b|you\b|it\b|about\b)(?:HR|[A-Z][\w.]+|the [\w ]+|{_ROLE}))",
        bare,
        re.IGNORECASE,
    )
    if from_whom and "from" in bare:
        who = _the(from_whom["who"]) if not re.fullmatch(_READER, from_whom["who"], re.IGNORECASE) else ""
        return NextStep("hear", "", by, who, typed)
    if re.fullmatch(
        rf"{_HEAR.pattern}(?: (?:from )?(?:{_READER}|them|him|her))?(?: by)?", bare, re.IGNORECASE
    ):
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
                "i do", f"send {_owed(owe['what'][: to.start()], names)} to {to['whom']}", by, typed=typed
            )
        return NextStep("i do", f"send you {_owed(owe['what'], names)}", by, typed=typed)
    asked = re.fullmatch(
        rf"(?:(?:{_READER}|HR|we|I was|I've been|I have been)(?:'ll|'d|'re|'s| will| would| are| is)? )?(?:still )?(?:wants?|needs?|asked(?: me)? for|asks(?: me)? for|requires?|waiting for|expecting|expects|asked|would like|likes?)(?: me| I| that I)?(?: to)? (?P<what>.+)",
        bare,
    )
    if asked and not re.match(r"(?:I|we) (?!need|was asked|have been asked)", bare):
        what = asked["what"]
        verb = _base(what.split(" ")[0])
        to = re.search(r"(?:me|I) to $|asked to $|asked me to $", bare[: asked.start("what")])
        if to and verb in _I_DO:
            return NextStep(
                "i do",
                _i_will(what.split(" ")[0].lower(), what[len(what.split(" ")[0]) :].strip(), names),
                by,
                typed=typed,
            )
        if not re.search(r"\bto $", bare[: asked.start("what")]) and _MINE.search(what):
            return NextStep(
                "i do", f"send you {_owed(re.sub(r' from me$', '', what), names)}", by, typed=typed
            )
        if (to and verb in {"come", "meet", "see", "return", "visit", "go"} | _TOGETHER) or (
            re.search(r"\bto $", bare[: asked.start("what")])
            and _MEETING.search(what)
            and re.match(r"(?:do|have|come|meet|see)\b", what)
        ):
            bare = f"I {what}"
    due = re.fullmatch(
        r"(?:[Tt]he |[Mm]y |[Aa] |[Aa]n )?(?P<what>.+?) (?:is |are )?(?:due|needed|required|wanted|to be (?:sent|handed in|submitted))(?: from me| back)?",
        bare,
    )
    if due and not re.match(r"(?:decision|result|answer|feedback)", due["what"]):
        if _MINE.search(due["what"]):
            return NextStep(
                "i do",
                f"send you {_owed(_small(due['what']), names)}",
                by.replace("on ", "by ", 1) if by.startswith("on ") else by,
                typed=typed,
            )
        if _TASK.search(due["what"]):
            return NextStep(
                "i do", f"send you {_the_thing(due['what'])}", re.sub(r"^on ", "by ", by), typed=typed
            )
    did = re.fullmatch(
        r"(?:(?P<i>I(?:'ll|'m|'d|'ve)?|we(?:'ll|'re)?)\b ?)?(?P<aux>(?:(?:will|would|should|shall|must|have|has|had|need|got|am|are|is|was|were|going|supposed|meant|promised|remember|want|hope|said|plan|be|to|also|still|then|now|just|can|could|might|may)(?: |$))*)(?P<rest>.*)",
        bare,
    )
    theirs = re.fullmatch(r"(?:will |to |going to )?send(?:ing|s)? (?:me )?(?P<what>.+)", bare)
    if (
        theirs
        and bare.startswith(("will ", "sends "))
        and _THEIRS.search(theirs["what"])
        and not _MINE.search(theirs["what"])
    ):
        return NextStep(
            "they send", turned(_the_thing(_plain_article(theirs["what"])), names), on, typed=typed
        )
    if did and (did["i"] or did["aux"]):
        step = _mine(did["rest"], by, on, typed, names, sure=bool(did["i"] or did["aux"]))
        if step:
            return step
    # --- somebody else or the reader does something
    other = rf"(?:(?:the|their|my|our|a|an|your|his|her) )?(?:[A-Za-z]+ ){{0,2}}{_ROLE}s?(?: of [a-z]+(?: [a-z]+)?)?|HR|(?:[A-Z][\w.'-]+ ){{0,2}}[A-Z][\w.-]+(?: and (?:the )?[\w]+)?|(?:the )[a-z]+(?: [a-z]+)?"
    actor = re.match(
        rf"(?P<who>{_READER}|somebody|someone|nobody)\b(?P<aux>{_AUX})(?: |$)(?P<rest>.*)$",
        bare,
        re.IGNORECASE,
    )
    joint = re.match(
        rf"(?:{_READER}) (?:and|&|with) (?P<with>(?:the |her |his |their )?[\w ]+?)(?:'re| are| is| r| will)?(?: be)? (?:meet|meets|meeting|talk|talking|speak|speaking|discuss|discussing|catch up|catching up|decide|deciding)\b(?: about it| up| it)?$",
        bare,
        re.IGNORECASE,
    )
    if joint:
        return NextStep(
            "hear",
            "",
            f"after your meeting with {_the(turned(joint['with'], names))}{f' {on}' if on else ''}",
            typed=typed,
        )
    if actor and (step := _theirs(actor["rest"], actor["aux"], by, on, typed, names, bare)):
        return step
    if not actor:
        third = re.match(rf"(?P<who>{other})(?P<aux>{_AUX})(?: |$)(?P<rest>.*)$", bare)
        if (
            third
            and third["rest"]
            and (third["aux"] or _base(third["rest"].split(" ")[0]) or re.match(r"back to", third["rest"]))
            and (step := _of_other(third["who"], third["rest"], third["aux"], by, on, typed, names))
        ):
            return step
    # --- no one is named
    if found := re.match(r"(skype|zoom|facetime|teams) with (?P<whom>.+)$", bare, re.IGNORECASE):
        return NextStep(
            "meeting", _meeting(f"{found[1].capitalize()} call with {found['whom']}", names), on, typed=typed
        )
    if re.match(r"(?:still )?(?:interviewing|seeing|meeting) (?:others?|more|several)\b", bare) and (
        step := _theirs(bare, "", by, on, typed, names, bare)
    ):
        return step
    first = bare.split(" ")[0]
    rest = bare[len(first) :].strip()
    low = first.lower()
    if (english.third_base(low) and not english.is_plural(english.head(bare))) or re.match(
        r"(?:gives|sends|emails|connects|introduces|passes|puts|lets|sets|calls|rings|texts|decides|confirms) (?!for\b|from\b|with\b)",
        bare,
    ):
        step = _theirs(bare, "", by, on, typed, names, bare)
        if step:
            return step
    if low in {"intro", "introduction", "introduce", "introduces"} or re.match(
        r"(?:email |e-mail )?intro(?:duction)? to ", bare
    ):
        return NextStep(
            "meeting",
            f"your introduction {turned(_persons(re.sub(r'^.*?(?=to )', '', bare)), names)}",
            on,
            typed=typed,
        )
    if _HEAR.match(bare) and len(bare.split()) < 6:
        return NextStep("hear", "", by, typed=typed)
    if _gets_in_touch(low) and re.match(r"me\b", rest):
        return NextStep(
            "call" if _base(low) in _CALLS else "hear", "", on if _base(low) in _CALLS else by, typed=typed
        )
    if low in {"call", "email", "text", "ring", "message", "phone", "e-mail", "letter"} and re.match(
        r"(?:me\b|back$|if\b|with (?:the |an? )?(?:answer|decision|result)|from (?:them|him|her|you|HR)|them\b|her\b|him\b|you\b|$)",
        rest,
    ):
        if re.match(r"(?:them|her|him|you)\b", rest):
            return NextStep("i do", _i_will(low, rest, names), on, typed=typed)
        return NextStep("call" if low in _CALLS else "hear", "", on if low in _CALLS else by, typed=typed)
    checks = re.split(r" and |, ", bare)
    if (
        len(checks) == 2
        and not when_typed
        and "edical" not in bare
        and all(_THEIR_CHECK.fullmatch(check) for check in checks)
    ):
        first_check = re.sub(
            r"^(?:DBS|BPSS)$", lambda m: f"{m[0]} check", re.sub(r"^(?:the |a |an |my )", "", checks[0])
        )
        other_check = re.sub(r"^(?:the |a |an )", "", checks[1])
        return NextStep("hear", "", f"once the {first_check} and {other_check} are through", typed=typed)
    if _THEIR_CHECK.fullmatch(bare) and not when_typed:
        what = re.sub(r"^(?:the |a |an |my |do |does |doing |run |runs |running )+", "", bare)
        what = re.sub(r" (?:first|is|to|gets?|goes|comes?|through|back|clears?|done|in)(?: .*)?$", "", what)
        return NextStep(
            "hear",
            "",
            f"once the {what} {'are' if english.is_plural(english.head(what)) else 'is'} {'in' if what == 'references' else 'through'}",
            typed=typed,
        )
    if _checks_references(bare) and not re.match(r"(?:I|send|get|give)\b", bare):
        return NextStep("hear", "", "once you have spoken to my referees", typed=typed)
    bare = re.sub(r" (?:coming|to come|to follow)(?= by)", "", bare)
    mail = re.fullmatch(r"(?P<what>.+?) (?:by|via|in|per) (?:e-?mail|mail|the post|post)", bare)
    if (
        mail
        and (_TASK.search(mail["what"]) or _THEIRS.search(mail["what"]))
        and not re.match("letter", mail["what"])
    ):
        return NextStep("meeting", f"your email with {_the_thing(mail['what'])}", on, typed=typed)
    if re.fullmatch(
        r"(?:an? |the )?(?:written |formal )?(?:job )?offer(?: letter)?(?: in writing)?", bare, re.IGNORECASE
    ):
        return NextStep("they send", _the_thing(bare), on, typed=typed)
    if _WORD.fullmatch(bare) or re.fullmatch(
        r"(?:an? |the )?(?:offer )?(?:decision|answer|results?).*", bare, re.IGNORECASE
    ):
        return NextStep("hear", "", by, typed=typed)
    passive = re.fullmatch(
        r"(?P<what>.+?)(?: (?:is|are|will be|'s|being|to be|gets?|will get)| will|) ?(?P<how>set up|scheduled|arranged|booked|planned|confirmed|sent|emailed|announced|discussed|decided|published|posted|shared|released|on|coming(?: up)?|coming over|to come|to follow|starts?|begins?|takes place|continues|happens|runs|from)(?: (?:for|to me|by e-?mail|on|from them|from you|over))?",
        bare,
        re.IGNORECASE,
    )
    if passive:
        what, how = passive["what"], passive["how"].lower()
        if how in {"announced", "discussed", "decided", "published", "released"} or _WORD.fullmatch(what):
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
        } and (_TASK.search(what) or _THEIRS.search(what)):
            return NextStep("they send", turned(_the_thing(what), names), on, typed=typed)
        if how in {"starts", "start", "begins", "begin", "runs", "from"} and re.search(
            r"contract|job|post", what
        ):
            return NextStep("clause", f"{_the_thing(what)} would start {on}", typed=typed) if on else unsure
        if _MEETING.search(what):
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
            f"the {_small(bare).removeprefix('the ')} would start {at_(from_day, 'on')}",
            typed=typed,
        )
    if low in {"start", "starting"} or re.match(r"(?:possible |potential )?start date", bare):
        if re.match(r"(?:the |a |my )?(?:trial|shift|training|induction|onboarding|course|probation)", rest):
            return NextStep("meeting", _meeting(rest, names), on, typed=typed)
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
    verb = _base(low)
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
        or (verb in _TOGETHER and rest and not rest.startswith("along"))
        or (
            low in _I_DO
            and rest
            and not _MEETING.fullmatch(low)
            and not (low in {"phone", "show", "present", "test", "check", "study"} and _MEETING.match(rest))
        )
        or (
            english.mostly_verb(low)
            and verb == low
            and english.starts_determined(rest)
            and not _MEETING.search(bare)
        )
    ):
        owner = _mine(bare, by, on, typed, names, sure=False)
        if owner:
            return owner
    if (
        english.gerund_base(low)
        in {"send", "bring", "submit", "write", "prepare", "fill", "finish", "complete"}
        and rest
        and not _MEETING.search(rest)
        and not _TASK.search(rest)
    ):
        return NextStep("i do", _i_will(english.gerund_base(low), rest, names), by, typed=typed)
    return _noun(bare, by, on, typed, names)


def _checks_references(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:ring|call|contact|phone|check|speak (?:to|with)|talk (?:to|with)|take up|follow up|chase|email|write to|get|verify|review|do|go through|collect)(?:s|ing|ed)?(?: up)?(?: with| on)? (?:\d |two |both |all |the )?(?:my )?(?:\d |two )?(?:referees?|references?)\b|^(?:my )?referees? (?:will )?(?:be |get )?(?:rung|called|contacted|phoned)",
            text,
            re.IGNORECASE,
        )
    )


def _mine(rest: str, by: str, on: str, typed: str, names: tuple[str, ...], *, sure: bool) -> NextStep | None:
    """Read what I do, without the "I": "send references", "come back Saturday", "meet the team"."""
    if not rest:
        return None
    first, _, more = rest.partition(" ")
    low = first.lower()
    verb = _base(low)
    if low in {"be", "been"}:
        return None
    if low in {"hear", "hearing", "know"}:
        return NextStep("hear", "", by, typed=typed)
    back = re.fullmatch(
        r"(?:get|come|go) back to (?:her|him|them|you)(?: (?:about|on|with|regarding) (?P<what>.+))?", rest
    )
    if back:
        what = (
            f" about {_the_thing(turned(back['what'], names)) if not english.starts_determined(back['what']) else turned(back['what'], names)}"
            if back["what"]
            else ""
        )
        return NextStep("i do", f"get back to you{what}", on, typed=typed)
    # What one does with them on a day is something to look forward to: "cook for the team on Thursday".
    if verb in _TOGETHER and more and on and not re.search(r"\b(?:I|me)\b", more):
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
        what = re.sub(r"^for (?=(?:see|visit|meet|try|work|watch)\b)", "to ", what)
        for_ = re.match(r"(?:in )?(?:for|to) (?P<what>.+)$", what)
        if for_ and _MEETING.search(for_["what"]) and not re.match(r"to (?!a |the |an )", what):
            return NextStep("meeting", _meeting(for_["what"], names), on, typed=typed)
        if what and not re.match(r"(?:for|to|with|and) ", what):
            return None
        if re.match(r"(?:come|coming) in\b", rest) and not what.startswith("to the"):
            return NextStep(
                "meeting",
                f"coming in{f' {on}' if on else ''}{f' {turned(_persons(what), names)}' if what else ''}",
                typed=typed,
            )
        return NextStep(
            "meeting",
            f"coming{' back' if re.search('back|again|return', rest) or not what or not what.startswith('to the') else ''}{f' {on}' if on else ''}{f' {turned(_persons(what), names)}' if what else ''}",
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
            return NextStep("meeting", _meeting(f"{low} {more}", names), on, typed=typed)
        ing = english.gerund(verb if low != "interview" else "meet")
        article = (
            re.sub(rf"^(?=(?:[a-z]+ ){{0,2}}(?:{_ROLE})s?\b)(?!the |a |an |my |your |HR)", "the ", whom)
            if not whom.startswith(("to ", "with "))
            else _persons(whom)
        )
        if re.search(r"^(?:the )?(?:her|his|their) ", article):
            article = re.sub(r"^the ", "", article)
        return NextStep("meeting", spelt(f"{ing} {turned(article, names)}"), on, typed=typed)
    if (
        low in {"do", "have", "take", "sit", "doing", "having"}
        and _MEETING.search(more)
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
            return NextStep("meeting", _meeting(more, names), on, typed=typed)
        return (
            NextStep("meeting", f"starting{f' {more}' if more else ''}", on, typed=typed)
            if on or more
            else None
        )
    if low in {"wait", "await"}:
        return NextStep("hear", "", by, typed=typed)
    more_plain = _BY_MAIL.sub("", more)
    if low in {"get", "receive"} and (_TASK.search(more) or _THEIRS.search(more)):
        more = more_plain
        return NextStep("they send", turned(_the_thing(more), names), on, typed=typed)
    if low in {"get", "receive"} and _WORD.match(more):
        return NextStep("hear", "", by, typed=typed)
    if (
        verb in _I_DO
        or (sure and english.is_verb(verb))
        or (english.mostly_verb(low) and english.is_verb(low))
    ) and low != "is":
        base = verb if english.gerund_base(low) == verb or english.third_base(low) == verb else low
        base = english.past_base(low) if not english.is_verb(base) and english.past_base(low) else base
        if re.search(r"\bme\b|\bI\b(?!-)", more) and not sure:
            return None
        words = _i_will(base, more, names)
        if not more and base not in {"apply", "register"}:
            return None
        return NextStep(
            "i do",
            words,
            re.sub(
                r"^on (?=.*\bby\b)",
                "",
                by if base in _SHARED and by.startswith("by ") and "by " in typed else on,
            ),
            typed=typed,
        )
    return None


def _theirs(
    rest: str, aux: str, by: str, on: str, typed: str, names: tuple[str, ...], bare: str
) -> NextStep | None:
    """Read what the reader does, without the "she will": "texts me", "sends a contract", "has two more to see"."""
    first, _, more = rest.partition(" ")
    low = first.lower()
    verb = _base(low) or low
    if re.search(
        r"\b(?:went with|went for|chose|hired|picked) (?:someone|somebody|another|an internal)", rest
    ):
        return None
    if _checks_references(rest):
        return NextStep("hear", "", _joined_when("once you have spoken to my referees", by), typed=typed)
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
            _joined_when("once you have seen the other candidates", by) if not by.startswith("by") else by,
            typed=typed,
        )
    if _THEIR_CHECK.fullmatch(rest):
        what = re.sub(r"^(?:the |a |an |my |do |does |doing |run |runs |running )+", "", rest)
        return NextStep(
            "hear",
            "",
            f"once the {what} {'are' if english.is_plural(english.head(what)) else 'is'} through",
            typed=typed,
        )
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
            re.sub(rf"^(?=(?:[a-z]+ ){{0,2}}(?:{_ROLE})\b)(?!the |a |my |your |HR)", "the ", intro["whom"]),
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
    if address and not _MEETING.search(address["whom"]):
        return NextStep(
            "intro", f"put me in touch with {_of_country(turned(address['whom'], names))}", typed=typed
        )
    set_up = re.match(
        r"(?:set|sets|setting|put|puts|putting) me (?:up|in touch|together|through|down) (?:with|to) (?P<whom>.+)$",
        rest,
    )
    if set_up and not _MEETING.search(set_up["whom"]):
        return NextStep(
            "meeting",
            spelt(f"speaking with {turned(_persons(f'with {set_up["whom"]}').removeprefix('with '), names)}"),
            on,
            typed=typed,
        )
    if verb in _SETS_UP:
        what = re.sub(
            r"^(?:me )?(?:up |out |together |in |through |forward )*(?:me )?(?:an? )?(?:date for |time for )?(?:for |to )?",
            lambda m: "a " if re.search(r"\ban? $", m[0]) else "",
            more,
        )
        if what.startswith("a ") and what[2:3] in "aeiou":
            what = f"an {what[2:]}"
        if _MEETING.search(what) or _TASK.search(what):
            return NextStep(
                "meeting", _meeting(re.sub(r" (?:for|with) me$", "", what), names), on, typed=typed
            )
    if verb in _DECIDES or re.match(
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
            f"after your meeting{f' with {_the(turned(whom, names))}' if whom and not whom.startswith(('to', 'about')) else ''}{f' {on}' if on else ''}",
            typed=typed,
        )
    if verb in _TALKS and not re.search(r"\bme\b|with me", more):
        with_ = re.sub(r"^(?:it |this |that |about it |things |the \w+ )(?=with )", "", more)
        if (re.match(r"(?:with|to) ", with_) and english.participle(verb)) or (
            verb in {"see", "interview", "consult"} and more
        ):
            said = english.participle(
                "speak" if verb in {"talk", "discuss", "chat", "confer", "liaise", "catch", "speak"} else verb
            )
            return NextStep(
                "hear",
                "",
                _joined_when(f"once you have {said} {spelt(turned(_persons(with_), names))}", by),
                typed=typed,
            )
        if verb == "discuss":
            return NextStep("hear", "", by, typed=typed)
    sends = re.fullmatch(
        r"(?:over |out |through |on )?(?:me |us |over |out |to me |on )*(?P<what>.*?)(?: (?:to me|over|through|across|by (?:e-?mail|mail|post|text)|to sign|to do))*",
        more,
    )
    if (
        verb in _SENDS
        and sends
        and sends["what"]
        and not _is_addressed(sends["what"])
        and (
            _TASK.search(sends["what"])
            or _THEIRS.search(sends["what"])
            or (_MEETING.search(sends["what"]) and verb == "send")
            or (verb in {"send", "share", "forward"} and english.is_known(english.head(sends["what"])))
        )
    ):
        what = sends["what"]
        to_sign = re.search(r"\bto sign$", more)
        things = [
            _the_thing(_plain_article(part)) for part in re.split(r" and (?=(?:a|an|the|some|my) )", what)
        ]
        return NextStep(
            "they send",
            turned(spelt(joined(things)) + (" to sign" if to_sign else ""), names),
            on,
            typed=typed,
        )
    if _gets_in_touch(low) or low in {"send", "sends", "sending", "give", "gives", "giving", "drop", "drops"}:
        tail = re.sub(
            r"\b(?:that|about|regarding|with|if|whether) (?:the |a |an |my )?[\w ]{0,40}$", "", f"{more} "
        ).strip()
        if (
            _is_addressed(tail)
            or verb in {"tell", "inform", "let", "notify", "update", "confirm", "contact"}
            or not more
        ):
            calls = verb in _CALLS or re.match(r"give me a (?:call|ring|bell|buzz)", rest)
            about = re.match(r"(?:me )?(?:about|regarding) (?P<what>(?:the |my )?[\w ]+)$", more)
            words = (
                f"about {turned(about['what'], names)}"
                if about and not _WORD.fullmatch(about["what"])
                else ""
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
    if round_ and _MEETING.search(round_["what"]):
        return NextStep("meeting", _meeting(round_["what"], names), on, typed=typed)
    if verb in {"interview", "call", "invite", "see"} and re.match(r"me\b", more):
        return NextStep("meeting", "meeting again", on, typed=typed)
    # Whatever else the reader does comes before their word.
    if verb in {"need", "have", "want", "wait", "get"} or re.search(r"need|want|wait", aux):
        for_ = re.search(
            r"(?:^|\b(?:for|have|get|the) )(?:an? |the )*(?P<what>(?:approval|sign-?off|budget|go-ahead|green light|permission|confirmation|funding)\b.*)$",
            rest,
        )
        if for_:
            return NextStep(
                "hear",
                "",
                _joined_when(f"once you have {_the_thing(turned(_persons(for_['what']), names))}", by),
                typed=typed,
            )
    own = re.search(
        r"\b(?:ring|call|phone|contact|speak to|speak with|talk to|talk with)s? (?P<who>my (?:last|old|former|current|previous|present) \w+)$",
        rest,
    )
    if own:
        return NextStep("hear", "", _joined_when(f"once you have spoken to {own['who']}", by), typed=typed)
    passed = re.match(
        r"(?:pass|forward|send|give|show|put|share|hand)(?:s|es|ing)?(?: on)? my (?P<what>CV|cv|resume|application|details|portfolio|reel|work|profile|file|name)(?: on| over| forward)? to (?P<whom>.+)$",
        rest,
    )
    if passed:
        whom = turned(_the(passed["whom"]), names)
        seen = "has seen" if not english.is_plural(english.head(whom)) else "have seen"
        return NextStep(
            "hear",
            "",
            _joined_when(f"once {whom} {seen} my {'CV' if passed['what'] == 'cv' else passed['what']}", by),
            typed=typed,
        )
    offer = _OFFERING.match(rest)
    if offer:
        return NextStep(
            "meeting", f"your {offer['what'].replace('proposition', 'proposal')}", on, typed=typed
        )
    making = _MAKING.match(rest)
    if making:
        return NextStep(
            "they send", turned(_the_thing(_plain_article(making["what"])), names), on, typed=typed
        )
    known = verb in _BEFORE_WORD
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
        return NextStep("hear", "", _joined_when(said, by), typed=typed)
    if re.match(r"(?:there|it)\b", bare):
        return None
    return None


_BY_MAIL = re.compile(r" (?:by|via|in|per) (?:e-?mail|mail|the post|post)$| (?:coming|to come|to follow)$")


def _is_sound(step: NextStep) -> bool:
    """Tell whether a step's words can stand in a sentence: no verb where a noun belongs, no leftover word."""
    words = step.words
    if words.count("(") != words.count(")") or re.search(r"\b(?:r|u|idk|ok|if all)\b|[?!:]$", words):
        return False
    thing = words.removeprefix("send you ") if step.kind == "i do" else words
    if step.kind == "i do" and thing == words:
        return not re.search(r"\b(?:me|him|she|he)\b|^\w+ (?:the )?(?:to|must|will)\b", words)
    if step.kind not in {"meeting", "check", "they send", "i do"}:
        return True
    if re.search(
        r"\b(?:me|every|someone|somebody|he|she|must|will|takes|gets|goes)\b|(?<!how )(?<!why )(?<!what )\bI\b(?!-)|\b(?:over|for|with|to|if|and|of|in|at|on)$|"
        r"^(?:the|my|a) (?:a|an|the|my|your|to|back|with|for|in|on)(?![\w-])",
        thing,
    ):
        return False
    determined = re.match(r"(?:the|my|an?) (?P<rest>(?P<second>[\w-]+) .+)$", thing)
    if not determined:
        return True
    second = determined["second"].lower()
    verb = english.mostly_verb(second) and not re.search("noun|adj", english.kinds(second))
    doing = english.gerund_base(second) and english.starts_determined(determined["rest"].split(" ", 1)[1])
    if second == "live":
        return True
    return not (verb or doing) or bool(_MEETING.match(determined["rest"]) or _MINE.match(determined["rest"]))


_THEIR_TEAM = r"(?:the )?(?:team|company|panel|committee|board|people|hiring team|hiring committee|department|school|council)"
_MAKING = re.compile(
    r"(?:prepar|draft|writ|print|draw|sort)(?:e|es|s|ing)(?: up| out)? (?P<what>(?:the |an? |my )?(?:contract|offer|schedule|rota|draft|letter|paperwork|details|proposal)\b.*)$"
)
_OFFERING = re.compile(
    r"(?:mak|prepar|draft|put|putt|writ)(?:e|es|s|ing)? (?:together )?(?:me )?(?:an? |the |my )?(?P<what>(?:written |formal |better )?(?:offer|proposal|proposition))\b(?: together)?$"
)


def _plain_article(part: str) -> str:
    return re.sub(r"^(?:a|an|some|my) ", "", part)


def _of_country(text: str) -> str:
    nations = r"\b(polish|turkish|danish|swedish|finnish|spanish)\b"
    return re.sub(nations, lambda m: m[0].capitalize(), text)


def _joined_when(condition: str, when: str) -> str:
    return f"{when}, {condition}" if when and not when.startswith("once") else condition


def _of_other(
    who: str, rest: str, aux: str, by: str, on: str, typed: str, names: tuple[str, ...]
) -> NextStep | None:
    """Read what somebody else does: the recruiter gets back to me, HR calls, Paul checks my references."""
    first, _, more = rest.partition(" ")
    low = first.lower()
    verb = _base(low) or low
    name = _the(who)
    if re.search(r"['’]s$", who) or low in {"of", "and", "for", "with", "from", "in", "at", "on"}:
        return None
    own_boss = re.search(
        r"\b(?:ring|call|phone|contact|speak to|talk to)s? (?P<who>my (?:last|old|former|current) \w+)$", rest
    )
    if own_boss:
        return NextStep(
            "hear",
            "",
            _joined_when(
                f"once {'you have' if re.fullmatch(_THEIR_TEAM, name) else f'{name} has'} spoken to {own_boss['who']}",
                by,
            ),
            typed=typed,
        )
    if re.fullmatch(
        _THEIR_TEAM,
        name,
    ) and (verb in _CONTACT | _DECIDES or re.match(r"(?:get|come|be) ", rest)):
        return NextStep("hear", "", by, typed=typed)
    plural = " and " in name or english.is_plural(name.split()[-1].lower())
    has = "have" if plural else "has"
    if _checks_references(rest):
        return NextStep("hear", "", f"once {name} {has} checked my references", typed=typed)
    if verb in _CALLS and _is_addressed(more):
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
    if verb in _SETS_UP:
        what = re.sub(r"^(?:me )?(?:up |out )*(?:me )?(?:for |to )?", "", more)
        if _MEETING.search(what):
            return NextStep("meeting", _meeting(what, names), on, typed=typed)
        return None
    if verb in _DECIDES | {"approve", "sign", "agree", "review"} or re.match(
        r"(?:make|makes|making) (?:a |the )?(?:final )?decision", rest
    ):
        said = english.participle(verb)
        return NextStep(
            "hear",
            "",
            _joined_when(f"once {name} {has} {said}{f' {turned(more, names)}' if more else ''}", on),
            typed=typed,
        )
    making = _MAKING.match(rest)
    if making:
        return NextStep(
            "they send",
            f"{turned(_the_thing(_plain_article(making['what'])), names)} from {name}",
            on,
            typed=typed,
        )
    if (
        verb in _BEFORE_WORD | {"ok", "see"}
        and verb != "get"
        and more
        and not re.search(r"\b(?:me|I)\b", more)
    ):
        said = english.participle("approve" if verb == "ok" else verb)
        own = (
            more if re.search(r"\b(?:his|her)\b", more) else turned(more, names)
        )  # somebody else's wife is not yours
        return NextStep("hear", "", _joined_when(f"once {name} {has} {said} {own}", by), typed=typed)
    sends = re.fullmatch(
        r"(?:me |us |over |out |on )*(?P<what>.+?)(?: (?:to me|over|through|by (?:e-?mail|mail)))*", more
    )
    if (
        verb in _SENDS
        and sends
        and (_TASK.search(sends["what"]) or _THEIRS.search(sends["what"]))
        and not _is_addressed(more)
    ):
        return NextStep(
            "they send",
            f"{turned(_the_thing(_plain_article(sends['what'])), names)} from {name}",
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
    } and _is_addressed(re.sub(r"\bfor (?=(?:fix|set|arrange|make|see)\b)", "to ", more)):
        return NextStep("hear", "", by if not by.startswith("by ") or "by " in typed else on, name, typed)
    if verb in _CONTACT or re.match(r"(?:get|gets|be|come|comes|reach|follow)\b", rest):
        said = re.sub(r"\b(?:them|him|her)$", "me", rest)
        unsure = re.search(r"\b(?:can|could|might|may|should|must)\b", aux)
        modal = unsure[0] if unsure else "will"
        base = verb + said[len(first) :]
        if verb in _CONTACT - {"let", "get", "reach", "confirm"} and not more:
            base = (
                f"{verb} me"
                if verb not in {"reply", "respond", "write"}
                else f"{verb}{' to me' if verb != 'reply' else ''}"
            )
        if verb in {"announce", "confirm"} and more:
            base = f"{verb} {_object(more)}"
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
        or re.match(rf"(?:{_READER}|I|it|nobody|somebody)\b", bare, re.IGNORECASE)
        or re.search(r"\b(?:he|she|they|I|is|are|was|were|will|went|rang)\b", bare)
    ):
        return unsure
    if _WORD.fullmatch(bare):
        return NextStep("hear", "", by, typed=typed)
    head = english.head(bare)
    date_for = re.match(r"(?:an? |the )?(?:date|time|slot)s? for (?P<what>.+)", bare)
    if date_for:
        return NextStep(
            "they send", turned(f"a date for {_the_thing(date_for['what'])}", names), on, typed=typed
        )
    task = _TASK.search(bare)
    if task and not re.search(r"\b(?:interview|round|presentation|with)\b", bare):
        due = on.startswith("by ") or re.search(r"\bdue\b", typed)
        what = re.sub(r" (?:coming|to come|to do|is coming|will come|coming up|to follow)$", "", bare)
        if due:
            return NextStep(
                "i do", f"send you {turned(_the_thing(what), names)}", re.sub(r"^on ", "by ", on), typed=typed
            )
        if re.search(r"\bat \d|\d ?(?:am|pm)\b", on):
            return NextStep("meeting", _meeting(what, names), on, typed=typed)
        return NextStep("they send", turned(spelt(_the_thing(what)), names), on, typed=typed)
    checked = _CHECKED.search(bare)
    if checked and not re.search(r"\b(?:interview|drive|driving|lesson|driver|fitness|day|shift)\b", bare):
        both = re.split(r" and ", bare)
        said = joined(
            [
                _meeting(part, names) if i == 0 or english.starts_determined(part) else part
                for i, part in enumerate(both)
            ]
        )
        return NextStep("check", said, on, typed=typed)
    if _MEETING.search(bare) and not (_MINE.search(head) and not _MEETING.search(head)):
        return NextStep("meeting", _meeting(bare, names), on, typed=typed)
    mine = [part for part in re.split(r"\s+and\s+|,\s*", bare) if part]
    if (
        _MINE.search(bare)
        and all(_MINE.search(part) for part in mine)
        and not re.search(r"\b(?:from|by) (?:them|you|HR)\b", bare)
    ):
        return NextStep("i do", f"send you {_owed(bare, names)}", by, typed=typed)
    if _THEIRS.search(bare):
        return NextStep("they send", turned(_the_thing(bare), names), on, typed=typed)
    return unsure
