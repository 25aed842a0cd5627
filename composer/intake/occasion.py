"""What an interview is: the company, the role and the kind of talk, from titles, subjects and running text.

Nothing is made up: each is a piece of the text, and a company's name that only an address tells is said to be that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from composer.intake.jobs import JOBS
from composer.intake.proposal import Quote, quoted
from composer.interview import Interview


@dataclass(frozen=True, slots=True)
class Source:
    """A text with what it is: "Title", "Subject", "Description".

    Attributes:
        place: What it is, for the quotation.
        text: The text.
        is_title: Whether it is one line that names the talk.
    """

    place: str
    text: str
    is_title: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """A text that was found, with its quotation, and a sentence where it is not sure."""

    text: str
    quote: Quote
    doubt: str = ""


_MOST = 30
"""Matches of one pattern in one text that are looked at."""
_NOISE = re.compile(
    r"^(?:(?:re|fwd?|fw|aw|wg)\s*:\s*|(?:updated |cancel(?:l?ed|ation)(?: event)?|accepted|declined|tentative|new event|new|reminder|confirmed|action required|rescheduled)\b(?:\s+(?:invitation|event|meeting))?\s*[:\-–—]\s*|invitation\s*:\s*|event\s*:\s*|\[[^\]]*\]\s*)+",
    re.IGNORECASE,
)
_GOOGLE_TAIL = re.compile(
    r"\s+@\s+(?:\w{3,9},? )?\w{3,9}\.? \d{1,2},? \d{4}\b.*$|\s+@\s+(?:\w{3} )?\d{1,2} \w{3} \d{4}.*$|\s+@\s+\w{3,9} \d{1,2}.*\([\w.+-]+@.*\)$"
)
_PARTS = re.compile(
    r"\s+[-–—|/•·~@]+\s+|\s*[|•·]\s*|\s*:\s+|\s*<+\s*/?>+\s*|\s+[x\u00d7]\s+|\s+(?:w/|&)\s+(?=[A-Z])|\s*[()\[\]]\s*"
)
_NAME = r"[A-Z0-9À-Þ](?:[\w&’'+À-ÿ-]|\.(?=\w))*"
_COMPANY = rf"{_NAME}(?:[ ]+(?:(?:of|and|the|for|de|&)[ ]+)?{_NAME}){{0,4}}"

_COMPANY_SAYS = (
    rf"\binterview(?:ing|s)?\s+(?:\w+\s+)?(?:with|at|for)\s+(?P<c>{_COMPANY})",
    rf"\b(?:role|position|job|opening|opportunity|vacancy|post|team)\s+(?:here\s+)?(?:at|with)\s+(?:the\s+)?(?P<c>{_COMPANY})",
    rf"\b(?:appl(?:ying|ied|ication)|interest|interested)\s+(?:to|with|at|in)\s+(?:joining\s+|working (?:at|with|for)\s+|a career (?:at|with)\s+|(?:the\s+)?(?:[\w&/,-]+\s+){{1,6}}?(?:role|position|job|opening|opportunity)\s+(?:at|with)\s+)?(?P<c>{_COMPANY})",
    rf"\b(?:join(?:ing)?|with)\s+(?:us\s+at\s+)?(?:the\s+)(?P<c>{_COMPANY})\s+(?:[Tt]eam|[Rr]ecruiting)\b",
    rf"\b(?:from|here at|we at|everyone at|team at|about|visit(?:ing)?)\s+(?P<c>{_COMPANY})",
    rf"\b(?:The|Your)\s+(?P<c>{_COMPANY})\s+(?:[Rr]ecruiting|[Tt]alent|[Hh]iring|[Pp]eople|HR|[Rr]ecruitment)(?:\s+[Aa]cquisition)?\s+[Tt]eam\b",
    rf"(?m)^(?P<c>{_COMPANY})\s+(?:[Rr]ecruiting|[Tt]alent|[Hh]iring|[Pp]eople|[Rr]ecruitment|[Cc]areers)(?:\s+[Aa]cquisition)?(?:\s+[Tt]eam)?\s*$",
    rf"\bat\s+(?P<c>{_COMPANY})",
    r"(?im)^\s*(?:company|employer|organi[sz]ation)\s*[:\t]\s*(?P<c>.{2,60})$",
)
_ROLE_PHRASE = r"[A-Z0-9À-Þ][\w&/+#.’'(),À-ÿ-]*(?:\s+(?:[A-Za-z0-9À-ÿ&/+#.,()–-][\w&/+#.’'(),À-ÿ–-]*)){0,7}?"
_ROLE_SAYS = (
    r"(?im)(?:^|:|\t)\s*(?:role|position|job(?: title)?|title|vacancy|for the position of|requisition)\s*[:\t]\s*(?P<r>.{2,80})$",
    rf"\b[Pp]osition\s+of\s+(?:the\s+|an?\s+)?(?P<r>{_ROLE_PHRASE})(?=\s+(?:at|with|in|on|role|position)\b|\s*[.,;:(\n]|$)",
    rf"\b(?:the|our|as|an?)\s+(?P<r>{_ROLE_PHRASE})\s+(?:role|position|job|opening|opportunity|vacancy|post|team role)\b",
    rf"\binterview(?:ing)?\s+for\s+(?:the\s+|our\s+|an?\s+)?(?P<r>{_ROLE_PHRASE})(?=\s+(?:at|with|on|role|position)\b|\s*[.,;:(\n]|$)",
    rf"\bfor\s+(?:the\s+|our\s+|an?\s+)?(?P<r>{_ROLE_PHRASE})(?=\s+(?:at|with|on|role|position)\b|\s*[.,;:(\n]|$)",
    rf"\b(?:as|application (?:for|to))\s+(?:the\s+|our\s+|an?\s+)?(?P<r>{_ROLE_PHRASE})(?=\s+(?:at|with|on|role|position)\b|\s*[.,;:(\n]|$)",
)
_KIND_WORDS = re.compile(
    r"\b(?:(?:virtual|video|phone|telephone|onsite|on-site|in-person|remote|initial|first|second|third|final|technical|coding|live|"
    r"behaviou?ral|panel|hiring manager|recruiter|system design|take-?home|case(?: study)?|portfolio|culture|introductory|intro|informational|1st|2nd|3rd|last|next)[ -]+)*"
    r"(?:interviews?|screen(?:ing)?|round|call|chat|conversation|meeting|onsite|on-site|panel|loop|discussion|assessment|confirmation|confirmed|confirm|scheduled|invitation|invite|invited|availability|reminder|review|session|intro|details|schedule|update)\b",
    re.IGNORECASE,
)
_ALL_KIND = re.compile(
    r"(?:virtual|video|phone|telephone|onsite|on-site|in-person|in|person|remote|initial|first|second|third|final|technical|coding|live|behaviou?ral|panel|hiring|manager|recruiter|"
    r"system|design|take-?home|case|study|portfolio|culture|intro(?:ductory)?|informational|1st|2nd|3rd|last|next|interviews?|screen(?:ing)?|round|call|chat|coffee|conversation|"
    r"meeting|loop|discussion|assessment|confirm(?:ation|ed)?|scheduled?|invit(?:ation|e|ed)|your|an?|the|of|with|for|to|is|has|been|and|&|zoom|teams|google|meet|microsoft|webex|\d+|min(?:ute)?s?|hours?|hr|"
    r"availability|reminder|review|session|details|update|event|new|job|application|skype|link|join|at|from|on|time|am|pm|stage|part|step)",
    re.IGNORECASE,
)

_ROUNDS = (
    (
        r"informational (?:interview|chat|call|meeting)|coffee chat|networking (?:call|chat)",
        "informational chat",
    ),
    (
        r"\b(?:technical|coding|live coding|pair(?:ing| programming)|system design|whiteboard|case(?: study)?)\s+(?:\w+\s+)?(?:interview|screen|round|session|assessment|challenge|call)\b|\btechnical\b",
        "technical interview",
    ),
    (r"\b(?:final|last)[ -]?(?:round|interview|stage|conversation|panel)", "final round"),
    (r"\b(?:second|2nd|third|3rd)[ -]?(?:round|interview|stage|conversation)", "second interview"),
    (
        r"\b(?:(?:phone|recruiter|recruiting|initial|hr|talent|video|intro(?:ductory)?)[ -](?:screen(?:ing)?|call)|screening(?: call| interview)?|screen)\b",
        "phone screen",
    ),
    (r"\bpanel\b", "panel"),
    (r"\b(?:first|1st|initial)[ -]?(?:round|interview|stage|conversation)", "first interview"),
)
_MEDIA = (
    (r"zoom\.us/|\bzoom\b", "video (Zoom)"),
    (r"teams\.microsoft\.com|teams\.live\.com|microsoft teams|\bteams (?:meeting|call)\b", "video (Teams)"),
    (r"meet\.google\.com|google meet|hangouts?\b", "video (Google Meet)"),
    (r"webex\.com|\bwebex\b", "video (Webex)"),
    (r"\b(?:video|virtual(?:ly)?|remote(?:ly)?|online|whereby\.com|bluejeans|skype)\b", "video"),
    (
        r"\b(?:on-?site|in[- ]person|face[- ]to[- ]face|at our (?:\w+ )?offices?|our office|come to our|visit us|reception|front desk|badge|parking)\b",
        "onsite",
    ),
    (r"\b(?:phone|telephone|call you (?:at|on)|will call|dial)\b", "phone"),
)
_TIMED = re.compile(r"^\W*\d{1,2}[:.]\d{2}.*$", re.MULTILINE)
_STREET = re.compile(
    r"\b\d{1,5}\s+(?:[A-Z][\w.]+\s+){1,4}(?:St(?:reet)?|Ave(?:nue)?|R(?:oa)?d|Blvd|Boulevard|Lane|Ln|Drive|Dr|Way|Square|Sq|Place|Pl|Floor|Suite)\b|\b[A-ZÄÖÜ][a-zäöüß]+(?:strasse|straße|str\.|weg|platz|allee)\s+\d|\bFloor\s+\d|\bSuite\s+\d",
    re.UNICODE,
)


def company(
    sources: Sequence[Source], domains: Sequence[str], people: Sequence[str], candidate: str
) -> Read | None:
    """Find the company: a name in the text, those that the address of somebody there confirms before all others.

    Args:
        sources: The texts, the most telling first.
        domains: Of the addresses of those who are met, where a domain tells a company.
        people: Names of people, which are no companies.
        candidate: The name of who is interviewed, if known.
    """
    persons = [name.casefold() for name in (*people, candidate) if name]
    found = [
        one
        for one in _companies(sources)
        if not _is_a_person(one.text, persons) and not is_role(one.text) and not _is_no_company(one.text)
    ]
    stems = [_stem(domain) for domain in domains]
    for stem in stems:
        confirmed = [one for one in found if _is_of_domain(one.text, stem)]
        if confirmed:
            return min(confirmed, key=lambda one: abs(len(_squeezed(one.text)) - len(stem)))
    for stem, domain in zip(stems, domains, strict=True):
        if named := _named_like(sources, stem):
            return named
        if not found and stem:
            return Read(
                stem.replace("-", " ").title(),
                Quote(domain, "address"),
                "Only the address tells it: check how it is written.",
            )
    return found[0] if found else None


def role(sources: Sequence[Source], company: str) -> Read | None:
    """Find the position: what is said to be one, or a part of the title that has a word of jobs in it."""
    for source in sources:
        text = _NOISE.sub("", source.text) if source.is_title else source.text
        for pattern in _ROLE_SAYS:
            for match in islice(re.finditer(pattern, text), _MOST):
                found = _trimmed_role(match["r"], company)
                if is_role(found) or (pattern.startswith("(?im)") and found and not source.is_title):
                    return Read(
                        found,
                        quoted(
                            source.text if source.is_title else text,
                            source.place,
                            *((0, None) if source.is_title else match.span("r")),
                        ),
                    )
        if source.is_title:
            for part in _title_parts(source.text):
                for piece in (
                    part,
                    _KIND_WORDS.sub(" ", part),
                    re.split(r"\s+(?:at|with|for)\s+", part)[0],
                    re.split(r"\bfor\s+", part)[-1],
                ):
                    found = _trimmed_role(piece, company)
                    if is_role(found):
                        return Read(found, Quote(source.text.strip(), source.place))
    return None


def kind(sources: Sequence[Source], link: str, place: str) -> Read | None:
    """Find what kind of talk it is and how it is held, in words that `Interview.round` and `Interview.medium` read."""
    which = how = None
    for source in sources:
        # Of a day with several talks no single one tells what the day is.
        text = (
            source.text
            if len(_TIMED.findall(source.text)) < 2
            else _TIMED.sub(lambda match: " " * len(match[0]), source.text)
        )
        if which is None:
            which = next(
                (
                    Read(said, quoted(source.text, source.place, *match.span()))
                    for pattern, said in _ROUNDS
                    if (match := re.search(pattern, text, re.IGNORECASE))
                ),
                None,
            )
    telling = [Source("Location", place), Source("Link", link), *sources]
    for source in telling:
        if how is None and source.place == "Location" and (match := _STREET.search(source.text)):
            how = Read("onsite", quoted(source.text, source.place, *match.span()))
        if how is None:
            how = next(
                (
                    Read(said, quoted(source.text, source.place, *match.span()))
                    for pattern, said in _MEDIA
                    if (match := re.search(pattern, source.text, re.IGNORECASE))
                ),
                None,
            )
        if how is not None:
            break
    if which is None and how is None:
        return None
    said = [part.text for part in (which, how) if part]
    if which and how and (how.text == "phone" or (which.text == "phone screen" and how.text == "onsite")):
        said = [which.text] if "phone" in which.text else [which.text, how.text]
    if which is None and how:
        said = [f"{how.text} interview" if how.text in {"onsite", "phone", "video"} else how.text]
    text = ", ".join(said)
    # What is proposed must be read as it was meant.
    assert Interview(format=text).medium in {"video", "phone", "onsite", ""}  # noqa: S101 -- types of the shared ground
    quotes = " … ".join(dict.fromkeys(part.quote.words for part in (which, how) if part))
    first = which or how
    return Read(text, Quote(quotes, first.quote.place if first else ""))


def is_role(text: str) -> bool:
    """Tell whether a phrase is a position: it has a word of jobs in it, and not too many others."""
    words = re.split(r"[\s/,()&–-]+", text)
    words = [word for word in words if word]
    if not 1 <= len(words) <= 9 or len(text) > 80:
        return False
    keys = [word.casefold().strip(".") for word in words]
    jobs = [word for word in keys if word in JOBS - _NO_ROLES]
    return (
        bool(jobs)
        and not all(_ALL_KIND.fullmatch(word) for word in words)
        and not {"with", "your", "our", "you", "interviews"} & set(keys)
    )


_NO_ROLES = frozenset(
    "interviewer panel committee board team recruiter panellist panelist recruiting colleague hr recruitment".split()
)


def _trimmed_role(text: str, company: str) -> str:
    text = " ".join(text.split()).strip(" .,;:-–—|()[]\"'")
    if company:
        text = (
            re.sub(rf"(?:\s+(?:at|with|@)\s+|\s*[-–—|,@]\s*)?\b{re.escape(company)}\b.*$", "", text).strip(
                " .,;:-–—|"
            )
            or text
        )
        text = re.sub(rf"^{re.escape(company)}\b[\s:,-]*", "", text)
    text = re.sub(r"\s+(?:at|with)\s+[A-Z].*$", "", text)
    text = re.sub(r"^\[?\b(?:R|JR|REQ|ID)-?\d+\]?\s*[:-]?\s*", "", text)
    words = text.split()
    while len(words) > 1 and _ALL_KIND.fullmatch(words[-1]) and words[-1].casefold() not in JOBS:
        words.pop()
    while (
        len(words) > 1
        and _ALL_KIND.fullmatch(words[0])
        and words[0].casefold()
        not in {
            "new",
            "first",
            "case",
            "design",
            "portfolio",
            "system",
            "event",
            "part",
            "job",
            "application",
        }
    ):
        words.pop(0)
    text = " ".join(words)
    text = re.sub(
        r"\s+(?:role|position|job|opening|opportunity|vacancy|interview|post)$", "", text, flags=re.IGNORECASE
    )
    text = re.sub(r"^(?:the|an?|our|role of|position of)\s+", "", text, flags=re.IGNORECASE)
    return re.sub(r"\s*\((?:req|job|id|ref|r-?\d|jr-?\d|#)[^)]*\)?$", "", text, flags=re.IGNORECASE).strip(
        " .,;:-–—|\"'"
    )


def _companies(sources: Sequence[Source]) -> Iterator[Read]:
    for source in sources:
        if source.is_title:
            yield from _in_title(source)
    for pattern in _COMPANY_SAYS:
        for source in sources:
            text = _NOISE.sub("", source.text) if source.is_title else source.text
            for match in islice(re.finditer(pattern, text), _MOST):
                for found in _cut(match["c"]):
                    yield Read(
                        found,
                        Quote(source.text.strip(), source.place)
                        if source.is_title
                        else quoted(text, source.place, *match.span("c")),
                    )


def _cut(text: str) -> Iterator[str]:
    """Give a company's name without the words that follow it in a sentence."""
    text = re.split(
        r"\s+(?:for|on|to|as|and we|and I|via|by|is|has|will|in|Interview|interview|Team|Recruiting|Recruitment|Talent|Careers|Hiring|People|HR)\b",
        text,
    )[0]
    text = re.sub(r"[’']s$", "", text.strip(" .,;:-–—|!?()\"'"))
    text = text.removeprefix("the ").removeprefix("The ").strip()
    if len(text) > 1:
        yield text


