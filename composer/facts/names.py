"""What people put in a name field, read once: the name, what stands before and behind it, and how to greet.

The law: a name says what it says and no more. No honorific, no gender and no given name is guessed; where the
parts are in doubt, the name stands whole (W3C, "Personal names around the world"). What is no name (a job,
pronouns, a degree, an address) is told apart and kept out of the greeting. Capitals are mended only where all
letters of the name are capitals or none is. Text that is none of all this comes back as it was typed.

All tables of titles, degrees, pronouns and words of jobs stand here. nameparser on PyPI was tried and left: it
reads a job behind a comma as a given name, and guesses a family name where the order is in doubt.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache

from composer.interview import Person, Tone


@dataclass(frozen=True, slots=True)
class Name:
    """A typed name taken apart as far as that is safe; what is not told is empty.

    Attributes:
        full: The name in reading order, without titles, degrees and jobs; or text that is no name, as typed.
        given: What to call the person among colleagues; `full` where the parts are in doubt, and empty
            where a title with one word behind it tells no given name.
        family: What follows an honorific; empty where the parts are in doubt.
        title: The title that goes before the name as it is spoken, without a full stop: "Dr", "Captain".
        job: The job that was typed beside the name.
        email: The address that was typed with the name or for it.
        role: A job that was typed instead of a name: "hiring manager".
        others: The others who were typed into the same field.
    """

    full: str = ""
    given: str = ""
    family: str = ""
    title: str = ""
    job: str = ""
    email: str = ""
    role: str = ""
    others: tuple[Name, ...] = ()


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


def _spoken(listed: str) -> dict[str, str]:
    """Read "Spoken: written written": each way to write a title, and how it is spoken."""
    spoken: dict[str, str] = {}
    for line in listed.strip().splitlines():
        title, _, written = line.strip().partition(":")
        spoken |= dict.fromkeys([title.casefold(), *written.split()], title)
    return spoken


_ACADEMIC = _spoken("""
    Professor: prof profesor professeur
    Dr: doctor dr-ing
""")
_CIVIL = _spoken("""
    Mr: mister
    Mrs:
    Ms:
    Miss:
    Mx:
    Herr: hr.
    Frau:
    Monsieur:
    Madame: mme
    Mademoiselle: mlle
    Señor: senor
    Señora: senora
    Signor:
    Signora:
    Sir:
    Dame:
    Madam:
""")
# By these people are called at work whatever the tone of a note.
_OFFICES = _spoken("""
    Principal:
    Headmaster:
    Headmistress:
    Matron:
    Captain: capt cpt
    Lieutenant: lt lieut
    Commander: cmdr cdr
    Colonel: col
    General: gen
    Major: maj
    Sergeant: sgt
    Corporal: cpl
    Admiral: adm
    Inspector: insp
    Superintendent: supt
    Constable:
    Councillor: cllr
    Councilor:
    Councilwoman:
    Councilman:
    Alderman:
    Mayor:
    Senator: sen
    Judge:
    Justice:
    Ambassador:
    Reverend: rev revd
    Pastor:
    Bishop:
    Rabbi:
    Imam:
    Father:
    Sister:
""")
_TRADES = _spoken("""
    Chef:
    Coach:
    Nurse:
""")
_TITLES = _ACADEMIC | _CIVIL | _OFFICES | _TRADES
_SHORT = _words("Mr Mrs Ms Mx Dr")
"""The titles that have a full stop in American English (Chicago Manual of Style 10.4; Oxford: none)."""
_BEFORE_THE_GIVEN = _words("Sir Dame")
_TITLE_TAILS = _words("med rer nat phil iur jur habil h c hc ing")
_ALSO_SURNAMES = _words(
    "major judge bishop pastor mayor constable coach nurse col gen adm sen lt justice general"
)

TITLE_WORDS = frozenset(_TITLES) - _ALSO_SURNAMES
"""The words, folded and without a stop, that are titles wherever they stand in a name."""

TITLE_ABBREVIATIONS = _words("dr mr mrs ms mx prof rev hon gen capt cpt lt col maj sgt cllr supt insp sen")
"""The titles after which a full stop ends no sentence."""

_DOCTORATES = _words("phd dphil md edd psyd dds dvm mbbs scd dsc drph dnp pharmd")
SUFFIXES = _words("jr sr ii iii iv esq phd")
"""What follows a name and belongs to no part of it, folded."""
_DEGREES = (
    _DOCTORATES
    | SUFFIXES
    | _words("""
    mba emba msc bsc beng meng ma ba bs ms bed med llb llm jd cpa cfa acca aca cima pmp pe rn bsn msn lpn np
    pa-c cissp csm shrm-cp shrm-scp phr sphr mcipd obe mbe cbe frs frcp mrcp qc kc rgn mphil mph msw lcsw mfa
    bfa ceng riba aia cscs citp
