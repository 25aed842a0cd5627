"""A small fork: a career office with a name, colours, sheets, a policy and a page of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import yaml

from tests.browser.serving import SUB_PATH
from tests.conftest import ROOT

SITE_URL = f"https://riverside.example{SUB_PATH}"
SETTINGS = f"""\
INHERIT: {ROOT}/mkdocs.yml
site_name: After the Interview at Riverside
site_url: {SITE_URL}
docs_dir: {ROOT}/docs
theme:
  custom_dir: {ROOT}/overrides
hooks:
  - {ROOT}/overrides/hooks/site.py
extra:
  after_the_interview:
    name: Riverside Careers
    contact: Questions? Room 4 & upstairs
    contact_link: mailto:careers@riverside.example
    logo: riverside/crest.svg
    icon: riverside/crest.svg
    colours:
      light: "#7a1f3d"
      dark: "#f0a5bf"
    messages: riverside/messages
    policy:
      target_hours: 48
      weekends: true
      earliest: "08:45"
      latest: "19:15"
      follow_up_weeks: 2
      follow_ups: 1
    scenarios:
      - first-interview
      - mentoring
      - follow-up
      - final-follow-up
    page:
      title: Opening hours
      file: riverside/hours.md
"""
FILES = {
    "riverside/crest.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>',
    "riverside/hours.md": "# Opening hours\n\nMonday, ten to four.\n",
    "riverside/messages/common/sign-off.txt": "With Riverside greetings,\n",
    "riverside/messages/scenarios.txt": "[mentoring]\ntitle: After a mentoring hour\nwhen: after an hour with a mentor.\n",
    "riverside/messages/mentoring/email.txt": "Subject: Thank you for the hour\n\n"
    '{% include "common/greeting.txt" %}\n\n[thanks] Thank you for the hour of mentoring.\n',
}


def explained() -> set[str]:
    """Give the dotted names of the settings in the guide's example of them."""
    text = (ROOT / "docs" / "hosting.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```yaml\n(extra:\n  after_the_interview:.*?)```", text, re.DOTALL)
    return names_in(example)


def names_in(config: str) -> set[str]:
    """Give the dotted names of a host's settings in the text of a mkdocs.yml."""

    def names(value: object, path: tuple[str, ...]) -> set[str]:
        if not isinstance(value, dict):
            return {".".join(path)}
        return {name for key, inner in value.items() for name in names(inner, (*path, key))}

    return names(yaml.safe_load(config)["extra"]["after_the_interview"], ())


def write_fork(folder: Path, settings: str = SETTINGS) -> Path:
    """Write the fork's own files, and give its mkdocs.yml."""
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(settings, encoding="utf-8")
    return config


def build(config: Path, site: Path, site_url: str = "") -> subprocess.CompletedProcess[str]:
    """Build a site as `make build` does, for the address `site_url` or the one of its settings."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--config-file", str(config)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"} | ({"SITE_URL": site_url} if site_url else {})
    return subprocess.run(
        [*command, "--site-dir", str(site)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
