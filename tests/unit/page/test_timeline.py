from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, PackageLoader, StrictUndefined

from composer.interview import Candidate, Interview, Person, Sent
from composer.page.strip import MARGIN, WIDTH
from composer.page.timeline import BAR, ROW, timeline
from composer.schedule.schedule import schedule

NOW = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
FRIDAY = Interview(
    id="1",
    company="Zürcher & Söhne AG",
    starts=datetime(2026, 11, 27, 14, 0),  # noqa: DTZ001  on the wall clock of the zone
    minutes=120,
    time_zone="Europe/Zurich",
    people=(Person("Müge Öztürk"),),
    decision_by=date(2026, 12, 11),
)
PARTS = Environment(
    loader=PackageLoader("composer.page", "parts"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def drawn(interview=FRIDAY, now=NOW, zone="", **known):
    plan = schedule(interview, Candidate(time_zone=zone), now=now)
    assert plan is not None
    return timeline(plan, now=now, **known)


def labels(lane):
    return {mark.label: mark for mark in lane.marks}


interviews = st.builds(
    lambda days, minutes, length, decision, zone, sent: replace(
        FRIDAY,
        starts=FRIDAY.starts + timedelta(days=days, minutes=minutes),
        minutes=length,
        decision_by=None if decision is None else FRIDAY.starts.date() + timedelta(days=days + decision),
        time_zone=zone,
        sent=() if sent is None else (Sent("thank-you", NOW + timedelta(days=days + 5, hours=sent)),),
    ),
    st.integers(0, 400),
    st.integers(0, 24 * 60),
    st.integers(1, 600),
    st.none() | st.integers(0, 90),
    st.sampled_from(("America/New_York", "Europe/Zurich", "Pacific/Auckland", "Asia/Kathmandu")),
    st.none() | st.integers(0, 300),
)


@given(interviews, st.integers(-10, 60))
def test_law_everything_lies_inside_the_picture(interview, later):
    picture = drawn(interview, now=NOW + timedelta(days=later))
    for lane in picture.lanes:
        assert 0 <= lane.top < lane.strip
        assert lane.strip + BAR <= picture.height
        for band in lane.bands:
            assert band.x >= MARGIN
            assert band.width >= 0
            assert band.x + band.width <= WIDTH - MARGIN + 0.11
        for mark in lane.marks:
            assert MARGIN <= mark.x <= WIDTH - MARGIN
            assert 0 <= mark.label_x <= WIDTH
            assert lane.strip - (mark.row + 1) * ROW > lane.top
        for tick in lane.ticks:
            assert MARGIN <= tick.x <= WIDTH - MARGIN


@given(interviews, st.integers(-10, 60))
def test_law_labels_in_a_row_do_not_overlap(interview, later):
    for lane in drawn(interview, now=NOW + timedelta(days=later)).lanes:
        for row in {mark.row for mark in lane.marks}:
            spans = sorted(
                (mark.label_x - 3 * len(mark.label), mark.label_x + 3 * len(mark.label))
                for mark in lane.marks
                if mark.row == row
            )
            assert all(left[1] <= right[0] + 0.2 for left, right in pairwise(spans))


@given(interviews)
def test_law_marks_follow_time(interview):
    weeks = drawn(interview).lanes[1]
    moments = [mark.x for mark in weeks.marks if mark.kind in {"recommended", "done"}]
    assert moments == sorted(moments)


def test_the_first_lane_shows_the_hours_of_the_thank_you():
    hours, _ = drawn().lanes
    marks = labels(hours)
    assert list(marks) == ["18:30", "or Mon 08:30", "24 h", "48 h"]
    assert marks["24 h"].x < marks["48 h"].x < marks["or Mon 08:30"].x
    window = next(band for band in hours.bands if band.kind == "window")
    assert window.x + window.width == pytest.approx(marks["48 h"].x, abs=0.11)
    prompt = next(band for band in hours.bands if band.kind == "prompt")
    assert prompt.x + prompt.width == pytest.approx(marks["24 h"].x, abs=0.11)
    assert [tick.label for tick in hours.ticks] == ["Fri 27", "Sat 28", "Sun 29", "Mon 30"]
    assert [band.kind for band in hours.bands].count("quiet") == 3
    assert [band.kind for band in hours.bands].count("day off") == 1


def test_the_nights_are_eight_hours_long_and_the_weekend_two_days():
    hours, _ = drawn().lanes
    by_kind = {band.kind: band for band in hours.bands}
    day = hours.ticks[2].x - hours.ticks[1].x
    assert by_kind["day off"].width == pytest.approx(2 * day, abs=0.2)
    assert by_kind["quiet"].width == pytest.approx(day / 3, abs=0.2)


def test_the_second_lane_shows_the_weeks_until_letting_go():
    _, weeks = drawn(decision_by=FRIDAY.decision_by).lanes
    assert list(labels(weeks)) == [
        "Thank-you 27 Nov",
        "Follow-up 14 Dec",
        "Final one 21 Dec",
        "let go 28 Dec",
        "decision 11 Dec",
    ]
    assert [tick.label for tick in weeks.ticks] == ["30 Nov", "7 Dec", "14 Dec", "21 Dec"]


def test_now_is_marked_where_it_lies_in_the_lane():
    hours, weeks = drawn(now=datetime(2026, 12, 3, tzinfo=UTC)).lanes
    assert "now" not in labels(hours)
    assert "now" in labels(weeks)


def test_what_was_sent_is_marked_where_it_was_sent():
    sent = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
    hours, _ = drawn(replace(FRIDAY, sent=(Sent("thank-you", sent),))).lanes
    mark = labels(hours)["10:00"]
    assert (mark.kind, mark.state) == ("done", "done")
    assert "or Mon 08:30" not in labels(hours)


def test_the_weekend_is_the_countrys_and_holidays_are_days_off():
    off = [band for band in drawn(country="SA").lanes[0].bands if band.kind == "day off"]
    assert off[0].x == MARGIN
    plain = drawn().lanes[1].bands
    with_holiday = drawn(holidays=frozenset({date(2026, 12, 8)})).lanes[1].bands
    assert len(with_holiday) == len(plain) + 1


def test_the_summary_tells_what_the_picture_shows():
    assert drawn().summary == (
        "Timeline: interview Fri 27 Nov, 14:00; Thank-you Fri 27 Nov, 18:30 (not yet);"
        " Follow-up Mon 14 Dec, 10:00 (not yet); Final one Mon 21 Dec, 10:00 (not yet);"
        " let it go after Mon 28 Dec, 10:00."
    )


def rendered(part, **options):
    return PARTS.get_template(part).render(timeline=drawn(**options), is_example=False)


class Outline(HTMLParser):
    """Reads HTML, keeps the tags, and minds that each is closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.seen.append((tag, dict(attrs)))

    def handle_startendtag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if data.strip():
            self.texts.append(data.strip())


def outline(html):
    read = Outline()
    read.feed(html)
    read.close()
    assert read.open == []
    return read


def test_the_picture_is_drawn_with_classes_and_without_colours_of_its_own():
    html = rendered("timeline.svg.html", zone="America/Los_Angeles")
    picture = outline(html)
    assert not re.search(r'style=|fill="|stroke="|#[0-9a-fA-F]{3}\b', html)
    classes = {name for _, attrs in picture.seen for name in (attrs.get("class") or "").split()}
    assert classes
    assert all(name.startswith("ati-") for name in classes)
    assert [attrs["role"] for tag, attrs in picture.seen if tag == "svg"] == ["img"]
    assert {"18:30", "24 h", "48 h", "or Mon 08:30"} <= set(picture.texts)


def test_every_class_of_the_picture_has_a_style(request):
    css = (request.config.rootpath / "overrides" / "assets" / "timeline.css").read_text(encoding="utf-8")
    html = rendered(
        "timeline.svg.html", now=datetime(2026, 11, 27, 18, tzinfo=UTC), decision_by=date(2026, 12, 11)
    )
    html += rendered("schedule_table.html")
    classes = set(re.findall(r"ati-[a-z-]+", " ".join(re.findall(r'class="([^"]*)"', html))))
    frames = {"ati-tl-limit", "ati-tl-let-go", "ati-key", "ati-duration"}
    assert {name for name in classes - frames if f".{name}" not in css} == set()


def test_the_table_tells_both_clocks_window_reason_and_choice():
    table = outline(rendered("schedule_table.html", zone="America/Los_Angeles"))
    headers = [attrs for tag, attrs in table.seen if tag == "th" and attrs["scope"] == "col"]
    assert len(headers) == 7
    text = " ".join(table.texts)
    for words in (
        "Fri 27 Nov, 18:30",
        "Fri 27 Nov, 09:30",
        "On your clock, Los Angeles",
        "that falls outside the 48 hours",
        "not yet, best in",
        "Let it go",
    ):
        assert words in text


def test_the_table_has_one_clock_where_both_are_the_same():
    table = outline(rendered("schedule_table.html", zone="Europe/Zurich"))
    assert "On your clock" not in " ".join(table.texts)


def test_every_row_of_the_table_has_as_many_cells_as_columns():
    for zone in ("", "America/Los_Angeles"):
        html = rendered("schedule_table.html", zone=zone)
        widths = {
            sum(int(span or 1) for span in re.findall(r'<t[hd](?=[ >])(?:[^>]*?colspan="(\d+)")?', row))
            for row in re.findall(r"<tr.*?</tr>", html, re.DOTALL)
        }
        assert len(widths) == 1
