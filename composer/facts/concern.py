"""A doubt that came up and the answer to it: what is lacking, a gap, a weak answer, too much or too little, money."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from composer.facts import english
from composer.facts.answer import answer_text, read_answer, spoken
from composer.facts.clause import has_subject_and_verb, is_written
from composer.facts.gaps import in_place, is_said_well, is_thing
from composer.facts.person import stated, turned
from composer.facts.phrase import LANGUAGES
from composer.facts.points import read_points
from composer.facts.soundness import flaw
from composer.facts.times import spelt
from composer.facts.typed import SOFTWARE, clean, is_nothing, is_too_long, items

Kind = Literal["lack", "turned", "gap", "weak answer", "slip", "limit", "matter", "asked", "money", "unsure"]
"""lack: a clause with "I", before "but"; asked: "you asked why …", before the answer as its own sentence; turned: the same, after the answer and "though"; gap, matter: after "as for";
weak answer: after "a better answer on"; slip: a past clause, before "so" or "next time"; limit: a clause that stands
alone; money: stays out of a note."""


@dataclass(frozen=True, slots=True)
class Concern:
    """A doubt and what the candidate says to it.

    Attributes:
        kind: What it is.
        words: The doubt, as it follows what its kind says.
        answer: The answer as one clause; empty where there is none that a note can say.
        unread: What of the answer was not understood.
        typed: The doubt as it was typed.
    """

    kind: Kind
    words: str
    answer: str = ""
    unread: tuple[str, ...] = ()
    typed: str = ""

    @property
    def done(self) -> str:
        """What was done about a slip, as it follows "so": "I have booked two mornings with a fishmonger"."""
        first = re.match(r"I (?P<verb>\w+)\b(?P<rest>.*)$", self.answer)
        base = english.past_base(first["verb"]) if first else ""
        if (
            self.kind != "slip"
            or self.words.startswith(("I panicked", "I froze"))
            or not first
            or not base
            or first["verb"]
            in {"noticed", "realised", "realized", "saw", "found", "knew", "remembered", "thought"}
            or " but " in first["rest"]
            or ", " in first["rest"]
        ):
            return ""
        if re.search(
            r"\b(?:last|yesterday|ago|again|today|on \w+day|in \d{4}|this morning|at the weekend)\b",
            first["rest"],
        ):
            return self.answer
        rest = re.sub(
            r" and (\w+)\b",
            lambda m: (
                f" and {english.participle(english.past_base(m[1]))}" if english.past_base(m[1]) else m[0]
            ),
            first["rest"],
        )
        return f"I have {english.participle(base)}{rest}"

    @property
    def is_long(self) -> bool:
        """Whether doubt and answer are better said in two sentences."""
        clauses = self.answer.count(", and ") + self.answer.count(" and I ")
        return bool(
            re.search(r"\bbut\b", self.answer)
            or re.match(r"it was\b|(?!I\b|I'|[A-Z]{2})[A-Z]\w+ (?![A-Z])", self.answer)
            or (clauses and len(f"{self.words} {self.answer}".split()) > 24)
            or len(f"{self.words} {self.answer}".split()) > 32
        )


_MONEY = re.compile(
    r"\b(?:salary|pay|wages?|compensation|money|rate|package|bonus|too expensive|\d+ ?k)\b|[£$€]\s?\d",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?:(?:he|she|they|you)(?:'re| were| was|'s)? )?(?:also )?(?:asked(?: me)?(?: a lot)?|worried|was worried|seemed worried|concerned|wondered|unsure|not sure|brought up|raised|mentioned|pushed(?: back)?|doubtful|hesitated)(?: about| on| over| that| whether| if)? (?P<about>.+)",
    re.IGNORECASE,
)
_BLANK = re.compile(
    r",? ?(?:and |but |so )?\b(?:i )?(?:just )?(?:froze(?: up)?|blanked|went blank|panicked|rambled|stumbled|got stuck|choked|waffled|messed(?: it)? up|blew it|fumbled|bombed|struggled|mumbled|went on too long|couldn't (?:answer|think)|didn't (?:know|answer (?:it|well))|forgot|babbled|wasn't (?:great|good|clear)|gave a (?:bad|poor|weak|rambling) answer)\b.*$",
    re.IGNORECASE,
)
_MUDDLED = re.compile(
    r"(?:(?:my|the|our|a|gave a|i gave a) )?(?:(?:\w+ )?(?:answer|reply|response|explanation|example|whiteboard|solution|coding question|question|presentation))s? (?:on|to|about|of|regarding|concerning|around|for|was) ?(?:the question (?:of|about|on) )?(?P<about>.*?)(?: (?:was|were|is|sounded|seemed|came|could|did|wasn't|fell|went|lacked|missed|should|took)\b.*)?",
    re.IGNORECASE,
)
_ON = re.compile(
    r"(?:i )?(?:froze|blanked|rambled|stumbled|struggled|got stuck|choked|waffled|messed up|fumbled|bombed|blew|forgot|went blank|was (?:vague|unclear|weak|slow)|was not clear|wasn't clear|couldn't (?:answer|explain|remember)|didn't (?:know|explain|answer))(?: (?:on|about|with|when asked about|over|the question (?:on|about)|the answer (?:to|on)))* (?P<about>.+)",
    re.IGNORECASE,
)
_NO = re.compile(
    r"(?:(?:i |they said i |you said i )?(?:have |had |has )?(?P<no>no|little|limited|not (?:enough|much|a lot of|any)|(?:my |a )?lack of|lacking(?: in)?|lack|missing|too little|without|don't have(?: any| a| much)?|haven't got(?: any| a)?|do not have(?: any| a)?|zero|only a little) )(?P<what>.+)",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"(?:i )?(?:(?:have|'ve) )?(?:never|not(?: yet)?|haven't(?: ever)?|have not|hasn't) (?P<deed>.+)",
    re.IGNORECASE,
)
_AM_NOT = re.compile(
    r"(?:i'm |i am )?not (?:yet )?(?P<what>(?:an? )?[\w-]+(?: [\w-]+){0,3})(?: yet)?", re.IGNORECASE
)
_GAP = re.compile(
    r"(?:the |a |my )?(?:\w+ )?(?:gap|break|year off|time off|career break|hole)s?\b.*", re.IGNORECASE
)
_TOO = re.compile(
    r"(?:i'm |i am |am |maybe |might be |being |i was )?(?:too|over-?qualified|under-?qualified|junior|senior|job[- ]?hopp?(?:er|ing))\b.*",
    re.IGNORECASE,
)
_ONLY = re.compile(r"(?:i )?(?:can )?(?:have )?(?:only)(?: have| do| work| can)? (?P<what>.+)", re.IGNORECASE)


def _fits(kind: Kind, words: str) -> bool:
    """Tell whether a doubt's words can stand where its kind puts them."""
    if kind == "weak answer":
        asks = re.match(r"(?:how|why|what|whether|when|where|which|who)\b", words)
        return bool(asks or words.startswith(("the ", "my ")) or is_thing(words)) and not re.search(
            r"\band I\b|^I\b|^asked\b", words
        )
    return is_said_well(words) and not re.match(r"(?:as|than)\b", words)


