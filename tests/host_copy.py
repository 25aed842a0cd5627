"""A copy as the hosting page tells a host to make it: every setting of the page, a scenario, a page with a picture.

``python -m tests.host_copy FOLDER`` writes it; a plain Python 3 is enough. `make test` in it must then be as green
as in ours.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.browser.serving import SUB_PATH

ROOT = Path(__file__).parents[1]
OURS = ROOT / "tests" / "own.yml"
"""The settings of our own site, whatever a host has set in mkdocs.yml or host.yml."""

SITE_URL = f"https://riverside.example{SUB_PATH}"
LEFT_OUT = (
    ".git",
    ".venv",
    ".cache",
    "node_modules",
    "site",
    "test-results",
    "__pycache__",
    "*.egg-info",
    "*.tsbuildinfo",
)


def drawing(colour: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">'
        f'<path fill="{colour}" d="M0 0h8v8z"/></svg>'
    )


FILES = {
    "host/logo.svg": drawing("#7a1f3d"),
    "host/logo-dark.svg": drawing("#f0a5bf"),
    "host/icon.svg": drawing("#000000"),
    "host/pages/hours.md": "# Opening hours\n\nMonday, ten to four.\n\n![Room 4](pictures/room.svg)\n",
    "host/pages/pictures/room.svg": drawing("#123456"),
    "host/pages/riverside.css": "h1 { letter-spacing: 0.01em; }\n",
    "host/pages/_headers": "/*\n  X-Content-Type-Options: nosniff\n",
    "host/messages/common/sign-off.txt": "With Riverside greetings,\n",
    "host/messages/scenarios.txt": "[mentoring]\ntitle: After a mentoring hour\nwhen: after an hour with a mentor.\n"
    "follows: none\n",
    "host/messages/mentoring/example.txt": "company: The Riverside Centre\nperson.name: Lena Ortiz\n",
    "host/messages/mentoring/email.txt": "Subject: Thank you for the hour\n\n"
    '{% include "common/greeting.txt" %}\n\n[thanks] Thank you for the hour of mentoring.\n',
}


def settings() -> str:
    """Give a host.yml with all that the hosting page shows: its settings, and below them the style sheet."""
    text = (ROOT / "docs" / "hosting.md").read_text(encoding="utf-8")
    examples = re.findall(r"^```yaml\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    assert examples, "docs/hosting.md shows no settings"
    return "".join(examples)


def make(folder: Path) -> None:
    """Copy the project into a new folder, and make it a host's."""

    def left_out(inside: str, names: list[str]) -> set[str]:
        of_host = {"host", "host.yml"} if Path(inside) == ROOT else set()
        # The folder of the site's tests is called as the built site is.
        built = {"site"} if Path(inside) != ROOT else set()
        return (shutil.ignore_patterns(*LEFT_OUT)(inside, names) - built) | of_host

    shutil.copytree(ROOT, folder, ignore=left_out)
    for name, text in {"host.yml": settings(), **FILES}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def lend_packages(folder: Path) -> None:
    """Let a copy use our installed packages and what our builds have kept, instead of its own."""
    (folder / ".lock" / "node_modules").symlink_to(ROOT / ".lock" / "node_modules")
    # Not the folder itself: a builder may clear what it takes for its own.
    (folder / ".cache").mkdir()
    for name in ("holidays", "runtime"):
        (ROOT / ".cache" / name).mkdir(parents=True, exist_ok=True)
        (folder / ".cache" / name).symlink_to(ROOT / ".cache" / name)


def build(config: Path, site: Path, site_url: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build a site as `make build` does, from the folder of its settings and for the address `site_url`."""
    # Not --quiet: MkDocs then counts no warnings, and is not strict.
    folder = ROOT if config == OURS else config.parent
    command = [
        "mkdocs",
        "build",
        "--strict",
        "--config-file",
        str(config),
        "--site-dir",
        str(site),
    ]
    return run(folder, command, site_url, **environment)


def build_with_zensical(folder: Path, site_url: str) -> Path:
    """Build the site of a copy with Zensical and our step after it, and give the folder that they write."""
    for command in (
        ["zensical", "build", "--config-file", "host.yml"],
        ["overrides.hooks.finish", "site"],
    ):
        result = run(folder, command, site_url)
        assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"


def run(
    folder: Path, command: list[str], site_url: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a module of Python with its arguments in `folder`."""
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": site_url, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


if __name__ == "__main__":
    make(Path(sys.argv[1]))