""")
)
_ALSO_NAMES = _words("ma ba bed med ms bs pe np esq iv ii aia kc")
"""Degrees that are words of names as well: without a comma before them they count in capitals alone."""

_PRONOUNS = _words("he him his she her hers they them theirs xe xem ze zir hir it its ey em any all")
_NOTHING = _words("n/a tbd tba unknown idk none ? - ?? ??? anonymous") | {"no idea", "don't know", "not sure"}

JOB_WORDS = _words("""
    accountant admin administrator advisor adviser agent analyst apprentice architect assistant asst associate
    attorney bookkeeper boss buyer ceo cfo chair chairman chairperson chairwoman chef chief chro cio cmo cofounder
    co-founder commissioner consultant controller coo coordinator cpo cro cso cto curator deputy designer dev
    developer devops dir director editor engineer exec executive foreman founder head headteacher headhunter hr
    hrbp interviewer intern lawyer lead leader librarian manager matron mgr mngr nurse officer operator organiser
    organizer owner paralegal partner physiotherapist planner president principal producer professor programmer
    receptionist recruiter recruitment recruiting registrar representative rep researcher scientist scrum secretary
    specialist sre strategist superintendent supervisor surgeon svp ta teacher team technician tech therapist
    trainer treasurer trustee tutor undersecretary vp evp avp warden sourcer electrician plumber foreperson
    superviser colleague panel committee board panellist panelist
""")
"""Words that make a phrase beside a name a job, or a phrase instead of one; none is usual in a name."""

_FIELD_WORDS = _words("""
    of and & the for to in at a an - acquisition area art assurance branch business care charge claims clinical
    commercial communications community compliance country creative customer culture data day delivery department
    dept design development digital district division duty engineering estates executive facilities field finance
    financial floor founding function general global group growth health hiring home house human information
    international it junior kitchen lab law learning legal libraries line logistics maintenance managing marketing
    master medical national night nursing office operations ops people performance personnel plant platform
    policy product production professional programme program project property public purchasing quality regional
    relations research resources retail risk sales school search security selection senior service services shift
    shop site software sous sr staff store strategy success supply support talent technical technology training
    unit vice ward warehouse web workforce content office editorial
""")
_UPPER = _words("hr hrbp it ceo cfo cio cmo coo cpo cro cso cto chro svp vp evp avp ta sre")
_SPELT_OUT = {
    "mgr": "manager",
    "mngr": "manager",
    "asst": "assistant",
    "dept": "department",
    "dir": "director",
}
_LEADING = _words("the a an my our their your some dear hi hello")

_GIVEN_ALONE = _words("""
    adam ahmed aisha alan alex ali alice amanda amy ana andrea andrew angela anna anne anthony barbara ben beth
    brian carlos carol caroline cathy charlotte chris claire dan dana daniel dave david deborah denise diana diego
    elena elizabeth ella emily emma eric erin eva fatima fiona frank george grace hannah harry helen henry ian ibrahim
    isabel jack jacob james jan jane janet jason jenny jessica jim joan joe john jorge jose josh juan julia julie
    karen kate katie keisha kelly kevin kim laura lauren leo liam linda lisa louise lucas lucy luis luke marco maria
    marie mark martin mary matt maya megan mia michael michelle miguel mike mohammed nadia nancy natalie nick nicole
    nina noah nora oliver olivia omar pablo patricia paul peter petra philip priya rachel raj rebecca richard robert
    robin rosa ruth ryan sam samantha sara sarah sean simon sofia sophie stefan stephen steve susan thomas tim tom
    tony vanessa victoria wendy will william yusuf zoe
