from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.examples import example
from composer.interview import TONES, Interview, Revision
from composer.notes.draft import Sentence
from composer.notes.message import write
from composer.notes.revision import all_taken, applied, find, offers, reader, segments

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
    (offer,) = [offer for offer in offers(revised(before.body), now) if "dbt" in offer.mine]
    assert "the new data platform" in offer.new
    assert before.body.replace(offer.mine, offer.new) == offer.taken


def test_a_sentence_the_candidate_rewrote_stands_against_the_new_one_word_by_word():
    before, now = drafted(), changed_topic()
    mine = before.body.replace("the move from spreadsheets to dbt", "that move to dbt")
    (offer,) = [offer for offer in offers(revised(mine), now) if "that move" in offer.mine]
    assert offer.mine in mine
    assert mine.replace(offer.mine, offer.new) == offer.taken
    assert offer.mine == "".join(text for change, text in offer.words if change != "new")
    assert offer.new == "".join(text for change, text in offer.words if change != "gone")
    assert any(change == "same" for change, _ in offer.words)


def test_of_a_sentence_the_candidate_took_out_the_new_one_comes_behind_what_stood_before_it():
    base = replace(drafted(), paragraphs=((Sentence("Kept.", "context"), Sentence("Gone.", "context")),))
    now = replace(base, paragraphs=((Sentence("Kept.", "context"), Sentence("New words.", "context")),))
    (offer,) = offers(revised("Kept. Mine.", base), now)
    assert ("", "New words.", "Kept. New words. Mine.") == (offer.mine, offer.new, offer.taken)


def test_an_emptied_text_is_left_alone():
    assert () == offers(revised(" "), changed_topic())


def test_a_change_that_was_taken_is_offered_no_more():
    before, now = drafted(), changed_topic()
    first = offers(revised(before.body), now)
    body = before.body
    for offer in first:
        body = body.replace(offer.mine, offer.new)
    assert body == all_taken(revised(before.body), now)
    assert () == offers(revised(body), now)


def test_a_sentence_that_is_new_goes_behind_the_one_it_follows():
    fewer = drafted(replace(example.INTERVIEW, next_step=""))
    more = drafted()
    for offer in offers(revised(fewer.body, fewer), more):
        if not offer.mine:
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
        assert offer.mine or offer.new
        assert offer.new in offer.taken
        assert offer.taken.endswith(own.lstrip())
    taken = all_taken(revised(then.body + own, then), now)
    assert taken.endswith(own.lstrip())
    assert () == offers(revised(taken, then), now)


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
