"""What was typed, put right where that is safe: shorthand, text-speak, capitals, numbers' units, bullets.

`clean` puts one phrase right, `items` parts a field into the separate things it lists. Neither ever drops a word
that says something; what they leave out is listed here: emoji, laughs and the like.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from composer.facts import english
from composer.facts.slips import respelt, without_slips

_NOTHING = re.compile(
    r"(?:n[./]?a|none|no|nope|nil|nothing(?: (?:much|really|special|comes to mind|yet|came up|in particular))?|no idea|not sure(?: yet)?|unsure|"
    r"idk|dunno|i? ?do(?:n['’]?t| not) (?:know|remember|recall)(?: yet)?|i? ?ca(?:n['’]?t|nnot) remember|tb[adc]|to be (?:decided|confirmed|announced)|"
    r"unknown|see (?:my )?(?:cv|resume|above)|same|as above|ditto|later|no clue|who knows|x+|no concerns?|not (?:really|applicable|that i know)|"
    r"(?:they |he |she )?did(?:n['’]?t| not) (?:say|mention(?: it)?|tell me|tell)|(?:they |he |she )?(?:have|has)(?:n['’]?t| not) said|no(?:t)? (?:info|word|answer)|wait(?:ing)?(?: and see)?|forgot|none that i know of|no (?:next )?steps? (?:mentioned|given|discussed|yet)|no timeline(?: given| yet)?|not discussed|nobody said|not told|no date(?: yet)?)",
    re.IGNORECASE,
)
_LAUGHS = re.compile(
    r"(?<![\w/])(?:lol+|rofl|lmao+|(?-i:ha|Ha)|ha(?:ha)+|hehe+|xd|btw|tbh|imh?o|fyi|smh|omg|ngl|ffs|wtf|iirc|afaik|ugh+|yay+|hmm+|meh|phew|xo+|yikes|wow+|oops|whew|eek|sigh|damn|gosh|omfg|lmk)(?![\w/])[,!.]*|"
    r"(?<!\w)[:;=8][-']?[)(DPpOo/|\\]+(?!\w)|<3|\^\^|¯\\_\(ツ\)_/¯",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^\s*(?:[-*•·‣▪◦●○→>+–—]+|\(?\d{1,2}[.)]|\(?[a-e]\))\s+")
_SHORT: dict[str, str] = {
    key: words
    for row in """
    yr:year|yrs:years|mth:month|mths:months|mos:months|wk:week|wknd:weekend|wks:weeks|hrs:hours|mins:minutes|secs:seconds|abt:about|approx:about|
    w/:with|w/o:without|bc:because|b/c:because|cuz:because|coz:because|bcs:because|bcos:because|thru:through|tho:though|altho:although|
    btwn:between|b/w:between|til:until|till:until|tmrw:tomorrow|tmw:tomorrow|tmrrw:tomorrow|mgmt:management|mgt:management|mgr:manager|
    mgrs:managers|exp:experience|dept:department|depts:departments|ppl:people|pple:people|govt:government|univ:university|acct:account|
    accts:accounts|mktg:marketing|biz:business|mtg:meeting|mtgs:meetings|appt:appointment|appts:appointments|intl:international|
    prob:probably|probs:probably|def:definitely|diff:different|cust:customer|custs:customers|qtr:quarter|asst:assistant|assoc:associate|
    coord:coordinator|temp works:temporary works|subbies:subcontractors|recs:reconciliations|resp:respiratory|certs:certificates|cert:certificate|
    eng:engineering|engr:engineer|engrs:engineers|devs:developers|refs:references|ref:reference|occ:occupational|perm:permanent|hosp:hospital|asap:as soon as possible|apps:applications|prez:presentation|
    presso:presentation|vs:versus|min wage:minimum wage|hs:high school|k8s:Kubernetes|rn't:are not|rnt:aren't|esp:especially|incl:including|inc:including|
    xmas:Christmas|aus:Australia|oz:Australia|nz:New Zealand|avg:average|tho:though|quals:qualifications|recon:reconciliation|comms:communications|incl:including|covid:Covid|nite:night|nites:nights|thx:thanks|pls:please|pgs:pages|pg:page|hols:holiday|plz:please|u:you|ur:your|gonna:going to|wanna:want to|gotta:have to|
    txt:text|txts:texts|intrvw:interview|intvw:interview|kinda:rather|sorta:rather|dunno:don't know|cos:because|cus:because|coz:because|lvl:level|lvls:levels|yo:year-old|wkly:weekly|mthly:monthly|
    rly:really|sum1:someone|some1:someone|any1:anyone|every1:everyone|b4:before|gr8:great|2moro:tomorrow|rlly:really|sth:something|smth:something|sb:somebody|everyday:every day|alot:a lot|grad:graduate|lang:language|langs:languages|
    config:configuration|mgmnt:management|proj:project|projs:projects|info sec:information security|min:minute|nxt:next|prev:previous|prevly:previously|
    temp:temporary|docs:documents|msg:message|msgs:messages|perf:performance|env:environment|reqs:requirements|stats:statistics|
    gpa:GPA|adhd:ADHD|mkt:market|bg:background|jnr:junior|snr:senior|otr:OTR|qc:QC|gp:GP|gps:GPs|asb:ASB|csat:CSAT|nps:NPS|er:ER|ig:Instagram|fb:Facebook|cac:CAC|k12:K-12|im:I'm|ive:I've|dont:don't|doesnt:doesn't|didnt:didn't|cant:can't|couldnt:couldn't|wont:won't|wouldnt:wouldn't|isnt:isn't|arent:aren't|
    wasnt:wasn't|werent:weren't|havent:haven't|hasnt:hasn't|hadnt:hadn't|shouldnt:shouldn't|thats:that's|whats:what's|theres:there's|hes:he's|shes:she's|
    theyre:they're|theyll:they'll|theyd:they'd|theyve:they've|youre:you're|youll:you'll|youd:you'd|youve:you've|weve:we've|itll:it'll|itd:it'd|
    whos:who's|shouldve:should've|couldve:could've|wouldve:would've|sgt:sergeant|em:them|wholl:who'll|whod:who'd|hows:how's|i:I|hed:he'd|i'm:I'm|i've:I've|i'd:I'd|i'll:I'll
    """.replace("\n", "").split("|")
    for key, _, words in (row.strip().partition(":"),)
}
_SOFTWARE = (
    "Python Java JavaScript TypeScript React Angular Vue Django Flask Ruby Rust Kotlin Scala Kubernetes Docker Terraform Ansible "
    "Linux Excel PowerPoint Photoshop Illustrator InDesign Figma Sketch Salesforce HubSpot Xero QuickBooks Tableau Jira Confluence "
    "Slack Postgres PostgreSQL MySQL MongoDB Redis Kafka Airflow Snowflake Spark Hadoop AutoCAD Revit Rhino SolidWorks MATLAB "
    "Workday Zendesk Shopify WordPress GitHub GitLab Jenkins Grafana Prometheus PyTorch TensorFlow Delft3D SQL NoSQL HTML CSS AWS "
    "GCP SAP Kinaxis ODIS ISTA Tripit Calendly Notion Asana Trello Canva Datadog Splunk NetSuite Kronos Cerner Xactimate Looker "
    "dbt C++ C# .NET BigQuery Redshift LEAP Playwright Selenium Go R SAS SPSS Stata Azure Vectorworks SketchUp Blender Unity Unreal Maya Lightroom Premiere Ableton Sage"
)
_SOFTWARE_PHRASES = (
    "Power BI",
    "Power Query",
    "Google Analytics",
    "Google Ads",
    "Final Cut",
    "After Effects",
    "Pro Tools",
    "SAP EWM",
    "Epic EHR",
)
SOFTWARE = frozenset([*_SOFTWARE.split(), *_SOFTWARE_PHRASES])
"""Names of software that people list by itself: who types "NetSuite, Power Query" knows them."""
_PROPER = {
    word.lower(): word
    for word in (
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August "
        "September October November December Christmas Easter Covid Ramadan Thanksgiving "
        "Romanian Hungarian Czech Slovak Welsh Tagalog Somali Swahili Farsi Tamil Gujarati Croatian Serbian Catalan "
        "English Spanish French German Portuguese Italian Dutch Polish Arabic Mandarin Cantonese Chinese Japanese "
        "Korean Russian Ukrainian Turkish Greek Hindi Urdu Bengali Punjabi Swedish Danish Norwegian Finnish Hebrew Latin "
        "British American European Irish Scottish Welsh Canadian Australian Indian African Asian "
        "Europe Asia Africa London Paris Berlin Ohio Texas Boston Chicago Dublin Toronto Sydney "
        "Portugal Spain France Germany Italy Ireland Scotland Wales England Poland Norway Sweden Denmark Finland Iceland "
        "Holland Belgium Austria Switzerland Greece Ukraine Romania Bulgaria Croatia Hungary Japan Korea Thailand WhatsApp Ofsted Brexit "
        "Vietnam Indonesia Malaysia Singapore Pakistan Bangladesh Nigeria Kenya Ghana Egypt Morocco Ethiopia Brazil "
        "Mexico Colombia Argentina Chile Peru Canada Australia America Britain California Florida Lisbon Porto Madrid "
        "Barcelona Rome Milan Vienna Zurich Geneva Munich Hamburg Frankfurt Amsterdam Rotterdam Brussels Oslo "
        "Stockholm Copenhagen Helsinki Warsaw Prague Budapest Athens Istanbul Dubai Mumbai Delhi Bangalore Nairobi "
        "Lagos Accra Melbourne Brisbane Perth Auckland Wellington Vancouver Montreal Seattle Denver Houston Dallas "
        "Atlanta Philadelphia Detroit Manchester Birmingham Liverpool Leeds Glasgow Edinburgh Cardiff Belfast Bristol "
        "Tesla Toyota Siemens Oracle Netflix Spotify Deliveroo Lidl Aldi Tesco Ikea Starbucks Costco Walmart Reuters "
        "Twilio Okta Zapier Airtable Kent Essex Sussex Surrey Devon Cornwall Yorkshire Norfolk Suffolk Vegas Brooklyn Oakland Portland Nashville "
        "Miami Orlando Tampa Pittsburgh Cleveland Minneapolis Arizona Colorado Oregon Michigan Nevada Utah Alaska Hawaii Leicester Nottingham "
        "Sheffield Newcastle Brighton Oxford Cambridge Galway Eurostar Uber Costa Argos Oxfam Etsy Vinted Depop Airbnb Asda Sainsburys Greggs Nandos Wetherspoons FedEx UPS DHL KFC IKEA BBC "
        "GitHub DNS TIG MIG CRRT GMP PCR qPCR QBR QBRs OTIF MRP IBP LCP ADU ADUs ICD IV ECMO PICC SDLC SLA SLAs "
        "Windows LinkedIn Google Microsoft Amazon Facebook YouTube Instagram TikTok API APIs CRM ERP SEO KPI KPIs ROI SaaS B2B B2C NHS GDPR HIPAA CPA RN ICU NVQ "
        "CILEX GCSE GCSEs PhD MBA BSc MSc HGV CDL CPR HVAC CNC CAD BIM GIS UX UI IT HR PR QA PLC OSHA DBS ID WMS EWM PMP "
        "CKA CFA CNA EMT LPN NIV UK US USA EU AI ML NLP POS COO CEO CTO CFO VP PDF CV CVs TV EHR EMR OKR OKRs SRE CI "
        "ESL TEFL SEN A&E IVF PPE R&D P&L CT MRI ECG " + _SOFTWARE
    ).split()
    if word
    not in {
        "Go",
        "R",
        "Sage",
        "Notion",
        "Sketch",
        "Unity",
        "Unreal",
        "Blender",
        "Premiere",
        "Azure",
        "Maya",
        "dbt",
        "Rhino",
    }
}
_NOT_ALWAYS_PROPER = frozenset(
    "polish it us react spark rust slack windows excel pos turkey go ai id ml pr ci ct illustrator angular china".split()
)
_BY_LOW = {name.lower(): name for name in SOFTWARE}
TOOLS = frozenset("React Spark Rust Slack Excel Go Illustrator Angular Word Teams".split())
"""Names of tools that are words too; with their capital, they are the tools."""
_DAYS = {
    "mon": "Monday",
    "tue": "Tuesday",
    "tues": "Tuesday",
    "wed": "Wednesday",
    "weds": "Wednesday",
    "thu": "Thursday",
    "thur": "Thursday",
    "thurs": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}
_MONTHS = {
    "jan": "January",
    "feb": "February",
    "mar": "March",
    "apr": "April",
    "jun": "June",
    "jul": "July",
    "aug": "August",
    "sep": "September",
    "sept": "September",
    "oct": "October",
    "nov": "November",
    "dec": "December",
    "march": "March",
    "may": "May",
}
_WHEN = frozenset(
    "in on by due until till since from before after next last this every each around about early late mid of to through end".split()
)
_TIME_NEXT = re.compile(
    r"(?:\d|am\b|pm\b|morning|afternoon|evening|nig?h?te?|lunch|at\b|or\b|and\b|to\b|the\b|&|-|/|,|;|$|then\b|w\b|with\b|only\b|shift|deadline|latest|next\b)"
)


_ALONE = "".join(
    rf"(?<!\b{word} )"
    for word in "on and or every of for to from work free most all some these those".split()
)
"""Behind none of the words that days go with."""
_TOLD_OF_NOW = re.compile(r"^(she|he|they) (say|tell|ask|explain|mention) (?=\w)")
"""What was said is told in the past: "she ask how I would"."""
_MENDED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), right)
    for pattern, right in (
        (r"\b(\d+) minutes?'? walk\b", r"\1 minutes' walk"),
        (
            (
                r"\b([Mm]y|her|his) (son|daughter|mum|mom|dad|wife|husband|partner|boss|brother|sister|uncle|aunt|nan|gran)s "
                r"(?=(?:team|school|job|work|shop|house|farm|business|class|club|health|transfer|illness|company|restaurant|garage)\b)"
            ),
            r"\1 \2's ",
        ),
        (r"\b(years?|months?) behind bars\b", r"\1 behind the bar"),
        (r"\b([Mm]y) kids (?=(?:school|team|class|club|nursery)\b)", r"\1 kids' "),
        (
            r"\b(last|this|next) (winter|summer|spring|autumn|fall|year|week|month|night|season)s (?=[a-z])",
            r"\1 \2's ",
        ),
        (r"\b(\d+) ?p(?:ages?|g)?\.? (?=[a-z]+\b)(?!m\b)", r"\1-page "),
        (rf"\b({english.DAY}) (\d{{1,2}})$", r"\1 the \2th"),
        (r"\b(1|21|31)th\b", r"\1st"),
        (
            r"\b(is|are|was|were|has|have|had|got|gets?|far|way) to (?=(?:few|many|much|little|big|small|late|early|long|slow|acid|short|busy|old|young|expensive|high|low)\b)",
            r"\1 too ",
        ),
        (
            r"\b(want|wants|wanted) (?=(?:know|see|hear|have|go|make|get|find|do|be|start|hire|build|learn)\b)",
            r"\1 to ",
        ),
        (r"(?<!\w)like (?=\d)", "about "),
        (r"(?<=\d) mil\b", " million"),
        (r"\b(in|for|over|during|within|after) (first|last|next|past) (?=\d|few |couple )", r"\1 the \2 "),
        (r"^(?:qs?|questions?) (?:about|on|re) ", ""),
        (r"^same (?=[a-z])", "the same "),
        (r" \((?:scary|nice|cool|great|wow|crazy|mad|weird|odd|sad|yes|no|yay|hm)[!?]*\)", ""),
        (r"\bthe co\b(?!-)", "the company"),
        (r"\bbout (?=(?:the|my|their|his|her|our|how|why|what|a)\b)", "about "),
        (r"\bits (?=\d)", "it's "),
        (r"\b([2-9]|\d\d+) person (?=[a-z]{3,}\b)", r"\1-person "),
        (r"\b(?:pt|p/t) (?=time\b|work\b|job\b|role\b|hours\b)", "part "),
        (r"\bnon[- ](?:alc|ALC)\b", "non-alcoholic"),
        (
            r"\b(\d+) (storey|star|bed|seat|bedroom|page|metre|piece|room|acre|ton|tonne|litre) (?=[a-z]{3,}\b(?<!for)(?<!and)(?<!per)(?<!but)(?<!the)(?<!with)(?<!from))",
            r"\1-\2 ",
        ),
        (
            rf"\b({english.DAY}) ({english.DAY}) (?=(?:nights|mornings|evenings|afternoons|shifts)\b)",
            r"\1 and \2 ",
        ),
        (
            rf"(?<=[a-z]) {_ALONE}(?<!\buntil )(?<!\bby )({english.DAY}(?: and {english.DAY})? (?:nights|mornings|evenings|afternoons|lunchtimes))",
            r" on \1",
        ),
        (
            r"\b(project|case|stage|line|quality|fact|spot|cross|ghost)[- ](managed|loaded|checked|wrote|trained) (?=(?:an?|the|all|our|\d|\w+s)\b)",
            r"\1-\2 ",
        ),
        (r"\b([Ss]peak|[Ff]luent|[Nn]ative|[Bb]asic|[Ll]earning) polish\b", r"\1 Polish"),
        (r"\b[Hh]ell (?=(?:call|ring|phone|email|text|send|let|get|write|contact|be)\b)", "he'll "),
        (r"\bco (wrote|led|ran|founded|authored|taught|hosted|managed|designed|chaired)\b", r"co-\1"),
        (
            rf"\b(finish|finishes|ends|starts|due) ({english.MONTH})\b",
            r"\1 in \2",
        ),
        (r"\bfinish march\b", "finish in March"),
        (
            r"\b(in|at|from) (previous|current|former|present) (?=(?:project|job|role|company|team|school|position|work|employer|hospital|place|workplace)\b)",
            r"\1 my \2 ",
        ),
        (
            r"\b(in|at|from) last (?=(?:project|job|role|company|team|school|position|employer|hospital|place|workplace)\b)",
            r"\1 my last ",
        ),
        (r"\b(am|is|are|was|were|very) worry\b", r"\1 worried"),
        (r"\b(am|is|are|was|were|very) interest in\b", r"\1 interested in"),
        (r"\beverytime\b", "every time"),
        (r"\b1 (?:to|:|-) 1s?\b", "one-to-one"),
        (
            r"\bits (?=(?:just|not|been|an?|the|all|noisy|hard|so|too|very|only|mostly|like|what|how|been)\b)",
            "it's ",
        ),
        (r"\bno probs?\b", "no problem"),
        (r"\b((?:wait|gett|do|go|com|work|try|mov|learn|look|send|start|mak|tak)in)\b(?!')", r"\1g"),
        (r"\bon (1\d|2\d|3[01])(?=$|,| and| then)", r"on the \1th"),
        (r"^on ?site (?=(?:with|w/|next|this|on|in)\b)", "on-site "),
        (r"\btake home (?=[a-z])(?!the\b|an?\b|my\b|pay\b|and\b|by\b|to\b|due\b)", "take-home "),
        (r"\bmeet(?: (?:n|and|&) |[- ]n[- ])greet\b", "meet-and-greet"),
        (r"\b(?:at )?(\d{1,2})[- ]?ish\b", r"around \1"),
        (r"\bacct degree\b", "accounting degree"),
        (r"^take[- ]?home\b(?= *$|,| (?:due|by|to|with|for|on|in|is|then|and|coming)\b)", "take-home task"),
        (
            r"\b(until|by|on|before|after|due) (\d{1,2}(?:st|nd|rd|th))\b(?! [a-z]*(?:floor|round|interview|grade|year))",
            r"\1 the \2",
        ),
        (
            r"\bsince (\d+|two|three|four|five|six|seven|eight|nine|ten) (years|months)\b(?! ago)",
            r"for \1 \2",
        ),
        (r"\bsince one year\b", "for one year"),
        (
            r"\b(two|three|four|five|six|seven|eight|nine|ten) (year|month|week|day)(?= (?:we|I|in|at|as|with|for|of|and|to)\b|$|[,.;])",
            r"\1 \2s",
        ),
        (r"\bat office\b", "at the office"),
        (r"\b1st (?=[a-z]{3,}\b)(?!of\b)", "first "),
        (r"\b2nd (?=[a-z]{3,}\b)(?!of\b)", "second "),
        (r"\b3rd (?=[a-z]{3,}\b)(?!of\b)", "third "),
        (r"^(?:got )?(laid off|made redundant|let go|furloughed)\b", r"was \1"),
        (r"\bq([1-4])\b", r"Q\1"),
        (r"\b[Pp]ower query\b", "Power Query"),
        (r"\b[Pp]ower bi\b", "Power BI"),
        (r"\b[Gg]oogle analytics\b", "Google Analytics"),
        (r"\bx[- ]?ray\b", "X-ray"),
        (r"\b(at|until|till|to|in) the last min\b", r"\1 the last minute"),
        (r"\bChristmas eve\b", "Christmas Eve"),
        (
            r"\b([2-9]|\d\d+) (year|month|week|day|hour|minute|time)(?= (?:in|at|on|as|with|for|of|and|to)\b|$|[,.;])",
            r"\1 \2s",
        ),
        (
            rf"(?<=[a-z]) {_ALONE}(?<!\bdo )({english.DAY}s)\b",
            r" on \1",
        ),
        (r"\b(2|22)th\b", r"\1nd"),
        (r"\b(3|23)th\b", r"\1rd"),
        (r"\b(drop|sign) off (?=(?:from|went|rate|takes|time|is|was|fell)\b)", r"\1-off "),
        (r"\bmany time (?=we|I)", "many times "),
        (r"\s@\s", " at "),
        (
            r"\b(\d+) (minute|hour|day|week|month|year)s? (?=(?:appointment|consult|call|meeting|shift|interview|slot|session|walk|contract|course|standup|stand-up|talk|presentation|demo|chat|drive|break|class|lesson|night|wait|trial|week|check)s?\b)",
            r"\1-\2 ",
        ),
        (r"\b(\d+(?:\.\d+)?) (to|and) (\d+(?:\.\d+)?)%", r"\1% \2 \3%"),
    )
)
"""What people leave out when they type quickly, and what it is."""


_BARE = re.compile(r"\A\W*((?:.*\w)?)\W*\Z", re.DOTALL)

LONGEST = 600
"""Characters of one thing that is said, about a hundred words: nobody reads more in one breath, and no rule of grammar
looks at more, so that a text costs no more than its length."""


def is_too_long(phrase: str) -> bool:
    """Tell whether one phrase is too long to be read as one."""
    return len(phrase) > LONGEST


def is_nothing(text: str) -> bool:
    """Tell whether a field says that there is nothing to say: "n/a", "no idea", "TBD", "-"."""
    bare = _BARE.sub(r"\1", _without_laughs(text), count=1)
    return not bare or bool(_NOTHING.fullmatch(re.sub(r"\s+", " ", bare)))


def _without_laughs(text: str) -> str:
    # What is put between two phrases parts them as a comma would: "ppl leave 😩 also his machine is old".
    text = re.sub(r"(?<=\w)\s*[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f\u200d]+\s+(?=\w)", ", ", text)
    text = "".join(
        " "
        if (unicodedata.category(char) in {"So", "Sk"} and char not in "°^`\u00b4¨")
        or char in "\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
        else char
        for char in text
    )
    return _LAUGHS.sub(lambda found: f"{found[0][-1]} " if found[0][-1] in ",.;!" else " ", text)


@lru_cache(maxsize=2048)
def clean(text: str) -> str:
    """Put one phrase right: one line, shorthand spelt out, capitals where they belong, no full stop at its end."""
    text = re.sub(r"[\u2018\u2019\u02bc]", "'", unicodedata.normalize("NFC", text))
    text = re.sub(r"[\u201c\u201d]", '"', text)
    text = re.sub(r"[\ue000\ue001]", "", text)
    text = _without_laughs(text)
    text = _BULLET.sub("", " ".join(text.split()))
    text = _calmed(text) if _shouts(text) else _LOUD.sub(lambda found: found[0].lower(), text)
    text = re.sub(r"\s*(?:-{1,2}>|→|=>)\s*", " to ", text)
    text = re.sub(r"(?<=[\w)])\s\+\s(?=\w)|(?<=\w)\s(?:n|'n'|n')\s(?=\w)", " and ", text)
    text = re.sub(r"(?<=\w)\s&\s(?=[a-z])|(?<=[a-z]{2})\+(?=[a-z]{2})", " and ", text)
    text = re.sub(r"(?:^|(?<=\s))~\s?(?=[\d£$€])", "about ", text)
    text = re.sub(r"\bw/\s?o(?:ut)?\b", "without", text)
    text = re.sub(r"\bw/(?=\w)", "w/ ", text)
    text = re.sub(r"([!?])[!?]+", lambda marks: "?" if "?" in marks[0] else "!", text)
    text = re.sub(r"\s+([,;:.!?])(?=\s|$)", r"\1", text)
    text = re.sub(r"\(\s+", "(", text)
    text = re.sub(r"\.{2,}|…", ",", text)
    text = re.sub(r"([,;])(?:\s*[,;])+", r"\1", text)
    text = _spelt_out(text)
    text = re.sub(r"\b(\d{1,2})\.(\d{1,2})\.(?!\d)(?:20\d\d)?", _dotted, text)
    text = re.sub(r"(?<![\w/])[\w+#.]+(?:/[\w+#.]+)+(?![\w/])", _slashed, text)
    text = _TOLD_OF_NOW.sub(lambda found: f"{found[1]} {english.past(found[2])} ", text)
    for wrong, right in _MENDED:
        text = wrong.sub(right, text)
    text = without_slips(text)
    text = re.sub(r"\b(a) (?=[aeio]\w)(?!one|uni|use|eu)", r"an ", text)
    text = re.sub(r"\b(an) (?=[bcdfgjklpqtvwz]\w{3})", r"a ", text)
    text = re.sub(r"\b(?!(?:that|had|bye)\b)(\w+) \1\b", r"\1", text, flags=re.IGNORECASE)
    return text.lstrip(" ,;:.").rstrip(" ,;:.!–—-")


_LOUD = re.compile(
    r"(?<![\w&])(?!(?:RSPCA|UNESCO|UNICEF|CILEX|HIPAA|MATLAB|PSIRA)\b)[A-Z]{4,}(?:ED|ING|LY|EST)(?![\w&])"
)
"""A word in capitals for its weight: "CRUSHED quota"; an abbreviation has no such ending."""


def _dotted(found: re.Match[str]) -> str:
    """Write a date as "9 December" that was typed as "09.12."."""
    day, month = int(found[1]), int(found[2])
    return f"{day} {english.MONTHS[month - 1]}" if 0 < day < 32 and 0 < month < 13 else found[0]


def is_name(word: str) -> bool:
    """Tell whether a word, as it is spelt, is a name that keeps its capital: a day, a language, a city."""
    return _PROPER.get(word.lower()) == word


def software(name: str) -> str:
    """Give a known name of software as it is spelt; empty for any other word."""
    return _BY_LOW.get(name.lower(), "")


def _slashed(found: re.Match[str]) -> str:
    """List names of software that were typed with slashes: "spark/dbt/airflow"."""
    names = [_BY_LOW.get(part.lower(), "") for part in found[0].split("/")]
    return joined(names) if all(names) else found[0]


def _shouts(text: str) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", text)
    loud = [word for word in words if word.isupper()]
    return (len(loud) > 2 and len(loud) >= 0.75 * len(words) and any(len(word) > 4 for word in loud)) or (
        len(loud) == 2
        and len(words) == 2
        and all(len(word) > 4 or (english.is_known(word.lower()) and len(word) > 3) for word in loud)
    )


def _calmed(text: str) -> str:
    """Bring text in capitals down; what the lexicon lacks is an abbreviation where it is short, else a name."""

    def calm(found: re.Match[str]) -> str:
        word = found[0]
        low = word.lower()
        if low in _PROPER and low not in _NOT_ALWAYS_PROPER:
            return _PROPER[low]
        if low in {"it", "us", "percent"}:
            return low
        if (
            english.is_known(low)
            or low in _SHORT
            or low in _DAYS
            or low in _MONTHS
            or low in english.PREPOSITIONS
            or low in english.AUXILIARIES
            or low in {"a", "i", "x"}
        ):
            return low
        if len(low) < 2:
            return word
        if (
            low.replace("'", "") in _SHORT
            or english.starts_determined(low)
            or low
            in {
                "he",
                "she",
                "they",
                "you",
                "we",
                "me",
                "him",
                "them",
                "us",
                "not",
                "am",
                "pm",
                "k",
                "it",
                "if",
                "is",
                "do",
                "go",
                "be",
                "no",
                "yes",
            }
        ):
            return low
        if len(word) < 4 and "'" not in word:
            return word
        # What no list has is a name where it says who or where, and a word of the trade everywhere else.
        where = re.search(r"(?:\b(?:AT|FOR|WITH|FROM|NEAR|VIA)\s+(?:[A-Z]+\s+)?|\()$", text[: found.start()])
        return word.capitalize() if where else low

    return re.sub(r"(?<!\w)[^\W\d_]+(?:'[^\W\d_]+)?", calm, text)


_AHEAD = 60


def _spelt_out(text: str) -> str:
    tokens = re.findall(r"\s+|(?:[.-]{0,9}[\w/&+'’])+|\S", text)
    out: list[str] = []
    words = [(i, token) for i, token in enumerate(tokens) if not token.isspace()]
    before = ""
    for place, (i, token) in enumerate(words):
        after = words[place + 1][1] if place + 1 < len(words) else ""
        # Only its first words are looked at.
        rest = "".join(tokens[i + 1 : i + 1 + _AHEAD]).lstrip()
        new = _word(token, before, after, rest, words[place - 2][1].lower() if place > 1 else "")
        out.append(("" if place == 0 or not tokens[i - 1].isspace() else " ") + new)
        before = token
    return "".join(out)


def _word(token: str, before: str, after: str, rest: str, earlier: str) -> str:
    low, prior = token.lower(), before.lower()
    if re.fullmatch(r"\d+(?:AM|PM|TH|ST|ND|RD|YRS?|HRS?|WKS?|MINS?)", token):
        token = low
    number = re.fullmatch(r"(\d+(?:[.,]\d+)?\+?)(yrs?|y|mths?|mos?|wks?|hrs?|h|mins?|k)", low)
    if number and number[2] != "k":
        unit = {"y": "years", "h": "hours", "m": "months"}.get(number[2], "") or _SHORT.get(
            number[2], number[2]
        )
        unit = unit.rstrip("s") + ("" if number[1] == "1" else "s")
        return f"{number[1]} {unit}"
    if low in {"yr", "mth", "wk", "mo", "min", "hr"} and re.fullmatch(r"[\d.,]+\+?", before):
        unit = {"hr": "hour", "mo": "month"}.get(low) or _SHORT.get(low, low)
        return unit if before == "1" else f"{unit}s"
    if low == "yrs" and before == "1":
        return "year"
    if low == "yr" and re.match(r"\d", after):
        return "Year"
    if (
        low == "yr"
        and prior in {"for", "to", "with", "about", "of"}
        and after.isalpha()
        and after not in {"end", "old", "round"}
    ):
        return "your"
    if low == "yr" and token == "yr":
        return "year"
    if low == "w" and before and after:
        return "with"
    if low == "r" and (prior in {"u", "you", "we", "they", "who"} or (english.is_plural(prior) and after)):
        return "are"
    if low in {"sat", "sun", "mon", "wed", "fri", "tue", "tues", "thu", "thur", "thurs", "weds"}:
        plain = low in {"sat", "sun", "wed"}
        if (
            not plain
            or prior in _WHEN
            or (not prior and _TIME_NEXT.match(rest.lower()))
            or prior.rstrip(",") in _DAYS
            or re.match(r"(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b", rest.lower()) is not None
            or (_TIME_NEXT.match(rest.lower()) and low != "sat")
            or (
                low == "sat"
                and re.match(r"(?:\d|am\b|pm\b|morning|afternoon|evening|night|collection|$|,)", rest.lower())
                and not re.match(r"(?:in|on|with|at|down)\b", rest.lower())
            )
        ):
            return f"{_DAYS[low]}s" if low == "weds" and prior == "on" and not rest else _DAYS[low]
        return token
    if low in _MONTHS:
        surely = (
            low not in {"may", "mar", "march", "dec", "sep"}
            or prior in _WHEN
            or re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", prior) is not None
        )
        if surely or low == "dec" or (low in {"mar", "march", "may"} and re.match(r"\d", after)):
            return _MONTHS[low]
        return token
    if low == "id":
        return (
            "I'd"
            if re.match(
                r"(?:like|love|be|have|say|been|prefer|go|do|want|hear|start|use|try|get|need|fit|make|work|join|find|bring|run|lead)\b",
                rest,
            )
            else "ID"
        )
    if low == "ill":
        return (
            "I'll"
            if english.is_verb(after.lower())
            and prior not in {"was", "is", "were", "fell", "be", "been", "am", "mentally", "the"}
            else token
        )
    if re.fullmatch(r"[a-z]{1,2}&[a-z]{1,2}", low):
        return token.upper()
    if low in {"hr", "hrs"} and re.fullmatch(r"[\d.,]+|an|a|per|each|half", prior):
        return (
            "hours"
            if low == "hrs" and prior not in {"a", "an", "1"}
            else "hour"
            if prior in {"a", "an", "1", "per"}
            else "hours"
        )
    if low == "min" and not re.match(r"\d", before):
        return token
    if (
        low
        in {
            "inc",
            "ref",
            "pt",
            "temp",
            "eng",
            "cos",
            "def",
            "diff",
            "min",
            "env",
            "docs",
            "apps",
            "perf",
            "stats",
            "grad",
            "lang",
            "proj",
            "exp",
            "same",
        }
        and token[:1].isupper()
    ):
        return token
    if low in {
        "us",
        "it",
        "pos",
        "polish",
        "react",
        "spark",
        "rust",
        "slack",
        "windows",
        "excel",
        "illustrator",
        "angular",
        "china",
        "turkey",
        "id",
        "pr",
        "ci",
        "ct",
        "ai",
        "ml",
        "go",
    }:
        return _doubtful(
            token,
            low,
            rest,
            earlier if prior in {"and", "or", ",", "/", "&"} and low == "go" else prior,
            after.lower(),
        )
    if (
        low != "pct"
        and (_INITIALS.fullmatch(token) or _LETTERS.fullmatch(token))
        and not english.is_known(low)
        and not english.starts_determined(low)
        and low not in english.PREPOSITIONS | english.AUXILIARIES | _SHORT.keys() | _PROPER.keys()
    ):
        return token.upper()
    if low in _PROPER:
        return _PROPER[low] if token.islower() or (token.isupper() and not _PROPER[low].isupper()) else token
    if low == "till" and (english.starts_determined(before) or "adjective" in english.kinds(prior)):
        return token
    if low.endswith("s") and low[:-1] in _PROPER and low[:-1] in {day.lower() for day in _DAYS.values()}:
        return token[:1].upper() + token[1:]
    if low in _SHORT and (
        token.islower()
        or low in {"lvl", "yrs", "im", "ive", "ppl", "abt", "w/", "w/o", "dont", "mgmt", "mgr", "exp"}
        or (token.isupper() and len(low) > 2 and low not in {"esp", "eng", "rec", "refs", "env"})
    ):
        return _SHORT[low]
    if token.islower() and len(token) > 5 and token.isalpha():
        return respelt(token)
    return token


_INITIALS = re.compile(
    r"(?!(?:kg|km|ml|mg|cm|mm|lbs?|ft|hz|k[hmwv]?|[mgt]b|kwh|db|dl|pcs|pt|pp|mph|kph|wpm|rpm|bpm|psi|[nt]h|st|nd|rd|m[rs]|mrs|dr|hrs?|yrs?|wks?|mgr|pts?|vs|bc|dbt|sql)$)"
    r"[bcdfghjklmnpqrstvwxz]{2,5}"
)
"""Letters that nobody can say as a word: "ccrn" is an abbreviation."""


_LETTERS = re.compile(
    r"(?!(?:kg|km|ml|mg|cm|mm|ft|mr|ms|dr|st|th|nd|rd|vs|pm|kw|gb|tb|mb|bc|pt|hr|ya|ye|yo|la|le|de|el|al|da|di|du|en|et|oh|ah|eh|ok|te|ta|na|ha|ot|etc|elm|owl|ant|elk|urn|ash|ink|inn|egg|orb|asp|alp|imp|ohm|ill|off|odd|add|all|ask|act|end|art|arm|app|old|its)$)"
    r"(?:[bcdfghjklmnpqrstvwxz]{2}|[aeiou][bcdfghjklmnpqrstvwxz]{2}|eal|[aeiou][bcdfghjklmnpqrstvwxz]{3}(?<!s))"
)
"""Two or three letters of no shape that words have: "qc", "eal"."""


def _next_word(rest: str) -> str:
    """Give the word behind "and", a comma or a plus, in lower case."""
    found = re.match(r"\s*(?:,|\+|&|/|and\b)\s*([\w+#]+)", rest)
    return found[1].lower() if found else ""


_TRADE = frozenset(
    "python java javascript typescript sql vue rust go django linux kafka node css html jira photoshop word powerpoint kubernetes docker airflow c++ kotlin scala indesign react figma tensorflow revit illustrator spark".split()
)
"""Tools that tell the name of another beside them apart from the word of the same spelling."""


def _doubtful(token: str, low: str, rest: str, prior: str, after: str) -> str:
    """Give a word that is a name only in some company: "react and vue", "python and go", "excel reports"."""
    names = {"ai": "AI", "ml": "ML", "pr": "PR", "ci": "CI", "ct": "CT", "pos": "POS", "us": "US", "it": "IT"}
    if low in {"ai", "ml", "ci", "ct"}:
        return names[low]
    if low in {"us", "it", "pr", "pos"}:
        if not token.islower():
            return token
        if low == "it" and prior == "the":
            return "IT"
        surely = after in {
            "support",
            "helpdesk",
            "department",
            "manager",
            "team",
            "systems",
            "agency",
            "market",
            "office",
            "visa",
            "citizen",
            "security",
        }
        return (
            names[low]
            if (surely and low != "us")
            or (low == "us" and prior == "the" and after in {"market", "office", "team"})
            else token
        )
    if low in {"china", "turkey", "jordan", "chad"}:
        return token.capitalize() if prior in {"in", "from", "to", "across", "with"} else token
    if low == "go" and (_next_word(rest) in _TRADE or _next_word(rest) in _BY_LOW or after[:1].isdigit()):
        return "Go"
    if low == "go":
        return (
            "Go"
            if prior in {"python", "java", "rust", "typescript", "javascript"}
            or after in {"developer", "services", "microservices"}
            else token
        )
    if token.islower() and (
        {prior.rstrip(","), after, _next_word(rest)} & _TRADE
        or after[:1].isdigit()
        or (
            prior in {"and", "or", "in", "with", "using", "use", "know", "of"}
            and after in {"", ",", "and", "or", ".", "-"}
        )
    ):
        return token.capitalize()
    if (
        low == "excel"
        and token.islower()
        and (
            prior in {"in", "off", "from", "with", "using", "of", "advanced"}
            or after in {"sheet", "sheets", "reports", "models", "skills"}
        )
    ):
        return "Excel"
    return token


def items(text: str) -> tuple[str, ...]:
    """Part a field into what it lists: lines, bullets, semicolons and sentences; commas are for the reader to judge."""
    if _shouts(text):
        text = "\n".join(_calmed(line) for line in text.splitlines())
    return tuple(part for line in text.splitlines() for part in _of_line(line) if not is_nothing(part))


def _of_line(line: str) -> Iterator[str]:
    line = re.sub(r"[\u2018\u2019]", "'", line)
    # An arrow after a number leads to the next number; after anything else it leads to what came of it.
    line = re.sub(r"(?<![\d%])(?<!\d [a-z])\s+(?:-{1,2}>|→|=>)\s+", "; ", line)
    for part in re.split(
        r";\s|\s[•·▪●]\s|(?<=\w)\s+[/|]\s+(?=\w)|;$|\s-\s(?=[a-z]+ed\b)|\s[\u2013\u2014]\s(?=[a-z]+(?:ed|de)\b)",
        line,
    ):
        pieces = re.split(
            r"(?<=[a-z\d)%\"'\u201d][.!?])(?<!\bSt\.)(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bProf\.)(?<!\bNo\.)(?<!\bvs\.)(?<!\bapprox\.)(?<!\bSr\.)(?<!\bJr\.)\s+(?=\S)|(?<=[A-Z]{3}[.!?])\s+(?=[A-Z]{2,}|I\b|\d)|(?<=[!?])\s+(?=\w)",
            part,
        )
        for piece in pieces:
            if piece.strip():
                yield piece.strip()


def split_commas(text: str) -> list[str]:
    """Part a phrase at its commas, but not inside brackets, quotation marks or numbers."""
    parts, depth, quoted, start = [], 0, False, 0
    for i, char in enumerate(text):
        if char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        elif char == '"':
            quoted = not quoted
        elif (
            char == ","
            and not depth
            and not quoted
            and not (text[i - 1 : i].isdigit() and text[i + 1 : i + 2].isdigit())
        ):
            parts.append(text[start:i])
            start = i + 1
    parts.append(text[start:])
    return [part.strip() for part in parts if part.strip()]


def joined(parts: list[str] | tuple[str, ...]) -> str:
    """Join phrases as a sentence lists them: "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