""")
"""Given names for an address of one word; any other one word may be an initial and a family name."""

_PARTICLES = _words(
    "van von der den de del della di da dos das do du la le lo los las al el ter ten te zu zum af av "
    "bin ibn bint ben binti abu y e i st. st mac ni ní ó"
)
_PATRONYMIC = _words("bin ibn bint binti ben")
_ALSO_GIVEN = _words("ben mac y e i ni do al st")
_IN_LOWER_CASE = _words(
    "van von der den de del della di da dos das du ter ten zu zum af av bin ibn bint binti y"
)
_FAMILY_FIRST = _words(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý nguyen tran pham "
    "tan lee lim wong ng chen chan li wang zhang liu huang zhao wu zhou xu sun zhu guo lin luo "
    "kim park choi jung kang yoon jang ong teo goh koh chua cheung leung"
)
_FIRST_OF_TWO = _words("عبد أبو ابن أم")
"""Arabic words that are only the first half of a name: Abd Allah, Abu Bakr."""

# Letters and what joins them: apostrophes in their several forms, middle dot, hyphens, the joiner of Persian.
_NAME_CHARS = re.compile(
    r"[^\W\d_](?:[^\W\d_]|[\s.,'\u2018\u2019\u02bb\u02bc`\u00b7\u30fb\u2010\u2011-]|\u200c)*"
)
_EMAIL = re.compile(r"<?(?:mailto:)?\b([\w.+'-]{1,64})@([\w-]{1,63}(?:\.[\w-]{1,63})+)>?")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")
_ASIDE = re.compile(r"\s+[-\u2013\u2014|/@]+\s+|\s*[|\u2014:]\s*|\s+(?:at|from)\s+", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|und|et|&|\+)\s+|\s*&\s*", re.IGNORECASE)
_PRONOUNS_BEHIND = re.compile(
    rf"[\s,]+(?:{'|'.join(sorted(_PRONOUNS))})(?:\s?/\s?(?:{'|'.join(sorted(_PRONOUNS))}))+$", re.IGNORECASE
)
_GREETING = re.compile(r"^(?:hi|hello|hey|dear)\s+(?=\S)", re.IGNORECASE)
_TWO = re.compile(r"[^\W\d_]{2,40} ?/ ?[^\W\d_]{2,40}")
_SPACELESS = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR")
_VOWELS = frozenset("aeiouyAEIOUY")
_LONGEST = 300
"""Nothing longer is read as a name."""


@lru_cache(maxsize=1024)
def parse_name(typed: str) -> Name:
    """Read what was typed into a name field; what is no name comes back whole, as typed."""
    whole = " ".join(typed.split())
    lines = "; ".join(filter(None, (" ".join(line.split()) for line in typed.splitlines())))
    if len(whole) > _LONGEST:
        return Name(whole, whole)
    text = unicodedata.normalize("NFC", lines)
    text = "".join(char for char in text if unicodedata.category(char) not in {"So", "Sk"} or char == "`")
    text = text.replace("\ufe0f", "").strip(" ,;!?")
    if text.casefold() in _NOTHING or (whole and not text and not any(map(str.isalnum, whole))):
        return Name()
    people = _several(text)
    read = [_one(person) for person in people]
    if not read or None in read:
        return Name(whole, whole)
    first, *others = _with_family([name for name in read if name])
    return replace(first, others=tuple(others))


@lru_cache(maxsize=1024)
def salutation_name(person: Person, tone: Tone, *, american: bool) -> str:
    """Give what follows "Dear" or "Hi"; empty where no name is known, and the note says hello without one.

    How the person was introduced wins. Warm and brief notes use the given name, formal ones a title with the
    family name where the candidate chose or typed one, else the full name. `american` puts a full stop
    behind "Dr." and its like.
    """
    if person.introduced_as:
        return person.introduced_as
    name = parse_name(person.name)
    # An honorific that was chosen in its own field is for formal notes; one typed with the name is how they are known.
    chosen = title_of(person.honorific) if tone == "formal" else ""
    first = replace(name, title=chosen or name.title)
    greeted = [_greeted(one, tone, american=american) for one in (first, *name.others)]
    return join_names(tuple(greeted))


def goes_by_title(person: Person, tone: Tone) -> bool:
    """Tell whether `salutation_name` calls the person by a title, so that "Hi" before it would not do."""
    return not person.introduced_as and (
        _by_title(parse_name(person.name), tone) or (tone == "formal" and bool(person.honorific))
    )


@lru_cache(maxsize=1024)
def full_name(person: Person, *, american: bool) -> str:
    """Give the name for a third person's eyes: in reading order, with any title but a civil one."""
    name = parse_name(person.name)
    return (
        join_names(tuple([_in_full(one, american=american) for one in (name, *name.others)]))
        or person.introduced_as
    )


