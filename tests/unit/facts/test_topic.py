"""What was spoken of, as people type it, and how it is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.facts.topics import read_topics

READ = [
    (
        "she explained me how goes the concours, and said do not pay for prep courses, do the old papers",
        [
            ("question", "how the concours goes"),
            ("advised", "not to pay for prep courses and to do the old papers"),
        ],
    ),
    (
        "heat pump installs booked out till feb, sparkies keep going to aus",
        [("said", "heat pump installs are booked out until February and sparkies keep going to Australia")],
    ),
    (
        "activation, 70% never invite a teammate",
        [("thing", "activation"), ("said", "70% never invite a teammate")],
    ),
    (
        "late arriving events, he asked how would i dedupe w/o full scan",
        [("thing", "late arriving events"), ("asked", "how I would dedupe without full scan")],
    ),
    (
        "their move to a new lims, samples get lost between 2 sites",
        [("thing", "your move to a new lims"), ("said", "samples get lost between 2 sites")],
    ),
    (
        "how they onboard new drivers (takes 6 wks)",
        [("question", "how you onboard new drivers (takes 6 weeks)")],
    ),
    (
        "the ward's falls rate, it went up after they moved to single rooms",
        [("thing", "the ward's falls rate"), ("unsure", "it went up after you moved to single rooms")],
    ),
    ("staff turnover. 40% left last yr", [("thing", "staff turnover"), ("said", "40% left last year")]),
    ("why I left my last job", [("question", "why I left my last job")]),
    ("what i'd do in first 90 days", [("question", "what I'd do in the first 90 days")]),
    ("their new CRM, nobody logs calls", [("thing", "your new CRM"), ("said", "nobody logs calls")]),
    ("loved that they bake everything on site", [("said", "you bake everything on site")]),
    (
        "asked me to walk through my portfolio, she liked the annual report",
        [("asked", "me to walk through my portfolio"), ("said", "you liked the annual report")],
    ),
    ("we talked abt football lol", [("thing", "football")]),
    (
        "kubernetes migration stuck since summer",
        [("said", "the Kubernetes migration has been stuck since summer")],
    ),
    (
        "she's worried about churn in the SMB segment",
        [("said", "you're worried about churn in the SMB segment")],
    ),
    ("their customers don't read the emails", [("said", "your customers don't read the emails")]),
    (
        "why the last person left, no training",
        [("question", "why the last person left"), ("said", "there is no training")],
    ),
    (
        "their school has 40% EAL kids and no EAL coordinator",
        [("said", "your school has 40% EAL kids and no EAL coordinator")],
    ),
    (
        "fire doors!! 90 of them fail inspection",
        [("thing", "fire doors"), ("said", "90 of them fail inspection")],
    ),
    ("opening a 2nd clinic in march", [("thing", "opening a second clinic in March")]),
    ("budget cuts, has to lose 2 posts", [("thing", "budget cuts"), ("said", "you have to lose 2 posts")]),
    ("night shifts are hard to fill", [("said", "night shifts are hard to fill")]),
    ('"no shows" on saturdays', [("thing", '"no shows" on Saturdays')]),
    ("they ship on fridays (scary)", [("said", "you ship on Fridays")]),
    ("q about conflict with a colleague", [("thing", "the conflict with a colleague")]),
    ("her phd was on the same topic as my thesis", [("said", "your PhD was on the same topic as my thesis")]),
    ("budget cuts, has to lose 2 posts", [("thing", "budget cuts"), ("said", "you have to lose 2 posts")]),
    (
        "doodles!! matted doodles every sat, takes 3 hrs each",
        [("thing", "matted doodles every Saturday"), ("unsure", "takes 3 hours each")],
    ),
    (
        "detention time at the meat plants, drivers sit 4 hrs unpaid",
        [("thing", "detention time at the meat plants"), ("said", "drivers sit 4 hours unpaid")],
    ),
    (
        "the new scheduling system, crashes twice a week",
        [("said", "the new scheduling system crashes twice a week")],
    ),
    (
        "her team (3 analysts, 1 intern) and how they split the work",
        [("thing", "your team (3 analysts, 1 intern) and how they split the work")],
    ),
    ("long waits in A&E", [("thing", "long waits in A&E")]),
    ("we both worked at john lewis", [("ours", "we both worked at John Lewis")]),
    ("how we'd get more kids into the library", [("question", "how we'd get more kids into the library")]),
    ("that they just got b corp status", [("said", "you just got b corp status")]),
    ("the fact nobody owns the docs", [("said", "nobody owns the documents")]),
    ("new menu for autumn", [("thing", "the new menu for autumn")]),
    ("ofsted coming in spring", [("thing", "Ofsted coming in spring")]),
    ("shift swaps over whatsapp are chaos", [("said", "shift swaps over WhatsApp are chaos")]),
    (
        "price increases - lost 3 big accounts",
        [("thing", "price increases"), ("said", "you lost 3 big accounts")],
    ),
    (
        "tired of agencies, wants to build in-house team",
        [("said", "you're tired of agencies"), ("said", "you want to build an in-house team")],
    ),
    ("he grew up in the same town as me", [("said", "you grew up in the same town as me")]),
    ("the role of AI in their newsroom", [("thing", "the role of AI in your newsroom")]),
    ("her team's churn problem", [("thing", "your team's churn problem")]),
    ("how they do code review", [("question", "how you do code review")]),
    ("Why is churn so high?", [("question", "why churn is so high")]),
    ("how would i keep yr 9 going??", [("asked", "how I would keep Year 9 going")]),
    ("files stall bc searches come back late", [("said", "files stall because searches come back late")]),
    ("asked abt my gap year", [("asked", "about my gap year")]),
    ("she's from Ohio too", [("said", "you're from Ohio too")]),
    ("we talked about why I left my last job", [("question", "why I left my last job")]),
    ("showed me the wardrobe store", [("shown", "showing me the wardrobe store")]),
    ("- forecasting\n- the migration off Excel", [("thing", "forecasting and the migration off Excel")]),
    ("school visits dropped since covid", [("said", "school visits have dropped since Covid")]),
    ("Priya said they want two more analysts", [("said", "you want two more analysts")]),
    ("test rig", [("thing", "the test rig")]),
    ("n/a", []),
    (
        "phones ring non stop 4 to 6, no one free to pick up",
        [("said", "phones ring nonstop 4 to 6 and there is no one free to pick up")],
    ),
    (
        "drivers over hrs stuck at the rdc waiting to tip",
        [("said", "drivers over hours are stuck at the RDC waiting to tip")],
    ),
    ("only one lift works in the building", [("said", "only one lift works in the building")]),
    (
        "what a typical week on the desk looks like",
        [("question", "what a typical week on the desk looks like")],
    ),
    ("What keeps her there is the people.", [("said", "what keeps you there is the people")]),
    (
        "he has run the site since 2009 and knows everyone by name",
        [("said", "you have run the site since 2009 and know everyone by name")],
    ),
    (
        "He walked me round the workshop and let me try the new lathe.",
        [("shown", "walking me round the workshop and letting me try the new lathe")],
    ),
    (
        "He recommended the book Turn the Ship Around.",
        [("ours", "you recommended the book Turn the Ship Around")],
    ),
    ("mgr said turnover is high bc of weekends", [("said", "turnover is high because of weekends")]),
    ("I told her about my dissertation on soil erosion.", [("thing", "my dissertation on soil erosion")]),
    ("It turned out that we both volunteer for the RNLI.", [("ours", "we both volunteer for the RNLI")]),
    (
        "12 acres of veg, no irrigation yet",
        [("said", "there are 12 acres of veg and there is no irrigation yet")],
    ),
    ("loves gardening, me too", [("said", "you love gardening, as do I")]),
    ("two vans short and a third due its MOT", [("unsure", "two vans short and a third due its MOT")]),
    (
        "he tell me the most of clients is coming from Poland",
        [("unsure", "most of the clients is coming from Poland")],
    ),
    ("we have spoken about the difficulty to find welders", [("thing", "the difficulty of finding welders")]),
    (
        "how is organized the work in the cleanroom",
        [("question", "how the work in the cleanroom is organized")],
    ),
    ("bikes left in the hallway", [("thing", "bikes left in the hallway")]),
    ("their CRM drops half the leads", [("said", "your CRM drops half the leads")]),
    (
        "sophie runs recruiting, told her 45k",
        [("said", "Sophie runs recruiting"), ("unsure", "I told her 45k")],
    ),
    (
        "the software what they use for planning is very old",
        [("said", "the software that you use for planning is very old")],
    ),
    (
        "My predecessor built the whole database herself.",
        [("said", "my predecessor built the whole database herself")],
    ),
    ("4 day wk trial, going well", [("said", "the 4-day week trial is going well")]),
    ("shes from galway, my nan too", [("said", "you're from Galway"), ("unsure", "my nan")]),
    (
        "They have tried three agencies and none of them understood the product.",
        [("said", "you have tried three agencies and none of them understood the product")],
    ),
]


@pytest.mark.parametrize(("typed", "expected"), READ)
def test_a_field_is_read_into_its_topics(typed, expected):
    assert expected == [(topic.kind, topic.words) for topic in read_topics(typed, ("Priya",))]


@given(st.text(max_size=300))
def test_reading_never_fails(typed):
    read_topics(typed, ("Ann",))
