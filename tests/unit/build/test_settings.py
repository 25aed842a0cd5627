"""A host's settings: what is right reaches the site, what is wrong is told with its line and the remedy."""

from __future__ import annotations

import pytest
import yaml

from composer.hosting import Host, read_host
from composer.interview import Interview, Person
from composer.notes.scenario import choose, scenarios
from overrides.hooks.host import colours
from overrides.hooks.host.settings import ALWAYS, Settings, SettingsError, read
from tests import fork
from tests.unit.notes.test_message import NOW

HEAD = "site_name: Riverside\nextra:\n  scope: /\n  after_the_interview:\n"


@pytest.fixture
def set_(tmp_path):
    """Write settings into a host's mkdocs.yml and read them."""

    def set_(text: str) -> Settings:
        config = tmp_path / "mkdocs.yml"
        config.write_text(HEAD + "".join(f"    {line}\n" for line in text.splitlines()), encoding="utf-8")
        block = yaml.safe_load(config.read_text(encoding="utf-8"))["extra"]["after_the_interview"]
        return read(block, config)

    return set_


def test_nothing_is_set_by_default(tmp_path):
    (tmp_path / "mkdocs.yml").write_text("site_name: Ours\n")
    settings = read(None, tmp_path / "mkdocs.yml")
    assert Settings() == settings
    assert {} == settings.files()


def test_the_settings_are_read(set_, tmp_path):
    (tmp_path / "hours.md").write_text("# Hours\n")
    settings = set_(
        'name: Riverside Careers\ncontact: Room 4\ncontact_link: "mailto:careers@riverside.example"\n'
        'colours:\n  light: "#7A1F3D"\npolicy:\n  target_hours: 48\n  weekends: true\n  earliest: "09:00"\n'
        "scenarios: [follow-up, first-interview, final-follow-up]\npage:\n  title: Hours\n  file: hours.md"
    )
    assert ("Riverside Careers", "Room 4", "mailto:careers@riverside.example") == (
        settings.name,
        settings.contact,
        settings.contact_link,
    )
    assert {"light": "7a1f3d"} == settings.colours
    assert {"target_hours": "48", "weekends": "yes", "earliest": "09:00"} == settings.policy
    assert ("first-interview", "follow-up", "final-follow-up") == settings.offered
    assert ("Hours", tmp_path / "hours.md") == (settings.page.title, settings.page.file)


WRONG = (
    ("nmae: Riverside", "line 5: after_the_interview.nmae: there is no such setting; choose among name,"),
    ("name: 4", "line 5: after_the_interview.name: write one line of text"),
    ("name: ''", "line 5: after_the_interview.name: write one line of text"),
    (
        "contact: Us\ncontact_link: careers@x.example",
        "line 6: after_the_interview.contact_link: begin it with",
    ),
    (
        "contact: Us\ncontact_link: 'javascript:alert(1)'",
        "contact_link: begin it with https:, mailto: or tel:",
    ),
    ("contact: [1, 2]", "line 5: after_the_interview.contact: write one line of text"),
    ("contact_link: https://x.example", "a link needs words to stand on"),
    ("logo: gone.svg", "line 5: after_the_interview.logo: there is no file 'gone.svg' beside mkdocs.yml"),
    ("logo: mkdocs.yml", "use a picture in .svg or .png"),
    ("icon: gone.png", "line 5: after_the_interview.icon: there is no file 'gone.png' beside mkdocs.yml"),
    ("messages: gone", "there is no folder 'gone' beside mkdocs.yml"),
    (
        "colours:\n  light: blue",
        "line 6: after_the_interview.colours.light: write six hex digits in quotes",
    ),
    ('colours:\n  light: "#ffd700"', "a contrast of 1."),
    ('colours:\n  dark: "#202020"', "take a lighter one, for 4.5"),
    ('colours:\n  night: "#202020"', "colours.night: there is no such setting; choose among light, dark"),
    (
        "policy:\n  target_hours: 36",
        "line 6: after_the_interview.policy.target_hours: choose 24 or 48; found 36",
    ),
    ("policy:\n  weekends: 1", "policy.weekends: choose true or false; found 1"),
    ("policy:\n  follow_up_weeks: 3", "line 6: after_the_interview.policy.follow_up_weeks: choose 1 or 2"),
    ("policy:\n  follow_ups: true", "policy.follow_ups: choose 0 or 1 or 2; found True"),
    ("policy:\n  earliest: 8", 'policy.earliest: write a clock time in quotes, like "08:30"; found 8'),
    (
        'policy:\n  earliest: "18:00"\n  latest: "09:00"',
        "line 7: after_the_interview.policy.latest: The latest",
    ),
    ("scenarios: all", "scenarios: write a list, one scenario a line after a dash; found 'all'"),
    (
        "scenarios:\n  - first-interview\n  - follow-up\n  - final-follow-up\n  - sunday",
        "line 9: .*'sunday' is no",
    ),
    ("scenarios: [recruiter]", "add first-interview, follow-up, final-follow-up: it stands in"),
    ("page:\n  title: Hours", "line 5: after_the_interview.page: a page needs a title and a file"),
    ("page:\n  title: Hours\n  file: mkdocs.yml", "write the page in Markdown"),
    ("page:\n  title: 4\n  file: gone.md", "line 6: after_the_interview.page.title: write one line of text"),
    ("page:\n  title: Hours\n  file: gone.md", "line 7: after_the_interview.page.file: there is no file"),
    ("- name", "after_the_interview: write a name, a colon and a value"),
)