def names_in(typed: str) -> tuple[str, ...]:
    """Give the whole name of everybody in a name field, without title and job; empty where none is known."""
    name = parse_name(typed)
    return tuple(filter(None, [one.full or one.role for one in (name, *name.others)]))


def job_of(person: Person) -> str:
    """Give the person's job: their title field, or where that is empty the job typed beside the name."""
    name = parse_name(person.name)
    return person.title or name.job or name.role


def title_of(word: str) -> str:
    """Give the title that `word` stands for as it is spoken ("prof." is "Professor"); empty for none."""
    return _TITLES.get(_key(word), "")


def is_american(time_zone: str, country: str) -> bool:
    """Tell whether titles are written the American way where the reader is; so they are where nothing is told."""
    if country:
        return country in {"US", "CA", "PH", "PR"}
    return (
        not time_zone
        or time_zone.startswith(("America/", "US/", "Canada/"))
        or time_zone
        in {
            "Pacific/Honolulu",
            "Asia/Manila",
        }
    )


@lru_cache(maxsize=1024)
def reader_words(person: Person) -> frozenset[tuple[str, ...]]:
    """Give the sequences of words that mean this person in text typed about them.

    Words are casefolded, with a straight apostrophe and without a full stop; a title stands as written
    short and as spoken. ("mr", "crane"), ("crane",) and ("lucian", "crane") all mean Lucian Crane.
    """
    found: set[tuple[str, ...]] = set()
    name = parse_name(person.name)
    for one in (name, *name.others):
        names = {one.full, one.given, one.family} | {
            word
            for word in one.full.split()
            if len(word.strip(".")) > 1 and word.casefold() not in _PARTICLES
        }
        typed = one.title or title_of(person.honorific)
        titles = {written for written, spoken in _TITLES.items() if spoken in typed.split()}
        plain = {_folded(text) for text in names if text and not one.role}
        found |= plain | {(title, *words) for title in titles for words in plain}
        if one.role:
            found |= {_folded(one.role), ("the", *_folded(one.role))}
    if person.introduced_as:
        found.add(_folded(person.introduced_as))
    found |= {tuple(_unmarked(word) for word in words) for words in found}
    return frozenset(words for words in found if words)


@lru_cache(maxsize=256)
def join_names(names: tuple[str, ...]) -> str:
    """List names in a sentence: "A", "A and B", "A, B and C".

    Two right-to-left names side by side would swap places around the comma, so those, and only those, are
    set in isolates (Unicode Standard Annex 9, section 2.4.2). Elsewhere the Latin words around a name
    keep it in place, and a mail without invisible characters is easier to search and to quote.
    """
    names = tuple(filter(None, names))
    right_to_left = [_is_right_to_left(name) for name in names]
    shown = [
        f"\u2068{name}\u2069" if rtl and (before or after) else name
        for name, rtl, before, after in zip(
            names, right_to_left, [False, *right_to_left], [*right_to_left[1:], False], strict=False
        )
    ]
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def _greeted(name: Name, tone: Tone, *, american: bool) -> str:
    if name.role:
        return _capitals(name.role) if tone == "formal" else name.role
    if tone == "formal" and name.title in _BEFORE_THE_GIVEN and name.given:
        return f"{name.title} {name.given}"
    if _by_title(name, tone):
        return f"{_written(name.title, american=american)} {name.family or name.full}".strip()
    return name.full if tone == "formal" else name.given or name.full


