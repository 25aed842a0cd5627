"""People in what was brought: a list of names, a signature, "you will meet …", and who is no person at all.

A name is read by `composer.facts.names`; here is only where one may stand, and which of several it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from composer.facts.name_field import Name, parse_name
from composer.facts.name_words import is_given
from composer.facts.names import names_in, title_of
from composer.intake.jobs import JOBS
from composer.intake.jobs import has_job as _has_job
from composer.intake.proposal import NOWHERE, Quote, quoted
from composer.text.email_address import is_email_address

MOST = 40
"""People that are proposed of one thing brought, at most."""
LONGEST_LIST = 4_000
"""Characters of a list of names."""

_ADDRESS = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_TOOLS = frozenset(
    """calendly.com savvycal.com cal.com chilipiper.com youcanbook.me doodle.com greenhouse.io greenhouse-mail.io
    lever.co ashbyhq.com goodtime.io modernloop.io smartrecruiters.com myworkday.com workday.com cronofy.com icims.com
    jobvite.com workable.com workablemail.com bamboohr.com teamtailor.com teamtailor-mail.com recruitee.com
    personio.de breezy.hr breezy-mail.com pinpointhq.com successfactors.com taleo.net oraclecloud.com zoom.us
    prelude.co rooster.co gem.com jazz.co applytojob.com ultipro.com avature.net phenompeople.com paradox.ai
    olivia.paradox.ai hackerrank.com coderpad.io codility.com hirevue.com karat.com willo.video sparkhire.com
    calendar.google.com resource.calendar.google.com group.calendar.google.com calendar-server.bounces.google.com
    linkedin.com indeed.com indeedemail.com eightfold.ai""".split()
)
"""Domains of programs that arrange interviews: what they send from is nobody's address."""
_TOOL_NAMES = re.compile(
    r"^(?:no-?_?reply|do-?not-?reply|notifications?|mailer(?:-daemon)?|calendar|calendar-notification|invites?|invitations?"
    r"|schedul(?:ing|er)|interviews?|bookings?|meetings?|automated|system|bot|events?|reply\+.*|.*\+[0-9a-f]{12,}.*"
    r"|meetingroom.*|room.*|conf(?:erence)?-?room.*|c_[0-9a-f]{8,}.*)$",
    re.IGNORECASE,
)
_TEAM_NAMES = re.compile(
    r"^(?:recruit(?:ing|ment|ers?)?|careers?|jobs?|talent|talent-?acquisition|hr|people|people-?ops|hiring|office|info|hello|contact|team|admin|apply)$",
    re.IGNORECASE,
)
_TEAM_WORDS = re.compile(
    r"\b(?:recruiting|recruitment|careers?|jobs|talent|hiring|people|interviews?|scheduling|team|calendar|room|zoom|google meet|notifications?|hr)\b",
    re.IGNORECASE,
)
PUBLIC_MAIL = frozenset(
    """gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com
    aol.com proton.me protonmail.com pm.me gmx.com gmx.de gmx.net web.de mail.com zoho.com fastmail.com hey.com
    hotmail.co.uk yahoo.co.uk live.co.uk btinternet.com comcast.net verizon.net att.net qq.com 163.com mail.ru
    yandex.ru laposte.net orange.fr free.fr bluewin.ch t-online.de libero.it""".split()
)
"""Where people have an address of their own: it tells no company."""

