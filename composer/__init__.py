"""Thank-you notes and follow-ups after an interview: the record, the moments to act, the drafts, the review.

>>> from datetime import UTC, datetime
>>> from composer import Candidate, parse_interview, schedule, write_all
>>> interview = parse_interview({
...     "company": "Lumen Health", "role": "Data Analyst", "format": "phone screen",
...     "starts": "2026-11-24T10:30", "minutes": 30, "time_zone": "America/New_York",
...     "people": [{"name": "Priya Raman", "talked_about": "the move from spreadsheets to dbt"}],
... }).strict()
>>> candidate = Candidate(name="Maya Okonkwo-Reyes", time_zone="America/Los_Angeles")
>>> now = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
>>> times = schedule(interview, candidate, now=now)
>>> [moment.step for moment in times.moments]
['thank-you', 'follow-up', 'final follow-up']
>>> drafts = write_all(interview, candidate, times, now=now)
>>> drafts[0].to[0].name
'Priya Raman'
"""

from __future__ import annotations

from composer.handoff.reminders import reminders
from composer.interview import Candidate, Concern, Interview, Person, Preferences, Revision, Sent
from composer.notes.draft import Draft, Sentence
from composer.notes.message import write, write_all
from composer.record.record import InvalidRecordError, Problem, parse_candidate, parse_interview
from composer.review.letter import Context, Finding, Letter
from composer.review.review import review
from composer.schedule.moment import Moment, Schedule
from composer.schedule.schedule import schedule

__all__ = [
    "Candidate",
    "Concern",
    "Context",
    "Draft",
    "Finding",
    "Interview",
    "InvalidRecordError",
    "Letter",
    "Moment",
    "Person",
    "Preferences",
    "Problem",
    "Revision",
    "Schedule",
    "Sent",
    "Sentence",
    "parse_candidate",
    "parse_interview",
    "reminders",
    "review",
    "schedule",
    "write",
    "write_all",
]
