"""The commands of the page on updating, run on copies of an older version that a host has made their own."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

OF_HOST = {
    "host.yml": "INHERIT: mkdocs.yml\nsite_name: Riverside\n",
    "host/pages/hours.md": "# Opening hours\n",
    "host/logo.svg": "<svg/>",
}


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=A", "-c", "user.email=a@a.example", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout.strip()


def commands(title: str) -> str:
    """Give the commands of the page's example `title`; what goes to a server is left out."""
    text = (ROOT / "docs" / "updating.md").read_text(encoding="utf-8")
    (block,) = re.findall(
        rf'^```console \{{ title="{re.escape(title)}" \}}\n(.*?)^```', text, re.DOTALL | re.MULTILINE
    )
    lines = [line.removeprefix("$ ") for line in block.splitlines()]
    return "\n".join(line for line in lines if line != "git push")


def run(folder: Path, script: str) -> subprocess.CompletedProcess[str]:
    names = {
        f"GIT_{who}_{what}": "a@a.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    return subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=folder,
        env=os.environ | names,
        capture_output=True,
        text=True,
        check=False,
    )


def files(folder: Path) -> dict[str, bytes]:
    listed = git(folder, "ls-files", "-z").split("\0")
    return {name: (folder / name).read_bytes() for name in listed if name}


@pytest.fixture(scope="module")
def upstream(tmp_path_factory):
    """Our repository, whose newest commit is what is in the working folder now."""
    known = subprocess.run(
        ["git", "rev-parse", "--is-shallow-repository"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if known.stdout.strip() != "false":
        pytest.skip("a copy without our history has no older version")
    folder = tmp_path_factory.mktemp("upstream") / "ours"
    git(ROOT, "clone", "--quiet", "--shared", str(ROOT), str(folder))
    git(folder, "checkout", "--quiet", "-B", "main")
    now = git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0")
    for name in git(folder, "ls-files", "-z").split("\0"):
        if name and name not in now:
            (folder / name).unlink()
    for name in now:
        if name and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes((ROOT / name).read_bytes())
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "Today")
    return folder


@pytest.fixture(scope="module")
def older(upstream):
    """The commit before the guide's extension came into mkdocs.yml."""
    added = git(upstream, "log", "--format=%H", "--diff-filter=A", "--", "overrides/hooks/guide/extension.py")
    return git(upstream, "rev-parse", f"{added.splitlines()[-1]}^")


def fork(upstream: Path, older: str, folder: Path) -> Path:
    git(upstream, "clone", "--quiet", str(upstream), str(folder))
    git(folder, "checkout", "--quiet", "-B", "main", older)
    return folder


def template(upstream: Path, older: str, folder: Path) -> Path:
    """A new history, whose first commit has all of the older version, as GitHub makes it."""
    folder.mkdir()
    archive = subprocess.run(["git", "archive", older], cwd=upstream, capture_output=True, check=True).stdout
    subprocess.run(["tar", "-x"], cwd=folder, input=archive, check=True)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "--message", "Initial commit")
    return folder


def make_it_theirs(folder: Path, more: dict[str, str] | None = None) -> None:
    for name, text in {**OF_HOST, **(more or {})}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Ours")


def newest(upstream: Path) -> dict[str, bytes]:
    return {**files(upstream), **{name: text.encode() for name, text in OF_HOST.items()}}


KINDS = {"A fork": fork, "A template's copy, the first time": template}


@pytest.mark.parametrize("kind", KINDS)
def test_an_update_brings_all_that_is_new_beside_what_is_the_host_s(upstream, older, tmp_path, kind):
    copy = KINDS[kind](upstream, older, tmp_path / "copy")
    make_it_theirs(copy)
    done = run(copy, commands(kind).replace("ADDRESS", str(upstream)))
    assert done.returncode == 0, done.stdout + done.stderr
    assert newest(upstream) == files(copy)


@pytest.mark.parametrize("kind", KINDS)
def test_the_next_update_needs_two_commands(upstream, older, tmp_path, kind):
    copy = KINDS[kind](upstream, older, tmp_path / "copy")
    make_it_theirs(copy)
    theirs = tmp_path / "ours"
    git(upstream, "clone", "--quiet", "--shared", str(upstream), str(theirs))
    assert run(copy, commands(kind).replace("ADDRESS", str(theirs))).returncode == 0
    (theirs / "docs" / "why.md").unlink()
    git(theirs, "commit", "--quiet", "--all", "--message", "Later")
    done = run(copy, "git fetch upstream\ngit merge --no-edit upstream/main")
    assert done.returncode == 0, done.stdout + done.stderr
    assert newest(theirs) == files(copy)


@pytest.mark.parametrize("kind", KINDS)
def test_a_host_s_change_to_a_file_of_ours_is_kept_or_told_as_a_conflict(upstream, older, tmp_path, kind):
    copy = KINDS[kind](upstream, older, tmp_path / "copy")
    settings = (copy / "mkdocs.yml").read_text(encoding="utf-8")
    licence = (copy / "LICENSE").read_text(encoding="utf-8") + "\nAnd of Riverside College.\n"
    changed = settings.replace("markdown_extensions:\n", "markdown_extensions:\n  - footnotes\n")
    make_it_theirs(copy, {"mkdocs.yml": changed, "LICENSE": licence})
    done = run(copy, commands(kind).replace("ADDRESS", str(upstream)))
    assert done.returncode != 0
    assert "CONFLICT (content): Merge conflict in mkdocs.yml" in done.stdout
    solved = run(copy, commands("A conflict"))
    assert solved.returncode == 0, solved.stdout + solved.stderr
    assert {**newest(upstream), "LICENSE": licence.encode()} == files(copy)
    assert changed == git(copy, "show", "HEAD^1:mkdocs.yml") + "\n"


def test_a_download_takes_along_what_is_the_host_s(upstream, older, tmp_path):
    old = template(upstream, older, tmp_path / "old")
    make_it_theirs(old)
    new = template(upstream, "main", tmp_path / "new")
    command = commands("A download").replace("OLD", str(old)).replace("NEW", str(new))
    done = run(tmp_path, command)
    assert done.returncode == 0, done.stderr
    git(new, "add", "--all")
    assert newest(upstream) == files(new)