def _title_parts(title: str) -> list[str]:
    title = _GOOGLE_TAIL.sub("", _NOISE.sub("", title.strip()))
    return [part.strip(" ,.:;-") for part in _PARTS.split(title) if part and part.strip(" ,.:;-")]


def _in_title(source: Source) -> Iterator[Read]:
    """Give the parts of a title that may be a company: what is left without the words for the talk."""
    quote = Quote(source.text.strip(), source.place)
    for part in _title_parts(source.text):
        rest = re.sub(
            r"^(?:with|at|for|from|and|to)\s+", "", _KIND_WORDS.sub(" ", part).strip(), flags=re.IGNORECASE
        )
        words = rest.split()
        if not words or all(_ALL_KIND.fullmatch(word.strip(",.")) for word in words):
            continue
        for piece in re.split(r"\s+(?:at|with|for|from)\s+", rest):
            named = re.match(rf"(?:{_COMPANY})$", piece.strip(" ,.:-"))
            if named and not all(_ALL_KIND.fullmatch(word.strip(",.")) for word in piece.split()):
                for found in _cut(named[0]):
                    yield Read(found, quote)


def _is_a_person(text: str, persons: Sequence[str]) -> bool:
    folded = text.casefold()
    words = set(folded.replace(",", " ").split())
    return any(
        folded == name or words <= set(name.split()) or (set(name.split()) and set(name.split()) <= words)
        for name in persons
    )


