"""English words: which kinds a word can be, how verbs and nouns are bent, which article a noun phrase takes.

The word list ``lexicon.txt`` says what a word mostly is and what else it can be; what it lacks is judged by its
ending. Everything here looks at single words or short phrases; what a whole phrase says is read elsewhere.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pkgutil import get_data

DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
"""A day of the week, for patterns."""
MONTHS = "January February March April May June July August September October November December".split()
MONTH = rf"(?:{'|'.join(MONTHS)})"
"""A month, for patterns."""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# What today's work is spoken of with, and a lexicon of 1993 lacks.
_MORE_VERBS = _words(
    "reckon automate practise backfill benchmark benchmark blog brainstorm chair containerise containerize cross-train debone debug "
    "decarbonise deploy digitise digitize email fundraise google groom invoice kickstart liaise mentor migrate "
    "moderate multitask network offboard onboard optimise optimize orchestrate outsource overhaul parallelise "
    "pilot pipette prep prioritise prioritize prototype provision re-engineer re-plan reboot rebrand rebuild "
    "recruit redesign redo refactor refurbish renegotiate reorganise reorganize replatform reskill restock "
    "restructure retrain rewire rework rewrite roster rota safeguard scaffold shadow sow spearhead streamline "
    "subtitle summarise summarize systematise tile timetable transition translate triage troubleshoot tutor "
    "upgrade upsell upskill volunteer wireframe analyse organise specialise utilise centralise standardise "
    "catalogue enrol fulfil labour program code swap fix revamp tidy caulk braze plaster rig crew"
)
_NOT_VERBS = _words(
    "asleep awake alive alone afraid ahead sixth first second third mum nan ward year month week day morning afternoon evening night customer team "
    "last own like well back still even percent staff people person child children client patient student school company business problem"
)
_IRREGULAR = {
    base: (past, participle)
    for base, past, participle in (
        row.split("/")
        for row in (
            "be/was/been bear/bore/borne beat/beat/beaten become/became/become begin/began/begun bend/bent/bent "
            "bet/bet/bet bind/bound/bound bite/bit/bitten bleed/bled/bled blow/blew/blown break/broke/broken "
            "breed/bred/bred bring/brought/brought broadcast/broadcast/broadcast build/built/built burn/burned/burned "
            "buy/bought/bought cast/cast/cast catch/caught/caught choose/chose/chosen cling/clung/clung "
            "come/came/come cost/cost/cost creep/crept/crept cut/cut/cut deal/dealt/dealt dig/dug/dug do/did/done "
            "draw/drew/drawn drive/drove/driven drink/drank/drunk eat/ate/eaten fall/fell/fallen feed/fed/fed "
            "feel/felt/felt fight/fought/fought find/found/found flee/fled/fled fly/flew/flown forbid/forbade/forbidden "
            "forget/forgot/forgotten forgive/forgave/forgiven freeze/froze/frozen get/got/got give/gave/given "
            "go/went/gone grind/ground/ground grow/grew/grown hang/hung/hung have/had/had hear/heard/heard "
            "hide/hid/hidden hit/hit/hit hold/held/held hurt/hurt/hurt keep/kept/kept know/knew/known lay/laid/laid "
            "lead/led/led leave/left/left lend/lent/lent let/let/let lie/lay/lain lose/lost/lost make/made/made "
            "mean/meant/meant meet/met/met mistake/mistook/mistaken overcome/overcame/overcome "
            "oversee/oversaw/overseen pay/paid/paid put/put/put quit/quit/quit read/read/read rebuild/rebuilt/rebuilt "
            "redo/redid/redone repay/repaid/repaid rerun/reran/rerun retell/retold/retold rewrite/rewrote/rewritten "
            "ride/rode/ridden ring/rang/rung rise/rose/risen run/ran/run say/said/said see/saw/seen seek/sought/sought "
            "sell/sold/sold send/sent/sent set/set/set sew/sewed/sewn shake/shook/shaken shed/shed/shed "
            "shine/shone/shone shoot/shot/shot show/showed/shown shrink/shrank/shrunk shut/shut/shut sing/sang/sung "
            "sink/sank/sunk sit/sat/sat sleep/slept/slept slide/slid/slid sow/sowed/sown speak/spoke/spoken "
            "spend/spent/spent spin/spun/spun split/split/split spread/spread/spread stand/stood/stood "
            "steal/stole/stolen stick/stuck/stuck strike/struck/struck string/strung/strung strive/strove/striven "
            "swear/swore/sworn sweep/swept/swept swim/swam/swum swing/swung/swung take/took/taken teach/taught/taught "
            "tear/tore/torn tell/told/told think/thought/thought throw/threw/thrown undergo/underwent/undergone "
            "understand/understood/understood undertake/undertook/undertaken upset/upset/upset wake/woke/woken "
            "wear/wore/worn weave/wove/woven weep/wept/wept win/won/won wind/wound/wound withdraw/withdrew/withdrawn "
            "write/wrote/written learn/learned/learned light/lit/lit shave/shaved/shaved prove/proved/proven "
            "upsell/upsold/upsold co-lead/co-led/co-led co-write/co-wrote/co-written babysit/babysat/babysat "
            "outgrow/outgrew/outgrown override/overrode/overridden overwrite/overwrote/overwritten "
            "foresee/foresaw/foreseen proofread/proofread/proofread remake/remade/remade reset/reset/reset "
            "retake/retook/retaken rethink/rethought/rethought underwrite/underwrote/underwritten uphold/upheld/upheld"
        ).split()
    )
}
_PAST_TO_BASE = {past: base for base, (past, _) in _IRREGULAR.items()} | {
    "were": "be",
    "learnt": "learn",
    "burnt": "burn",
    "spelt": "spell",
    "dreamt": "dream",
    "sped": "speed",
    "leapt": "leap",
    "knelt": "kneel",
    "felled": "fell",
}
_PARTICIPLE_TO_BASE = {done: base for base, (_, done) in _IRREGULAR.items()} | {
    "gotten": "get",
    "learnt": "learn",
}
SAME_IN_PAST = _words(
    "bet broadcast cast cost cut hit hurt let proofread put quit read reset set shed shut split spread upset beat"
)
"""Verbs whose past looks like their base form."""

ADJECTIVES_IN_ED = _words(
    "accredited advanced aged applied automated based bored certified chartered committed concerned crowded "
    "dedicated detailed devoted distributed educated embedded excited experienced gifted impressed insured "
    "interested licenced licensed motivated proven qualified registered related retired seasoned self-taught "
    "skilled talented tired trained trusted used varied worried unsettled overqualified underqualified delighted "
    "pleased needed married engaged involved prepared well-versed organised organized"
)
"""Words in -ed that describe rather than tell what happened, where nothing after them says otherwise."""

_MASS = _words(
    "access accountancy accounting accuracy admin administration advice agriculture air analysis assistance "
    "attendance audit auditing automation baking banking biology bookkeeping budgeting business-development care "
    "carpentry catering cash chemistry childcare churn cleaning clothing coaching code coffee collaboration "
    "commerce communication compliance concrete confidence construction content conveyancing cooking coordination "
    "copper credit data debt delivery dementia demand design detail development distribution documentation "
    "downtime drop-off dust editing education electricity energy engineering english entertainment equipment "
    "evidence experience expertise fabric feedback finance fish food footfall freight fruit fuel fun funding "
    "furniture gas governance grammar growth hardware harm haste health healthcare help hiring hospitality "
    "housekeeping housing humor humour hygiene income industry information infrastructure insurance "
    "inventory it justice knowledge labor labour land landscaping language law leadership learning legislation "
    "literacy literature logistics luck machinery mail maintenance management manufacturing marketing "
    "material maths math mathematics meat medicine medication merchandising metal milk mining money morale music "
    "networking news nursing nutrition onboarding operations oversight paint paper pastry patience payroll "
    "performance physics plaster plastering plumbing policy poetry policing power practice press pressure privacy "
    "procurement production productivity progress proof property protection publicity purchasing python quality "
    "reception recruitment recycling regulation rehab reporting research respect retail retention revenue risk "
    "safeguarding safety sales sand sauce scheduling science security service sewing shopping sleep software space "
    "spending staff staffing steel stock stone storage strategy stress supervision supply support surgery sustainability "
    "teaching teamwork technology theatre theater therapy time timber tourism trade traffic training transparency "
    "transport transportation travel trust tuition turnover typing underwriting usability verification video "
    "volunteering warehousing waste water weather weight motivation welding wellbeing wellness wildlife wood work "
    "workload writing youth art percent yoga winter summer spring autumn christmas lunch dinner breakfast midnight noon school college university "
    "hospital church prison town bed home churn shrinkage throughput footage overtime onboarding resilience "
    "veg continuity bookkeeping culture activation adoption engagement conversion acquisition planning testing tracking pricing probation accreditation registration certification orientation compensation charting scheduling monitoring "
    "football rugby cricket tennis golf basketball baseball hockey netball running cycling swimming climbing hiking fishing "
    "gardening knitting politics gossip covid lockdown burnout absenteeism turnover churn attrition sickness "
    "homework paperwork groundwork metalwork woodwork fieldwork casework legalese jargon feedback pay spend"
)
_PLURALS = _words(
    "grandchildren people children men women staff data media criteria mice feet teeth police clothes sales savings earnings "
    "goods premises headquarters logistics operations analytics economics politics physics mathematics"
)
_IRREGULAR_PLURALS = {
    "people": "person",
    "children": "child",
    "grandchildren": "grandchild",
    "men": "man",
    "women": "woman",
    "feet": "foot",
    "teeth": "tooth",
    "lives": "life",
    "criteria": "criterion",
}
_SINGULAR_S = _words(
    "bus gas process address access business class boss process analysis crisis basis campus "
    "virus census consensus status lens canvas atlas glass pass progress success focus bonus chorus "
    "mess stress loss cross press princess mattress fortress wellness fitness illness witness harness dbs gps cbs"
)
_DETERMINERS = _words(
    "mine half a an the my our your their his her its this that these those some any no every each all both another "
    "several many few much more most enough either neither one two three four five six seven eight nine ten eleven "
    "twelve what which whose"
)
PREPOSITIONS = _words(
    "about above across after against along among around as at before behind below beside between beyond by down "
    "during except for from in inside into like near of off on onto out outside over past per since than through "
    "throughout to toward towards under until up upon via with within without because when while where who whom "
    "that which if so and or but"
)
MODALS = _words(
    "can could may might must shall should will would can't couldn't won't wouldn't shouldn't mustn't cannot"
)
AUXILIARIES = (
    _words(
        "am is are was were be been being has have had do does did isn't aren't wasn't weren't hasn't haven't hadn't "
        "don't doesn't didn't"
    )
    | MODALS
)
_VOWEL_SOUND = re.compile(
    r"(?:[aeio]|u(?!ni(?!n|m)|s[aeu]|k\b|til|b[ei]|r[aeio])|ho(?:ur|nest|no)|heir|mb?a\b|8|11\b|18\b|1[18],|x-ray|"
    r"[FHLMNRSX](?=[A-Z\d\-]|\b)|[AEIO])"
)
_CONSONANT_SOUND = re.compile(
    r"(?:one\b|once|eu|ew|uk\b|us\b|u[bknrst][aeiou]|UX|UI|UK|US|U[A-Z]|EU)", re.IGNORECASE
)


@lru_cache(maxsize=1)
def _lexicon() -> dict[str, str]:
    kinds: dict[str, str] = {}
    kind = ""
    for line in (get_data(__package__ or "", "lexicon.txt") or b"").decode("utf-8").splitlines():
        if line.startswith("#"):
            continue
        head, colon, rest = line.partition(":")
        if colon:
            kind = head
        kinds.update(dict.fromkeys((rest if colon else head).split(), kind))
    return kinds


def is_known(word: str) -> bool:
    """Tell whether the lexicon has `word`, given in lower case, in any of its forms."""
    return (
        word in _lexicon()
        or word in _PLURALS
        or word in _MORE_VERBS
        or word in _COUNTABLE
        or word in _MASS
        or bool(base_of(word))
        or singular(word) in _lexicon()
    )


def is_listed(word: str) -> bool:
    """Tell whether the lexicon lists `word`, given in lower case, as it stands."""
    return word in _lexicon()


def kinds(word: str) -> str:
    """Give what `word`, in lower case and in its base form, can be: "noun verb"; empty where it is not known."""
    known = _lexicon().get(word, "")
    return f"{known} verb".strip() if word in _MORE_VERBS and "verb" not in known.split() else known


def is_verb(word: str) -> bool:
    """Tell whether `word` can be a verb in its base form."""
    return word not in _NOT_VERBS and (word in _IRREGULAR or "verb" in kinds(word).split())


@lru_cache(maxsize=4096)
def past_base(word: str) -> str:
    """Give the verb of which `word` can be the past tense; empty for none. An unknown word in -ed is one."""
    word = word.lower()
    if word in _PAST_TO_BASE:
        return _PAST_TO_BASE[word]
    lead, hyphen, verb = word.rpartition("-")
    if hyphen and past_base(verb):
        return f"{lead}-{past_base(verb)}"
    if (
        not word.endswith("ed")
        or len(word) < 4
        or word
        in {
            "need",
            "bed",
            "hundred",
            "feed",
            "speed",
            "seed",
            "indeed",
            "shed",
            "sled",
            "reed",
            "weed",
            "deed",
            "greed",
            "exceed",
            "proceed",
            "succeed",
            "med",
            "naked",
            "sacred",
            "biomed",
        }
    ):
        return ""
    stem = word[:-2]
    doubled = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else ""
    candidates = [stem + "e", stem, doubled, f"{stem[:-1]}y" if stem.endswith("i") else ""]
    return next(
        (base for base in candidates if base and is_verb(base)),
        stem if stem.isalpha() and len(stem) > 2 else "",
    )


@lru_cache(maxsize=4096)
def participle_base(word: str) -> str:
    """Give the verb of which `word` can be the past participle; empty for none."""
    word = word.lower()
    return _PARTICIPLE_TO_BASE.get(word, "") or ("" if word in _PAST_TO_BASE else past_base(word))


@lru_cache(maxsize=4096)
def gerund_base(word: str) -> str:
    """Give the verb of which `word` can be the form in -ing; empty for none."""
    word = word.lower()
    if (
        not word.endswith("ing")
        or len(word) < 5
        or word
        in {
            "thing",
            "nothing",
            "something",
            "anything",
            "everything",
            "morning",
            "evening",
            "ceiling",
            "string",
            "spring",
            "during",
            "bring",
            "king",
            "wing",
            "building",
        }
    ):
        return ""
    stem = word[:-3]
    doubled = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else ""
    candidates = [stem + "e", stem, doubled, f"{stem[:-1]}ie" if stem.endswith("y") else ""]
    return next((base for base in candidates if base and is_verb(base)), "")


@lru_cache(maxsize=4096)
def third_base(word: str) -> str:
    """Give the verb of which `word` can be the form with he or she; empty for none."""
    word = word.lower()
    if word in {"is", "has", "does", "goes"}:
        return {"is": "be", "has": "have", "does": "do", "goes": "go"}[word]
    if not word.endswith("s") or len(word) < 4 or word.endswith("ss"):
        return ""
    stem = word[:-1]
    candidates = [
        stem,
        word[:-2] if word.endswith("es") else "",
        f"{word[:-3]}y" if word.endswith("ies") else "",
    ]
    return next((base for base in candidates if base and is_verb(base)), "")


def base_of(word: str) -> str:
    """Give the verb that `word` is any form of; empty for none."""
    if is_verb(word):
        return word
    return (
        _PAST_TO_BASE.get(word, "")
        or third_base(word)
        or gerund_base(word)
        or (base if (base := past_base(word)) and is_verb(base) else "")
        or _PARTICIPLE_TO_BASE.get(word, "")
    )


def mostly_verb(word: str) -> bool:
    """Tell whether `word`, in its base form or with an -s, is a verb more often than anything else."""
    base = word if word in _lexicon() or word in _IRREGULAR else third_base(word) or word
    known = _lexicon().get(base, "")
    if base in _MORE_VERBS and not known:
        return base.endswith(("ise", "ize", "ate", "ify"))  # most others are nouns at work too: an invoice
    return (
        known.startswith("verb")
        or (word != base and known == "adjective verb")  # "opens" is no plural
        or (not known and is_verb(base))
        or (base in _IRREGULAR and not known.startswith("noun"))
    )


def irregular_base(word: str) -> str:
    """Give the irregular verb that `word` would be the past of if it were regular: "teached"; empty for none."""
    base = past_base(word)
    known = base in _IRREGULAR and _with_ed(base) == word and not is_listed(word)
    return (
        base
        if known
        and word not in {*_IRREGULAR[base], "learned", "shined", "hanged", "costed", "lighted", "leaped"}
        else ""
    )


def _doubles(verb: str) -> bool:
    return bool(re.fullmatch(r"[^aeiou]*[aeiou][bdgklmnprt]", verb)) or verb in {
        "refer",
        "prefer",
        "commit",
        "admit",
        "permit",
        "submit",
        "transfer",
        "occur",
        "begin",
        "forget",
        "equip",
        "program",
        "control",
        "plan-ahead",
        "format-out",
    }


def past(verb: str) -> str:
    """Give the past tense of a base form."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb][0]
    return _with_ed(verb)


