"""What holds for the review of any text and any record."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from composer.interview import CHANNELS, STEPS, Candidate, Concern, Interview, Person
from composer.notes.draft import Draft, Sentence
from composer.record.record import one_line
from composer.review.letter import SEVERITIES
from composer.review.review import MOST, Context, Letter, review, specificity

SCRAPS = (
    "Dear Priya,",
    "Hi Wei Ling!",
    "\n\n",
    " ",
    "  ",
    "Thank you",
    "for the talk about dbt.",
    "I look forward to hearing from you",
    "sorry",
    "!!",
    "[Name]",
    "{{ company }}",
    "<script>alert(1)</script> & Sons",
    "XX",
    "Kind regards,\nMaya",
    "👍🏽",
    "Lumen Health",
    "Lumne",
    "the the",
    "e.g. Dr. Brändli",
    "王小明",
    "İstanbul",
    "\u202eabc\u202c",
    "a\u0308",
    "\0",
    "\ud800",
)
texts = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(SCRAPS), max_size=12).map(" ".join))
lines = texts.map(one_line)
people = st.builds(
    Person,
    name=lines,
    email=lines,
    introduced_as=st.one_of(st.just(""), lines),
    talked_about=lines,
    fit=lines,
)
interviews = st.builds(
    Interview,
    company=lines,
    role=lines,
    people=st.lists(people, max_size=3).map(tuple),
    fit=st.lists(lines, max_size=2).map(tuple),
    concern=st.one_of(st.none(), st.builds(Concern, lines, lines)),
)


@st.composite
def cases(draw):
    interview = draw(interviews)
    draft = Draft(
        draw(st.sampled_from(STEPS)),
        draw(st.sampled_from(["first-interview", "group-note", "after-rejection", "of a host"])),
        draw(st.sampled_from(CHANNELS)),
        "warm",
        interview.people[:1],
        draw(lines),
        ((Sentence(draw(lines), "thanks"),),),
    )
    letter = Letter(draft, draw(texts), draw(texts))
    colleagues = tuple(
        Letter(replace(draft, to=(person,)), "", draw(texts)) for person in interview.people[1:]
    )
    candidate = Candidate(name=draw(lines), email=draw(lines))
    others = draw(st.lists(interviews, max_size=2).map(tuple))
    return letter, Context(interview, candidate, colleagues, others)


@given(cases())
def test_every_finding_points_into_its_text_and_says_a_sentence(case):
    letter, context = case
    for finding in review(letter, context):
        text = letter.subject if finding.where == "subject" else letter.body
        assert 0 <= finding.start <= finding.end <= len(text)
        assert finding.message.endswith(".")
        assert finding.fix is None or finding.fix != text[finding.start : finding.end]


@given(cases())
def test_findings_come_severest_first_and_in_the_order_of_the_text(case):
    found = review(*case)
    order = [(SEVERITIES.index(f.severity), f.where == "body", f.start) for f in found]
    assert order == sorted(order)


@given(cases())
def test_the_same_letter_is_reviewed_alike_again(case):
    letter, context = case
    copy = Letter(replace(letter.draft), letter.subject, letter.body)
    assert review(copy, replace(context, interview=replace(context.interview))) == review(letter, context)


@given(cases())
def test_what_makes_a_letter_its_own_is_a_short_list_without_repeats(case):
    held = specificity(*case)
    assert len(held) <= 5
    assert all(held)


@given(cases())
def test_a_letter_among_its_own_colleagues_is_not_compared_with_itself(case):
    letter, context = case
    among = replace(context, colleagues=(letter, *context.colleagues))
    assert review(letter, among) == review(letter, context)


@given(cases())
def test_a_sentence_that_is_the_same_is_marked_in_both_letters(case):
    letter, context = case
    for colleague in context.colleagues:
        if colleague.to == letter.to:
            continue
        here = review(letter, replace(context, colleagues=(colleague,)))
        there = review(colleague, replace(context, colleagues=(letter,)))
        marked = [
            any(f.rule == "shared sentence" and "nearly" not in f.message for f in x) for x in (here, there)
        ]
        assert marked[0] == marked[1]


@given(lines, st.sampled_from(["company", "role"]))
def test_what_stands_in_the_record_is_no_slip(name, field):
    letter = Letter(
        Draft("thank-you", "first-interview", "email", "warm", (), "", ()),
        f"Thank you: {name}",
        f"Thank you for your time.\n\nI would like to work as or at {name}",
    )
    interview = replace(Interview(), **{field: name})
    slips = {
        "placeholder",
        "doubled word",
        "exclamation",
        "emoji",
        "cliche",
        "pressure",
        "desperation",
        "salary",
    }
    found = {finding.rule for finding in review(letter, Context(interview, Candidate()))}
    assert not found & slips


def test_a_text_full_of_one_slip_gives_a_list_one_can_read():
    letter = Letter(Draft("thank-you", "", "email", "warm", (), "Thanks", ()), "Thanks", "the the " * 5000)
    found = review(letter, Context(Interview(), Candidate()))
    assert Counter(finding.rule for finding in found)["doubled word"] == MOST