def _by_title(name: Name, tone: Tone) -> bool:
    """Tell whether somebody is called by their title: by an office always, by "Chef" in a formal note alone."""
    if not name.title or tone == "formal" or not name.given or _is_office(name.title):
        return bool(name.title)
    return tone == "brief" and name.title not in _TRADES.values() and name.title not in _BEFORE_THE_GIVEN


def _is_office(title: str) -> bool:
    return all(word in _OFFICES.values() for word in title.split())


def _in_full(name: Name, *, american: bool) -> str:
    if name.role:
        return name.role if name.role.isupper() else f"the {name.role}"
    civil = name.title in _CIVIL.values() and name.given
    title = "" if civil or not name.title else _written(name.title, american=american)
    return f"{title} {name.full}".strip()


def _written(title: str, *, american: bool) -> str:
    return f"{title}." if american and title in _SHORT else title


def _several(text: str) -> list[str]:
    """Give the people in one field: at semicolons, at "and" between names, and at the commas of a list."""
    people: list[str] = []
    for listed in re.split(r"\s*;\s*", text):
        if _TWO.fullmatch(listed) and not _is_pronouns(listed) and not _is_job(listed):
            people += listed.split("/")
            continue
        panel, colon, names = listed.partition(":")
        if colon and _is_role(panel) and ("," in names or _AND.search(names)):
            listed = names.strip()  # noqa: PLW2901 -- "Panel: Ana, Tom and Raj" names three
        segments = [part for part in re.split(r"\s*,\s*", listed) if part]
        # "Tom, Ana and Raj" is a list; "Lee, Ana" and "Lee, Ana and Raj Iyer" are told by their jobs and words.
        plain = not any(_is_job(part) or _is_degree(part) or _is_pronouns(part) for part in segments)
        single = all(" " not in name for part in segments for name in _AND.split(part))
        if plain and (len(segments) > 2 or (len(segments) == 2 and single and _AND.search(segments[-1]))):
            people += [name for part in segments for name in _AND.split(part)]
            continue
        found: list[list[str]] = [[]]
        for segment in segments:
            one, *more = [segment] if _is_job(segment) and not _names_behind(segment) else _AND.split(segment)
            found[-1].append(one)
            found += [[name] for name in more]
        people += [", ".join(parts) for parts in found]
    return [person for person in people if person.strip()]


def _names_behind(segment: str) -> bool:
    """Tell whether "and" joins people in a phrase with a job: "CTO and Omar Haddad", but not "HR and Culture"."""
    return any(
        not set(part.casefold().split()) & (JOB_WORDS | _FIELD_WORDS) for part in _AND.split(segment)[1:]
    )


def _with_family(names: list[Name]) -> list[Name]:
    """Give a title that stands alone the family name of the next: "Mr and Mrs Kim" is one name."""
    for at, name in enumerate(names[:-1]):
        if name.title and not name.full and not name.role:
            joined = names[at + 1]
            return [*names[:at], replace(joined, title=f"{name.title} and {joined.title}"), *names[at + 2 :]]
    return names


def _one(text: str) -> Name | None:
    """Read one person; none where the text is no name."""
    email = ""
    if address := _EMAIL.search(text):
        email = address[0].strip("<>").removeprefix("mailto:")
        text = f"{text[: address.start()]} {text[address.end() :]}".strip(" ,<>()\"'")
        if not text:
            return replace(_of_address(address[1]), email=email)
    job, nickname = "", ""
    in_brackets = (part.strip() for listed in _BRACKETS.findall(text) for part in re.split("[,;]", listed))
    for aside in in_brackets:
        if _is_job(aside):
            job = job or aside
        elif not _is_pronouns(aside) and not _is_degree(aside) and aside.strip("? "):
            if not _is_a_name(aside):
                return None
            nickname = nickname or aside
    text = _PRONOUNS_BEHIND.sub("", _BRACKETS.sub(" ", _GREETING.sub("", text)).strip())
    if _is_role(_without_article(text)):
        return Name(role=_job(_without_article(text)), job=_job(job), email=email)
    asides = [part.strip(' .?!/"') for part in _ASIDE.split(text)]
    if len(asides) > 1:
        named = [part for part in asides if part and not _is_job(part) and not _is_pronouns(part)]
        job = job or next(filter(_is_job, asides), "")
        if not named or not all(map(_is_a_name, named)):
            return None
        text = named[0]
    read = _plain(text.strip(' "“”'), job, nickname)
    return replace(read, email=email) if read else None