_EMPTY = re.compile(
    r"I (?:have )?(?:since )?(?:looked (?:it|them|this|that) up|read up on (?:it|this|that)|googled (?:it|that)|practi[sc]ed(?: it)?(?: since)?|thought about it|studied it|checked(?: it)?|know (?:it )?now|am reading up|will (?:look|read|study|practi[sc]e)\b.*)(?: (?:since|afterwards|later|that night|at home|on the bus|on the train|after|now))*$"
)

_ARTICLE = re.compile(r"\b(?:an?|the)\b", re.IGNORECASE)


@lru_cache(maxsize=256)
def read_concern(raised: str, answered: str, names: tuple[str, ...] = ()) -> Concern | None:
    """Read a doubt and its answer; `names` are the words that stand for the reader. None where nothing was raised."""
    if is_nothing(raised):
        return None
    raised = re.sub(
        r"(?i)\bwhen (?:he|she|they) asked (?:me )?(?:about |(?=(?:what|how|why)\b))", "on ", raised
    )
    if is_too_long(raw := " ".join(items(raised))):
        return Concern("unsure", raw, typed=raised)
    kind, words = _doubt(raised, names)
    if kind not in {"money", "unsure", "gap"} and not _fits(kind, words):
        kind = "unsure"
    if (
        kind == "lack"
        and raised.endswith(".")
        and is_written(raised)
        and len(_ARTICLE.findall(words)) > len(_ARTICLE.findall(raised))
        and raised.startswith(("I ", "My "))
    ):
        words = turned(re.sub(r"\.$", "", clean(raised)), names)  # what was written whole lacks no article
    if kind == "matter" and has_subject_and_verb(words) and re.match(r"(?:my|the|I)\b", words):
        kind = "lack"  # "My notice period is three months, but …"
    if kind == "matter" and words:
        first = words.split()[0].lower()
        if english.mostly_verb(first) and english.is_verb(first) and "noun" not in english.kinds(first):
            kind, words = "lack", f"I {words}"  # "get seasick"
    if words.startswith(("I'd ", "I'll ")) or re.search(r":\s|:$|[=<>]|\b(?:a|an|the) (?:a|an|the)\b", words):
        kind = "unsure"
    if kind in {"money", "unsure"}:
        return Concern(kind, words, typed=raised)
    clauses, unread = read_answer(answered, names, kind)
    if kind == "weak answer" and clauses and all(_EMPTY.match(clause) for clause in clauses):
        unread, clauses = (*unread, *clauses), ()  # that it was looked up is no answer to the question
    used = re.match(r"I haven't (?P<deed>used|worked with|worked on|driven|taught|cooked) ", words)
    if (
        used
        and not clauses
        and len(unread) == 1
        and (
            same := re.fullmatch(
                r"(?P<what>[A-Z][\w+#.]*(?: [\w+#.-]+){0,2}) (?P<time>for (?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|over|about|many) .+|since .+)",
                clean(unread[0]),
            )
        )
    ):
        clauses, unread = (f"I have {used['deed']} {same['what']} {same['time']}",), ()
    words = spelt(words)
    if flaw(words):
        return Concern("unsure", words, typed=raised)
    if kind == "limit":
        days = [clause for clause in clauses if clause.startswith("on ") and "day" in clause]
        words += "".join(f", {clause}" for clause in days[:1])
        clauses = tuple(clause for clause in clauses if clause not in days[:1])
    elif clauses and re.fullmatch(r"on [\w, ]*day", clauses[0]):
        unread, clauses = (*unread, clauses[0]), clauses[1:]
    if kind == "lack" and len(clauses) == 1:
        # "My student teaching was in one" points back at what the doubt names: the answer names it, and comes first.
        named = re.search(r"\b(?:in|at|for|with|on|of) (?P<what>an? [\w' -]+?)(?P<end> before| yet)?$", words)
        if named and re.search(r"\b(?:in|at|for|with|on|of) one$", clauses[0]):
            said = re.sub(r"\bone$", named["what"], clauses[0])
            return Concern(
                "turned", f"{words[: named.start('what')]}one{named['end'] or ''}", said, unread, raised
            )
    return Concern(kind, words, answer_text(clauses, kind), unread, raised)


_MINE = r"(?:(?:my|the) )?(?:[\w-]+ ){0,3}?[\w-]+"


