"""What the workflow asks before it publishes: whether the program changed, and whether Pages are on."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
import yaml

from tests.host_copy import ROOT


@pytest.fixture
def repository(tmp_path):
    """A repository with one commit, and what commits files to it and gives the commit."""

    def git(*arguments: str) -> str:
        command = ["git", "-c", "user.name=A", "-c", "user.email=a@a.example", *arguments]
        return subprocess.run(
            command, cwd=tmp_path, capture_output=True, text=True, check=True
        ).stdout.strip()

    def commit(*names: str) -> str:
        for name in names:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            with (tmp_path / name).open("a") as file:
                file.write("x")
        git("add", "--all")
        git("commit", "--quiet", "--message", "x")
        return git("rev-parse", "HEAD")

    git("init", "--quiet")
    commit.folder = tmp_path
    return commit


def code_changed(folder, before, after):
    command = [sys.executable, ROOT / ".ci" / "code_changed.py", before, after]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize(
    ("changed", "answer"),
    [
        (["host.yml", "host/pages/hours.md", "README.md"], "no"),
        (["host.yml", "composer/app.py"], "yes"),
        (["hostile.py"], "yes"),
        (["docs/timing.md"], "yes"),
    ],
)
def test_only_what_is_no_host_s_changes_the_program(repository, changed, answer):
    before, after = repository("mkdocs.yml"), repository(*changed)
    assert answer == code_changed(repository.folder, before, after)


def test_a_new_copy_changes_nothing(repository):
    after = repository("composer/app.py")
    assert (
        "no" == code_changed(repository.folder, "0" * 40, after) == code_changed(repository.folder, "", after)
    )


def test_history_that_was_written_over_may_have_changed_anything(repository):
    assert "yes" == code_changed(repository.folder, "1" * 40, repository("host.yml"))


@pytest.mark.parametrize(
    ("answer", "status", "on", "told"),
    [
        ("workflow", 0, "yes", ""),
        ("legacy", 0, "no", "publishes a branch here"),
        ("gh: Not Found (HTTP 404)", 1, "no", "choose GitHub Actions under Source"),
        ("gh: Resource not accessible (HTTP 403)", 1, "no", "make it public"),
    ],
)
def test_pages_that_are_not_switched_on_are_told_and_fail_nothing(tmp_path, answer, status, on, told):
    result = ask(tmp_path, answer, status)
    assert 0 == result.returncode
    assert f"on={on}\n" == (tmp_path / "output").read_text()
    summary = tmp_path / "summary"
    assert told in (summary.read_text() if summary.exists() else "")
    assert bool(told) == ("/settings/pages" in result.stdout)


def test_a_github_that_cannot_be_asked_is_a_failure(tmp_path):
    result = ask(tmp_path, "error connecting to api.github.com", 1)
    assert 1 == result.returncode
    assert "error connecting" in result.stderr


def ask(folder, answer, status):
    gh = folder / "gh"
    gh.write_text(f"#!/bin/sh\necho '{answer}'\nexit {status}\n")
    gh.chmod(0o755)
    environment = {
        "PATH": f"{folder}:{os.environ['PATH']}",
        "GITHUB_REPOSITORY": "riverside/notes",
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_OUTPUT": str(folder / "output"),
        "GITHUB_STEP_SUMMARY": str(folder / "summary"),
    }
    command = ["bash", ROOT / ".ci" / "pages"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_every_action_is_pinned_by_its_hash():
    for path in (ROOT / ".github" / "workflows").glob("*.yml"):
        text = path.read_text(encoding="utf-8")
        assert yaml.safe_load(text)["jobs"]
        for used in re.findall(r"uses: (.+)", text):
            assert re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+(\.\d+)*", used), used