def _of_address(local: str) -> Name:
    """Read the part of an address before the "at", where it surely is a name: lucy, dana.cole, not jsmith."""
    words = [word for word in re.split(r"[._-]", local.partition("+")[0].casefold()) if word]
    if not all(word.isalpha() for word in words) or set(words) & (JOB_WORDS | _FIELD_WORDS):
        return Name()
    if len(words) == 1 and words[0] in _GIVEN_ALONE:
        return Name(_mended(words[0]), _mended(words[0]))
    if len(words) == 2 and words[0] in _GIVEN_ALONE and len(words[1]) > 1:
        full = _mended(" ".join(words))
        return Name(full, full.split()[0], full.split()[-1])
    return Name()


def _plain(text: str, job: str, nickname: str) -> Name | None:
    """Read a name that has neither brackets nor an address."""
    if not _is_a_name(text):
        return None
    segments = [part for part in re.split(r"\s*,\s*", text) if part]
    behind = segments[1:]
    job = job or next((part for part in behind if _is_job(part)), "")
    doctor = any(_is_doctorate(part) for part in behind)
    rest = [part for part in behind if not _is_degree(part) and not _is_job(part) and not _is_pronouns(part)]
    first, title, leading = _without_titles(segments[0])
    words = first.split()
    while len(words) > 1 and _is_degree_word(words[-1], first, len(words)):
        doctor = _key(words.pop()) in _DOCTORATES or doctor
    start = len(words)
    while start > 1 and _is_job_word(words[start - 1]):
        start -= 1
    # "Sarah Head" has a family name; "Denise HR", "Ana recruiter" and "Tom Team Lead" have a job behind the name.
    behind_it = words[start:]
    alone = len(behind_it) == 1 and not (
        _key(behind_it[0]) in _UPPER or (behind_it[0].islower() and not words[0].islower())
    )
    if not alone and _is_role(" ".join(behind_it)):
        job, words = job or " ".join(words[start:]), words[:start]
    first = " ".join(words)
    if len(rest) > 1:
        return None
    given, family = "", ""
    if rest:
        given, inner, _ = _without_titles(rest[0])
        title = title or inner
        given, family = _family_first(first, given)
    full = _mended(f"{given} {family}".strip() if rest else first)
    title = title or ("Dr" if doctor else "")
    job = _job(job or leading)
    if rest:
        size = len(given.split())
        given, family = " ".join(full.split()[:size]), " ".join(full.split()[size:])
        given = full if _doubtful_given(given.split()) else given
    else:
        full, given, family = _parts(full.split())
    if title and not rest and full and len(full.split()) == 1 and not doctor:
        family, given = full, ""
    if not full and not title:
        return None
    return Name(full, _mended(nickname) or given, family, title, job)


def _family_first(family: str, given: str) -> tuple[str, str]:
    """Put "Berg, Pieter van der" in order: the particles behind the given name belong to the family."""
    words = given.split()
    particles: list[str] = []
    while len(words) > 1 and words[-1].casefold() in _PARTICLES and words[-1].islower():
        particles.insert(0, words.pop())
    return " ".join(words), " ".join([*particles, family])