def _stated(text: str, names: tuple[str, ...]) -> tuple[Kind, str] | None:
    """Read what says of itself how it stands: a whole sentence, a state of mine, a question that was put to me."""
    if found := re.fullmatch(
        r"(?:(?:he|she|they|you) )?(?:also )?(?P<verb>asked|wondered)(?: me)? (?P<what>(?:if|whether|why|how|what|when|where) .+?)(?P<blank>,? (?:and|but) (?:I (?:said (?:no|yes)|had no|did not have|didn't have|could not|couldn't|did not|didn't|was)|had no|couldn't|didn't|froze|rambled)\b.*)?",
        text,
    ):
        said = re.sub(
            r"^if\b",
            "whether",
            turned(stated(found["what"]) if not found["what"].startswith("if") else found["what"], names),
        )
        blank = (found["blank"] or "") and "said" not in found["blank"]
        return ("weak answer", said) if blank else ("asked", f"you {found['verb']} {said}")
    if found := re.fullmatch(
        r"(?:(?:he|she|they|you) )?(?:asked(?: me)?|question|questions?) (?:about|on) (?P<what>[^,]+?)(?:,? (?:and|but)|,) (?:I )?(?:rambled|froze|blanked|stumbled|had no|couldn't|didn't|gave)\b.*",
        text,
    ):
        return "weak answer", _subject(found["what"], names)
    if found := re.fullmatch(
        r"(?:(?:he|she|they|you) )?(?:seemed|looked|sounded|was|were) (?:a bit |a little |rather )?(?:unsure|worried|concerned|doubtful|sceptical|skeptical|nervous) (?:about|of|by) (?P<what>my .+)",
        text,
    ):
        return "matter", turned(found["what"], names)
    if found := re.fullmatch(
        r"(?:(?:he|she|they|you) )?(?:seemed |was |were |is |are )?(?:worried|concerned|afraid|feared) (?:that )?I (?:might|would|may|could|will) (?P<what>.+)",
        text,
    ):
        return "lack", f"you may worry that I would {turned(found['what'], names)}"
    if found := re.fullmatch(
        r"(?:been )?(?P<what>(?:away|out|off) (?:from|of) (?:the |my )?(?P<where>[\w -]+?)) (?P<when>(?:since|for) .+)",
        text,
    ):
        what = (
            found["what"]
            if re.search(r"\b(?:the|my|work|practice|nursing|teaching|school)\b", found["what"])
            else re.sub(r"(from|of) ", r"\1 the ", found["what"], count=1)
        )
        return "lack", f"I have been {what} {found['when']}"
    if found := re.fullmatch(
        rf"(?P<what>{_MINE}) (?:is |are )?(?P<how>still (?:in process|in progress|pending|under review|being processed)|(?:currently )?(?:pending|in process|in progress|under review)|not (?:yet )?(?:finished|complete|done|issued|through|approved)(?: yet)?|(?:just |has )?expired|lapsed)",
        text,
    ):
        what = re.sub(r"^(?:my|the) ", "", found["what"])
        how = found["how"].removeprefix("just ").removeprefix("has ")
        be = (
            ""
            if re.fullmatch("expired|lapsed", how)
            else "are "
            if english.is_plural(english.head(what))
            else "is "
        )
        return "lack", f"my {what} {be or 'has '}{how}"
    if found := re.fullmatch(r"(?:I )?(?:gave|said|quoted|had) the wrong (?P<what>[\w -]+)", text):
        return "weak answer", f"the {found['what']}"
    if (
        found := re.fullmatch(
            r"(?:I'm |I am )?(?:a )?(?P<how>bit|little|quite|very|rather) (?P<adj>[a-z]+)", text
        )
    ) and english.kinds(found["adj"]).startswith("adjective"):
        return (
            "lack",
            f"I'm {'a ' if found['how'] in {'bit', 'little'} else ''}{found['how']} {found['adj']}",
        )
    if found := re.fullmatch(r"(?P<a>[A-Z][\w+#.]+) only|only (?P<b>[A-Z][\w+#.]+)", text):
        known = found["a"] or found["b"]
        return (
            "lack",
            f"I have only used {known}" if known in SOFTWARE else f"my experience so far is in {known}",
        )
    if found := re.fullmatch(
        r"(?:my )?(?P<what>[\w ]{3,25}?) (?:answer|question),? (?:was )?(?:too |a bit |very )?(?:vague|weak|long|short|rambling|unclear|thin|poor)",
        text,
    ):
        return "weak answer", _subject(f"{found['what']} question", names)
    if found := re.fullmatch(
        r"(?:my )?(?P<what>(?!it\b|they\b|he\b|she\b)[\w ]{3,25}?) (?:ran|has run|have run) out", text
    ):
        return "lack", f"my {found['what']} ran out"
    if found := re.fullmatch(
        r"(?:he|she|they|you) (?P<verb>felt|found|thought|noted|noticed) (?:that )?(?P<what>my [\w' -]+ (?:is|are|was|were) .+)",
        text,
    ):
        return "asked", f"you {found['verb']} that {turned(found['what'], names)}"
    if (found := re.fullmatch(r"(?:no|little|not much|hardly any) (?P<what>[A-Z][a-z]+)", text)) and found[
        "what"
    ] in LANGUAGES:
        return "lack", f"I don't speak {'much ' if not text.startswith('no ') else ''}{found['what']} yet"
    if found := re.fullmatch(r"I have (\d\d) years(?: old)?", text):
        return "lack", f"I'm {found[1]}"
    if found := re.fullmatch(r"(?:I )?hesitated (?:on|about|over|with) (?P<what>.+)", text):
        return "weak answer", _subject(found["what"], names)
    if found := re.fullmatch(r"no (?P<b>[A-Z][\w+#.]*),? (?:only|just|but) (?P<a>[A-Z][\w+#.]*)", text):
        return "lack", f"I know {found['a']} better than {found['b']}"
    if found := re.fullmatch(r"(?:I )?(?P<verb>failed|missed|lost|let) (?P<what>.+)", text):
        if found["verb"] == "let" and not found["what"].endswith(("lapse", "expire", "slip")):
            return None
        what = re.sub(
            r" (?:on |at )?(?:the |my )?first (?:try|time|attempt|go)$", " the first time", found["what"]
        )
        if found["verb"] == "missed" and not re.match(
            r"(?:my |the )?(?:[a-z]+ )?(?:quota|targets?|goals?|deadlines?|numbers)\b", what
        ):
            return None
        return "lack", turned(f"I {found['verb']} {_with_article(what)}", names)
    if found := re.fullmatch(
        r"(?:I (?:have |know )?)?(?:(?:only|mostly|mainly) )?(?P<a>[A-Z][\w+#.]*(?: [A-Z][\w+#.]*)?)(?: only| mostly)?(?:,| and|, and)? (?:not|no) (?P<b>[A-Z][\w+#.]*(?: [A-Z][\w+#.]*)?)",
        text,
    ):
        return "lack", f"I know {found['a']} better than {found['b']}"
    if found := re.fullmatch(
        r"(?:I have )?(?P<n>\d|two|three|four|five|several) (?P<what>[a-z]+ (?:on|against|in) my .+)", text
    ):
        return "lack", f"I have {found['n']} {found['what']}"
    if re.match(
        r"my (?!answer|reply|response|explanation|example|notice|commute|age)[\w' -]+? (?:is|are|was|were|has|have|had) ",
        text,
    ) and not re.search(
        r"(?:n't|not) (?:so |very |that )?(?:perfect|good|great|strong|fluent|enough)|(?:weak|rusty|basic|poor|bad|only|too)\b",
        text,
    ):
        return "lack", turned(text, names)
    return None


