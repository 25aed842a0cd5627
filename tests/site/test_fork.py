"""A fork's settings, each one looked for in the pages that it builds."""

from __future__ import annotations

import re

from tests import fork


def text_of(site, page=""):
    return (site / page / "index.html").read_text(encoding="utf-8")


def test_the_name_and_the_contact_stand_at_the_foot_of_every_page(forked_site):
    for page in ("", "timing", "composer", "hours"):
        (foot,) = re.findall(r'<aside class="ati-host".*?</aside>', text_of(forked_site, page), re.DOTALL)
        assert "Offered by Riverside Careers." in foot
        assert '<a href="mailto:careers@riverside.example">Questions? Room 4 &amp; upstairs</a>' in foot


def test_our_own_site_has_no_such_foot(built_site):
    assert "ati-host" not in text_of(built_site)


def test_the_site_has_its_name_and_its_address(forked_site):
    text = text_of(forked_site, "timing")
    assert "After the Interview at Riverside" in text
    assert f'<link rel="canonical" href="{fork.SITE_URL}timing/">' in text


def test_the_logo_and_the_icon_are_the_fork_s(forked_site):
    text = text_of(forked_site)
    (icon,) = re.findall(r'<link rel="icon" href="([^"]+)"', text)
    assert fork.FILES["riverside/crest.svg"] == (forked_site / icon).read_text(encoding="utf-8")
    assert f'<img src="{icon}"' in text


def test_the_colours_come_after_ours(forked_site):
    text = text_of(forked_site)
    sheets = re.findall(r'<link rel="stylesheet" href="(assets/[\w.]+\.css)"', text)
    styles = (forked_site / sheets[-1]).read_text(encoding="utf-8")
    assert "--ati-brand: #7a1f3d;" in styles
    assert "--ati-brand: #f0a5bf;" in styles
    assert "assets/guide." in sheets[-2]


def test_the_page_is_built_and_in_the_navigation(forked_site):
    assert "Monday, ten to four." in text_of(forked_site, "hours")
    assert re.search(r'href="hours/"[^>]*>\s*(?:<span[^>]*>)?\s*Opening hours', text_of(forked_site))


def test_only_the_scenarios_on_offer_are_shown(forked_site):
    headings = re.findall(r'<h2 id="([^"]+)"', text_of(forked_site, "scenarios"))
    assert ["first-interview", "follow-up", "final-follow-up", "mentoring"] == headings
    choices = re.findall(r'<option value="([a-z-]+)">[^<]*</option>', text_of(forked_site, "composer"))
    assert {"first-interview", "mentoring"} <= set(choices)
    assert "withdrawing" not in choices


def test_the_fork_s_own_sheets_are_used_in_the_guide_and_in_the_example(forked_site):
    assert "With Riverside greetings," in text_of(forked_site, "scenarios")
    assert "With Riverside greetings," in text_of(forked_site, "composer")
    assert "Thank you for the hour of mentoring." in text_of(forked_site, "scenarios")


def test_a_page_still_shows_a_letter_that_is_not_on_offer(forked_site):
    assert "I am withdrawing my application" in text_of(forked_site, "hard-cases")


def test_what_the_fork_prefers_stands_first_in_the_form(forked_site):
    text = text_of(forked_site, "composer")
    preferred = (("target_hours", "48"), ("weekends", "yes"), ("follow_up_weeks", "2"), ("follow_ups", "1"))
    for name, first in preferred:
        (options,) = re.findall(
            rf'<select id="ati-candidate.preferences.{name}".*?</select>', text, re.DOTALL
        )
        assert first == re.findall(r'<option value="(\w+)"', options)[0]


def test_the_hours_that_the_fork_prefers_are_told_beside_their_fields(forked_site, built_site):
    for site, earliest, latest in ((forked_site, "08:45", "19:15"), (built_site, "08:00", "20:00")):
        text = text_of(site, "composer")
        for name, hour in (("earliest", earliest), ("latest", latest)):
            hint = f'id="ati-candidate.preferences.{name}-hint">Of their day. Empty means {hour}.</p>'
            assert hint in text


def test_the_fork_sets_every_setting_that_the_guide_explains():
    assert fork.explained() == fork.names_in(fork.SETTINGS)


def test_a_wrong_setting_fails_the_build_with_its_line_and_the_remedy(tmp_path):
    wrong = fork.SETTINGS.replace("target_hours: 48", "target_hours: 36")
    result = fork.build(fork.write_fork(tmp_path, wrong), tmp_path / "site")
    assert result.returncode != 0
    line = 1 + wrong.splitlines().index("      target_hours: 36")
    told = f"mkdocs.yml, line {line}: after_the_interview.policy.target_hours: choose 24 or 48; found 36."
    assert told in result.stderr
    assert "Traceback" not in result.stderr
