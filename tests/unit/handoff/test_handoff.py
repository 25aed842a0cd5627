"""The laws of the hand-off: what was typed arrives, and nothing else does."""

import email
import email.policy
import re
from datetime import UTC, datetime
from email.header import decode_header, make_header
from email.utils import getaddresses
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from composer.handoff.handoff import SAFE_LENGTH, addresses, eml, gmail, mailto, outlook, plain
from composer.interview import Candidate, Person
from composer.notes.draft import Draft, Sentence
from composer.review.letter import Letter

MAYA = Candidate(name="Maya Okonkwo-Reyes", email="maya@example.org")
WHEN = datetime(2026, 11, 24, 18, 5, tzinfo=UTC)

HOSTILE = (
    "",
    "plain",
    "100% & more? #1 + 1 = 2; \"quoted\" 'too' <b>",
    "first\nsecond\r\nthird\rfourth\n\nlast",
    "x\r\nBcc: everyone@example.com\r\n\r\nhello",
    "%0D%0ABcc:everyone@example.com",
    "?bcc=everyone@example.com&cc=x",
    "=?utf-8?q?Bcc=3A?= ",
    "Zürcher & Söhne AG \u2013 Nguyễn Thị Minh Khai, 李小龍 \U0001f44d",
    "\u202eright to left\u202c  double  spaces ",
    "nul\0 and \x1b and \x85 and \u2028 and \ud800 lone",
    "." * 70,
    "From here\n.\nFrom there",
)
typed = st.one_of(st.sampled_from(HOSTILE), st.text(), st.lists(st.sampled_from(HOSTILE)).map(" ".join))
usable = st.sampled_from(
    ("priya@lumen.example", "a+b@x.example", "o'brien&co@x.example", "100%@x.example", "müge@öztürk.example")
)
people = st.lists(st.builds(Person, name=typed, email=st.one_of(typed, usable, st.just(""))), max_size=4).map(
    tuple
)


def letter(to=(), subject="", body=""):
    return Letter(Draft("thank-you", "first", "email", "warm", tuple(to), subject, ()), subject, body)


letters = st.builds(letter, people, typed, typed)


def as_sent(text):
    """What must arrive of a typed text: all of it but control characters, its line ends as LF."""
    text = re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", "", re.sub(r"\r\n?", "\n", text))
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def as_subject(text):
    return as_sent(re.sub(r"\s*[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]\s*", " ", text)).strip()


def query(link):
    return parse_qsl(urlsplit(link).query, strict_parsing=bool(urlsplit(link).query))


def without_empty(**headers):
    return [(name, value) for name, value in headers.items() if value]


@given(letters)
def test_a_mail_link_decodes_to_exactly_its_readers_subject_and_body(message):
    link = mailto(message)
    if link is None:
        return
    assert link.isascii()
    assert not re.search(r"\s", link)
    head, _, _ = link.partition("?")
    decoded = [unquote(part) for part in head.removeprefix("mailto:").split(",") if part]
    assert list(addresses(message)) == decoded
    expected = without_empty(
        subject=as_subject(message.subject), body=as_sent(message.body).replace("\n", "\r\n")
    )
    assert expected == query(link)


@given(letters)
def test_the_web_links_decode_to_exactly_their_readers_subject_and_body(message):
    to, subject = ",".join(addresses(message)), as_subject(message.subject)
    body = as_sent(message.body).replace("\n", "\r\n")
    frame = [("view", "cm"), ("fs", "1")]
    assert frame + without_empty(to=to, su=subject, body=body) == query(gmail(message))
    assert without_empty(to=to, subject=subject, body=body) == query(outlook(message))


@given(letters, st.builds(Candidate, name=typed, email=st.one_of(typed, usable)))
@example(letter([Person("O'Brien, Siobhán", email="s@k.example")], "ü" * 90, "é" * 90), MAYA)
@example(letter([Person('a "quoted" \\ name', email="s@k.example")], "a  b " + "x" * 90, "a " * 90), MAYA)
def test_an_eml_file_has_exactly_the_intended_headers_and_text(message, candidate):
    raw = eml(message, candidate, date=WHEN)
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert b"\r" not in raw.replace(b"\r\n", b"")
    assert raw.isascii()
    read = email.message_from_bytes(raw)
    allowed = [  # and no more
        "Content-Type",
        "MIME-Version",
        "Content-Transfer-Encoding",
        "X-Unsent",
        "From",
        "To",
        "Subject",
        "Date",
    ]
    assert len(read.keys()) == len(set(read.keys()))
    assert set(read.keys()) <= set(allowed)
    assert not read.defects
    assert as_subject(message.subject) == str(make_header(decode_header(read["Subject"] or "")))
    assert as_sent(message.body) == read.get_payload(decode=True).decode().replace("\r\n", "\n")
    assert all(len(line) <= 998 for line in raw.splitlines())