def _doubt(raised: str, names: tuple[str, ...]) -> tuple[Kind, str]:
    """Read a doubt into its kind and its words."""
    shouted = raised.isupper()
    text = re.sub(r"\.$", "", clean(spoken(" ".join(items(raised))))).rstrip("?").strip()
    text = re.sub(r"\s*\(\s*\)", "", text)
    text = re.sub(r",? (?:lol|haha|sadly|unfortunately|I think|i think|I guess|maybe|tbh)$", "", text)
    text = re.sub(
        r"^(?:they said |they think |she said |he said |he thinks |she thinks |maybe |perhaps |possibly |that )(?=I(?:'m| am)? ?(?:too|over|under|not|don't|lack)|no |not |too |over-?qualified)",
        "",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(r"\b(experience|work|worked|working) in hospital\b", r"\1 in a hospital", text)
    text = re.sub(r"\bfirst aid$", "first aid training", text)
    text = re.sub(r"^(?:My|The|Your|Their|He|She|They|You|It)\b", lambda m: m[0].lower(), in_place(text))
    if _MONEY.search(text) or re.search(r"\b(?:said|want|asked for) \d", text):
        return "money", text
    text = re.sub(r"\s*\((?:they|he|she|you) (?:asked|said|mentioned|noticed)[^)]*\)$", "", text)
    text = re.sub(
        r"^(.*?)(?:the |my )?gap (?:of |in |from )?(\d\d)(\d\d) ?(?:-|–|to) ?(?:\d\d)?(\d\d)$",
        r"\1the gap from \2\3 to \2\4",
        text,
    )
    text = re.sub(r"\bfrom last (job|role|place|boss|employer)\b", r"from my last \1", text)
    text = re.sub(
        r"\b(in|at|for) ((?:small|big|large|little|local|private|public|family) [a-z]+)$",
        lambda m: f"{m[1]} {english.with_article(m[2])}",
        text,
    )
    if plain := _stated(text, names):
        return plain
    heard = re.fullmatch(
        r"(?:he |she |they |you )?(?:also )?said (?:that )?(?P<what>(?:I (?!wasn't)|my ).+)", text
    )
    if heard:
        return "lack", f"you said {turned(heard['what'], names)}"
    feels = re.fullmatch(
        r"(?:I'm |I am )?(?P<how>(?:a bit |quite |slightly )?(?:afraid of|scared of|allergic to|dyslexic|colou?r[- ]?blind|deaf|shy|left-handed|diabetic|new to|bad with|bad at|not good with|not good at)\b.*)",
        text,
    )
    if feels:
        return "lack", f"I'm {turned(feels['how'], names)}"
    level = re.fullmatch(
        r"(?:my )?(?P<what>[A-Z][a-z]+)(?: is)?(?: still)? (?P<how>only (?:A1|A2|B1|B2|C1|basic|school level|conversational))",
        text,
    )
    if level:
        return "lack", f"my {level['what']} is {level['how']}"
    aged = re.fullmatch(r"(?:my )?age(?: is|:)? ?\(?(?P<age>\d\d)\)?", text)
    if aged:
        return "lack", f"I'm {aged['age']}"
    notice = re.fullmatch(
        r"(?:my )?notice(?: period)?:?(?: is| of)? (?P<n>(?:\d+|one|two|three|six) (?:days?|weeks?|months?))",
        text,
    )
    if notice:
        return "lack", f"my notice period is {notice['n']}"
    if re.fullmatch(r"too many (?:different )?(?:jobs|employers|changes|moves)", text):
        return "lack", f"I have had many {text.rsplit(' ', 1)[1]}"
    commute = re.fullmatch(
        r"(?:my )?commute (?:is |of |takes )?(?P<n>(?:about )?\d+ (?:minutes|hours|miles|km).*)", text
    )
    if commute:
        return "lack", f"my commute is {commute['n']}"
    text = re.sub(
        r"^(?:my )?(?:bad|poor|messy|weak|terrible) (?=(?:handwriting|spelling|english|grammar|memory|eyesight|pronunciation|grades|maths|math)$)",
        "my ",
        text,
        flags=re.IGNORECASE,
    )
    if re.match(
        r"(?:I )?(?:just|recently|only just) (?:moved|finished|graduated|started|left|arrived|qualified)\b",
        text,
    ):
        return "lack", turned(text if text.startswith("I ") else f"I {text}", names)
    if re.match(
        r"(?:I )?(?:panicked|stuttered|cried|laughed|froze) (?:when|because|as|after|in|during)\b", text
    ):
        return "slip", turned(text if text.startswith("I ") else f"I {text}", names)
    plainly = re.fullmatch(r"(?:I )?(?:don't|do not) (?P<verb>[a-z]+)(?: (?P<rest>.+))?", text)
    if (
        plainly
        and english.is_verb(plainly["verb"])
        and plainly["verb"] not in {"have", "know"}
        and (not plainly["rest"] or english.mostly_verb(plainly["verb"]))
    ):
        return "lack", turned(
            f"I don't {plainly['verb']}{' ' + plainly['rest'] if plainly['rest'] else ''}{'' if plainly['rest'] else ' yet' if plainly['verb'] == 'drive' else ''}",
            names,
        )
    text = re.sub(r",? (?:awkward|embarrassing|oops|yikes|ugh|my bad)$", "", text)
    text = re.sub(
        r"^(?:I(?:'ve| have)? )?(sold|worked|taught|cooked|managed|used|driven|led|built|treated|nursed) only (?=\w)",
        r"only \1 ",
        text,
    )
    text = re.sub(
        r"^(?:I(?:'m| am) )?not having (?:an? |any )?|^(?:I )?have(?:n't| not)(?: any| an?)? (?=experience|knowledge|training|references)",
        "no ",
        text,
        flags=re.IGNORECASE,
    )
    told = re.fullmatch(r"I(?:'ve| was| have)(?: been)? told (?:that )?(?P<what>(?:I|my)\b.+)", text)
    if told:
        return "lack", turned(text, names)
    worry = re.fullmatch(
        r"(?:(?:he|she|they|you|it)(?: also| both| all| are| were| was|'re|'s)? )?(?:seem(?:ed|s)? |looked |was |were )?(?:worried|worry|worries|concerned|afraid|scared|thought|thinks?|feared|unsure|wondered|wonders?|doubt(?:ed|s)?|not sure)(?: about| that| if| whether)* (?P<what>I(?:'d|'ll|'m| would| will| am| might| may| can| could| have| was| would have)?\b .+)",
        text,
        re.IGNORECASE,
    )
    if worry and re.match(
        r"I(?:'m| am|'ve| have| had| lack| don't| do not| didn't| did not)\b", worry["what"]
    ):
        return _doubt(worry["what"], names)
    if worry:
        return "lack", f"you may wonder whether {turned(worry['what'], names)}"
    missed = re.match(
        r"(?:I )?(?P<verb>missed|forgot|overlooked|mixed up|confused|misread|misheard|left out|skipped|said) (?P<what>.+)$",
        text,
    )
    if missed and (
        re.match(r"that\b|to\b", missed["what"])
        or missed["verb"] in {"missed", "overlooked", "misread", "misheard", "left out", "skipped"}
    ):
        return "slip", turned(f"I {missed['verb']} {_with_article(missed['what'])}", names)
    wrong = re.fullmatch(
        r"(?:I )?(?:got|had|gave) (?:the |a )?(?P<a>.+?) (?:question )?(?:wrong|backwards|muddled|mixed up)|(?:a |the |gave a |I gave a |gave the )?(?:wrong|bad|weak|poor|vague|confused) answer (?:on|to|about) (?P<b>.+)",
        text,
    )
    if wrong:
        return "weak answer", _subject(
            re.sub(r"^question (?:on|about) ", "", wrong["a"] or wrong["b"]), names
        )
    badly = re.fullmatch(
        r"(?:I )?(?:explained|answered|described|presented|handled) (?P<what>.+?) (?:badly|poorly|wrongly|wrong|unclearly|too fast)",
        text,
    )
    if badly:
        return "weak answer", _subject(badly["what"], names)
    slow = re.match(
        r"(?:I )?(?:was |came across as |seemed )?(?:(?:a bit|a little|too|quite|very|rather|kind of) )?(?P<how>slow|late|nervous|unsure|vague|unclear|quiet|rusty|weak|shaky|clumsy)\b ?(?P<rest>.*)$",
        text,
        re.IGNORECASE,
    )
    blank = _BLANK.search(text)
    on = _ON.fullmatch(text)
    if (
        blank
        or on
        or re.match(r"(?:my|the|our)? ?(?:\w+ )?(?:answer|explanation)\b|I gave|gave a", text, re.IGNORECASE)
    ):
        subject = _subject(on["about"] if on else text[: blank.start()] if blank else text, names)
        return ("weak answer", subject) if subject and len(subject.split()) <= 10 else ("unsure", text)
    if _GAP.fullmatch(text):
        return "gap", english.with_article(re.sub(r"^(?:a|my) ", "the ", text), definite=True)
    present = slow and re.match(
        r"(?:I'm |I am )?(?:a bit |a little |quite |rather |still )*(?:weak|rusty|shaky) (?:on|with|at|in)\b",
        text,
        re.IGNORECASE,
    )
    if present:
        return "lack", f"I'm {turned(re.sub(r"^(?:I'm|I am) ", '', text), names)}"
    if slow and re.match(r"(?:on|with|at|about|in|to|for|during|and|because|when)\b|$", slow["rest"]):
        was = re.match(r"I (came across as|seemed)", text)
        return (
            "slip",
            f"I {was[1] if was else 'was'} {slow['how'].lower()} {turned(slow['rest'], names)}".strip(),
        )
    asked = _ASKED.fullmatch(text)
    if asked and not re.match(r"(?:unsure|not sure)\b", text):
        about = re.sub(r"^for ", "", asked["about"])
        if not has_subject_and_verb(about) or re.match(r"(?:I|my)\b", about):
            kind, words = _doubt(about, names)
            if kind not in {"unsure", "matter"}:
                return kind, words
        return "matter", turned(_of_mine(about), names)
    if found := _ONLY.fullmatch(text):
        what = found["what"]
        if re.match(
            r"(?:\d+|one|two|three|four|five|mornings|evenings|nights|weekends|part[- ]time)\b(?: (?:days?|hours?|shifts?|evenings?|mornings?)\b|$)",
            what,
        ):
            return (
                "limit",
                f"I can work {what}{'' if re.search(' a week| per week', what) or not re.search('days|hours|shifts', what) else ' a week'}",
            )
        point = read_points(what)
        if point and point[0].kind in {"have", "thing", "did", "done"}:
            words = re.sub(
                r"(?<=[a-z]) (?<!for )(?<!in )((?:\d+|two|three|a few) (?:years|months|weeks))$",
                r" for \1",
                point[0].words,
            )
            words = re.sub(r"\bmid market\b", "the mid-market", words)
            words = re.sub(r"\bin statutory$", "in statutory work", words)
            if (
                re.fullmatch(r"[a-z -]+", words)
                and not re.search(r"\b(?:experience|years?|months?|weeks?|of|in|for)\b", words)
                and not english.past_base(words.split()[0])
                and not english.participle_base(words.split()[0])
                and not english.starts_determined(words)
            ):
                plural = english.is_plural(english.head(words))
                return (
                    "lack",
                    f"I have only worked with {words}" if plural else f"I have only {words} experience",
                )
            return "lack", f"I have only {words}"
        return "unsure", text
    if found := re.fullmatch(
        r"(?:I )?(?:have |had )?(?:no|not done|not touched|haven't done|haven't touched|not used|haven't used)(?: any)? (?P<what>.+?) (?:in|for) (?:the last |about |over )?(?P<time>(?:\d+|two|three|a few|several) (?:years|months))",
        text,
        re.IGNORECASE,
    ):
        what = found["what"].lower() if shouted and found["what"].istitle() else found["what"]
        verb = english.gerund_base(what.split(" ", 1)[0].lower())
        deed = (
            f"{english.participle(verb)}{what[len(what.split(' ', 1)[0]) :]}"
            if verb
            else f"worked with {what}"
        )
        return "lack", turned(f"I haven't {deed} in {found['time']}", names)
    if (found := _NO.fullmatch(text)) and not re.search(r"\b(?:only|just|not)\b", found["what"]):
        what = turned(re.sub(r"^yet | yet$", "", found["what"]), names)
        if free := re.fullmatch(
            r"(?P<when>weekends?|nights?|evenings?|mornings|Sundays?|Saturdays?|Fridays?|school holidays|overtime|night shifts?|late shifts?|bank holidays)(?P<until> until .+)?",
            what,
        ):
            return "lack", f"I can't work {free['when']}{free['until'] or ''}"
        return "lack", _lack(what, found["no"].lower())
    if found := re.fullmatch(
        r"(?:I )?(?P<no>don't|do not|can't|cannot|couldn't|didn't|did not) (?P<deed>[a-z]+ ?.*)",
        text,
        re.IGNORECASE,
    ):
        return "lack", turned(f"I {found['no'].lower()} {_with_article(found['deed'])}", names)
    if (found := _NEVER.fullmatch(text)) and (never := _never(found["deed"], "yet" in text, names)):
        return "lack", never
    if (found := _AM_NOT.fullmatch(text)) and (
        english.is_known(found["what"].split()[-1].lower())
        or found["what"].split()[-1][:1].isupper()
        or found["what"].split()[-1].endswith(("ed", "al"))
    ):
        what = re.sub(r" yet$", "", found["what"])
        later = re.search(r"local|native|from|born|technical|a morning|good|young|tall|strong", what)
        return "lack", turned(f"I'm not {what}{'' if later else ' yet'}", names)
    if found := _TOO.fullmatch(text):
        return _too(text)
    young = re.fullmatch(
        r"(?:I'm |I am |being |too |only |a bit |quite )*(?P<how>young|old|older)(?: \(?(?:at |only |I'm )?(?P<age>\d\d)\)?)?(?: for it| for this)?",
        text,
    )
    if young:
        age = young["age"]
        return "lack", (
            f"I'm {'only ' if young['how'] == 'young' else ''}{age}"
            if age
            else f"you may find me {young['how'].replace('older', 'old')} for this"
        )
    imperfect = re.fullmatch(
        r"(?:my |the )(?P<what>[\w ]{2,30}?) (?:is|are|was|were)(?: not|n't)(?: so| very| that| really)? (?:perfect|good|great|strong|fluent|enough|the best).*|my (?P<what2>[\w ]{2,30}?) (?:is|are) (?:weak|rusty|basic|poor|bad)\b.*",
        text,
        re.IGNORECASE,
    )
    if imperfect:
        return "matter", f"my {imperfect['what'] or imperfect['what2']}"
    if re.match(
        r"(?:my|the|our|lost|broke|dropped) [\w ]*?\b(?:ran|went|took|was|were|fell|failed|broke|crashed|came|overran|did|got|stopped|froze)\b",
        text,
    ):
        return "slip", turned(
            re.sub(r"\b(ran over|overran) (?=\d)", r"\1 by ", text[0].lower() + text[1:]), names
        )
    jobs = re.fullmatch(
        r"(?:I(?:'ve| have)? (?:had )?)?(?P<n>\d|two|three|four|five|many|several|a lot of|lots of) (?P<what>(?:short |different )?(?:jobs|employers|contracts|moves))(?P<rest> .*)?",
        text,
    )
    if jobs:
        return "lack", f"I have had {jobs['n']} {jobs['what']}{jobs['rest'] or ''}"
    only = re.fullmatch(
        r"my (?P<what>[\w ]+?) (?:is|are) only (?P<how>university|school|academic|from [\w ]+|B1|B2|A2|basic|theoretical|[\w ]+)",
        text,
    )
    if only:
        how = only["how"]
        return (
            "lack",
            f"my {only['what']} {'are' if english.is_plural(only['what'].split()[-1]) else 'is'} only {f'from {how}' if how in {'university', 'school'} else how}",
        )
    if re.match(
        r"I (?:was|ran|forgot|missed|came|arrived|said|took|spoke|talked|let|lost|dropped|broke|went|made|gave|got|misread|mixed|confused|burnt|burned|cut|spilled|froze|rushed)\b",
        text,
    ):
        return "slip", turned(text, names)
    if (
        re.match(
            r"(?:let|lost|dropped|broke|ran|went|made|burnt|burned|spilled|rushed|arrived|came|spoke|talked|took|undercooked|overcooked|oversalted|stalled|swore)\b",
            text,
        )
        and len(text.split()) > 1
    ):
        return "slip", turned(f"I {text}", names)
    if found := re.match(
        r"left (?P<what>(?:the |my )?(?:last|first|previous|old|current) (?:job|role|place|post|position|employer|company)\b.*)$",
        text,
    ):
        return (
            "lack",
            f"I left {found['what'] if found['what'].startswith(('the', 'my')) else 'my ' + found['what']}",
        )
    if re.match(r"I\b", text):
        return "lack", turned(text, names)
    if (
        re.match(
            r"(?:live|need|have|get|can only|work|speak|prefer|commute|drive|want|finish|start|wear|smoke|use)\b",
            text,
        )
        and len(text.split()) > 1
    ):
        return "lack", turned(f"I {_with_article(text)}", names)
    if _MATTERS.fullmatch(text):
        if re.match(
            r"(?:my |the )?(?:\w+ ){0,2}?(?:licen[cs]e|visa|permit|certificate|contract|lease|degree|registration) (?:runs? out|expires?|ends?|is|was|starts?)\b",
            text,
        ) or re.match(r"(?:my )?(?:notice(?: period)?|commute) (?:is|of|takes)\b", text):
            said = re.sub(
                r"\b(notice(?: period)?|commute) of\b", r"\1 is", re.sub(r"^(?:my |the )?", "my ", text)
            )
            return "lack", turned(said, names)
        return "matter", _as_for(turned(_of_mine(text), names))
    if (
        has_subject_and_verb(text)
        or (re.search(r"\d", text) and len(text.split()) < 8)
        or len(text.split()) > 6
        or re.search(
            r"\b(?:fired|sacked|pregnant|baby|divorced?|sick|depressed|arrested|convicted|record)\b", text
        )
    ):
        return "unsure", text
    spoken_words = re.findall(r"[\w']+", text)
    if len(spoken_words) > 2 and not any(
        english.is_known(word.lower())
        or word.lower() in english.PREPOSITIONS
        or english.starts_determined(word)
        for word in spoken_words
    ):
        return "unsure", text  # another language, or nothing that the lexicon knows
    words = turned(_of_mine(text), names)
    if not words.strip():
        return "unsure", text
    first = words.split()[0].lower()
    last = words.split()[-1].lower()
    past = (english.past_base(first) and not english.is_verb(first)) or (
        last.endswith("ed") and english.past_base(last) and english.kinds(last) == ""
    )
    if not is_thing(words) or past or re.search(r"\bI\b|\bI'm\b|\b(?:only|not|no|never|too)\b|[/?]", words):
        return "unsure", text
    return "matter", _as_for(words)


def _as_for(words: str) -> str:
    """Give a subject as it follows "as for": "PE exam" gives "the PE exam", "short stints" gives "my short stints"."""
    if english.starts_determined(words):
        return words
    if re.search(r" (?:on|in|at|with|of) (?:my|the|our|last)\b", words):
        return f"the {words}"
    if re.fullmatch(r"(?:[a-z]+ )?(?:stints|jobs|gaps|moves|grades|contracts)", words):
        return f"my {words}"
    head = english.head(words)
    return (
        f"the {words}"
        if (english.is_countable(head) and " " in words) or head in {"exam", "licence", "license"}
        else words
    )


_MATTERS = re.compile(
    r"(?:my |the )?(?:\w+ )?(?:driving |teaching |nursing |work )?(?:licen[cs]e|degree|certificate|experience|qualification|nvq|visa|permit|notice(?: period)?|commute|relocation|distance|references?|availability|location|start date|age|visa status|working hours|language|accent|lease|contract|registration)\b.*",
    re.IGNORECASE,
)


_PLACES = frozenset(
    "zone yard dock mill mine rig camp home plant lab kitchen ward store shop hotel bar site farm clinic school office "
    "firm court port prison stadium centre center library museum theatre studio salon garage nursery depot harbour".split()
)


def _never(deed: str, yet: bool, names: tuple[str, ...]) -> str:  # noqa: FBT001 -- one word of the doubt
    """Give what was never done: "managed people" gives "I haven't managed people before"."""
    deed = re.sub(r" (?:before|yet|ever)$", "", deed)
    deed = re.sub(
        r"\bused (outlook|word|teams|access|sage|notion|zoom|excel|slack)$",
        lambda m: f"used {m[1].capitalize()}",
        deed,
    )
    deed = re.sub(r"^(?:ever|really|actually|personally) ", "", deed)
    first = deed.split()[0].lower()
    rest = deed[len(first) :]
    base = english.participle_base(first) or english.past_base(first)
    if first in {"a", "an", "the", "my"} or first in english.PREPOSITIONS:
        return ""
    if base and (first not in english.ADJECTIVES_IN_ED or rest):
        done = english.participle(base)
    elif english.is_verb(first) and first != "certified" and "adj" not in english.kinds(first):
        done = english.participle(first)
    else:
        return ""
    if first in {"was", "were", "been"}:
        done = "been"
    place = re.fullmatch(
        r" (?P<where>(?!in\b|at\b|with\b|for\b|on\b|as\b|from\b|under\b|the\b|a\b|an\b|there\b|abroad\b|remotely\b|nights\b|weekends\b|alone\b|full|part|shifts)[\w -]+)",
        rest,
    )
    if done == "worked" and place:
        where = place["where"]
        rest = f" in {english.an(where) if where.split()[-1] in _PLACES else english.with_article(where)}"
    elif done != "been":
        rest = f" {_with_article(rest.strip())}" if rest.strip() else ""
    soon = yet or "in charge" in rest or done in {"completed", "finished", "passed", "got", "taken"}
    if " since " in rest or re.search(
        r" for (?:some|\d+|an?|one|two|three|several|many) (?:years?|months?|weeks?)", rest
    ):
        return turned(f"I haven't {done}{rest}", names)
    return turned(f"I haven't {done}{rest} {'yet' if soon else 'before'}", names)


def _with_article(text: str) -> str:
    """Give an object its article: "booking system" gives "a booking system"."""
    bare = text.strip()
    if (
        not bare
        or bare.split(" ", 1)[0].lower() in english.PREPOSITIONS | english.AUXILIARIES
        or english.starts_determined(bare)
        or (english.base_of(bare.split(" ", 1)[0].lower()) and " " in bare)
    ):
        return bare
    return english.with_article(bare)


def _too(text: str) -> tuple[Kind, str]:
    """Read that there is too much or too little of something: "overqualified (I have a master)"."""
    why = re.search(r"\((?:because )?(?P<why>I .+?)\)|(?:,| as| because| since) (?P<why2>I .+)$", text)
    reason = why["why"] or why["why2"] if why else ""
    reason = re.sub(
        r"\ba master$",
        "a master's degree",
        re.sub(
            r"\ba (masters?|bachelors?|phd)\b(?! degree|')",
            lambda m: {"m": "a master's degree", "b": "a bachelor's degree", "p": "a PhD"}[m[1][0].lower()],
            reason,
        ),
    )
    bare = re.sub(r"\s*\(.*?\)|(?:,| as| because| since) I .*$", "", text)
    bare = re.sub(r"^(?:I'm |I am |am |maybe |might be |being |I was )+", "", bare, flags=re.IGNORECASE)
    how = re.match(
        r"(?P<how>(?:over|under)-?qualified|too (?:senior|junior|academic|technical|young|old|quiet|experienced|inexperienced|expensive|corporate|soft|nice|hands-on|specialised|specialized|direct)|junior|senior)\b(?P<for> for [\w ]+)?$",
        bare,
        re.IGNORECASE,
    )
    if how:
        return (
            "lack",
            f"I may seem {how['how'].lower()}{how['for'] or ''}{f', as {reason}' if reason else ''}",
        )
    if re.match(r"job[- ]?hopp", bare, re.IGNORECASE):
        return "lack", "I have changed jobs often"
    return "unsure", text


def _of_mine(text: str) -> str:
    if re.match(
        r"(?:[a-z]+ )?(?:surgery|injury|operation|accident|commute|cough|knee|back|hearing|eyesight)\b", text
    ) and not english.starts_determined(text):
        return f"my {text}"
    if re.match(r"[a-z]+ (?:in|on|with|at) my\b", text) and not english.starts_determined(text):
        return f"the {text}"
    text = (
        text[0].lower() + text[1:]
        if text.split(" ", 1)[0].lower()
        in {"my", "the", "a", "an", "no", "commute", "notice", "relocation", "distance", "references"}
        else text
    )
    if re.match(
        r"(?:commute|notice period|relocation|references?|availability|location|start date|visa|visa status|working hours|accent|degree)\b",
        text,
    ):
        return f"my {text}"
    return text


_HELD = frozenset(
    "clearance insurance time childcare transport transportation money savings english data equipment training".split()
)
"""Stuff that one has or has not, and no subject of experience."""


def _lack(what: str, no: str) -> str:
    """Say what is lacking: "experience with SAP" gives "I don't have experience with SAP yet"."""
    with_ = re.match(
        r"(?P<adj>(?:direct |hands-on |formal |prior |recent |real |practical |professional |industry )*)(?P<noun>experience|knowledge|background|exposure|training|practice)\b(?P<rest>.*)",
        what,
    )
    if (
        no in {"little", "limited", "not enough", "not much", "too little", "only a little", "not a lot of"}
        or "much" in no
    ):
        return f"I don't have much {what} yet"
    if re.search(r"references?\b", what):
        return f"I don't have {what}"
    if with_:
        return f"I don't have {what} yet"
    if re.search(r"\b(?:experience|knowledge|training)\b", what):
        return f"I don't have {what} yet"
    if re.fullmatch(r"(?:[A-Z][A-Z0-9]|PhD|MSc|BSc)\w*(?: .*)?", what):
        noun = (
            english.an(what)
            if re.match(r"(?:NVQ|MBA|PhD|HGV|CDL|CPA|RN|PMP|CKA|DBS|CSCS|MSc|BSc|GED)$", what)
            else what
        )
        product = noun == what and (" " not in what or re.fullmatch(r"(?:[A-Z][A-Z0-9]+ ?)+", what))
        return f"I don't have {noun}{' experience' if product else ''} yet"
    head = english.head(what)
    if what in SOFTWARE:
        return f"I haven't used {what} yet"
    if re.fullmatch(r"(?:[a-z]+ )?(?:degree|car|diploma)s?", what):
        return f"I don't have {english.with_article(what)}"
    if (
        re.fullmatch(r"[a-z][a-z -]*", what)
        and (what.endswith(("work", "ing", "graphics", " art")) or english.is_mass(head))
        and head not in {"training", "coding", "english", "time", "data", "feedback"}
    ):
        return (
            f"I don't have {what} experience yet"
            if len(what.split()) < 3 and not english.is_plural(head)
            else f"I don't have experience with {what} yet"
        )
    if re.search(
        r"(?:licen[cs]e|degree|certificate|diploma|qualification|car|visa|permit|portfolio|reference|background|ticket|badge|cert)s?$",
        head,
    ):
        owned = (
            f"my {what}"
            if re.search(r"licen[cs]e$", what)
            else what
            if english.is_plural(head)
            else english.with_article(what)
        )
        return f"I don't have {owned} yet"
    if (
        re.fullmatch(r"[a-z]+(?: [a-z]+)?", what)
        and not english.is_countable(head)
        and not english.is_plural(head)
        and head not in _HELD
    ):
        return f"I don't have experience with {what} yet"
    return f"I don't have {what if english.starts_determined(what) or not english.is_countable(head) else english.with_article(what)} yet"


def _subject(text: str, names: tuple[str, ...]) -> str:
    """Give what a weak answer was about."""
    text = re.sub(r"[\s,;:-]+$", "", text)
    text = re.sub(
        r"^(?:the |a )?(?!coding|first|second|third|last|next|one|same|that|the\b|a\b|[A-Z]{2,})([\w-]+(?: [\w-]+)?) question$",
        r"\1",
        text,
    )
    if found := _MUDDLED.fullmatch(text):
        text = found["about"] or text
    text = re.sub(
        r"^(?:(?:he|she|they|you) (?:also )?asked(?: me)? )(?:about )?|^(?:the )?question(?:s)? (?:about|on) |^when (?:asked|they asked)(?: me)? (?:about )?|^when asked ",
        "",
        text,
        flags=re.IGNORECASE,
    )
    if re.match(r"(?:how|why|what|whether|when|where)\b", text, re.IGNORECASE):
        return turned(stated(text), names)
    text = re.sub(r"^(?:a|an) ", "the ", text)
    if re.fullmatch(
        r"[a-z]*(?:mark|join|key|lock|queue|loop|tree|trigger|pointer|thread|cursor|closure|decorator|iterator|macro)",
        text,
    ):
        text = f"{text}s"  # "my answer on watermark": a term of the trade, of which there are many
    return turned(
        text[0].lower() + text[1:] if text and text.split()[0].lower() in {"the", "my", "their"} else text,
        names,
    )