_NO_COMPANY = re.compile(
    r"^(?:us|you|me|our|your|my|the|this|that|we|i|it|a|an|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|"
    r"mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|zoom|teams|microsoft teams|google|google meet|meet|google calendar|calendar|outlook|webex|calendly|greenhouse|lever|ashby|goodtime|hello|hi|dear|thanks|thank|"
    r"eastern|pacific|central|mountain|est|pst|et|pt|am|pm|noon|hr|hiring|recruiting|talent|team|what|when|where|who|why|how|all|no|yes|please|join|location|description|details|title|subject|date|time|role|position|interviewers?|new york|london|est time)\b(?:\s+\d.*)?$",
    re.IGNORECASE,
)


def _is_no_company(text: str) -> bool:
    words = text.split()
    return (
        bool(_NO_COMPANY.match(text))
        or not any(char.isalpha() for char in text)
        or bool(re.match(r"\d", text) and len(words) > 1)
        or bool(re.fullmatch(r"\w+ \d+", text))
        or all(_ALL_KIND.fullmatch(word.strip(",.")) for word in words)
        or bool(re.fullmatch(r"(?:eastern|pacific|central|mountain)\s+.*time.*", text, re.IGNORECASE))
    )


def _stem(domain: str) -> str:
    """Give the part of a domain that somebody chose: "lumen" of "mail.lumen.co.uk"."""
    parts = domain.split(".")
    while len(parts) > 2 and parts[-2] in {"co", "com", "org", "ac", "gov", "net", "edu"}:
        parts.pop()
    return parts[-2] if len(parts) > 1 else ""


