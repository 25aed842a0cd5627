"""A noun phrase with no verb: what it most likely says of a candidate, where one thing is likely."""

from __future__ import annotations

import re

from composer.facts import english
from composer.facts.clause import lowered
from composer.facts.point import Point
from composer.facts.typed import software

_CREDENTIAL = re.compile(
    r"(?:[A-Z]{1,3}[a-z]?-)?(?:PMP|CAPM|CCRN|CEN|TNCC|NRP|CISSP|CISA|CISM|CSM|CSPO|CDL|HGV|LGV|PCV|CSCS|CPCS|NEBOSH|IOSH|PRINCE2|PHR|SHRM-CP|SHRM-SCP|"
    r"ACLS|BLS|PALS|ATPL|CKA|CKAD|CCNA|CCNP|CIPD|CIMA|ACCA|AAT|ACA|CFA|CFP|CMA|CPC|CRCST|TEFL|CELTA|PGCE|QTS|SIA|DBS|STCW|PADI|IRATA|NREMT|TWIC|EPA|"
    r"ServSafe|RBT|BCBA|CPhT|CHES|LEED|Series|Level|Class|IRATA)\b",
)
_LONG_NAME = re.compile(
    r"(?:[A-Z][\w&+.-]*|\d[\w&+.-]*|and|in|of|class|level|part|category|universal|gold|silver|bronze|green|black|yellow|belt|card|ticket|certified|certificate|license|licence|\W)+(?: [a-z]+)?$"
)
_QUOTA = re.compile(
    r"(?P<by>(?:over |about |around )?\d[\d.]*(?: ?%| percent)) (?:of|to|over|above) (?:my |the |sales |team )*(?P<what>quota|target|goal|plan|budget)s?(?P<rest>.*)$"
)
_PRIZE = re.compile(
    r"(?P<what>(?:first|second|third|\d+(?:st|nd|rd|th)|gold|silver|bronze|top|best)\b(?: [\w'-]+){0,4}? ?(?:place|prize|medal|award)?) (?P<where>(?:at|in) (?:the |my |our )?.+)$"
)


_ACTIVITIES = frozenset(
    "payroll admin support administration procurement recruitment maintenance dispatch reception research translation logistics sales bookkeeping invoicing".split()
)
_STRONG = re.compile(
    r"(?P<how>strong|good|solid|advanced|excellent|great|decent) (?P<what>[\w+#. ]+?)(?: skills)?",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?P<what>(?:about |over |nearly )?\d[\d.,]*[kK]?\+? (?:[a-z-]+ )?[a-z]+(?:s|people|children)) (?P<done>shot|sold|shipped|built|delivered|installed|taught|written|published|designed|cooked|served|raised|recruited|hired|"
    r"trained|onboarded|closed|launched|managed|processed|repaired|fitted|driven|edited|translated|reviewed|planted|wired|completed|photographed|painted|"
    r"audited|filed|handled|organi[sz]ed|coached|placed|groomed|booked|resolved|answered|written|typed|catalogued)(?P<rest> (?:in|at|for|last|this|with|since) .+)?"
)
_TITLED = re.compile(
    r"(?P<who>(?:CPA|RN|LPN|EMT|CNA|HCA|RGN|TA|PA|SRE|QA|PM|EA|CRNA|NP|RMT|RVT|DVM)) (?P<time>\d+\+? (?:years?|months?))(?: (?:in |of )?(?P<field>[A-Za-z][\w -]{1,30}))?"
)
_DEGREE = re.compile(
    r"(?:MA|MS|BA|BS|AA|AS|PhD|BSc|MSc|MBA|MPH|MSW|BEng|MEng|HND|HNC|LLB|LLM|JD|MEd|BEd|MFA|BFA|EdD|DPhil|NVQ)(?: Level \d)?(?: (?:in|from|at) .+)?$"
)


def read_counted_deed(text: str, typed: str) -> Point | None:
    """Read a count with what was done to it: "300+ weddings shot"; None for anything else."""
    found = _COUNTED.fullmatch(text)
    return Point("done", f"{found['done']} {found['what']}{found['rest'] or ''}", typed) if found else None


def read_fragment(text: str, typed: str) -> Point | None:
    """Read a noun phrase that only one verb goes with: "118% of quota", "bookkeeping for 14 cafes"; None for others."""
    words = text.split()
    low = words[0].lower()
    if _CREDENTIAL.match(text) and _LONG_NAME.match(text) and len(words) < 7:
        bare = re.fullmatch(r"(?:Series|Level|Class) .+", text)
        return Point("have", text if bare else f"my {text}", typed)
    if found := _QUOTA.fullmatch(text):
        of = f"{found['by']} of {'the ' if found['what'] == 'budget' else ''}{found['what']}"
        rest = found["rest"]
        return Point(
            "did" if re.search(r"\b(?:last|in|for)\b", rest) else "done", f"reached {of}{rest}", typed
        )
    if (found := _PRIZE.fullmatch(text)) and re.search(r"place|prize|medal|award", found["what"]):
        verb = "took" if found["what"].endswith("place") else "won"
        what = found["what"] if found["what"].endswith("place") else english.an(found["what"])
        return Point("did", f"{verb} {what} {found['where']}", typed)
    if found := _TITLED.fullmatch(text):
        field = f" in {found['field']}" if found["field"] else ""
        return Point("done", f"been {english.an(found['who'])} for {found['time']}{field}", typed)
    if _DEGREE.match(text):
        return Point("have", english.an(text), typed)
    if found := re.match(
        r"(?P<degree>(?:BSc|MSc|BA|MA|PhD|BEng|MEng)(?: Hons)?) (?=(?!in |from |at |with |degree|thesis)[a-z]+(?: [a-z]+)?$)",
        text,
    ):
        return Point("have", f"{english.an(found['degree'])} in {text[found.end() :]}", typed)
    if re.fullmatch(
        r"(?:certified|licen[sc]ed|chartered|registered|qualified) [A-Z]\w*(?: [A-Z]\w*){0,3}", text
    ):
        return Point("am", f"a {text}", typed)
    if (found := _STRONG.fullmatch(text)) and (tool := software(found["what"])):
        return Point("have", f"{found['how'].lower()} {tool} skills", typed)
    if (
        len(words) > 3
        and (english.is_known(low) or (words[0].isupper() and len(low) < 4))
        and (words[1] in _ACTIVITIES or (words[1].endswith("ing") and english.is_mass(words[1])))
        and words[2] in {"for", "at", "in", "with", "across"}
    ):
        return Point("done", f"done {lowered(text)}", typed)
    if (
        len(words) > 2
        and (low in _ACTIVITIES or (low.endswith("ing") and english.is_mass(low)))
        and words[1] in {"for", "at", "in", "with", "across"}
    ):
        return Point("done", f"done {lowered(text)}", typed)
    return None
