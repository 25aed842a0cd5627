"""A host's settings: what is right reaches the site, what is wrong is told with its line and the remedy."""

from __future__ import annotations

from dataclasses import fields

import pytest
import yaml

from composer.hosting import Host, read_host
from composer.interview import Interview, Person
from composer.notes.scenario import choose, scenarios
from overrides.hooks.host import colours
from overrides.hooks.host.settings import ALWAYS, Settings, SettingsError, read
from tests import host_copy
from tests.unit.notes.test_message import NOW

HEAD = "site_name: Riverside\nextra:\n  scope: /\n  after_the_interview:\n"


@pytest.fixture
def set_(tmp_path):
    """Write settings into a host's mkdocs.yml and read them."""

    def set_(text: str) -> Settings:
        config = tmp_path / "mkdocs.yml"
        config.write_text(HEAD + "".join(f"    {line}\n" for line in text.splitlines()), encoding="utf-8")
        return read(yaml.safe_load(config.read_text(encoding="utf-8"))["extra"], config)

    return set_


def test_nothing_is_set_by_default(tmp_path):
    (tmp_path / "mkdocs.yml").write_text("site_name: Ours\n")
    settings = read({}, tmp_path / "mkdocs.yml")
    assert Settings() == settings
    assert {} == settings.files()


def test_the_settings_are_read(set_, tmp_path):
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "hours.md").write_text("# Hours\n")
    settings = set_(
        'name: Riverside Careers\ncontact: Room 4\ncontact_link: "mailto:careers@riverside.example"\n'
        'colours:\n  light: "#7A1F3D"\npolicy:\n  target_hours: 48\n  weekends: true\n  earliest: "09:00"\n'
        "scenarios: [follow-up, first-interview, final-follow-up]\npages: pages"
    )
    assert ("Riverside Careers", "Room 4", "mailto:careers@riverside.example") == (
        settings.name,
        settings.contact,
        settings.contact_link,
    )
    assert {"light": "7a1f3d"} == settings.colours
    assert {"target_hours": "48", "weekends": "yes", "earliest": "09:00"} == settings.policy
    assert ("first-interview", "follow-up", "final-follow-up") == settings.offered
    assert tmp_path / "pages" == settings.pages


WRONG = (
    (
        "nmae: Riverside",
        "line 5: after_the_interview.nmae: there is no such setting; did you mean name. choose among name,",
    ),
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
    (
        'colours:\n  night: "#202020"',
        "colours.night: there is no such setting; did you mean light. choose among light, dark",
    ),
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
    ("pages: gone", "line 5: after_the_interview.pages: there is no folder 'gone' beside mkdocs.yml"),
    ("pages: .", "line 5: after_the_interview.pages: there is no page in '.'; write one in Markdown"),
    ("source_maps: often", "line 5: after_the_interview.source_maps: choose true or false; found 'often'"),
    ("logo_dark: gone.svg", "line 5: after_the_interview.logo_dark: set logo too"),
    ("- name", "after_the_interview: write a name, a colon and a value"),
)


@pytest.mark.parametrize(("text", "told"), WRONG)
def test_a_wrong_setting_is_told_with_its_line_and_the_remedy(set_, text, told):
    with pytest.raises(SettingsError, match=told):
        set_(text)


def names(value: object, path: tuple[str, ...] = ()) -> set[str]:
    """Give the dotted names of settings."""
    if not isinstance(value, dict):
        return {".".join(path)}
    return {name for key, inner in value.items() for name in names(inner, (*path, key))}


def test_every_setting_of_the_guide_is_among_the_wrong_ones(set_):
    told = ""
    for text, _ in WRONG:
        with pytest.raises(SettingsError) as error:
            set_(text)
        told += str(error.value)
    explained = names(yaml.safe_load(host_copy.settings())["extra"]["after_the_interview"])
    assert set() == {name for name in explained if f"after_the_interview.{name}: " not in told}


def test_the_guide_explains_every_setting():
    explained = yaml.safe_load(host_copy.settings())["extra"]["after_the_interview"]
    assert {field.name for field in fields(Settings)} == {
        "offered" if name == "scenarios" else name for name in explained
    }


@pytest.mark.parametrize(
    ("block", "told"),
    [
        (
            "after_the_interveiw",
            "host.yml, line 3: after_the_interveiw: there is no such setting; did you mean after_the",
        ),
        ("analitics", "host.yml, line 3: analitics: there is no such setting; did you mean analytics."),
        ("xyz", "host.yml, line 3: xyz: there is no such setting; choose among after_the_interview,"),
    ],
)
def test_a_block_that_nothing_reads_is_told_with_the_nearest_name(tmp_path, block, told):
    config = tmp_path / "host.yml"
    config.write_text(f"INHERIT: mkdocs.yml\nextra:\n  {block}:\n    name: Riverside\n")
    with pytest.raises(SettingsError, match=told):
        read({"scope": "/", block: {"name": "Riverside"}}, config)


def test_a_page_in_another_encoding_is_told(set_, tmp_path):
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "cafe.md").write_bytes("# Café\n".encode("latin-1"))
    with pytest.raises(SettingsError, match=r"line 5: .*pages: cafe\.md is not in UTF-8; save it again"):
        set_("pages: pages")


def test_pictures_of_one_name_in_two_folders_are_told_apart(set_, tmp_path):
    for folder in ("day", "night"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "logo.svg").write_text(f"<svg>{folder}</svg>")
    settings = set_("logo: day/logo.svg\nlogo_dark: night/logo.svg")
    assert {
        "host-logo.svg": b"<svg>day</svg>",
        "host-logo_dark.svg": b"<svg>night</svg>",
    } == settings.assets()


def test_a_picture_that_is_not_what_its_name_says_is_told(set_, tmp_path):
    (tmp_path / "icon.png").write_bytes(b"GIF89a")
    with pytest.raises(SettingsError, match=r"icon: 'icon\.png' is called \.png but is none"):
        set_("icon: icon.png")


def test_all_mistakes_are_told_at_once(set_):
    with pytest.raises(SettingsError) as error:
        set_("policy:\n  weekends: maybe\nlogo: gone.svg\nnmae: x\nmessages: gone")
    told = str(error.value).splitlines()
    assert [f"mkdocs.yml, line {line}" for line in (6, 7, 8, 9)] == [text.partition(":")[0] for text in told]


def test_an_outline_that_cannot_be_used_is_told_with_its_file(set_, tmp_path):
    (tmp_path / "messages" / "first-interview").mkdir(parents=True)
    (tmp_path / "messages" / "first-interview" / "email.txt").write_text(
        "[thanks] Thank you.\n{{ compnay }}\n"
    )
    with pytest.raises(
        SettingsError,
        match=r"line 5: after_the_interview\.messages: .*email\.txt, line 2: the template code asks for 'compnay'",
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
