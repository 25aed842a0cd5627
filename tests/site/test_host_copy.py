"""A copy as the hosting page tells it: each setting looked for in the pages that it builds."""

from __future__ import annotations

import json
import re

from tests import host_copy


def text_of(site, page=""):
    return (site / page / "index.html").read_text(encoding="utf-8")


def test_the_name_and_the_contact_stand_at_the_foot_of_every_page(host_s_site):
    for page in ("", "timing", "composer", "hours"):
        (foot,) = re.findall(r'<aside class="ati-host".*?</aside>', text_of(host_s_site, page), re.DOTALL)
        assert "Offered by Riverside Careers." in foot
        assert '<a href="mailto:careers@riverside.example">Questions? Room 4 &amp; upstairs</a>' in foot


def test_our_own_site_has_no_such_foot(built_site):
    assert "ati-host" not in text_of(built_site)


def test_the_site_has_its_name_and_its_address(host_s_site):
    text = text_of(host_s_site, "timing")
    assert "After the Interview – Riverside College" in text
    assert f'<link rel="canonical" href="{host_copy.SITE_URL}timing/">' in text


def test_the_logo_and_the_icon_are_the_host_s(host_s_site):
    text = text_of(host_s_site)
    (icon,) = re.findall(r'<link rel="icon" href="([^"]+)"', text)
    assert host_copy.FILES["host/icon.svg"] == (host_s_site / icon).read_text(encoding="utf-8")
    for scheme, file in (("light", "logo"), ("dark", "logo-dark")):
        for logo in re.findall(rf'<img class="ati-logo-{scheme}" src="([^"]+)"', text):
            assert host_copy.FILES[f"host/{file}.svg"] == (host_s_site / logo).read_text(encoding="utf-8")
    # In the header and in the drawer of a phone.
    assert 2 == text.count("ati-logo-light") == text.count("ati-logo-dark")


def test_the_installed_application_has_the_icon_and_the_colour(host_s_site):
    manifest = json.loads((host_s_site / "manifest.webmanifest").read_text(encoding="utf-8"))
    (icon,) = manifest["icons"]
    assert host_copy.FILES["host/icon.svg"] == (host_s_site / icon["src"]).read_text(encoding="utf-8")
    assert ("any", "image/svg+xml", "#7a1f3d") == (icon["sizes"], icon["type"], manifest["theme_color"])


def test_the_colours_come_after_ours(host_s_site):
    text = text_of(host_s_site)
    sheets = re.findall(r'<link rel="stylesheet" href="(assets/[\w.]+\.css)"', text)
    styles = (host_s_site / sheets[-1]).read_text(encoding="utf-8")
    assert "--ati-brand: #7a1f3d;" in styles
    assert "--ati-brand: #f0a5bf;" in styles
    assert "assets/guide." in sheets[-2]
    assert '<link rel="stylesheet" href="riverside.css">' in text


def test_what_lies_beside_the_pages_is_published_as_it_is(host_s_site):
    for name in ("riverside.css", "_headers"):
        assert host_copy.FILES[f"host/pages/{name}"] == (host_s_site / name).read_text(encoding="utf-8")


def test_the_page_is_built_with_its_picture_and_in_the_navigation(host_s_site):
    text = text_of(host_s_site, "hours")
    assert "Monday, ten to four." in text
    (picture,) = re.findall(r'<img alt="Room 4" src="\.\./([^"]+)"', text)
    assert host_copy.FILES["host/pages/pictures/room.svg"] == (host_s_site / picture).read_text(
        encoding="utf-8"
    )
    assert re.search(r'href="hours/"[^>]*>\s*(?:<span[^>]*>)?\s*Opening hours', text_of(host_s_site))


def test_only_the_scenarios_on_offer_are_shown(host_s_site):
    headings = re.findall(r'<h2 id="([^"]+)"', text_of(host_s_site, "scenarios"))
    assert ["first-interview", "follow-up", "final-follow-up", "mentoring"] == headings
    choices = re.findall(r'<option value="([a-z-]+)">[^<]*</option>', text_of(host_s_site, "composer"))
    assert {"first-interview", "mentoring"} <= set(choices)
    assert "withdrawing" not in choices


def test_the_host_s_own_sheets_are_used_in_the_guide_and_in_the_example(host_s_site):
    assert "With Riverside greetings," in text_of(host_s_site, "scenarios")
    assert "With Riverside greetings," in text_of(host_s_site, "composer")
    assert "Thank you for the hour of mentoring." in text_of(host_s_site, "scenarios")


def test_the_host_s_own_scenario_has_the_host_s_own_example(host_s_site):
    text = text_of(host_s_site, "scenarios")
    assert "Dear Lena Ortiz," in text[text.index('<h2 id="mentoring"') :]


def test_a_page_still_shows_a_letter_that_is_not_on_offer(host_s_site):
    assert "Please take me out of the running" in text_of(host_s_site, "hard-cases")


def test_what_the_host_prefers_stands_first_in_the_form(host_s_site):
    text = text_of(host_s_site, "composer")
    preferred = (("target_hours", "48"), ("weekends", "yes"), ("follow_up_weeks", "2"), ("follow_ups", "1"))
    for name, first in preferred:
        (options,) = re.findall(
            rf'<select id="ati-candidate.preferences.{name}".*?</select>', text, re.DOTALL
        )
        assert first == re.findall(r'<option value="(\w+)"', options)[0]


def test_the_guide_says_what_the_host_prefers(host_s_site):
    text = text_of(host_s_site, "timing")
    assert "The composer keeps to 08:45–19:15 on their clock" in text
    assert "By default the composer may write on the recipient's weekend too." in text


def test_the_hours_that_the_host_prefers_are_told_beside_their_fields(host_s_site, built_site):
    for site, earliest, latest in ((host_s_site, "08:45", "19:15"), (built_site, "08:00", "20:00")):
        text = text_of(site, "composer")
        for name, hour in (("earliest", earliest), ("latest", latest)):
            hint = f'id="ati-candidate.preferences.{name}-hint">Of their day. Empty means {hour}.</p>'
            assert hint in text


def test_a_wrong_setting_fails_the_build_with_its_line_and_the_remedy(host_s_copy, tmp_path):
    wrong = host_copy.settings().replace("target_hours: 48", "target_hours: 36")
    config = host_s_copy / "wrong.yml"
    config.write_text(wrong, encoding="utf-8")
    result = host_copy.build(config, tmp_path / "site", host_copy.SITE_URL)
    config.unlink()
    assert result.returncode != 0
    line = 1 + wrong.splitlines().index("      target_hours: 36")
    told = f"wrong.yml, line {line}: after_the_interview.policy.target_hours: choose 24 or 48; found 36."
    assert told in result.stderr
    assert "Traceback" not in result.stderr
