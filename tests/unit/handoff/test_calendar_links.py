from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from composer.handoff.calendar_links import calendar_links
from composer.interview import Candidate, Interview, Person
from composer.schedule.schedule import schedule

NOW = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
PAGE = "https://guide.example/composer/"
LUMEN = Interview(
    id="6f1c8a44",
    company="Lumen & Söhne + Co.",
    starts=datetime(2026, 11, 24, 10, 30),  # noqa: DTZ001  on the wall clock of the zone
    minutes=30,
    time_zone="America/New_York",
    people=(Person("Priya Raman"),),
)
TITLE = "Send a thank-you to Priya Raman (Lumen & Söhne + Co.)"


def fields(service, interview=LUMEN):
    plan = schedule(interview, Candidate(), now=NOW)
    assert plan is not None
    links = {link.service: link.url for link in calendar_links(interview, plan.moments[0], page=PAGE)}
    parts = urlsplit(links[service])
    assert parts.scheme == "https"
    assert "+" not in parts.query
    return parts.netloc + parts.path, {key: value for key, [value] in parse_qs(parts.query).items()}


def test_google_calendar():
    where, event = fields("Google Calendar")
    assert where == "calendar.google.com/calendar/render"
    assert (event["action"], event["text"]) == ("TEMPLATE", TITLE)
    assert event["dates"] == "20261124T213000Z/20261124T214500Z"
    assert event["details"].endswith(f"\n\n{PAGE}#interview=6f1c8a44")


@pytest.mark.parametrize(
    ("service", "host"), [("Outlook.com", "outlook.live.com"), ("Microsoft 365", "outlook.office.com")]
)
def test_outlook(service, host):
    where, event = fields(service)
    assert where == f"{host}/calendar/0/deeplink/compose"
    assert (event["path"], event["rru"]) == ("/calendar/action/compose", "addevent")
    assert event["subject"] == TITLE
    assert (event["startdt"], event["enddt"]) == ("2026-11-24T21:30:00Z", "2026-11-24T21:45:00Z")
    assert event["body"].endswith(f"\n\n{PAGE}#interview=6f1c8a44")


def test_yahoo_calendar():
    where, event = fields("Yahoo Calendar")
    assert where == "calendar.yahoo.com/"
    assert (event["v"], event["title"]) == ("60", TITLE)
    assert (event["st"], event["et"]) == ("20261124T213000Z", "20261124T214500Z")
    assert event["desc"].endswith(f"\n\n{PAGE}#interview=6f1c8a44")


def test_nothing_typed_adds_a_field():
    hostile = replace(LUMEN, company="x&dates=1\r\n#?\ud800", id="1&text=2#")
    assert fields("Google Calendar", hostile)[1].keys() == fields("Google Calendar")[1].keys()