def _without_titles(text: str) -> tuple[str, str, str]:
    """Take titles and a job off the front: (name, the highest title, job); "Mr" alone is all title."""
    words, found = text.split(), []
    while words:
        key = _key(words[0])
        if (
            (title := _TITLES.get(key))
            and (len(words) > 1 or title in _CIVIL.values())
            and not (key in _ALSO_SURNAMES and len(words) == 1)
        ):
            found.append(title)
        elif not (found and key in _TITLE_TAILS and words[0].endswith(".") and len(words) > 1):
            break
        words.pop(0)
    offices = " ".join(
        title for title in dict.fromkeys(found) if title in _OFFICES.values()
    )  # Lieutenant Colonel
    title = next(
        (title for title in _ACADEMIC.values() if title in found), offices or (found[0] if found else "")
    )
    at = 0
    if words and words[0].casefold() in {"the", "our", "my"} and len(words) > 2:
        at = 1
    end = at
    while end < len(words) - 1 and _is_job_word(words[end]):
        end += 1
    if end > at and {_key(word) for word in words[at:end]} & JOB_WORDS and not title:
        name, more, _ = _without_titles(" ".join(words[end:]))
        return name, more, " ".join(words[at:end])
    return " ".join(words), title, ""


def _parts(words: list[str]) -> tuple[str, str, str]:
    """Give (full, what to call the person, family name) of a name in the order it was typed."""
    full = " ".join(words)
    if len(words) < 2 or _is_spaceless(full) or words[0] in _FIRST_OF_TWO:
        return full, full, ""
    shouted = [
        word for word in words if word.isupper() and sum(map(str.isalpha, word)) > 2 and "." not in word
    ]
    if shouted and len(shouted) < len(words) and shouted[0] in {words[0], words[-len(shouted)]}:
        # French habit: the family name in capitals, on either side.
        others = [word for word in words if word not in shouted]
        family = _capitals(" ".join(shouted).lower())
        keeps_order = words[0] not in shouted or family.casefold() in _FAMILY_FIRST
        full = (
            " ".join([family, *others])
            if keeps_order and words[0] in shouted
            else " ".join([*others, family])
        )
        given = " ".join(others) if family.casefold() in _FAMILY_FIRST else others[0]
        return full, full if _doubtful_given(others) else given, family
    family = _family(words)
    if _doubtful_given(words) or words[0].casefold() in _FAMILY_FIRST:
        return full, full, "" if words[0].casefold() in _FAMILY_FIRST else family
    if len(words) == 3 and words[-1].casefold() in _FAMILY_FIRST:
        return full, " ".join(words[:2]), words[-1]
    return full, words[0], family


def _family(words: list[str]) -> str:
    """Give the family name where the name shows which it is."""
    if words[-1].casefold().endswith(("dóttir", "dottir")):
        return ""  # a patronymic: Icelanders go by the given name, in formal letters too
    start = next((i for i, word in enumerate(words) if i and word.casefold() in _PARTICLES), None)
    if start is not None and words[start].casefold() in _PATRONYMIC:
        start = next((i for i in range(start + 2, len(words)) if words[i].casefold() in _PARTICLES), None)
        return "" if start is None else " ".join(words[start:])
    if start is not None and start < len(words) - 1:
        return " ".join(words[start:])
    if len(words) == 2 or all(_is_initial(word) for word in words[1:-1]):
        return words[-1]
    return ""  # a middle name or a second family name: the name does not tell


def _doubtful_given(words: list[str]) -> bool:
    return not words or _is_initial(words[0]) or words[0].casefold() in _PARTICLES - _ALSO_GIVEN


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1 or word.endswith(".")


def _key(word: str) -> str:
    return word.casefold().replace(".", "").strip("'\"")


def _is_a_name(text: str) -> bool:
    letters = "".join(char for char in text if not unicodedata.category(char).startswith("M"))
    return bool(_NAME_CHARS.fullmatch(letters)) and "--" not in text


def _is_job_word(word: str) -> bool:
    return _key(word) in JOB_WORDS or _key(word) in _FIELD_WORDS


def _is_job(text: str) -> bool:
    """Tell whether a phrase is a job: a word of jobs in it, and no title with a name behind it."""
    words = [part for part in re.split(r"[\s,/&]+", text) if part]
    keys = [_key(word) for word in words]
    if not keys or not (
        set(keys) & JOB_WORDS or set(keys) & {"hiring", "talent", "acquisition", "it"} == set(keys)
    ):
        return False
    if all(_is_job_word(word) for word in words) or "of" in keys or "for" in keys:
        return True
    # A job last ("libraries mgr") or first with a field that no table has ("engineer, pumps").
    return keys[-1] in JOB_WORDS and keys[0] not in _TITLES