@pytest.mark.parametrize(("text", "told"), WRONG)
def test_a_wrong_setting_is_told_with_its_line_and_the_remedy(set_, text, told):
    with pytest.raises(SettingsError, match=told):
        set_(text)


def test_every_setting_of_the_guide_is_among_the_wrong_ones(set_):
    told = ""
    for text, _ in WRONG:
        with pytest.raises(SettingsError) as error:
            set_(text)
        told += str(error.value)
    assert set() == {name for name in fork.explained() if f"after_the_interview.{name}: " not in told}


def test_all_mistakes_are_told_at_once(set_):
    with pytest.raises(SettingsError) as error:
        set_("nmae: x\nlogo: gone.svg\npolicy:\n  weekends: maybe")
    assert 3 == len(str(error.value).splitlines())


def test_an_outline_that_cannot_be_used_is_told_with_its_file(set_, tmp_path):
    (tmp_path / "messages" / "first-interview").mkdir(parents=True)
    (tmp_path / "messages" / "first-interview" / "email.txt").write_text(
        "[thanks] Thank you.\n{{ compnay }}\n"
    )
    with pytest.raises(
        SettingsError,
        match=r"line 5: after_the_interview\.messages: .*email\.txt, line 2: 'compnay' is no fact",
    ):
        set_("messages: messages")


def test_what_the_browser_needs_is_written_as_files(set_, tmp_path):
    (tmp_path / "messages" / "common").mkdir(parents=True)
    (tmp_path / "messages" / "common" / "sign-off.txt").write_text("Yours,\n")
    files = set_(
        "messages: messages\npolicy:\n  follow_ups: 1\nscenarios: [first-interview, follow-up, final-follow-up]"
    ).files()
    assert {
        "common/sign-off.txt": b"Yours,\n",
        "policy.json": b'{"follow_ups": "1"}',
        "offered.txt": b"first-interview\nfollow-up\nfinal-follow-up\n",
    } == files


def test_what_was_written_is_what_the_composer_reads(tmp_path):
    settings = Settings(
        policy={"target_hours": "48"}, offered=("first-interview", "follow-up", "final-follow-up")
    )
    for name, content in settings.files().items():
        (tmp_path / name).write_bytes(content)
    assert Host(tmp_path, {"target_hours": "48"}) == read_host(tmp_path)
    assert Host() == read_host(tmp_path / "gone")


def test_a_host_s_policy_stands_in_only_where_nothing_was_typed():
    host = Host(policy={"target_hours": "48", "weekends": "yes"})
    assert {"target_hours": "24", "weekends": "yes", "earliest": ""} == host.preferences(
        {"target_hours": "24", "earliest": ""}
    )


def test_a_scenario_that_is_not_offered_is_neither_listed_nor_chosen(tmp_path):
    (tmp_path / "offered.txt").write_text("\n".join(ALWAYS))
    assert set(ALWAYS) == {kind.id for kind in scenarios(tmp_path)}
    panel = Interview(people=(Person("Ann"), Person("Bo")), scenario="withdrawing")
    assert "panel-member" == choose(panel, "thank-you", ends=None, now=NOW).scenario
    assert "first-interview" == choose(panel, "thank-you", ends=None, now=NOW, folder=tmp_path).scenario
    assert "follow-up" == choose(panel, "follow-up", ends=None, now=NOW, folder=tmp_path).scenario


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_our_own_brand_colour_would_pass_as_a_host_s(scheme):
    ratio, _ = colours.weakest(scheme, colours.palette(scheme)["brand"])
    assert ratio >= colours.TEXT


def test_a_brand_colour_gives_its_companions():
    sheet = colours.style_sheet({"light": "7a1f3d"})
    assert '[data-md-color-scheme="default"]' in sheet
    assert "--ati-brand: #7a1f3d;" in sheet
    assert "slate" not in sheet
    assert "404040" == colours.mixed("000000", "808080", 0.5)
