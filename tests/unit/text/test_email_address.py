import pytest

from composer.text.email_address import is_email_address, mailbox


@pytest.mark.parametrize(
    "text",
    [
        "priya.raman@lumen.example",
        "o'brien+jobs&more@mail.example.org",
        "张伟@例子.中国",
        "jo@xn--fsqu00a.example",
        "a@उदाहरण.परीक्षा",
    ],
)
def test_addresses_of_any_script_are_taken(text):
    assert is_email_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "x@example",
        "x@example.org&body=other",
        "x@example.org?bcc=y",
        "x@exam ple.org",
        "x@example.org,y@example.org",
        "x@example.org\nBcc: y@example.org",
        "<x@example.org>",
        "x@example..org",
    ],
)
def test_what_is_no_single_address_is_not(text):
    assert not is_email_address(text)


@pytest.mark.parametrize(
    ("typed", "name", "address"),
    [
        ("Dana Cole <dana@acme.com>", "Dana Cole", "dana@acme.com"),
        ('"Cole, Dana" <dana@acme.com>', "Cole, Dana", "dana@acme.com"),
        ("Dana Cole (dana@acme.com)", "Dana Cole", "dana@acme.com"),
        ("Dana (CTO) <dana@acme.com>;", "Dana (CTO)", "dana@acme.com"),
        ("<dana@acme.com>,", "", "dana@acme.com"),
        ("mailto:dana@acme.com?subject=Hi", "", "dana@acme.com"),
        ("dana@acme.com", "", "dana@acme.com"),
    ],
)
def test_a_name_and_an_address_are_told_apart(typed, name, address):
    assert (name, address) == mailbox(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "Dana",
        "a@acme.com, b@acme.com",
        "<dana>",
        "Dana <a@acme.com> and <b@acme.com>",
        "Dana <dana@acme.com> CTO",
    ],
)
def test_what_holds_no_single_address_is_no_mailbox(typed):
    assert mailbox(typed) is None