_PARTS = re.compile(
    r"\s*,\s*(?:and\s+|&\s*)?(?![^(]*\))|\s+(?:and|&)\s+(?=[A-ZÀ-Þ][\w'’.-]*\s+[A-ZÀ-Þ]|[\w.+-]+@)"
)
"""What parts the people of one line: a comma outside brackets, an "and" with a whole name behind it."""
_PERSON_ALONE = re.compile(r"[^,(<@|–—]*")
_DEGREE = re.compile(
    r"\s*·\s*(?:1st|2nd|3rd)\+?(?=\s|$)| degree connection| \((?:she|he|they)/\w+(?:/\w+)?\)", re.IGNORECASE
)
"""How near somebody is on LinkedIn, which it shows behind the name."""
_COORDINATES = re.compile(
    r"\b(?:coordinator|scheduler|scheduling|recruit\w*|talent|sourcer|hr|human resources|people|assistant|contact)\b",
    re.IGNORECASE,
)
_INTRODUCES = re.compile(
    r"^\W*(?:who|interviewers?|(?:the |your )?(?:interview )?panel(?:ists?| members)?(?: will be| will consist of| consists of| is| are| includes?)?|attendees?|participants?|guests?|hosts?|interview (?:panel|team)"
    r"|interviewing with|you(?:'|’| wi)ll (?:meet|be meeting|speak|be speaking|talk|be interviewed)(?: with| to| by)?|your interviewers?(?: (?:is|are|will be))?|with)\s*[:\t]\s*(?P<same>.*)$",
    re.IGNORECASE,
)
_INVITES = re.compile(
    r"^\W*(?P<names>[A-ZÀ-Þ][^\n:,]{3,60}?) (?:is inviting you to a scheduled|invited you to|has invited you to|invites you to)\b"
)
_ARRANGES = re.compile(
    r"\b(?P<title>(?:(?:recruiting|recruitment|interview|talent|scheduling) )?(?:coordinator|scheduler|contact(?: person)?))\s*(?:is|:|will be)\s+(?P<names>[^\W\d_][^\n;]{3,100})",
    re.IGNORECASE,
)
_MEETS = re.compile(
    r"(?i:you(?:'|’|\s+wi)ll\s+(?:be\s+)?(?:meet(?:ing)?|speak(?:ing)?|talk(?:ing)?|chat(?:ting)?|interview(?:ing|ed)?)(?:\s+(?:with|to|by))?"
    r"|(?:interview|call|conversation|chat|screen|meeting|session|interviewed|speak|meet|talk|catch up|video call)\s+(?:with|by)"
    r"|(?:interviewers?\s+(?:is|are|will be))|\bmeet)\s+(?:our |my |the )?(?P<names>[A-ZÀ-Þ][^\n.;!?•]{2,160})",
)
_BULLET = re.compile(r"^\s*(?:[-*•·‣▪–]|\d{1,2}[.)])\s+")
_TIMED = re.compile(
    r"^\W*(?>\d{1,2}(?:[:.]\d{2})?(?:\s?(?i:[ap]\.?m\b\.?))?(?:\s*\(?[A-Z]{2,4}\)?(?=\W))?(?:\s*(?:-|–|—|to)\s*\d{1,2}(?:[:.]\d{2})?(?:\s?(?i:[ap]\.?m\b\.?))?(?:\s*\(?[A-Z]{2,5}\)?(?=\W))?)?)\W+(?P<rest>.+)$",
)
_ENDS_A_NAME = re.compile(
    r"\s+(?:(?:on|at|for|about|from|regarding|to discuss|who|via|over|in|is|are|will|has|have|this|next|tomorrow|today|as part|as the|has been|by)\b|\d).*$"
)
_CLOSING = re.compile(
    r"^\s*(?:(?:best|kind|warm(?:est)?)?\s*regards|best(?: wishes)?|thanks(?: so much| again)?|thank you|many thanks|cheers|sincerely|warmly|all the best|talk soon|looking forward|kind wishes|yours(?: sincerely| truly)?|mit freundlichen grüßen|cordialement)\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody who was found.

    Attributes:
        name: As a name field takes it.
        title: The job.
        email: The address, or empty.
        quote: Where.
        is_sender: Whether they wrote or sent it, so that they may only have arranged it.
        is_weak: Whether only "interview with …" says that it is a person, which a company may follow too.
    """

    name: str
    title: str = ""
    email: str = ""
    quote: Quote = NOWHERE
    is_sender: bool = False
    is_weak: bool = False

    def values(self) -> dict[str, str]:
        """Give the fields that are told."""
        told = {"name": self.name, "title": self.title, "email": self.email}
        return {name: value for name, value in told.items() if value}


def is_tool(email: str, name: str = "") -> bool:
    """Tell whether an address is a program's, a room's or a mailbox of many, and no person's."""
    local, _, domain = email.casefold().rpartition("@")
    parts = domain.split(".")
    if any(".".join(parts[at:]) in _TOOLS for at in range(len(parts) - 1)):
        return True
    if _TOOL_NAMES.match(local) or _TEAM_NAMES.match(local.partition("+")[0]):
        return True
    return bool(name) and "@" not in name and _is_many(name)


def _is_many(name: str) -> bool:
    """Tell whether what stands beside an address names a team or a thing."""
    words = {word.casefold().strip(".,'") for word in name.split()}
    return bool(_TEAM_WORDS.search(name) or words & _NO_NAMES or any(char.isdigit() for char in name))


def is_coordinator(found: Found) -> bool:
    """Tell whether somebody's job is to arrange interviews."""
    return bool(_COORDINATES.search(found.title))


def domain_of(email: str) -> str:
    """Give the domain of an address where it tells a company; empty for one of public mail."""
    domain = email.rpartition("@")[2].casefold()
    parts = domain.split(".")
    if domain in PUBLIC_MAIL or any(".".join(parts[at:]) in _TOOLS for at in range(len(parts) - 1)):
        return ""
    return domain


def of_address(name: str, email: str, quote: Quote, *, is_sender: bool = False) -> Found | None:
    """Read a calendar's or a header's person; none for a tool, a room, a team."""
    # "Raman, Priya (Lumen)" and "Priya Raman | Lumen Health" are how directories write people.
    shown = re.sub(
        r"\s*[(\[](?!he|she|they)[^)\]]*[)\]]\s*$|\s+\|.*$|\s+(?:via|from|at)\s+.*$", "", name
    ).strip(" '\"")
    if "@" in shown:
        shown = ""
    if not is_email_address(email):
        email = ""
    if is_tool(email or "somebody@example.invalid", shown):
        return None
    read = parse_name(shown or email)
    full = read.full if "@" not in read.full else ""
    if not full and not email:
        return None
    first = shown.partition(" ")[0]
    return Found(f"{first} {full}" if full and title_of(first) else full, read.job, email, quote, is_sender)


def listed(text: str, place: str = "the list") -> tuple[Found, ...]:
    """Read a list of people: in one line, a line each, or the lines of a signature or a profile."""
    text = _DEGREE.sub("", text.strip()[:LONGEST_LIST])
    lines = [_BULLET.sub("", line).strip() for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and (signature := _signature(lines, place)):
        return (signature,)
    found = [one for line in lines for part in re.split(r"[;•]", line) for one in _in_line(part, place)]
    return tuple(together(found))


def in_text(text: str, place: str) -> tuple[Found, ...]:
    """Find who is met in the text of a mail or of a description."""
    found: list[Found] = []
    lines = text.splitlines()[:600]
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if match := _INTRODUCES.match(line):
            found += [replace(one, quote=quoted(line, place)) for one in _in_line(match["same"], place)]
            # A list below: until a line names nobody, one empty line aside.
            empty = 0
            while at < len(lines) and empty < 2:
                below = _in_line(_BULLET.sub("", lines[at]).strip(), place) if lines[at].strip() else []
                if below and not _is_sentence(lines[at]):
                    found += [replace(one, quote=quoted(lines[at], place)) for one in below]
                elif lines[at].strip() and not (found and _is_detail(lines[at])):
                    break
                elif lines[at].strip():
                    found[-1] = _with_detail(found[-1], lines[at])
                else:
                    empty += 1
                at += 1
            continue
        if (match := _TIMED.match(line)) and not _is_sentence(line):
            rest = match["rest"]
            # "Technical interview with Omar Haddad, Staff Engineer": who is met stands behind "with".
            named = re.split(r"\bwith\b\s+", rest, maxsplit=1)[-1]
            parts = [named, *[part for part in re.split(r"\s+[-–—|:]\s+|:\s+", rest) if part != named]]
            for part in parts:
                if people := _in_line(part, place):
                    found += [replace(one, quote=quoted(line, place)) for one in people]
                    break
            continue
        for match in _MEETS.finditer(line):
            names = _ENDS_A_NAME.sub("", match["names"]).strip(" ,:–-")
            is_weak = (
                match[0]
                .casefold()
                .startswith(("interview", "call", "conversation", "chat", "screen", "meeting", "session"))
            )
            for one in _in_line(names, place):
                is_sure = not is_weak or one.title or one.email or is_given(one.name.split()[0])
                found.append(replace(one, quote=quoted(line, place), is_weak=not is_sure))
        if match := _INVITES.match(line):
            found += [replace(one, quote=quoted(line, place)) for one in _in_line(match["names"], place)]
        if match := _ARRANGES.search(line):
            found += [
                replace(one, title=match["title"].capitalize(), quote=quoted(line, place), is_sender=True)
                for one in _in_line(re.split(r"\.(?:\s|$)", match["names"])[0], place)
            ]
    return tuple(together(found))


def with_jobs(found: Sequence[Found], text: str) -> list[Found]:
    """Give those whose job stands behind their name somewhere in `text` that job: "Samuel Ortiz, Branch Manager"."""
    completed = []
    for one in found:
        at = text.find(one.name) if len(one.name.split()) > 1 and not one.title else -1
        if at >= 0:
            end = text.find("\n", at)
            line = text[at : at + 200 if end < 0 else min(end, at + 200)]
            below = (
                text[end + 1 : end + 80].partition("\n")[0] if end >= 0 and line.strip() == one.name else ""
            )
            behind = re.match(
                r"\s*(?:[,(|–—-]|\bis (?:our|the)\b)\s*([^,.;()|\n]{3,60})",
                line[len(one.name) :] or f", {below}",
            )
            if behind and _has_job(behind[1]) and not _ENDS_A_NAME.search(behind[1]):
                one = replace(one, title=behind[1].strip())  # noqa: PLW2901 -- the same person, with a job
        completed.append(one)
    return completed


def signed(text: str, place: str) -> Found | None:
    """Find who signs a mail: the lines below its closing."""
    lines = text.splitlines()[:600]
    for at, line in enumerate(lines):
        if not _CLOSING.match(line):
            continue
        below = [one.strip() for one in lines[at + 1 : at + 10] if one.strip()][:7]
        if below and (found := _signature(below, place)):
            return found
    return None


def together(found: Sequence[Found]) -> list[Found]:
    """Join what was told of one person in several places: by the address, or by a name that is a part of another."""
    joined: list[Found] = []
    for one in found:
        at = next((at for at, other in enumerate(joined) if _is_same(one, other)), None)
        if at is None:
            joined.append(one)
            continue
        other = joined[at]
        name = max(one.name, other.name, key=lambda name: (len(name.split()), name == other.name))
        joined[at] = replace(
            other,
            name=name,
            title=other.title or one.title,
            email=other.email or one.email,
            is_sender=other.is_sender and one.is_sender,
            is_weak=other.is_weak and one.is_weak,
        )
    return joined[:MOST]


def _is_same(one: Found, other: Found) -> bool:
    if one.email and other.email:
        return one.email.casefold() == other.email.casefold()
    first, second = _key(one), _key(other)
    if not first or not second:
        return False
    if first == second or (first[0] == second[0] and first[-1] == second[-1]):
        return True
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    return bool(
        (one.email and _is_of(one.email, other.name)) or (other.email and _is_of(other.email, one.name))
    )


def _key(found: Found) -> tuple[str, ...]:
    return tuple(word.casefold().strip(".,") for word in found.name.split())


def _is_of(email: str, name: str) -> bool:
    local = re.sub(r"[^a-z]", "", email.partition("@")[0].casefold())
    words = [re.sub(r"[^a-z]", "", word.casefold()) for word in name.split()]
    words = [word for word in words if word]
    return len(words) > 1 and local in {
        words[0] + words[-1],
        words[0][0] + words[-1],
        words[-1] + words[0],
        words[0] + words[-1][0],
    }


def _in_line(line: str, place: str) -> list[Found]:
    """Read the people of one line: "Dana Whitfield (CTO), Omar Haddad - Staff Engineer and lucy@lumen.example"."""
    line = re.sub(r"\s*<mailto:[^>]*>|https?://\S+", "", line).strip(" ,;:")
    if not line or len(line) > 300 or _is_sentence(line):
        return []
    segments = [part for part in _PARTS.split(line) if part.strip(" <>()")]
    first = _PERSON_ALONE.match(segments[0]) if segments else None
    if first and len(first[0].split()) < 2 and not _ADDRESS.search(segments[0]):
        # "Raman, Priya" and one given name beside another: names.py tells them apart.
        return _all_of(line, place)
    found: list[Found] = []
    pending = ""
    for segment in segments:
        is_job = _has_job(segment) and not re.match(r"[^\s(]+ [^\s(]+\s*(?:[(<–—|]|-\s)", segment)
        address = _ADDRESS.search(segment)
        alone = address and not _ADDRESS.sub("", segment).strip(" <>()")
        if found and is_job and not found[-1].title:
            found[-1] = replace(found[-1], title=_ADDRESS.sub("", segment).strip(" <>()-–—"))
        elif found and alone and address and not found[-1].email and _fits(address[0], found[-1].name):
            found[-1] = replace(found[-1], email=address[0])
        elif not found and is_job and len(segments) > 1 and _is_job_alone(segment, place):
            pending = segment.strip()
        elif several := _all_of(segment, place):
            # "our Director of Retail, Nadia Petrova" has the job before the name.
            found += [replace(one, title=one.title or pending) for one in several]
            pending = ""
        elif not found and not pending and is_job and len(segments) > 1:
            pending = segment.strip()
        elif not found:
            return []
    return found


def _is_job_alone(segment: str, place: str) -> bool:
    """Tell whether a phrase is a job and no name beside it: "Director of E-commerce", but not "Principal Ellen Brooks"."""
    names_nobody = all(len(one.name.split()) < 2 for one in _all_of(segment, place))
    return _has_job(segment.split(maxsplit=1)[0]) and names_nobody


def _all_of(text: str, place: str) -> list[Found]:
    parsed = parse_name(text)
    return [one for name in (parsed, *parsed.others) if (one := _of_name(name, text, place))]


def _fits(email: str, name: str) -> bool:
    """Tell whether an address behind a name can be that person's: no name of somebody else stands in it."""
    local = email.partition("@")[0].casefold()
    return (
        _is_of(email, name)
        or any(word.casefold() in local for word in name.split() if len(word) > 1)
        or not any(part for part in [parse_name(email).full] if part and "@" not in part)
    )


def _of_name(name: Name, line: str, place: str) -> Found | None:
    if not name.full or "@" in name.full or not _is_persons(name.full):
        alone = name.email and not is_tool(name.email) and not _ADDRESS.sub("", line).strip(" <>(),;")
        return Found("", name.job, name.email, quoted(line, place)) if alone else None
    # A title before the name is how somebody is spoken to, and stays with it.
    spoken = (
        f"{name.title} {name.full}"
        if re.search(rf"\b{name.title}\b", line, re.IGNORECASE) and name.title
        else name.full
    )
    return Found(spoken, name.job or _job_behind(line, name.full), name.email, quoted(line, place))


def _job_behind(line: str, name: str) -> str:
    """Give what stands behind one name as a job where no table knows it: "Priya Raman, Head of Data"."""
    rest = line.partition(name)[2] if line.count(name) == 1 else ""
    rest = _ADDRESS.sub("", rest).strip(" ,;:-–—|()<>")
    first = re.split(r"\s*[,|(]\s*", rest)[0].strip()
    return first if 2 < len(first) <= 60 and _has_job(first) and not _ENDS_A_NAME.search(first) else ""


def _signature(lines: Sequence[str], place: str) -> Found | None:
    """Read a signature or what a profile shows: a name, a job, then company, address and telephone, a line each."""
    name, *rest = lines[:7]
    read = parse_name(name)
    full = read.full
    if not full or read.others or len(full.split()) < 2 or "@" in full or not _is_persons(full):
        return None
    if any(_starts_with_a_person(line) for line in rest):
        return None
    email = next((match[0] for line in (name, *rest) if (match := _ADDRESS.search(line))), "")
    title = read.job or next((job for line in rest[:3] if (job := _job_of(line))), "")
    if not title and not (email and _is_of(email, full)):
        return None
    words = ", ".join((name, *rest[:3]))
    return Found(full, title, "" if email and is_tool(email) else email, quoted(words, place))


def _starts_with_a_person(line: str) -> bool:
    """Tell whether a line is one of a list: a name with a job or an address behind it."""
    read = parse_name(line)
    return (
        bool(read.job or read.email)
        and len(read.full.split()) > 1
        and line.startswith(read.full)
        and _is_persons(read.full)
        and not _has_job(read.full)
    )


def _job_of(line: str) -> str:
    """Give the job that a line of a signature is: "Head of Data | Lumen Health" is "Head of Data"."""
    if "@" in line.split(" ", maxsplit=1)[0]:
        return ""
    first = re.split(r"\s*(?:[|•·]|\s[-–—]\s|,\s+(?=[A-Z])|\s+(?:at|@)\s+)\s*", line.strip())[0]
    return first.strip() if first and len(first) <= 70 and _has_job(first) else ""


def _is_persons(name: str) -> bool:
    """Tell whether a text may be the name of somebody, and not of a team or a thing."""
    words = name.split()
    if not words or len(words) > 5 or len(name) > 60 or any(char.isdigit() for char in name):
        return False
    if _TEAM_WORDS.search(name) or not words[0][:1].isupper() or _is_all_job(words):
        return False
    if {word.casefold().strip(".,'") for word in words} & _NO_NAMES:
        return False
    return bool(names_in(name))


def _is_all_job(words: Sequence[str]) -> bool:
    return bool(parse_name(" ".join(words)).role) or (
        len(words) > 1 and words[-1].casefold() in JOBS - {"head"}
    )


_NO_NAMES = frozenset(
    """the a an you your we our us i me my they them it this that these those all any each both everyone everybody someone interview
    interviews interviewer interviewers schedule details location when where who what why how date time duration format
    role position job company title video phone call link join meeting microsoft teams zoom google meet please note
    agenda break lunch welcome introduction wrap up wrap-up q&a technical behavioral behavioural screen screening round
    panel onsite on-site virtual final first second coding design system system-design culture values case study
    presentation tour monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december passcode password id dial dial-in number address office floor
    street suite hiring manager organizer organiser guests attendees candidate map view reply yes no maybe invitation
    event calendar details description none tbd tba to from subject sent cc regards best thanks thank hi hello dear
    reschedule cancel privacy policy unsubscribe recruiting recruiter team part minutes minute hour hours with and or
    for at on in of is are will be was were have has not one-tap mobile meeting-id conference room""".split()
) - {"may", "april", "june", "case", "mark"}


def _is_sentence(line: str) -> bool:
    words = line.split()
    return len(words) > 16 or (
        len(words) > 6 and bool(re.search(r"\b(?:you|your|we|please|will|is|are|if)\b", line, re.IGNORECASE))
    )


def _is_detail(line: str) -> bool:
    return bool(_ADDRESS.search(line)) or (bool(_job_of(line)) and not _is_sentence(line))


def _with_detail(found: Found, line: str) -> Found:
    address = _ADDRESS.search(line)
    return replace(
        found,
        email=found.email or (address[0] if address and not is_tool(address[0]) else ""),
        title=found.title or _job_of(line),
    )


def addresses(text: str) -> Iterator[tuple[str, int, int]]:
    """Give the addresses in a text, each with its place."""
    for count, match in enumerate(_ADDRESS.finditer(text)):
        if count >= MOST:
            return
        yield match[0], match.start(), match.end()