@given(people, typed)
def test_the_readers_of_an_eml_file_are_the_ones_with_an_address(to, subject):
    raw = eml(letter(to, subject), MAYA, date=WHEN)
    read = email.message_from_bytes(raw, policy=email.policy.default)
    expected = [person.email.strip() for person in to if addresses(letter([person]))]
    expected = [address for address in expected if address.split("@")[0].isascii()]
    found = [mailbox.addr_spec for mailbox in read["To"].addresses] if read["To"] else []
    assert len(expected) == len(found)
    assert all(address == given or "xn--" in address for address, given in zip(found, expected, strict=True))
    assert [mailbox.addr_spec for mailbox in read["From"].addresses] == ["maya@example.org"]


@given(letters)
def test_plain_text_is_the_body_as_typed(message):
    assert as_sent(message.body) == plain(message)


def test_names_arrive_in_an_eml_file_whatever_their_script():
    names = [
        "O'Brien, Siobhán",
        "李小龍",
        'Bo "Bob" Lee',
        "Nguyễn Thị Minh Khai",
        "Robert'); DROP TABLE notes;--",
    ]
    to = [Person(name, email=f"a{i}@x.example") for i, name in enumerate(names)]
    read = email.message_from_bytes(eml(letter(to), MAYA, date=WHEN), policy=email.policy.default)
    assert names == [mailbox.display_name for mailbox in read["To"].addresses]


def test_an_eml_file_opens_unsent_with_the_given_date_and_the_writer():
    read = email.message_from_bytes(eml(letter([Person(email="a@b.example")]), MAYA, date=WHEN))
    assert read["X-Unsent"] == "1"
    assert read["Date"] == "Tue, 24 Nov 2026 18:05:00 +0000"
    assert getaddresses([read["From"]]) == [("Maya Okonkwo-Reyes", "maya@example.org")]


def test_a_domain_outside_ascii_is_written_in_its_ascii_form():
    read = email.message_from_bytes(eml(letter([Person(email="a@zürcher.example")]), MAYA, date=WHEN))
    assert read["To"] == "<a@xn--zrcher-3ya.example>"


def test_a_file_without_sender_or_reader_leaves_both_to_the_mail_program():
    read = email.message_from_bytes(eml(letter([Person("Ana")]), Candidate(), date=WHEN))
    assert "From" not in read
    assert "To" not in read
    assert "Subject" not in read


@pytest.mark.parametrize(
    "written",
    [
        "not-an-address",
        "a@b.example\r\nBcc: x@y.example",
        "a@b.example, x@y.example",
        "<a@b.example>",
        "a b@c.example",
        "a@b",
    ],
)
def test_what_is_no_single_address_goes_into_no_link(written):
    assert mailto(letter([Person("Ana", email=written)], "Hi")) == "mailto:?subject=Hi"


def test_a_mail_link_is_given_up_to_the_safe_length_and_no_further():
    frame = len("mailto:?body=")
    assert len(mailto(letter(body="x" * (SAFE_LENGTH - frame)))) == SAFE_LENGTH
    assert mailto(letter(body="x" * (SAFE_LENGTH - frame + 1))) is None


def test_the_length_is_the_encoded_one():
    assert mailto(letter(body="é" * 400)) is None
    assert mailto(letter(body="e" * 400)) is not None


def test_a_mail_link_with_nothing_in_it_is_still_a_link():
    assert mailto(letter()) == "mailto:"


def test_several_readers_are_parted_by_commas_and_each_is_written_once():
    to = [Person(email="a@x.example"), Person(email="b@x.example"), Person(email="a@x.example")]
    assert mailto(letter(to)) == "mailto:a@x.example,b@x.example"


def test_a_subject_on_several_lines_becomes_one():
    assert mailto(letter(subject="Thank you\r\n\r\nBcc: x@y.example")) == (
        "mailto:?subject=Thank%20you%20Bcc%3A%20x%40y.example"
    )


def test_a_draft_is_handed_off_as_a_letter_is():
    draft = Draft(
        "thank-you",
        "first",
        "email",
        "warm",
        (Person("Ana", email="ana@x.example"),),
        "Thank you",
        ((Sentence("Dear Ana,", "greeting"),), (Sentence("Thank you.", "thanks"),)),
    )
    assert mailto(draft) == mailto(Letter.of(draft))
    assert (
        mailto(draft) == "mailto:ana@x.example?subject=Thank%20you&body=Dear%20Ana%2C%0D%0A%0D%0AThank%20you."
    )
