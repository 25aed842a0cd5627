"""Lines, stages, today and the list, from schedules to what the page shows."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from composer import Candidate, parse_interview, schedule
from composer.app import handle
from composer.page.overview import due
from composer.schedule.clock_words import iso
from composer.search.board import Board, UnknownBoardError, board
from composer.search.line import from_kept, line
from composer.search.listing import ORDERS, Wanted, haystack, listing
from composer.search.rounds import rounds
from composer.search.stage import STAGES, stage
from composer.search.today import today

CANDIDATE = Candidate(name="Maya", time_zone="Europe/Zurich")
START = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def record(number=0, **fields):
    return {
        "id": f"id {number}",
        "company": f"Company {number}",
        "starts": "2026-11-24T10:00",
        "time_zone": "Europe/Zurich",
        "people": [{"name": "Ann Lee", "talked_about": "pumps"}],
        **fields,
    }


def line_of(fields):
    interview = parse_interview(fields).value
    return line(interview, CANDIDATE, schedule(interview, CANDIDATE, now=START), record=fields)


def sent(step, at="2026-11-24T18:00:00Z"):
    return {"step": step, "person": "", "at": at, "channel": "email"}


RECORDS = st.builds(
    lambda number, day, steps, answered, archived, told, unsent: record(
        number,
        company=f"Company {number % 3}",
        starts=f"2026-11-{day:02}T10:00",
        sent=[sent(step, f"2026-11-{day:02}T18:00:00Z") for step in steps],
        answered="2026-12-01T09:00:00Z" if answered else "",
        archived="2026-12-01T09:00:00Z" if archived else "",
        unsent=f"2026-11-{unsent:02}T09:00:00Z" if unsent else "",
        people=[{"name": "Ann Lee", "talked_about": "pumps" if told else ""}],
    ),
    st.integers(0, 50),
    st.integers(1, 28),
    st.sets(st.sampled_from(("thank-you", "follow-up", "final follow-up"))),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.integers(0, 30),
)
NOWS = st.integers(-40 * 24, 60 * 24).map(lambda hours: START + timedelta(hours=hours))


@given(RECORDS, NOWS)
def test_a_line_knows_the_state_of_each_message_as_the_schedule_does(fields, now):
    interview = parse_interview(fields).value
    expected = [moment.state for moment in schedule(interview, CANDIDATE, now=now).moments]
    assert expected == [moment.state(iso(now)) for moment in line_of(fields).moments]


@given(RECORDS, NOWS)
def test_a_line_asks_whether_the_thank_you_went_out_when_the_schedule_does(fields, now):
    interview = parse_interview(fields).value
    asked = schedule(interview, CANDIDATE, now=now.replace(microsecond=0)).question is not None
    assert asked == (line_of(fields).question(iso(now)) is not None)


def test_what_is_not_known_to_be_sent_is_asked_about_before_anything_else():
    ten_days_later = START + timedelta(days=10)
    (task,) = today([line_of(record())], ten_days_later).now
    assert ("ask", "thank-you") == (task.kind, task.step)
    (task,) = today([line_of(record(unsent=iso(ten_days_later)))], ten_days_later).now
    assert ("send", "thank-you") == (task.kind, task.step)
    (task,) = today([line_of(record(sent=[sent("thank-you")]))], ten_days_later).now
    assert ("send", "follow-up") == (task.kind, task.step)


def test_what_is_due_is_counted():
    ten_days_later = START + timedelta(days=10)
    known = Board((line_of(record(1)), line_of(record(2, sent=[sent("thank-you")], answered=iso(START)))))
    assert "" == due(known, START)
    assert due(known, ten_days_later).startswith("1")


def test_rounds_stand_in_order_from_whichever_of_them_is_open():
    lines = [line_of(record(number, follows=f"id {number - 1}")) for number in (3, 1, 2)]
    for number in (1, 2, 3):
        interview = parse_interview(record(number, follows=f"id {number - 1}")).value
        assert ["id 1", "id 2", "id 3"] == [each.id for each in rounds(lines, interview)]
    # What leads in a circle, or to a deleted interview, ends there.
    one = line_of(record(1, follows="id 1"))
    assert ["id 1"] == [each.id for each in rounds([one], parse_interview(record(1, follows="id 1")).value)]


@given(RECORDS)
def test_a_line_is_read_back_as_it_was_kept(fields):
    made = line_of(fields)
    assert made == from_kept(json.loads(json.dumps(made.as_kept())))


@pytest.mark.parametrize("kept", [[], ["one"], [1] * 17, "text", ["a"] * 16 + [None]])
def test_what_is_no_line_is_refused(kept):
    with pytest.raises(ValueError, match="no line"):
        from_kept(kept)


@pytest.mark.parametrize(
    ("fields", "now", "expected"),
    [
        ({}, "2026-11-24T08:00:00Z", "coming up"),
        ({}, "2026-11-24T15:30:00Z", "thank-you due"),
        ({}, "2026-11-28T15:30:00Z", "thank-you due"),
        ({"sent": [sent("thank-you")]}, "2026-11-26T15:30:00Z", "waiting"),
        ({"sent": [sent("thank-you")]}, "2026-12-03T15:30:00Z", "follow-up due"),
        (
            {"sent": [sent("thank-you")], "answered": "2026-11-26T10:00:00Z"},
            "2026-12-03T15:30:00Z",
            "heard back",
        ),
        ({}, "2027-06-01T00:00:00Z", "closed"),
        ({"archived": "2026-11-25T00:00:00Z"}, "2026-11-25T01:00:00Z", "closed"),
        ({"starts": ""}, "2026-11-24T08:00:00Z", "no date yet"),
    ],
)
def test_the_stage_follows_the_search(fields, now, expected):
    assert expected == stage(line_of(record(**fields)), now)


@given(st.lists(RECORDS, max_size=8, unique_by=lambda fields: fields["id"]), NOWS)
def test_today_puts_the_most_urgent_first_and_nothing_twice(records, now):
    lines = [line_of(fields) for fields in records]
    tasks = today(lines, now)
    assert [task.urgency for task in tasks.now] == sorted(task.urgency for task in tasks.now)
    assert [task.at for task in (*tasks.next, *tasks.later)] == sorted(
        task.at for task in (*tasks.next, *tasks.later)
    )
    everything = [(task.kind, task.line.id) for part in (tasks.now, tasks.next, tasks.later) for task in part]
    assert len(everything) == len(set(everything))
    due = {task.line.id for task in tasks.now if task.kind in {"send", "ask"}}
    answers = {entry.id for entry in lines if entry.answered}
    assert due - answers == {entry.id for entry in lines if stage(entry, iso(now)).endswith("due")} - answers


def test_an_interview_of_which_nothing_is_told_asks_for_a_debrief_first():
    tasks = today([line_of(record(people=[{"name": "Ann"}]))], START + timedelta(hours=3)).now
    assert ["tell", "send"] == [task.kind for task in tasks]


@given(
    st.lists(RECORDS, max_size=8, unique_by=lambda fields: fields["id"]),
    NOWS,
    st.sampled_from(ORDERS),
    st.sampled_from(("", *STAGES)),
    st.integers(1, 9),
)
def test_the_list_shows_what_is_found_and_no_more_than_asked_for(records, now, order, at, most):
    lines = [line_of(fields) for fields in records]
    found = listing(lines, [haystack(entry) for entry in lines], Wanted("company", at, order, most), iso(now))
    expected = {entry.id for entry in lines if at in {"", stage(entry, iso(now))}}
    shown = [row.line.id for group in found.groups for row in group.rows]
    assert (len(expected), len(lines)) == (found.found, found.all)
    assert min(most, found.found) == found.shown == len(set(shown))
    assert set(shown) <= expected


def search(words="", **fields):
    lines = [
        line_of(record(1, company="Zürcher & Söhne", role="Buyer")),
        line_of(record(2, company="Lumen Health", archived="2026-11-25T00:00:00Z")),
        line_of(
            record(3, company="zürcher & söhne", starts="2026-12-01T10:00", people=[{"name": "Müge Öztürk"}])
        ),
    ]
    wanted = Wanted.from_typed(words=words, stage="", order="urgent", most=50, **fields)
    return lines, wanted


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("", {"id 1", "id 3"}),
        ("ZÜRCHER", {"id 1", "id 3"}),
        ("söhne buyer", {"id 1"}),
        ("öztürk", {"id 3"}),
        ("lumen", {"id 2"}),
        ("nobody", set()),
    ],
)
def test_a_search_finds_every_word_anywhere_and_what_is_archived_too(words, ids):
    lines, wanted = search(words)
    found = listing(lines, [haystack(entry) for entry in lines], wanted, iso(START))
    assert ids == {row.line.id for group in found.groups for row in group.rows}


def test_rounds_at_one_company_stand_together_with_everybody_met_there():
    lines, _ = search()
    found = listing(lines, [haystack(entry) for entry in lines], Wanted(order="company"), iso(START))
    (group,) = found.groups
    assert ("Zürcher & Söhne", ("Ann Lee", "Müge Öztürk")) == (group.company, group.people)
    assert ["id 1", "id 3"] == [row.line.id for row in group.rows]


def test_a_board_is_told_once_and_then_only_what_changed():
    one, two = (line_of(record(number)).as_kept() for number in (1, 2))
    board({"version": "a", "lines": [one]})
    known = board({"version": "b", "since": "a", "changed": [two], "gone": []})
    assert ["id 1", "id 2"] == [entry.id for entry in known.lines]
    assert known is board({"version": "b"})
    assert ["id 2"] == [
        entry.id for entry in board({"version": "c", "since": "b", "changed": [], "gone": ["id 1"]}).lines
    ]


@pytest.mark.parametrize(
    "told", [{"version": "x"}, {"version": "x", "since": "y", "changed": [], "gone": []}]
)
def test_a_board_that_is_not_known_is_asked_for(told):
    with pytest.raises(UnknownBoardError):
        board(told)


def test_a_board_leaves_out_what_is_no_line():
    known = board({"version": "d", "lines": [["?"], line_of(record(1)).as_kept()]})
    assert (line_of(record(1)),) == known.lines


CONTEXT = {"now": iso(START), "time_zone": "Europe/Zurich", "page": "https://x.example/", "candidate": {}}


def ask(kind, **request):
    return json.loads(handle(json.dumps({**CONTEXT, "kind": kind, **request})))["ok"]


def test_the_door_gives_lines_then_the_overview():
    records = [record(number, company="<b>Tricky</b>") for number in range(3)]
    made = ask("lines", interviews=records)
    assert 3 == len(made["lines"]) == len(made["upgraded"])
    looked_for = {"words": "", "stage": "", "order": "urgent", "most": 2}
    told = {"version": "e", "lines": made["lines"]}
    answer = ask("overview", board=told, search=looked_for, open="id 1", count=3)
    assert [] == answer["stale"]
    assert "<b>" not in "".join(answer["parts"].values())
    assert "Show more" in answer["parts"]["ati-interviews"]
    assert {"wanted": "lines"} == ask(
        "overview", board={"version": "none"}, search=looked_for, open="", count=3
    )
    other = ask(
        "overview",
        board=told,
        search=looked_for,
        open="",
        count=3,
        candidate={"preferences": {"follow_ups": "1"}},
    )
    assert ["id 0", "id 1", "id 2"] == other["stale"]


def test_with_nothing_saved_today_asks_nothing_that_the_questions_ask():
    nothing = {"words": "", "stage": "", "order": "urgent", "most": 50}
    answer = ask("overview", board={"version": "", "lines": []}, search=nothing, open="", count=0)
    assert "" == answer["parts"]["ati-today"].strip()


@pytest.mark.parametrize(
    ("fields", "now", "expected"),
    [
        ({}, "2026-11-24T08:00:00Z", True),
        ({}, "2026-11-28T08:00:00Z", True),
        ({}, "2027-06-01T00:00:00Z", False),
        ({"answered": "2026-11-25T09:00:00Z"}, "2026-11-25T09:00:00Z", True),
        (
            {"sent": [sent("thank-you"), sent("follow-up"), sent("final follow-up")]},
            "2026-11-24T08:00:00Z",
            False,
        ),
        ({"starts": ""}, "2026-11-24T08:00:00Z", False),
    ],
)
def test_a_line_knows_whether_a_reminder_is_still_to_come(fields, now, expected):
    assert expected == line_of(record(**fields)).has_reminder(now)


def test_lines_and_calendar_keep_to_the_holidays_of_each_country():
    interview = record(country="CH")
    none = {"CH": []}
    off = none | {"CH": ["2026-12-02"]}
    plain, kept = (
        ask("lines", interviews=[interview], days_off=days_off)["lines"][0] for days_off in (none, off)
    )
    expected = [due.recommended for due in from_kept(kept).moments]
    assert expected != [due.recommended for due in from_kept(plain).moments]
    text = ask("calendar", interviews=[interview, record(1, country="DE")], days_off=off | {"DE": []})[
        "file"
    ]["text"]
    starts = [event["DTSTART"].dt for event in Calendar.from_ical(text).walk("VEVENT")]
    assert expected == [iso(start) for start in starts[:3]]
    assert [due.recommended for due in from_kept(plain).moments] == [iso(start) for start in starts[3:]]


def test_the_holidays_that_are_lacking_are_asked_for_all_at_once():
    interviews = [
        record(1, country="CH"),
        record(2, time_zone="Asia/Calcutta"),
        record(3, time_zone="", country=""),
        record(4, time_zone="UTC"),
    ]
    for kind in ("lines", "calendar"):
        answer = ask(kind, interviews=interviews, days_off={}, time_zone="America/New_York")
        assert {"wanted": "days off", "countries": ["CH", "IN", "US"]} == answer


def test_reminders_by_a_zone_that_nobody_chose_are_asked_about_first():
    interview = record(time_zone="Bostn")
    answer = ask("calendar", interviews=[interview])
    assert answer["file"] is None
    assert "“Bostn”" in answer["parts"]["ati-unsure"]
    assert ask("calendar", interviews=[interview], assume="yes")["file"]
    assert ask("calendar", interviews=[interview], cancel="yes")["file"]
    told = record(time_zone="Europe/Berlin")
    without = {"candidate": {}, "time_zone": ""}
    assert ask("calendar", interviews=[told], **without)["file"]
    assert ask("calendar", interviews=[record(time_zone="")], **without)["file"] is None


def test_a_blank_interview_has_no_reminders():
    assert ask("calendar", interviews=[{"id": "new"}])["file"] is None
