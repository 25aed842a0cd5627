"""What candidates say of themselves, as they type it, and how it is read."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from composer.facts.points import read_news, read_points

READ = [
    ("7yr elec", [("unsure", "7 years of elec experience")]),
    ("ex navy electrician, 9 yrs", [("did", "was a navy electrician for 9 years")]),
    ("BSc nursing, newly qualified", [("have", "a BSc in nursing"), ("am", "newly qualified")]),
    (
        "15 yrs in logistics, last 6 as depot manager",
        [("have", "15 years in logistics, the last 6 as a depot manager")],
    ),
    ("Italian, German and some Greek", [("do", "speak Italian, German and some Greek")]),
    ("good phone manner", [("thing", "good phone manner")]),
    ("help desk lvl 1", [("unsure", "help desk level 1")]),
    ("confined spaces ticket", [("unsure", "confined a spaces ticket")]),
    ("IT support for 5 schools", [("unsure", "IT support for 5 schools")]),
    ("my last chef said I am the most fast", [("clause", "my last chef said I am the fastest")]),
    ("ICU nurse, 4 yrs, CCRN", [("done", "been an ICU nurse for 4 years"), ("have", "my CCRN")]),
    ("React and TypeScript, 5 years", [("have", "5 years of React and TypeScript experience")]),
    ("PMP, led a $4M ERP rollout", [("have", "my PMP"), ("did", "led a $4M ERP rollout")]),
    ("118% of quota last year", [("did", "reached 118% of quota last year")]),
    ("2nd place at the regional bake off", [("did", "took second place at the regional bake off")]),
    ("300+ weddings shot", [("done", "shot 300+ weddings")]),
    ("bookkeeping for 14 small restaurants", [("done", "done bookkeeping for 14 small restaurants")]),
    ("CNA 3 yrs memory care", [("done", "been a CNA for 3 years in memory care")]),
    ("PhD in stats", [("have", "a PhD in statistics")]),
    ("strong SQL", [("have", "strong SQL skills")]),
    ("French and Wolof", [("do", "speak French and Wolof")]),
    ("promoted to senior last spring", [("did", "was promoted to senior last spring")]),
    ("laid off fri so can start any time", [("did", "was laid off Friday, so I can start any time")]),
    ("two summers on a crab boat", [("did", "spent two summers on a crab boat")]),
    ("sous chef by 23", [("did", "was a sous chef by 23")]),
    ("forklift ticket, nights ok", [("have", "a forklift ticket"), ("thing", "nights ok")]),
    ("sold solar d2d", [("unsure", "sold solar d2d")]),
    ("did the course, took 2 weekends", [("did", "did the course"), ("result", "it took 2 weekends")]),
    ("night auditor at a 300 room hotel", [("am", "a night auditor at a 300-room hotel")]),
    ("did returns at argos", [("did", "did returns at Argos")]),
    ("did 200 oil changes a month at jiffy lube", [("did", "did 200 oil changes a month at Jiffy Lube")]),
    ("drove reach trucks 6 yrs no accidents", [("did", "drove reach trucks for 6 years with no accidents")]),
    ("A decade of welding stainless", [("have", "a decade welding stainless")]),
    ("I was responsible of the team", [("did", "was responsible for the team")]),
    ("I am working as nurse since 2015", [("done", "been working as a nurse since 2015")]),
    (
        "since many years I practice yoga with groups",
        [("unsure", "Since many years I practice yoga with groups")],
    ),
    ("I can to speak four languages", [("can", "speak four languages")]),
    (
        "lead guitar teacher, 30 students a week",
        [("am", "a lead guitar teacher"), ("do", "teach 30 students a week")],
    ),
    (
        "As a former teacher, I am used to standing in front of a room.",
        [("sentence", "As a former teacher, I am used to standing in front of a room")],
    ),
    ("8 yrs python and go", [("have", "8 years of Python and Go experience")]),
    ("ran the payments team at Acme", [("did", "ran the payments team at Acme")]),
    ("cut p99 latency 40%", [("did", "cut p99 latency by 40%")]),
    ("built idempotent retry layer", [("did", "built an idempotent retry layer")]),
    ("managing a team of 12 at Target", [("have", "experience managing a team of 12 at Target")]),
    ("MANAGED BUDGETS OF $2M", [("did", "managed budgets of $2M")]),
    ("ive done tutoring since hs", [("done", "done tutoring since high school")]),
    ("can start immediately", [("can", "start immediately")]),
    ("fluent in German", [("am", "fluent in German")]),
    ("xero certified", [("am", "Xero certified")]),
    ("bookkeeper 11 yrs", [("done", "been a bookkeeper for 11 years")]),
    ("- CPA\n- 10 yrs audit", [("am", "a CPA"), ("have", "10 years of audit experience")]),
    ("hard worker, team player", [("trait", "hard worker"), ("trait", "team player")]),
    ("sign off from 3 wks to 8 days", [("result", "sign-off went from 3 weeks to 8 days")]),
    ("taught there 3 yrs", [("did", "taught there for 3 years")]),
    ("ran late dock, crew of 14", [("did", "ran the late dock with a crew of 14")]),
    (
        "8 yrs python and go, ran the payments team",
        [("have", "8 years of Python and Go experience"), ("did", "ran the payments team")],
    ),
    (
        "managing a team of 12, cut overtime 30%",
        [("have", "experience managing a team of 12"), ("did", "cut overtime by 30%")],
    ),
    (
        "taught a2 chem 6 yrs, results up from 61 to 78% A*-B",
        [("did", "taught a2 chem for 6 years"), ("result", "results went from 61% to 78% A*-B")],
    ),
    (
        "did night audit for 3 yrs at the Grand, know opera pms",
        [("did", "did night audit for 3 years at the Grand"), ("do", "know opera PMS")],
    ),
    (
        "set up the complaints process from scratch & got response time from 9 days to 2",
        [("did", "set up the complaints process from scratch and got response time from 9 days to 2")],
    ),
    (
        "english degree, ran the student paper, wrote 40 articles",
        [("have", "an English degree"), ("did", "ran the student paper"), ("did", "wrote 40 articles")],
    ),
    (
        "10 years in retail banking, moved 300 customers to the app",
        [("have", "10 years in retail banking"), ("did", "moved 300 customers to the app")],
    ),
    (
        "i rebuilt the stock system in excel, saved abt 6 hrs a week",
        [("did", "rebuilt the stock system in Excel"), ("did", "saved about 6 hours a week")],
    ),
    ("licensed gas engineer, own van", [("am", "a licensed gas engineer"), ("have", "my own van")]),
    (
        "forklift ticket (counterbalance + reach), never had an incident",
        [("have", "a forklift ticket (counterbalance and reach)"), ("did", "never had an incident")],
    ),
    (
        "worked 2 seasons as a ski instructor, good w kids",
        [("did", "worked 2 seasons as a ski instructor"), ("am", "good with kids")],
    ),
    (
        "done 3 rebrands, last one came in 10% under budget",
        [("done", "done 3 rebrands"), ("result", "the last one came in 10% under budget")],
    ),
    ("proven track record in b2b sales", [("have", "a proven track record in B2B sales")]),
    ("won regional sales award twice", [("did", "won a regional sales award twice")]),
    (
        "5 direct reports, 2 got promoted",
        [("have", "5 direct reports"), ("result", "2 of them got promoted")],
    ),
    ("fluent spanish, basic arabic", [("do", "speak fluent Spanish and basic Arabic")]),
    (
        "ran a 60 cover section on my own fri and sat nights",
        [("did", "ran a 60-cover section on my own on Friday and Saturday nights")],
    ),
    (
        "led migration of 40 services to k8s w/ zero downtime",
        [("did", "led the migration of 40 services to Kubernetes with zero downtime")],
    ),
    (
        "wrote the grant that got us 120k from the lottery",
        [("did", "wrote the grant that got us 120k from the lottery")],
    ),
    (
        "mentored 4 juniors, two are now seniors",
        [("did", "mentored 4 juniors"), ("result", "two of them are now seniors")],
    ),
    ("volunteered at food bank since 2020", [("done", "volunteered at food bank since 2020")]),
    ("was treasurer of my students union", [("did", "was treasurer of my students union")]),
    (
        "handled 80 calls a day at an insurance call centre",
        [("did", "handled 80 calls a day at an insurance call centre")],
    ),
    ("cleaned up 3 yrs of vat returns", [("did", "cleaned up 3 years of vat returns")]),
    (
        "trained 25 staff on the new till system in one wk",
        [("did", "trained 25 staff on the new till system in one week")],
    ),
    (
        "organised conference for 400, under budget",
        [("did", "organised a conference for 400"), ("thing", "under budget")],
    ),
    (
        "made the onboarding checklist they still use",
        [("did", "made the onboarding checklist they still use")],
    ),
    ("got our food hygiene rating from 3 to 5", [("did", "got our food hygiene rating from 3 to 5")]),
    (
        "reduced no shows by texting ppl the day before",
        [("did", "reduced no shows by texting people the day before")],
    ),
    ("translated 3 novels", [("did", "translated 3 novels")]),
    ("coached u12s to the county final", [("did", "coached u12s to the county final")]),
    (
        "built ci pipeline, deploys went from weekly to daily",
        [("did", "built a CI pipeline"), ("result", "deploys went from weekly to daily")],
    ),
    ("responsible for 4 apprentices", [("am", "responsible for 4 apprentices")]),
    (
        "project managed a £2m refit, finished 2 wks early",
        [("did", "project-managed a £2m refit"), ("did", "finished 2 weeks early")],
    ),
    ("speak polish and some romanian", [("do", "speak Polish and some Romanian")]),
    ("saved the co 15k by switching courier", [("did", "saved the company 15k by switching courier")]),
    (
        "did the sage payroll for 90 staff, monthly, never late",
        [("did", "did the sage payroll for 90 staff"), ("thing", "monthly"), ("unsure", "never late")],
    ),
    ("top 5% of my class", [("am", "in the top 5% of my class")]),
    ("built the site myself in django", [("did", "built the site myself in Django")]),
    ("dealt with 3 ofsted visits", [("did", "dealt with 3 Ofsted visits")]),
    (
        "good at calming people down, did 5 yrs on A&E front desk",
        [("am", "good at calming people down"), ("did", "did 5 years on A&E front desk")],
    ),
    (
        "ran sprint planning, retros and releases for 2 squads",
        [("did", "ran sprint planning, retros and releases for 2 squads")],
    ),
    (
        "trained as joiner, then 4 yrs as site supervisor",
        [("did", "trained as a joiner"), ("have", "4 years as a site supervisor")],
    ),
    (
        "raised 12k for the hospice running marathons",
        [("did", "raised 12k for the hospice running marathons")],
    ),
    ("class a cdl, 2 yrs otr", [("have", "a Class A CDL"), ("have", "2 years of OTR experience")]),
    (
        "cared for my dad 4 yrs till he passed, know what families need",
        [("did", "cared for my dad for 4 years until he passed"), ("do", "know what families need")],
    ),
    (
        "set up the shop's instagram, 200 -> 4k followers in a yr",
        [("did", "set up the shop's Instagram"), ("result", "followers went from 200 to 4k in a year")],
    ),
    (
        "closed the books by day 3 every month for 2 yrs",
        [("did", "closed the books by day 3 every month for 2 years")],
    ),
    (
        "yes ive used epic, 3 yrs at my last hospital",
        [("done", "used epic"), ("have", "3 years at my last hospital")],
    ),
    (
        "4 yrs as an HCA, now finishing nursing degree",
        [("have", "4 years as an HCA"), ("am", "now finishing a nursing degree")],
    ),
    (
        "supported 14 residents w/ dementia on nights",
        [("did", "supported 14 residents with dementia on nights")],
    ),
    (
        "head chef 3 yrs, gp from 61 to 68, food waste halved",
        [
            ("done", "been a head chef for 3 years"),
            ("result", "GP went from 61 to 68"),
            ("result", "food waste halved"),
        ],
    ),
    (
        "took over a failing route & had it on time within a month",
        [("did", "took over a failing route and had it on time within a month")],
    ),
    ("i did the it for a school of 900 on my own", [("did", "did the IT for a school of 900 on my own")]),
    (
        "sold my own cakes at markets for 2 yrs so i know customers",
        [("did", "sold my own cakes at markets for 2 years, so I know customers")],
    ),
    ("got a merit at my last inspection", [("did", "got a merit at my last inspection")]),
    (
        "led on safeguarding at my last school (dsl trained)",
        [("did", "led on safeguarding at my last school (DSL trained)")],
    ),
    ("cut agency spend by 90k by filling 6 posts", [("did", "cut agency spend by 90k by filling 6 posts")]),
    (
        "2 yrs shadowing the estimator, priced 40 jobs myself last yr",
        [("have", "2 years shadowing the estimator"), ("did", "priced 40 jobs myself last year")],
    ),
    (
        "did the migration from magento to shopify in 9 wks, no lost orders",
        [("did", "did the migration from magento to Shopify in 9 weeks, with no lost orders")],
    ),
    (
        "I've been a TA for 5 years, mostly with autistic pupils",
        [("sentence", "I've been a TA for 5 years, mostly with autistic pupils")],
    ),
    (
        "opened 2 stores from scratch, both in profit after 8 months",
        [("did", "opened 2 stores from scratch, both in profit after 8 months")],
    ),
    ("managed diaries for 3 directors", [("did", "managed diaries for 3 directors")]),
    ("survived 2 acquisitions", [("did", "survived 2 acquisitions")]),
    (
        "got all 12 of my students through, 3 with distinction",
        [("did", "got all 12 of my students through, 3 with distinction")],
    ),
    ("n/a", []),
    ("idk", []),
]


NEWS = [
    (
        "did the safety course, cert attached",
        [("did", "did the safety course"), ("unsure", "the certificate attached")],
    ),
    ("cv updated, sent to hr", [("unsure", "CV updated"), ("unsure", "sent to HR")]),
    ("signed off for solo flights", [("did", "was signed off for solo flights")]),
    ("our app hit 10k downloads", [("result", "our app hit 10k downloads")]),
    ("Since we spoke, I have been made team lead.", [("done", "been made team lead")]),
    ("The paper I mentioned has been accepted.", [("result", "the paper I mentioned has been accepted")]),
    ("visa came through", [("result", "my visa came through")]),
    ("first article published in the Gazette", [("result", "my first article was published in the Gazette")]),
    ("relocating to Leeds in March", [("am", "relocating to Leeds in March")]),
    ("new portfolio piece: a redesign", [("have", "a new portfolio piece, a redesign")]),
    (
        "got the visa sorted so no sponsorship needed",
        [("unsure", "got the visa sorted so no sponsorship needed")],
    ),
]


@pytest.mark.parametrize(("typed", "expected"), NEWS)
def test_news_is_read_as_what_happened_or_goes_on(typed, expected):
    assert expected == [(point.kind, point.words) for point in read_news(typed)]


@pytest.mark.parametrize(("typed", "expected"), READ)
def test_a_field_is_read_into_its_points(typed, expected):
    assert expected == [(point.kind, point.words) for point in read_points(typed)]


@given(st.text(max_size=300))
@example("IM")
def test_reading_never_fails_and_gives_single_lines(typed):
    for point in read_points(typed):
        assert "\n" not in point.words
