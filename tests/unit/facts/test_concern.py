"""A doubt and its answer, as people type them, and the sentences that a note says of them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from composer.facts.concern import read_concern
from composer.facts.left_out import left_out
from composer.interview import Candidate, Concern, Interview, Person
from composer.notes.message import write


def interview_with(raised, answer):
    return Interview(
        company="Lumen Health",
        role="Data Analyst",
        people=(Person("Ann Lee"),),
        concern=Concern(raised, answer),
        time_zone="Europe/London",
        tone="warm",
    )


def said_of(raised, answer):
    """Give what a warm thank-you says of a doubt."""
    interview = interview_with(raised, answer)
    now = datetime(2026, 11, 24, 20, tzinfo=UTC)
    draft = write(interview, Candidate(name="Maya Okonkwo"), step="thank-you", to=interview.people, now=now)
    return " ".join(s.text for row in draft.paragraphs for s in row if s.purpose == "concern")


SAID = [
    (
        "My degree is in history, not statistics.",
        "I took three statistics courses.",
        "My degree is in history, not statistics, but I took three statistics courses.",
    ),
    (
        "license still in process",
        "paperwork filed in October, expected by January",
        "My license is still in process, but the paperwork was filed in October, and it's expected by January.",
    ),
    (
        "They asked how I would price the new tier and I had no good answer.",
        "I would test two prices for a month.",
        "I owe you a better answer on how I'd price the new tier. I'd test two prices for a month.",
    ),
    (
        "He was concerned that I have never recruited engineers.",
        "I placed 30 accountants last year.",
        "I haven't recruited engineers before, but I placed 30 accountants last year.",
    ),
    (
        "She worried that I might find the town too small.",
        "I grew up in a town of 900 people.",
        "You may worry that I'd find the town too small, but I grew up in a town of 900 people.",
    ),
    (
        "haven't used Dentrix",
        "Eaglesoft for four years",
        "I haven't used Dentrix before, but I have used Eaglesoft for four years.",
    ),
    (
        "Selenium only, not Playwright",
        "ported one of our suites over the weekend",
        "I know Selenium better than Playwright, but I ported one of our suites over the weekend.",
    ),
    (
        "never worked in a hospital",
        "residency rotation at St Luke's",
        "I haven't worked in a hospital before, but I did a residency rotation at St Luke's.",
    ),
    (
        "no tube feeding",
        "six weeks on the stroke unit",
        "I don't have tube feeding experience yet, but I spent six weeks on the stroke unit.",
    ),
    (
        "first aid ran out",
        "renewed on sat",
        "My first aid ran out, but I renewed it on Saturday.",
    ),
    (
        "I cannot do online lessons because our internet is slow.",
        "Fibre is being installed on the 9th.",
        "I can't do online lessons because our internet is slow. Fibre is being installed on the 9th.",
    ),
    (
        "I have 54 years",
        "I am strong",
        "I'm 54, but I'm strong.",
    ),
    (
        "no NVQ",
        "on a course nxt month",
        "I don't have an NVQ yet, but I'm on a course next month.",
    ),
    (
        "i speak too fast",
        "practising with a metronome (really)",
        "I speak too fast, but I'm practising with a metronome.",
    ),
    (
        "never run CRRT",
        "did the class in sept, just havent had a pt on it yet",
        "I haven't run CRRT before, but I did the class in September, and I haven't had a patient on it yet.",
    ),
    (
        "NO STAINLESS IN 3 YRS",
        "RAN 2 PRACTICE COUPONS SATURDAY, THEY LOOKED GOOD",
        "I haven't worked with stainless in three years, but I ran two practice coupons on Saturday, and they looked good.",
    ),
    (
        "I ran out of time for the plenary",
        "I would move it to the middle as a check, and shorten the input",
        "I ran out of time for the plenary; next time I'd move it to the middle as a check, and shorten the input.",
    ),
    (
        "My notice period is three months",
        "Ludgate Row let the last two leavers go after six weeks, and I have asked",
        "My notice period is three months, but Ludgate Row let the last two leavers go after six weeks, and I have asked.",
    ),
    (
        "missed that ndots:5 makes 5 lookups",
        "would set a trailing dot on the hostname and cache with node local dns, thats what caused the timeouts i think",
        "I missed that ndots:5 makes five lookups; next time I'd set a trailing dot on the hostname and cache with node local DNS. I think that's what caused the timeouts.",
    ),
    (
        "I don't speak danish",
        "I begin a course in january, in the lab they speak all english anyway",
        "I don't speak Danish, but I begin a course in January, and in the lab they all speak English.",
    ),
    (
        "only sold to mid market",
        "last 2 yrs half my deals were over 200k acv",
        "I have only sold to the mid-market, but in the last two years half my deals were over 200k ACV.",
    ),
    (
        "only one placement in statutory",
        "that one was 200 days and ended with a job offer from the team",
        "I have only one placement in statutory work, but that one was 200 days and ended with a job offer from the team.",
    ),
    (
        "I live 2 hours away",
        "will rent bedspace near the office once hired",
        "I live two hours away, but I'll rent a bedspace near the office once I'm hired.",
    ),
    (
        "I let the speed drop in the second hold",
        "I would call it out and add power before trimming",
        "I let the speed drop in the second hold; next time I'd call it out and add power before trimming.",
    ),
    (
        "no b2b",
        "bento sold to 400 gyms, so kinda b2b",
        "I don't have B2B experience yet. Bento sold to 400 gyms, which is close to B2B.",
    ),
    (
        "I have not managed a budget this large",
        "I closed both exhibitions under budget, the larger at $180,000",
        "I haven't managed a budget this large before, but I closed both exhibitions under budget, the larger at $180,000.",
    ),
    (
        "overqualified (I have a master)",
        "I like bench work, not looking to manage people",
        "I may seem overqualified, as I have a master's degree, but I like bench work, and I'm not looking to manage people.",
    ),
    (
        "young (22)",
        "did 2 yrs volunteer with st john before uni",
        "I'm only 22, but I volunteered with St John for two years before university.",
    ),
    (
        "my answer on watermark was wrong",
        "watermark of 48h on event time, then merge on event_id only in the last 3 partitions, older go to a side table",
        "I owe you a better answer on watermarks. I'd use a watermark of 48 hours on event time, then merge on event_id only in the last three partitions, and older ones go to a side table.",
    ),
    (
        "They seemed worried I'd retire soon",
        "I plan to work at least 8 more years",
        "You may wonder whether I'd retire soon, but I plan to work at least eight more years.",
    ),
    (
        "I don't know the booking system",
        "I learnt SIMS at 58, it took a fortnight",
        "I don't know the booking system, but I learnt SIMS at 58, and it took a fortnight.",
    ),
    (
        "never worked coastal zone",
        "read the 2024 LCP already, took the coastal commission's online course",
        "I haven't worked in a coastal zone before, but I have already read the 2024 LCP, and I took the coastal commission's online course.",
    ),
    (
        "I was told I am very direct",
        "I ask before I disagree, at least I try",
        "I was told I'm very direct, but I ask before I disagree, or at least I try.",
    ),
    (
        "blanked on the MEOWS trigger for resps",
        "under 10 or over 25 is a red trigger, I use it every shift",
        "I owe you a better answer on the MEOWS trigger for respirations. Under 10 or over 25 is a red trigger, and I use it every shift.",
    ),
    (
        "my experience is only university",
        "lab joined with a company, the robot is used in 2 greenhouse",
        "My experience is only from university, but the lab joined with a company, and the robot is used in two greenhouses.",
    ),
    (
        "no SAP IBP",
        "know kinaxis, concepts same, certified",
        "I don't have SAP IBP experience yet, but I know Kinaxis, the concepts are the same, and I'm certified.",
    ),
    (
        "get seasick",
        "patches work, did 2 seasons on the CTV",
        "I get seasick, but patches work, and I did two seasons on the CTV.",
    ),
    (
        "never been in charge of a shift",
        "shadowing nurse in charge since sept, sign off due dec",
        "I haven't been in charge of a shift yet. I have been shadowing the nurse in charge since September, and my sign-off is due in December.",
    ),
    (
        "my lesson ran over 5 min",
        "cut the starter next time, exit ticket matters more",
        "My lesson ran over by five minutes; next time I'd cut the starter, because the exit ticket matters more.",
    ),
    (
        "my english is not perfect",
        "thesis is in english, all my talks also",
        "As for my English, my thesis is in English, and so are all my talks.",
    ),
    (
        "NEVER USED THEIR WMS (MANHATTAN)",
        "USED SAP EWM EVERY NIGHT, LEARNT IT IN 2 WKS",
        "I haven't used your WMS (Manhattan) before, but I used SAP EWM every night and learnt it in two weeks.",
    ),
    (
        "slow on the fish",
        "booked 2 mornings w a fishmonger",
        "I was slow on the fish, so I have booked two mornings with a fishmonger.",
    ),
    (
        "window functions, I froze",
        "partition by claim id, order by date desc, keep row 1",
        "I owe you a better answer on window functions. I'd partition by claim ID, order by date descending and keep row 1.",
    ),
    (
        "no driving licence yet",
        "test booked 9 dec, 47 bus til then",
        "I don't have my driving licence yet, but my test is booked for 9 December, and I'll take the 47 bus until then.",
    ),
    (
        "no NVQ",
        "start lvl 2 in jan at Tolworth College",
        "I don't have an NVQ yet, but I start level 2 in January at Tolworth College.",
    ),
    ("not chartered", "review in march", "I'm not chartered yet, but my review is in March."),
    (
        "only 3 days",
        "mon tue thu, can swap",
        "I can work three days a week, on Monday, Tuesday and Thursday, and I can swap days.",
    ),
    (
        "never worked for a council",
        "Netherby is a trust but runs on a council contract",
        "I haven't worked for a council before. Netherby is a trust but runs on a council contract.",
    ),
    (
        "no kubernetes experience",
        "took the CKA course and set up a homelab cluster",
        "I don't have Kubernetes experience yet, but I took the CKA course and set up a homelab cluster.",
    ),
    (
        "gap in my resume",
        "took care of my dad, back at work since march",
        "As for the gap in my resume, I took care of my dad, and I have been back at work since March.",
    ),
    (
        "I haven't taught in a public school before",
        "my student teaching was in one",
        "My student teaching was in a public school, though I haven't taught in one before.",
    ),
    (
        "no experience with databases",
        "led a small project, and finished a course last month",
        "I don't have experience with databases yet, but I led a small project, and finished a course last month.",
    ),
    (
        "I spoke too fast",
        "the lock fixes it; I wrote the example up the next day",
        "I spoke too fast. The lock fixes it, and I wrote the example up the next day.",
    ),
    (
        "no degree",
        "10 years on the tools beats a degree",
        "I don't have a degree, but 10 years on the tools beats a degree.",
    ),
    (
        "no forklift ticket",
        "got the counterbalance one, reach truck booked in jan",
        "I don't have a forklift ticket yet, but I got the counterbalance one, and the reach truck is booked for January.",
    ),
    (
        "2 jobs in 3 yrs",
        "both were agency contracts, want to stay put now",
        "I have had two jobs in three years, but both were agency contracts, and I want to stay put now.",
    ),
    (
        "left last job after 5 months",
        "the site closed, boss wrote me a reference",
        "I left my last job after five months, but the site closed, and my boss wrote me a reference.",
    ),
    ("my hair", "will tie it back", "As for my hair, I'll tie it back."),
    ("tattoos", "can cover them", "As for tattoos, I can cover them."),
    (
        "never taught A level",
        "taught gcse triple 4 yrs, examined for AQA last summer",
        "I haven't taught A level before, but I taught GCSE triple for four years and examined for AQA last summer.",
    ),
    (
        "not local",
        "moving in jan, flat is sorted",
        "I'm not local, but I'm moving in January, and my flat is sorted.",
    ),
    (
        "no car",
        "bus 20 stops outside, been on time for 3 yrs",
        "I don't have a car, but I bus 20 stops outside, and I have been on time for three years.",
    ),
    (
        "my german only B1",
        "course mon + wed evenings, B2 exam in march",
        "My German is only B1, but my course is on Monday and Wednesday evenings, and my B2 exam is in March.",
    ),
    (
        "afraid of heights (they asked)",
        "did the climb test, was fine",
        "I'm afraid of heights, but I did the climb test and was fine.",
    ),
    (
        "quiet in the group task",
        "I wanted to hear everyone first, I do speak up when it matters",
        "I was quiet in the group task. I wanted to hear everyone first, and I do speak up when it matters.",
    ),
    (
        "they asked about conflict, I rambled",
        "my coworker and i disagreed on a rota, we swapped weekends and it worked",
        "I owe you a better answer on conflict. My coworker and I disagreed on a rota, and we swapped weekends and it worked.",
    ),
    (
        "I have worked only in small hotel",
        "the 40 rooms were full every night, I did all alone",
        "I have only worked in a small hotel, but the 40 rooms were full every night, and I did all alone.",
    ),
    (
        "my notice is 2 months",
        "can ask for 6 weeks",
        "My notice period is two months, but I can ask for six weeks.",
    ),
    (
        "dropped a tray",
        "nobody hurt, swept it up and carried on",
        "I dropped a tray. Nobody was hurt, and I swept it up and carried on.",
    ),
    ("burnt the first batch", "second was perfect", "I burnt the first batch. The second was perfect."),
    (
        "too junior",
        "led the night team when the manager was off for 4 months",
        "I may seem too junior, but I led the night team when the manager was off for four months.",
    ),
    (
        "asked if I can lift 25kg",
        "yes, did it daily at the depot",
        "You asked whether I can lift 25kg. I did it daily at the depot.",
    ),
    (
        "gap 2019-2021",
        "looked after my twins, kept my CPD up",
        "As for the gap from 2019 to 2021, I looked after my twins and kept my CPD up.",
    ),
    (
        "visa runs out in june",
        "partner visa applied for, decision by april",
        "My visa runs out in June, but I have applied for a partner visa.",
    ),
    ("commute 90 min", "already do 80 now", "My commute is 90 minutes, but I already do 80 now."),
    (
        "worried I'd find it boring after london",
        "grew up in a village and want to go back",
        "You may wonder whether I'd find it boring after London, but I grew up in a village and want to go back.",
    ),
    (
        "said I talk too much",
        "working on it, set a timer in meetings",
        "You said I talk too much, but I'm working on it, and I set a timer in meetings.",
    ),
    (
        "no night experience",
        "did lambing nights 3 springs",
        "I don't have night experience yet, but I did lambing nights for three springs.",
    ),
    (
        "rusty on excel",
        "did the microsoft course last week",
        "I'm rusty on Excel, but I did the Microsoft course last week.",
    ),
    (
        "no experience w/ Epic",
        "Used Cerner 5 yrs, took Epic's online intro this weekend",
        "I don't have experience with Epic yet, but I used Cerner for five years and took Epic's online intro this weekend.",
    ),
    (
        "Never led a team this size.",
        "I led four people for two years, and we met every deadline.",
        "I haven't led a team this size before, but I led four people for two years, and we met every deadline.",
    ),
    (
        "I have no experience with unions.",
        "My father was a shop steward, and I read the agreement before the interview.",
        "I don't have experience with unions yet, but my father was a shop steward, and I read the agreement before the interview.",
    ),
    (
        "forgot to mention my PADI licence",
        "have divemaster since 2022",
        "I forgot to mention my PADI licence. I have had divemaster since 2022.",
    ),
    (
        "couldnt explain eventual consistency",
        "reads can be stale for a moment, replicas catch up, fine for a like counter not for a balance",
        "I owe you a better answer on eventual consistency. Reads can be stale for a moment, and replicas catch up.",
    ),
    (
        "nervous",
        "it was my first interview in 9 years",
        "I was nervous. It was my first interview in nine years.",
    ),
    (
        "dont drive stick",
        "learning on my dads truck",
        "I don't drive stick, but I'm learning on my dad's truck.",
    ),
    (
        "no retail exp",
        "2 summers at a farm stand, cash and card, sold out most days",
        "I don't have retail experience yet, but I spent two summers at a farm stand and sold out most days.",
    ),
    (
        "asked why I left teaching",
        "wanted to see one child through, not 30 at once",
        "You asked why I left teaching. I wanted to see one child through, not 30 at once.",
    ),
    (
        "not enough python",
        "took two courses, wrote a scraper for our parts list",
        "I don't have much Python yet, but I took two courses and wrote a scraper for our parts list.",
    ),
    (
        "childcare on wednesdays",
        "my mum has them from january",
        "As for childcare on Wednesdays, my mum has them from January.",
    ),
    (
        "no references from last job",
        "the owner passed away, his wife will speak for me",
        "I don't have references from my last job, but the owner passed away, and his wife will speak for me.",
    ),
    (
        "no SQL",
        "took a course at night and built a small database for my church",
        "I don't have SQL experience yet, but I took a course at night and built a small database for my church.",
    ),
    (
        "never used Salesforce",
        "learned HubSpot in a week",
        "I haven't used Salesforce before, but I learned HubSpot in a week.",
    ),
    (
        "no teaching license yet",
        "exam in february",
        "I don't have my teaching license yet, but my exam is in February.",
    ),
    (
        "I have no retail experience",
        "I waited tables for five years",
        "I don't have retail experience yet, but I waited tables for five years.",
    ),
    (
        "lack of management experience",
        "led a team of volunteers",
        "I don't have management experience yet, but I led a team of volunteers.",
    ),
    (
        "not enough experience",
        "5 years in a similar role",
        "I don't have much experience yet, but I have five years in a similar role.",
    ),
    ("gap of 2 years", "raised my kids", "As for the gap of two years, I raised my kids."),
    ("job hopping", "contracts ended", "I have changed jobs often, but contracts ended."),
    (
        "too many jobs",
        "they were all contract roles",
        "I have had many jobs, but they were all contract roles.",
    ),
    (
        "I'm overqualified",
        "I want to stay close to the patients",
        "I may seem overqualified, but I want to stay close to the patients.",
    ),
    (
        "relocation",
        "my wife got a job there so we're moving anyway",
        "As for my relocation, my wife got a job there so we're moving.",
    ),
    (
        "I was late",
        "the train was cancelled, I'd take the earlier one now",
        "I was late. The train was cancelled, and I'd take the earlier one now.",
    ),
    (
        "I went blank on the STAR question",
        "we had an outage, I called the vendor and kept customers posted",
        "I owe you a better answer on the STAR question. We had an outage, and I called the vendor and kept customers posted.",
    ),
    (
        "couldn't remember the difference between TCP and UDP",
        "TCP checks that packets arrive, UDP does not",
        "I owe you a better answer on the difference between TCP and UDP. TCP checks that packets arrive, and UDP doesn't.",
    ),
    (
        "didn't know what a P&L is",
        "read up on it last night",
        "I owe you a better answer on what a P&L is. I read up on it last night.",
    ),
    (
        "froze on the whiteboard",
        "a hash map gets it to O(n)",
        "I owe you a better answer on the whiteboard. A hash map gets it to O(n).",
    ),
    (
        "my accent",
        "I have presented in English for six years",
        "As for my accent, I have presented in English for six years.",
    ),
    (
        "notice period 3 months",
        "can negotiate to 6 weeks",
        "My notice period is three months, but I can negotiate to six weeks.",
    ),
    (
        "I don't have a PhD",
        "12 years of lab work and 9 papers",
        "I don't have a PhD yet, but I have 12 years of lab work and nine papers.",
    ),
    (
        "no hospital experience",
        "2 yrs in a nursing home, same meds",
        "I don't have hospital experience yet, but I have two years in a nursing home, and the meds are the same.",
    ),
    ("weak in maths", "retaking gcse in june", "I'm weak in maths, but I'm retaking GCSE in June."),
    (
        "only been a manager 6 months",
        "before that i was acting manager for a yr",
        "I have only been a manager for six months, but before that I was acting manager for a year.",
    ),
    ("age 55", "run marathons", "I'm 55, but I run marathons."),
    (
        "no formal training",
        "self taught, 4 apps in the store",
        "I don't have formal training yet, but I'm self-taught.",
    ),
    (
        "no experience managing remote teams",
        "managed 3 sites from one office for two yrs",
        "I don't have experience managing remote teams yet, but I managed three sites from one office for two years.",
    ),
    (
        "they said my portfolio is thin",
        "adding two projects this month",
        "You said my portfolio is thin, but I'm adding two projects this month.",
    ),
    (
        "she was worried about my commute",
        "moving closer in feb",
        "As for my commute, I'm moving closer in February.",
    ),
    (
        "worried about no weekends",
        "can do every other saturday",
        "I can't work weekends, but I can do every other Saturday.",
    ),
    (
        "he asked about gap",
        "I was caring for my mother and did online courses",
        "As for the gap, I was caring for my mother and did online courses.",
    ),
    (
        "Not familiar with IFRS",
        "US GAAP for 8 yrs, doing the IFRS certificate now",
        "I'm not familiar with IFRS yet, but I'm doing the IFRS certificate now.",
    ),
    (
        "My German level",
        "I am taking evening classes twice a week",
        "As for my German level, I'm taking evening classes twice a week.",
    ),
    (
        "I spoke too much about my last boss",
        "what I meant is that I like clear goals",
        "I spoke too much about my last boss. What I meant is that I like clear goals.",
    ),
    (
        "typo in my CV",
        "fixed it, sent you the new one",
        "As for the typo in my CV, I fixed it and sent you the new one.",
    ),
    (
        "no lifting experience",
        "fine with 25 kg",
        "I don't have lifting experience yet, but I'm fine with 25 kg.",
    ),
    (
        "never closed a store alone",
        "did it with my manager 30 times",
        "I haven't closed a store alone before, but I did it with my manager 30 times.",
    ),
    (
        "no references in this country",
        "my professor in Manila can speak for me",
        "I don't have references in this country, but my professor in Manila can speak for me.",
    ),
    (
        "no experience in the sector",
        "I've sold to it for four years",
        "I don't have experience in the sector yet, but I've sold to it for four years.",
    ),
    (
        "never managed a P&L",
        "ran a 2m project budget",
        "I haven't managed a P&L before, but I ran a 2m project budget.",
    ),
    (
        "no driving license",
        "can get there by train, 20 min",
        "I don't have my driving license yet, but I can get there by train.",
    ),
    (
        "i have only junior experience",
        "i lead now two interns",
        "I have only junior experience, but I now lead two interns.",
    ),
    (
        "my french",
        "B2, i take lessons with a teacher every tuesday",
        "As for my French, I take lessons with a teacher every Tuesday.",
    ),
    (
        "they think I am too quiet",
        "I listen first, my team lead can confirm I speak when needed",
        "I may seem too quiet, but I listen first.",
    ),
    (
        "i was nervous in the test",
        "i did it again at home in 20 min",
        "I was nervous in the test, so I did it again at home in 20 minutes.",
    ),
    (
        "I mixed the names of the drugs",
        "it is enoxaparin 40 mg once a day",
        "I mixed the names of the drugs. It's enoxaparin 40 mg once a day.",
    ),
    (
        "knee surgery last year",
        "fully healed, passed the occupational health check",
        "As for my knee surgery last year, I'm fully healed, and I passed the occupational health check.",
    ),
    ("long commute", "I move to Leeds in january", "As for my long commute, I move to Leeds in January."),
    (
        "no portfolio",
        "built three case studies this month",
        "I don't have a portfolio yet, but I built three case studies this month.",
    ),
    (
        "sold only b2c",
        "same pipeline tools, closed 20 deals a month",
        "I have only sold B2C, but I closed 20 deals a month.",
    ),
    (
        "no leadership exp",
        "captain of my handball team, trained 2 apprentices",
        "I don't have leadership experience yet, but I trained two apprentices.",
    ),
    (
        "what would I do with a difficult parent - I waffled",
        "listen, write down what they want, set a date to come back to them",
        "I owe you a better answer on what I'd do with a difficult parent. I'd listen, write down what they want and set a date to come back to them.",
    ),
    (
        "they asked bout my gap 2020-22",
        "covid, restaurant shut, drove for a courier",
        "As for the gap from 2020 to 2022, the restaurant shut, and I drove for a courier.",
    ),
    ("I have small kids", "my mother lives next door", "I have small kids, but my mother lives next door."),
    (
        "dont know the region",
        "grew up 30 km away and spent each summer there",
        "I don't know the region, but I grew up 30 km away and spent each summer there.",
    ),
    (
        "never been a buyer",
        "10 yrs on the other side of the table",
        "I haven't been a buyer before, but I have 10 years on the other side of the table.",
    ),
    (
        "no clearance",
        "held SC until 2022, can be renewed",
        "I don't have clearance yet, but I held SC until 2022, and it can be renewed.",
    ),
    (
        "haven't used a lathe since school",
        "booked a day at the makerspace",
        "I haven't used a lathe since school, but I booked a day at the makerspace.",
    ),
    (
        "zero experience w excel macros",
        "recorded my first ones last weekend",
        "I don't have experience with Excel macros yet, but I recorded my first ones last weekend.",
    ),
    (
        "overqualified",
        "I want fewer meetings and more bench time",
        "I may seem overqualified, but I want fewer meetings and more bench time.",
    ),
    (
        "notice: 1 month",
        "already spoke with my boss, 2 weeks is ok",
        "My notice period is one month, but I spoke with my boss, and two weeks is ok.",
    ),
    (
        "CV gap",
        "looked after my father until he died",
        "As for the CV gap, I looked after my father until he died.",
    ),
    (
        "only B license",
        "C license course starts in february",
        "I have only a B license, but my C license course starts in February.",
    ),
    (
        "Not having a degree",
        "Eight years of doing the job, and the ACCA papers to show for it.",
        "I don't have a degree, but I have eight years of doing the job, and the ACCA papers to show for it.",
    ),
    (
        "They wondered whether I would stay",
        "My partner has a permanent post here and we have bought a house.",
        "You wondered whether I'd stay. My partner has a permanent post here and we have bought a house.",
    ),
    (
        "I don't have experience in teaching adults.",
        "I teach a first-aid course for adults every month.",
        "I don't have experience in teaching adults yet, but I teach a first-aid course for adults every month.",
    ),
    (
        "no experience with kids",
        "babysat my cousins for years",
        "I don't have experience with kids yet, but I babysat my cousins for years.",
    ),
    (
        "dont have my own tools",
        "buying a set this month",
        "I don't have my own tools yet, but I'm buying a set this month.",
    ),
    (
        "no UK experience",
        "same codes, trained on UK drawings for 2 yrs",
        "I don't have UK experience yet, but I trained on UK drawings for two years.",
    ),
    (
        "i panicked when the oven died",
        "checked the fuse, moved the trays to the second oven",
        "I panicked when the oven died. I checked the fuse and moved the trays to the second oven.",
    ),
    ("bad handwriting", "I print in capitals", "As for my handwriting, I print in capitals."),
    (
        "never presented to a board",
        "presented weekly to 40 people",
        "I haven't presented to a board before, but I presented weekly to 40 people.",
    ),
    (
        "just moved here",
        "know the area from summers with my gran",
        "I just moved here, but I know the area from summers with my gran.",
    ),
    (
        "no teaching certificate",
        "enrolled for january",
        "I don't have a teaching certificate yet, but I'm enrolled for January.",
    ),
    (
        "scared of dogs (lol)",
        "getting used to my neighbors labrador",
        "I'm scared of dogs, but I'm getting used to my neighbor's labrador.",
    ),
    (
        "dont have a portfolio online",
        "it is up now: oya.example",
        "I don't have a portfolio online yet, but it's up now: oya.example.",
    ),
    (
        "not a native speaker",
        "C1 certificate, four years in an english office",
        "I'm not a native speaker, but I have a C1 certificate, and I have four years in an English office.",
    ),
]


@pytest.mark.parametrize(("raised", "answer", "said"), SAID)
def test_a_doubt_is_said_once_and_answered(raised, answer, said):
    assert said == said_of(raised, answer)


LEFT_OUT = [
    ("didnt know what the WARN act was", "looked it up on the bus"),
    ("tattoo on wrist", "covered w watch"),
    ("3 jobs in 4 yrs", "2 were contracts 1 company closed"),
    ("no SAP", "should be through by Christmas"),
    ("salary expectation was maybe too high", "flexible"),
    ("never had a real job", "see above lol"),
    ("1 cm under the reach", "measured again flat shoes was ok"),
    ("said 60k but want 65", ""),
    ("They asked about salary and I froze", "my range is 80-90k"),
    ("ran out of time on the case", "market size x share x price, about 40M"),
    ("age", "61 but I cycle to work every day"),
    ("no management experience", "n/a"),
    ("lack of leadership", "idk"),
    ("no car", "bike 10 min away"),
    ("I didn't ask any questions", "here is one: how do you measure success in the first year?"),
    ("vague about salary", "open"),
    ("didn't get the regex question", "\\d{3} with an anchor at both ends"),
    ("couldnt name a competitor", "Fennel and Oro, both cheaper but without the app"),
    ("why I want to leave", "no room to grow, 4 yrs same desk"),
    ("Ich spreche kein Deutsch", "A1 course now"),
    ("my phone rang", "it was off since then, sorry again"),
]


@pytest.mark.parametrize(("raised", "answer"), LEFT_OUT)
def test_a_doubt_without_an_answer_stays_out_and_that_is_told(raised, answer):
    assert said_of(raised, answer) == ""
    assert "Left out" in left_out(interview_with(raised, answer))["concern.raised"].told


def test_a_part_of_an_answer_that_is_not_understood_is_told_beside_it():
    raised, answer = "no retail exp", "2 summers at a farm stand, cash and card, sold out most days"

    assert "cash and card" not in said_of(raised, answer)
    assert "cash and card" in left_out(interview_with(raised, answer))["concern.answer"].told


@pytest.mark.parametrize("nothing", ["", "n/a", "none", "no", "nothing"])
def test_nothing_is_no_doubt(nothing):
    assert read_concern(nothing, "") is None


@given(st.text(max_size=200), st.text(max_size=200))
@example("asked no", "asked no")
def test_reading_never_fails(raised, answered):
    read_concern(raised, answered, ("Ann",))