def participle(verb: str) -> str:
    """Give the past participle of a base form."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb][1]
    return _with_ed(verb)


def gerund(verb: str) -> str:
    """Give the form in -ing of a base form."""
    if verb == "be":
        return "being"
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return f"{verb[:-1]}ing"
    return f"{verb}{verb[-1]}ing" if _doubles(verb) else f"{verb}ing"


def third(verb: str) -> str:
    """Give the form with he or she of a base form."""
    if verb == "have":
        return "has"
    if verb == "be":
        return "is"
    if re.search(r"(?:[sxz]|ch|sh|o)$", verb):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search(r"[^aeiou]y$", verb) else f"{verb}s"


def _with_ed(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ied"
    return f"{verb}{verb[-1]}ed" if _doubles(verb) else f"{verb}ed"


def plural(word: str) -> str:
    """Give the plural of a noun in the singular, in lower case."""
    irregular = next((many for many, one in _IRREGULAR_PLURALS.items() if one == word), "")
    return irregular or third(word)


def singular(word: str) -> str:
    """Give the singular of a noun in the plural, in lower case; any other word as it is."""
    if word in _IRREGULAR_PLURALS:
        return _IRREGULAR_PLURALS[word]
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("ses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def is_plural(word: str) -> bool:
    """Tell whether a noun, in lower case, stands in the plural."""
    if word in _PLURALS:
        return True
    return (
        word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s"))
        and word not in _SINGULAR_S
        and len(word) > 2
    )


def is_countable(word: str) -> bool:
    """Tell whether a noun in the singular needs an article: a known noun that is no stuff, activity or name."""
    word = word.lower()
    if word in _MASS or is_plural(word) or word in _NOBODY or not word.isalpha() or len(word) < 3:
        return False
    if word.endswith("ity") and word not in {
        "city",
        "facility",
        "university",
        "community",
        "charity",
        "activity",
        "opportunity",
        "priority",
        "authority",
        "ability",
        "responsibility",
        "possibility",
        "utility",
        "entity",
        "identity",
        "personality",
        "difficulty",
        "speciality",
    }:
        return False
    if word.endswith("ing") and word not in {
        "building",
        "meeting",
        "drawing",
        "painting",
        "listing",
        "briefing",
        "finding",
        "rating",
        "setting",
        "filing",
        "reading",
        "opening",
        "booking",
        "hearing",
        "wedding",
        "recording",
        "mailing",
        "ranking",
        "crossing",
    }:
        return False
    if word.endswith(("ness", "ics", "ism", "ware", "ship")) and word not in {
        "scholarship",
        "internship",
        "apprenticeship",
        "partnership",
        "fellowship",
        "dealership",
        "relationship",
        "warship",
        "membership",
        "business",
        "illness",
    }:
        return False
    if not kinds(word) and word.endswith("er") and "adjective" in f"{kinds(word[:-2])} {kinds(word[:-1])}":
        return False  # "older"
    return "noun" in kinds(word) or word in _COUNTABLE or (not kinds(word) and word.endswith(_COUNT_ENDINGS))


_NOBODY = _words(
    "someone somebody everyone everybody anyone anybody nobody something nothing everything anything"
)
_COUNTABLE = _words(
    "phd mba msc bsc hnc hnd diploma app api dashboard database spreadsheet website webpage chatbot blog pipeline workflow toolkit startup homelab "
    "tracker rota roster warehouse helpdesk hotline newsletter podcast playbook runbook checklist logbook "
    "kiosk cohort backlog sprint roadmap prototype wireframe mockup template webinar workshop classroom lesson "
    "cluster server platform framework module package tool bot query script test site shop store cafe course "
    "depot dock forklift till toolbox trolley ward clinic surgery practice nursery school college crew squad course "
    "team group club choir garden farm kitchen menu recipe lease contract grant bid tender proposal pitch campaign "
    "redesign rewrite rollout roll-out migration overhaul cutback hand-off handover layer scheduler reviewer "
    "licence license fridge freezer laptop tablet callback heater tipper radar stack trolley rebrand relaunch refit rebuild caseload gripper detector reactor runway lorry appliance "
    "lab salon gym pub spa offsite rig workshop terrace bathroom boiler fusebox outage incident retry queue"
)
_COUNT_ENDINGS = (
    "er",
    "or",
    "ist",
    "list",
    "ation",
    "ment",
    "tion",
    "sion",
    "ure",
    "book",
    "sheet",
    "board",
    "line",
)


def is_mass(word: str) -> bool:
    """Tell whether a noun, in lower case, names stuff or an activity and takes no article."""
    return word in _MASS


def an(phrase: str) -> str:
    """Give `phrase` with "a" or "an" before it, as it is spoken."""
    first = phrase.split(maxsplit=1)[0] if phrase.split() else ""
    vowel = bool(_VOWEL_SOUND.match(first)) and not _CONSONANT_SOUND.match(first)
    if re.match(r"[A-Z]{2,}", first):
        vowel = first[0] in "AEFHILMNORSX" and not first.startswith(
            ("UX", "UI", "SAP", "NASA", "SAS", "RAID", "SIM", "SWOT")
        )
    return f"{'an' if vowel else 'a'} {phrase}"


def head(phrase: str) -> str:
    """Give the noun that a noun phrase is about, in lower case: "retry layer handling 2k" gives "layer"."""
    found = ""
    for word in re.findall(r"[\w'’-]+|[^\w\s]", phrase):
        low = word.lower()
        if found and (
            low in PREPOSITIONS
            or low in AUXILIARIES
            or low in {"every", "each", "this", "that", "the", "a", "an", "my", "all"}
            or not re.match(r"\w", word)
            or low
            in {
                "a",
                "an",
                "the",
                "every",
                "each",
                "twice",
                "once",
                "daily",
                "weekly",
                "monthly",
                "yearly",
                "early",
                "late",
                "yesterday",
                "today",
                "myself",
                "alone",
                "online",
            }
        ):
            break
        if (
            found
            and (gerund_base(low) or past_base(low))
            and not is_countable(low)
            and low not in _MASS
            and (
                found not in _lexicon() or not kinds(found).startswith("adjective") or gerund_base(low) == ""
            )
        ):
            break
        found = low
    return found


def starts_determined(phrase: str) -> bool:
    """Tell whether a noun phrase starts with an article, a number, a possessive or the like."""
    first = phrase.split(maxsplit=1)[0] if phrase.split() else ""
    return first.lower() in _DETERMINERS or not first[:1].isalpha() or first.endswith(("'s", "’s", "s'"))


def with_article(phrase: str, *, definite: bool = False) -> str:
    """Give a noun phrase the article it lacks: "retry layer" gives "a retry layer", or "the retry layer".

    Plurals, stuff, activities, names and what starts with a determiner are left as they are.
    """
    named = re.fullmatch(r"\"[^\"]+\" (?P<noun>[a-z]+)", phrase)
    if named and is_countable(named["noun"]):
        return f"the {phrase}" if definite else an(phrase)
    if re.match(
        r"(?!people|children|men|women|today|yesterday|tomorrow|year|week)[a-z]+['’]s [a-z]", phrase
    ) and is_countable(head(phrase)):
        return an(phrase)  # "a scaffolder's card"
    if not phrase or starts_determined(phrase):
        return phrase
    noun = head(phrase)
    spelt = next((word for word in phrase.split() if word.lower().strip(",.()") == noun), noun)
    if (spelt[:1].isupper() and noun not in _COUNTABLE) or not is_countable(noun):
        return phrase
    return f"the {phrase}" if definite else an(phrase)
