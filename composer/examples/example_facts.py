"""What the guide's candidates remember of their interviews. All people and firms are made up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from composer.interview import Step
from composer.record.record import Record


@dataclass(frozen=True, slots=True)
class Facts:
    """An interview without its dates, and how long ago things happened.

    Attributes:
        signed: The candidate's name, e-mail and phone, who stays in the guide: the composer has its reader's.
        typed: The record as typed, without any date.
        clock: When the interview started, on the recipient's clock.
        days_ago: How many days lie between then and now; a weekend is stepped over.
        unsent: Whether the candidate says that no thank-you has gone out.
        sent: The messages already sent, with their days ago.
        answered: How many days ago an answer came, if one did.
        decision_in: In how many days they want to decide; negative where that has passed.
        deadline_in: In how many days another offer has to be answered.
        scenario: Which scenario it is an example of; empty where it has the scenario's own name.
        coming: The weekday, Monday being 0, on which the interview will be; None where it is past. Days are
            then counted from it.
        opens_with: A line that the candidate has put on top of the thank-you.
    """

    signed: tuple[str, str, str]
    typed: Record
    clock: time = time(10)
    days_ago: int = 0
    unsent: bool = False
    sent: tuple[tuple[Step, int], ...] = ()
    answered: int | None = None
    decision_in: int | None = None
    deadline_in: int | None = None
    scenario: str = ""
    coming: int | None = None
    opens_with: str = ""


_IMANI = ("Imani Clarke", "imani.clarke@post.example", "+44 113 555 0156")
_DALE: Record = {
    "company": "Dale Community Fund",
    "role": "Grants Officer",
    "format": "first interview, onsite",
    "minutes": "60",
    "time_zone": "Europe/London",
    "country": "GB",
    "people": [
        {
            "name": "Peter Whitfield",
            "honorific": "Mr.",
            "title": "Chief Executive",
            "email": "peter.whitfield@dale.example",
            "talked_about": "how much a small charity should have to report",
        }
    ],
}
_NIAMH = ("Niamh Gallagher", "niamh@post.example", "+353 1 555 0184")
_KESTREL: Record = {
    "company": "Kestrel Robotics",
    "role": "Embedded Software Engineer",
    "minutes": "60",
    "time_zone": "America/New_York",
    "country": "US",
    "people": [
        {
            "name": "Darius Mehta",
            "title": "Staff Engineer",
            "email": "darius.mehta@kestrel.example",
            "talked_about": "the watchdog timer of the motor controller",
        }
    ],
    "fit": "shipped two products on a real-time operating system",
}

FACTS: dict[str, Facts] = {
    "phone-screen": Facts(
        ("Luca Moretti", "luca.moretti@post.example", "+39 06 555 0147"),
        {
            "company": "Harbour Rail",
            "role": "Timetable Planner",
            "format": "phone screen",
            "minutes": "25",
            "time_zone": "Europe/London",
            "country": "GB",
            "people": [
                {
                    "name": "Grace Adeyemi",
                    "title": "Recruiter",
                    "email": "grace.adeyemi@harbour-rail.example",
                    "talked_about": "the new night trains",
                }
            ],
            "fit": "three years of planning ferry timetables",
            "next_step": "a talk with the planning team is set up for next week",
        },
    ),
    "first-interview": Facts(
        ("Tomás Ibarra", "tomas.ibarra@post.example", "+44 20 5550 0132"),
        {
            "company": "St Brigid Hospital",
            "role": "Night-Shift Coordinator",
            "format": "first interview, onsite",
            "minutes": "60",
            "time_zone": "Europe/London",
            "country": "GB",
            "people": [
                {
                    "name": "Adwoa Osei",
                    "honorific": "Ms.",
                    "title": "Head of Nursing",
                    "email": "adwoa.osei@stbrigid.example",
                    "talked_about": "the ten minutes of handover that decide a whole night",
                }
            ],
            "fit": "wrote a one-page handover sheet that three wards still use\n"
            "learned our last rota software in a week and then trained the team",
            "next_step": "a trial night on the ward next week",
        },
    ),
    "video-interview": Facts(
        ("Thandiwe Nkosi", "thandiwe@post.example", "+27 21 555 0163"),
        {
            "company": "Openfield Maps",
            "role": "Support Engineer",
            "format": "first interview, video",
            "minutes": "45",
            "time_zone": "Europe/Berlin",
            "country": "DE",
            "people": [
                {
                    "name": "Jonas Weidner",
                    "title": "Support Lead",
                    "email": "jonas.weidner@openfield.example",
                    "talked_about": "answering in the customer's own words",
                }
            ],
            "fit": "four years on the help desk of a land registry\n"
            "wrote the manual that halved our repeat questions",
            "next_step": "a trial afternoon with the team",
        },
    ),
    "panel-member": Facts(
        ("Samira Haddad", "samira.haddad@post.example", "+41 44 555 01 28"),
        {
            "company": "Kessler Turbines",
            "role": "Purchasing Lead",
            "format": "onsite panel",
            "minutes": "120",
            "time_zone": "Europe/Zurich",
            "country": "CH",
            "people": [
                {
                    "name": "Dr. Regula Amstad",
                    "title": "Finance Director",
                    "email": "r.amstad@kessler.example",
                    "talked_about": "shorter payment terms for suppliers",
                },
                {
                    "name": "Mehmet Çelik",
                    "title": "Head of Production",
                    "email": "m.celik@kessler.example",
                    "talked_about": "the late castings of last winter",
                },
                {
                    "name": "Chiara Bianchi",
                    "title": "Buyer",
                    "email": "c.bianchi@kessler.example",
                    "talked_about": "how a new buyer learns the trade",
                },
            ],
            "fit": "renegotiated forty contracts in two years\n"
            "found a second foundry within a month\n"
            "trained six junior buyers",
            "next_step": "an answer before the end of the month",
        },
    ),
    "group-note": Facts(
        ("Daniel Mensah", "daniel.mensah@post.example", "+233 30 255 0119"),
        {
            "company": "Nimbus Pay",
            "role": "Product Manager",
            "format": "panel of nine, video",
            "minutes": "75",
            "time_zone": "Asia/Kolkata",
            "country": "IN",
            "people": [
                {"name": "Ananya Iyer", "talked_about": "refunds to accounts that were closed"},
                {"name": "Rohan Gupta", "talked_about": "fraud in the first minute"},
                {"name": "Mei Tan", "talked_about": "what it costs to say no"},
                {"name": "Kofi Asante"},
                {"name": "Ingrid Solheim"},
                {"name": "Pedro Nogueira"},
                {"name": "Laila Rahimi"},
                {"name": "Sam Whitaker"},
                {"name": "Yuki Arai"},
            ],
            "coordinator": {"name": "Fatima Noor", "honorific": "Ms.", "email": "fatima.noor@nimbus.example"},
            "fit": "launched instant refunds at my last firm and ran them for two years",
            "next_step": "a decision within two weeks",
        },
    ),
    "later-round": Facts(
        ("Camille Fournier", "camille.fournier@post.example", "+33 1 55 50 01 71"),
        {
            "company": "Atelier Nord",
            "role": "Workshop Manager",
            "format": "final round, onsite",
            "minutes": "90",
            "time_zone": "Europe/Paris",
            "country": "FR",
            "people": [
                {
                    "name": "Olivier Castan",
                    "title": "Director",
                    "email": "olivier.castan@atelier-nord.example",
                    "talked_about": "taking on two apprentices a year",
                }
            ],
            "fit": "ten years of running a joinery\nbrought five apprentices through their exams",
            "next_step": "a decision by the end of next week",
        },
        decision_in=9,
    ),
    "technical-interview": Facts(
        _NIAMH,
        {
            **_KESTREL,
            "format": "technical interview, video",
            "concern": {
                "raised": "my answer on priority inversion",
                "answer": "priority inheritance on the mutex solves it, and I have written the example up",
            },
            "next_step": "a talk with the hardware team",
        },
    ),
    "open-question": Facts(
        _IMANI,
        {
            **_DALE,
            "fit": "cut the form of our small-grants desk in Leeds from eleven pages to three\n"
            "worked with small and large funds for two years",
            "concern": {
                "raised": "planning a larger budget",
                "answer": "planned 400,000 euros a year in my last post and kept to it",
            },
            "next_step": "you will decide after your board meeting",
        },
        decision_in=8,
    ),
    "informational": Facts(
        ("Arjun Nair", "arjun.nair@post.example", "+91 80 5550 0122"),
        {
            "company": "Blue Delta Hydrology",
            "role": "",
            "format": "informational chat, video",
            "minutes": "30",
            "time_zone": "Europe/Amsterdam",
            "country": "NL",
            "people": [
                {
                    "name": "Saskia de Boer",
                    "title": "Hydrologist",
                    "email": "saskia.deboer@bluedelta.example",
                    "talked_about": "starting in field work before modelling",
                }
            ],
            "fit": "",
            "next_step": "",
            "news": "signed up for the field course that you named",
        },
    ),
    "recruiter": Facts(
        ("Hana Sato", "hana.sato@post.example", "+81 3 5550 0137"),
        {
            "company": "Marlow & Finch",
            "role": "Bookshop Manager",
            "format": "first interview, onsite",
            "minutes": "50",
            "time_zone": "Europe/Dublin",
            "country": "IE",
            "people": [],
            "coordinator": {
                "name": "Aoife Brennan",
                "title": "Recruiter",
                "email": "aoife.brennan@marlowfinch.example",
                "talked_about": "the spring list",
            },
            "fit": "seven years in an independent bookshop",
            "next_step": "you will tell me about the second round this week",
        },
    ),
    "late-thank-you": Facts(
        ("Elif Demir", "elif.demir@post.example", "+90 212 555 0175"),
        {
            "company": "Larkfield Clinic",
            "role": "Practice Manager",
            "format": "first interview, onsite",
            "minutes": "60",
            "time_zone": "America/Chicago",
            "country": "US",
            "people": [
                {
                    "name": "Dr. Marcus Bell",
                    "title": "Medical Director",
                    "email": "marcus.bell@larkfield.example",
                    "talked_about": "the waiting list for first appointments",
                }
            ],
            "fit": "cut the wait for a first appointment from nine weeks to four",
            "next_step": "",
        },
        days_ago=5,
        unsent=True,
    ),
    "follow-up": Facts(
        _IMANI,
        {
            **_DALE,
            "fit": "cut the form of our small-grants desk in Leeds from eleven pages to three",
            "next_step": "",
        },
        days_ago=9,
        sent=(("thank-you", 8),),
    ),
    "final-follow-up": Facts(
        _IMANI,
        {
            **_DALE,
            "fit": "cut the form of our small-grants desk in Leeds from eleven pages to three",
            "next_step": "",
            "news": "finished the course in impact reporting that you named",
        },
        days_ago=17,
        sent=(("thank-you", 16), ("follow-up", 8)),
    ),
    "after-rejection": Facts(
        ("Samira Haddad", "samira.haddad@post.example", "+41 44 555 01 28"),
        {
            "company": "Kessler Turbines",
            "role": "Purchasing Lead",
            "format": "onsite panel",
            "minutes": "120",
            "time_zone": "Europe/Zurich",
            "country": "CH",
            "people": [
                {
                    "name": "Dr. Regula Amstad",
                    "title": "Finance Director",
                    "email": "r.amstad@kessler.example",
                    "talked_about": "shorter payment terms for suppliers",
                }
            ],
            "fit": "renegotiated forty contracts in two years",
            "next_step": "",
        },
        days_ago=12,
        sent=(("thank-you", 11),),
        answered=1,
    ),
    "withdrawing": Facts(
        ("Camille Fournier", "camille.fournier@post.example", "+33 1 55 50 01 71"),
        {
            "company": "Pont-Neuf Restoration",
            "role": "Site Manager",
            "format": "second interview, onsite",
            "minutes": "60",
            "time_zone": "Europe/Paris",
            "country": "FR",
            "people": [
                {
                    "name": "Léa Marchetti",
                    "title": "Head of Works",
                    "email": "lea.marchetti@pontneuf.example",
                    "talked_about": "the new site on the river",
                }
            ],
            "fit": "ten years of running a joinery",
            "next_step": "",
        },
        days_ago=4,
        sent=(("thank-you", 3),),
    ),
    "competing-deadline": Facts(
        _NIAMH,
        {
            **_KESTREL,
            "format": "final round, onsite",
            "next_step": "",
        },
        days_ago=6,
        sent=(("thank-you", 5),),
        deadline_in=3,
    ),
    "accepting": Facts(
        _NIAMH,
        {
            **_KESTREL,
            "format": "final round, onsite",
            "agreed": "start on Monday 4 January at 9am in the Boulder office",
            "next_step": "I send my signed contract this week",
        },
        days_ago=6,
        sent=(("thank-you", 5),),
        answered=1,
    ),
    "declining": Facts(
        _NIAMH,
        {
            **_KESTREL,
            "format": "final round, onsite",
            "next_step": "",
            "reason": "took a position closer to home",
        },
        days_ago=6,
        sent=(("thank-you", 5),),
        answered=1,
    ),
    "asking-for-time": Facts(
        _NIAMH,
        {
            **_KESTREL,
            "format": "final round, onsite",
            "next_step": "",
            "ask": "until the end of next week",
            "reason": "my partner hears about her transfer that week",
        },
        days_ago=6,
        sent=(("thank-you", 5),),
        answered=1,
        deadline_in=3,
    ),
}
