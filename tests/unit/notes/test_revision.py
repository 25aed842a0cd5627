from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.examples import example
from composer.interview import TONES, Interview, Revision
from composer.notes.draft import Sentence
from composer.notes.message import write
from composer.notes.revision import applied, find, offers, reader, segments

NOW = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
PRIYA = example.INTERVIEW.people[0]


def drafted(interview: Interview = example.INTERVIEW):
    return write(interview, example.CANDIDATE, step="thank-you", to=interview.people[:1], now=NOW)


def revised(body: str, base=None) -> Revision:
    base = base or drafted()
    return Revision("thank-you", PRIYA.name, "email", base.subject, body, base.subject, base.body)


def test_a_revision_is_found_by_step_reader_and_channel():
    draft = drafted()
    own = revised("mine")
    assert own == find(replace(example.INTERVIEW, revisions=(own,)), draft)
    for other in (replace(own, person="Ann"), replace(own, step="follow-up"), replace(own, channel="card")):
        assert find(replace(example.INTERVIEW, revisions=(other,)), draft) is None


def test_a_note_to_several_readers_is_kept_without_a_name():
    draft = replace(drafted(), to=(PRIYA, PRIYA))
    assert "" == reader(draft)


@given(st.text(), st.text())
def test_the_candidates_words_stand_exactly_as_typed(subject, body):
    letter = applied(replace(revised(body), subject=subject), drafted())
    assert (subject, body) == (letter.subject, letter.body)


@given(st.text())
def test_segments_together_are_the_text(body):
    assert body == "".join(segment.text for segment in segments(body, drafted()))


def test_sentences_of_the_builder_keep_their_purpose_in_a_rewritten_text():
    draft = drafted()
    fit = next(sentence for sentence in draft.sentences if sentence.purpose == "fit")
    found = segments(f"Hello. {fit.text} And more.", draft)
    assert [("Hello. ", None), (fit.text, "fit"), (" And more.", None)] == [
        (s.text, s.purpose) for s in found
    ]


def test_nothing_is_offered_while_the_facts_are_the_same():
    assert () == offers(revised("My own text."), drafted())


def changed_topic():
    person = replace(PRIYA, talked_about="the new data platform")
    return drafted(replace(example.INTERVIEW, people=(person,)))


def test_a_changed_fact_is_offered_where_the_old_sentence_still_stands():
    before, now = drafted(), changed_topic()
    (offer,) = [offer for offer in offers(revised(before.body), now) if "dbt" in offer.old]
    assert "the new data platform" in offer.new
    assert before.body.replace(offer.old, offer.new) == offer.taken


def test_a_sentence_the_candidate_rewrote_is_never_replaced():
    before, now = drafted(), changed_topic()
    mine = before.body.replace("the move from spreadsheets to dbt", "that move")
    (offer,) = [offer for offer in offers(revised(mine), now) if "dbt" in offer.old]
    assert offer.taken is None


def test_a_change_that_was_taken_is_offered_no_more():
    before, now = drafted(), changed_topic()
    first = offers(revised(before.body), now)
    body = before.body
    for offer in first:
        body = body.replace(offer.old, offer.new)
    assert () == offers(revised(body), now)


def test_a_sentence_that_is_new_goes_behind_the_one_it_follows():
    fewer = drafted(replace(example.INTERVIEW, next_step=""))
    more = drafted()
    for offer in offers(revised(fewer.body, fewer), more):
        if not offer.old and offer.taken:
            assert offer.new in offer.taken
            assert len(offer.taken) > len(fewer.body)


LINES = ("dbt", "five years of SQL", "I led a team of four")
FIT = st.lists(st.sampled_from(LINES), unique=True, max_size=3).map(tuple)
TONE = st.sampled_from(TONES)


@given(FIT, FIT, TONE, TONE, st.sampled_from(("", "dbt")), st.booleans())
def test_every_change_of_fact_and_tone_gives_offers(before, after, tone, later_tone, topic, is_own):
    then = drafted(replace(example.INTERVIEW, fit=before, tone=tone))
    person = replace(PRIYA, talked_about=topic)
    now = drafted(replace(example.INTERVIEW, fit=after, tone=later_tone, people=(person,)))
    own = " And a word of my own." if is_own else ""
    for offer in offers(revised(then.body + own, then), now):
        assert offer.old or offer.new
        if offer.taken is not None:
            assert offer.new in offer.taken
            assert offer.taken.endswith(own.lstrip())


@pytest.mark.parametrize(
    ("body", "taken"),
    [
        ("Mine.  Two spaces. Gone. Kept.", "Mine.  Two spaces. Kept."),
        ("  Gone. Kept.  ", "Kept.  "),
        ("One.\n\nGone.\n\nTwo.", "One.\n\nTwo."),
        ("Gone.", ""),
    ],
)
def test_a_sentence_left_out_takes_nothing_else_along(body, taken):
    draft = applied(revised("Kept."), drafted())
    base = replace(draft, paragraphs=((Sentence("Gone.", "context"), Sentence("Kept.", "context")),))
    (offer,) = offers(revised(body, base), draft)
    assert taken == offer.taken
