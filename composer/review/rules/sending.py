"""Rules about sending: from which address, and whether now is the time.

Sources: the seed chapter (24 to 48 hours, once more after a week or two), Princeton career services,
Indeed's career guide (never before the promised date), career offices (two follow-ups at most).
"""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from composer.review.rules.case import Case, Findings, people_of
from composer.review.rules.meaning import apologises
from composer.review.rules.names import parts
from composer.review.rules.text import all_keys
from composer.review.rules.words import exact, fold, keys, word_set
from composer.schedule.clock_words import clock_words
from composer.schedule.schedule import Moment, Schedule
from composer.schedule.timing import NO_COMMENT

_PERSONAL = word_set("""
gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com
mac.com aol.com proton.me protonmail.com pm.me gmx.net gmx.de gmx.com web.de mail.com mail.ru yandex.ru
yandex.com zoho.com fastmail.com hey.com tutanota.com tuta.io qq.com 126.com naver.com posteo.de 163.com
tutamail.com mailbox.org bluewin.ch orange.fr free.fr laposte.net libero.it comcast.net att.net
verizon.net btinternet.com
""")
_FREE_TO_SEND = ("after-rejection", "withdrawing", "competing-deadline")
"""Scenarios that follow an event of their own and not the calendar."""


def work_address(case: Case) -> Findings:
    """It is not sent from a work address (career offices: the employer may read along).

    Only three tells are sure enough: the address is at the interviewing company, at a government or military
    domain, or at a domain whose name the candidate gives as a place of work.
    """
    domain = case.context.candidate.email.rpartition("@")[2].casefold()
    if case.channel != "email" or not domain or not _PERSONAL.isdisjoint(_suffixes(domain)):
        return
    theirs = {person.email.rpartition("@")[2].casefold() for person in people_of(case.interview)} - {""}
    if any(_within(domain, other) or _within(other, domain) for other in theirs):
        why = "at the company that interviewed you"
    elif {"gov", "mil"} & set(domain.split(".")[-2:]):
        why = "at a public employer"
    elif _is_employer(case, domain):
        why = "at your employer"
    else:
        return
    yield case.finding(
        "work address",
        "advice",
        f"Your address looks like one {why}; a private one keeps your search yours, and stays when you go.",
    )


def answer_came(case: Case) -> Findings:
    """No follow-up once there is an answer (common courtesy)."""
    answered = case.interview.answered
    if answered and case.step != "thank-you" and _by_calendar(case):
        yield case.finding(
            "answer came",
            "warning",
            "You have had an answer, so reply to that instead of following up.",
        )


def third_follow_up(case: Case) -> Findings:
    """Two follow-ups at most (career offices; the seed chapter has one)."""
    names = {person.name for person in case.readers} | {""}
    sent = [sent for sent in case.interview.sent if sent.step != "thank-you" and sent.person in names]
    if case.step != "thank-you" and len(sent) >= 2 and _by_calendar(case) and not case.interview.answered:
        yield case.finding(
            "third follow up",
            "warning",
            "Two follow-ups have gone out; a third annoys more often than it helps, so let it rest.",
        )


def before_promised_date(case: Case) -> Findings:
    """No follow-up before the date they promised to decide by (Indeed's career guide)."""
    promised = case.interview.decision_by
    if promised and (due := _due(case)) and case.step != "thank-you":
        _, schedule, now = due
        if now.astimezone(ZoneInfo(schedule.zone)).date() <= promised:
            yield case.finding(
                "before promised date",
                "warning",
                f"They promised to decide by {promised:%B} {promised.day}, so let that day pass before you ask.",
            )


def too_soon(case: Case) -> Findings:
    """It is not sent so soon that it reads as prepared (recruiters; no agreement on the minute)."""
    due = _due(case)
    if not due or any(before_promised_date(case)):
        return
    moment, schedule, now = due
    if now < moment.opens:
        yield case.finding(
            "too soon",
            "advice",
            f"Wait until {_when(moment.opens, schedule)}; "
            + (
                "sent sooner, a thank-you looks as if it was written before you met."
                if case.step == "thank-you"
                else "sent sooner, a follow-up looks impatient."
            ),
        )


def past_the_limit(case: Case) -> Findings:
    """A late thank-you goes out at once, after three days with one brief apology (career columns).

    It is late once the candidate says so: while that is not known, the page asks.
    """
    due = _due(case)
    if not due or case.step != "thank-you":
        return
    moment, schedule, now = due
    if schedule.question or moment.opens != case.interview.unsent:
        return
    if now <= schedule.ends + NO_COMMENT:
        yield case.finding(
            "past the limit",
            "advice",
            "The two days are over, and it still does good: send it now, without a word about the delay.",
        )
    elif not any(apologises(passage.text) for passage in case.sentences):
        yield case.finding(
            "past the limit",
            "advice",
            "More than three days have passed; send it now, with one brief apology for the delay.",
        )


def time_to_let_go(case: Case) -> Findings:
    """After a while without an answer a follow-up only costs strength (career offices)."""
    due = _due(case)
    if due and case.step != "thank-you" and due[2] > due[1].let_go:
        yield case.finding(
            "time to let go",
            "advice",
            "After so long the answer is most likely no; your next interview deserves the energy.",
        )


def _due(case: Case) -> tuple[Moment, Schedule, datetime] | None:
    """Give this letter's moment, if it has one that is still open."""
    schedule, now = case.context.schedule, case.context.now
    if not schedule or not now or not _by_calendar(case):
        return None
    if case.interview.answered and case.step != "thank-you":
        return None
    names = {person.name for person in case.readers} | {""}
    if any(sent.step == case.step and sent.person in names for sent in case.interview.sent):
        return None
    moment = next((moment for moment in schedule.moments if moment.step == case.step), None)
    return (moment, schedule, now) if moment and moment.state not in {"done", "dropped"} else None


def _by_calendar(case: Case) -> bool:
    return case.letter.draft.scenario not in _FREE_TO_SEND


def _when(instant: datetime, schedule: Schedule) -> str:
    """Write an instant on the reader's clock."""
    return f"{clock_words(instant, ZoneInfo(schedule.zone), schedule.time_style)} on your reader's clock"


@lru_cache(maxsize=64)
def _suffixes(domain: str) -> tuple[str, ...]:
    labels = domain.split(".")
    return tuple(".".join(labels[i:]) for i in range(len(labels)))


def _within(domain: str, other: str) -> bool:
    return domain == other or domain.endswith(f".{other}")


def _is_employer(case: Case, domain: str) -> bool:
    """Tell whether the domain's own label is a word of the candidate's fit or of the note."""
    labels = domain.split(".")
    label = labels[-3] if len(labels) > 2 and len(labels[-2]) <= 3 else labels[-2] if len(labels) > 1 else ""
    own = {fold(part) for part in parts(case.context.candidate.name)}
    if (
        len(label) < 4
        or label in case.context.candidate.link
        or any(name in label for name in own if len(name) > 2)
    ):
        return False
    told = keys(" ".join(case.interview.fit)) | all_keys(case.body)
    return exact(label) in told