def _squeezed(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.casefold())


def _is_of_domain(name: str, stem: str) -> bool:
    stem, squeezed = _squeezed(stem), _squeezed(name)
    if len(stem) < 2 or len(squeezed) < 2:
        return False
    initials = "".join(word[0] for word in name.casefold().split() if word[0].isalnum())
    if len(stem) > 4 and squeezed.endswith(stem):
        return True
    return (
        squeezed.startswith(stem)
        or (len(squeezed) > 3 and stem.startswith(squeezed))
        or (len(initials) > 1 and stem == initials)
    )


def _named_like(sources: Sequence[Source], stem: str) -> Read | None:
    """Find in the texts how a company is written whose domain is known: "Lumen Health" for lumenhealth."""
    squeezed = _squeezed(stem)
    if len(squeezed) < 3:
        return None
    letters = r"[\s&.-]?".join(map(re.escape, squeezed))
    for source in sources:
        for match in re.finditer(rf"(?<![\w@./-]){letters}(?![\w@.]\w)", source.text, re.IGNORECASE):
            if any(char.isupper() for char in match[0]):
                # "Lumen Health" goes on behind what the domain has of it.
                more = re.match(rf"(?:[ ]+{_NAME}){{0,2}}", source.text[match.end() :])
                whole = next(_cut(match[0] + (more[0] if more else "")), match[0])
                whole = whole if not _KIND_WORDS.search(whole) and not is_role(whole) else match[0]
                return Read(whole, quoted(source.text, source.place, *match.span()))
    return None