def _is_role(text: str) -> bool:
    """Tell whether a phrase is nothing but a job, so that it stands for somebody whose name is not known."""
    words = text.split()
    return (
        _is_job(text)
        and all(map(_is_job_word, words))
        and not {_key(words[0]), _key(words[-1])} & {"of", "and"}
    )


def _is_pronouns(text: str) -> bool:
    words = re.split(r"[\s/,|]+", text.strip().casefold())
    return len(words) > 1 and all(word in _PRONOUNS for word in words)


def _is_degree(text: str) -> bool:
    words = text.replace("Ph. D", "PhD").split()
    return bool(words) and all(_key(word) in _DEGREES for word in words)


def _is_doctorate(text: str) -> bool:
    return any(_key(word) in _DOCTORATES for word in text.replace("Ph. D", "PhD").split())


def _is_degree_word(word: str, name: str, count: int) -> bool:
    """Tell whether the last word of a name is a degree: surely one, or in capitals beside a name that is not."""
    key = _key(word)
    if key not in _DEGREES or (count < 3 and key not in SUFFIXES | _DOCTORATES):
        return False
    return key not in _ALSO_NAMES or (sum(map(str.isupper, word)) > 1 and not name.isupper())


def _without_article(text: str) -> str:
    words = text.split()
    while len(words) > 1 and words[0].casefold() in _LEADING:
        words.pop(0)
    return " ".join(words)


def _job(text: str) -> str:
    """Give a job as it is written: short forms spelt out, capitals mended where all or none are."""
    words = _without_article(text).split()
    shouted = text.isupper()
    return " ".join(
        key.upper()
        if (key := _key(word)) in _UPPER and (shouted or word.islower())
        else _SPELT_OUT.get(key) or (word.lower() if shouted else word)
        for word in words
    )


def _capitals(text: str) -> str:
    small = {"of", "and", "the", "for", "to", "in", "at"}
    return " ".join(word if word in small else _initial(word) for word in text.split())


def _mended(name: str) -> str:
    """Put the capitals of a name right where all of its letters are capitals or none is."""
    if not (name.isupper() or name.islower()):
        return name
    words = name.split()
    if name.isupper() and len(words) == 1 and len(name) < 4 and not _VOWELS & set(name):
        return name
    return " ".join(
        word.lower()
        if at and (word.casefold() in _IN_LOWER_CASE or _is_article(words, at))
        else _mended_word(word, at)
        for at, word in enumerate(words)
    )


def _is_article(words: list[str], at: int) -> bool:
    return words[at].casefold() in {"la", "las", "los"} and words[at - 1].casefold() == "de"


def _mended_word(word: str, at: int) -> str:
    if len(word) == 2 and word.isupper() and (word[1] == "J" or not _VOWELS & set(word)):
        return word  # JT, AJ: two initials
    pieces = re.split(r"([-\u2010\u2011'\u2018\u2019.])", word)
    mended = [_initial(_lowered(piece)) for piece in pieces]
    if len(pieces) > 2 and mended[-1] == "S" and pieces[-2] in "'\u2019":
        mended[-1] = "s"  # "owner's daughter"
    if at and len(pieces) > 2 and pieces[1] not in ".'\u2019" and pieces[0].casefold() in {"al", "el"}:
        mended[0] = mended[0].lower()
    if at and len(pieces) > 2 and pieces[1] in "'\u2019" and pieces[0].casefold() == "d":
        mended[0] = "d"
    return "".join(
        piece[:2] + _initial(piece[2:]) if piece.startswith("Mc") and len(piece) > 3 else piece
        for piece in mended
    )


def _lowered(piece: str) -> str:
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in piece)


def _initial(piece: str) -> str:
    return piece[:1].title() + piece[1:] if len(piece[:1].title()) == 1 else piece


def _folded(text: str) -> tuple[str, ...]:
    return tuple(
        word for part in text.replace("\u2019", "'").casefold().split() if (word := part.strip(".,"))
    )


def _unmarked(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def _is_spaceless(text: str) -> bool:
    return any(unicodedata.name(char, "").startswith(_SPACELESS) for char in text)


def _is_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(char) in {"R", "AL"} for char in text)
