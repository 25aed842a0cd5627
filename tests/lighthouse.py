"""Lighthouse's scores of the main pages, as on a phone: ``python -m tests.lighthouse``, or ``make lighthouse``."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests import host_copy
from tests.browser.find import ARGUMENTS, launch_arguments
from tests.browser.serving import serve
from tests.conftest import ROOT

PAGES = {"start": "", "timing": "timing/", "scenarios": "scenarios/", "composer": "composer/"}
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
RUNS = 3
PROGRAM = ROOT / ".lock" / "node_modules" / "lighthouse" / "cli" / "index.js"


def main(names: list[str]) -> None:
    low = []
    with TemporaryDirectory() as folder, serve(Path(folder) / "site") as served:
        # Built for the very address it is served at, for the links to the one address of a page.
        built = host_copy.build(host_copy.OURS, served.folder, served.url)
        if built.returncode:
            sys.exit(built.stderr)
        print(f"{'':12}{''.join(f'{name:>16}' for name in LEAST)}")
        for name, path in PAGES.items():
            if names and name not in names:
                continue
            report = median([run(served.url + path, Path(folder) / f"{name}.json") for _ in range(RUNS)])
            scores = {category: round(100 * report["categories"][category]["score"]) for category in LEAST}
            print(f"{name:12}{''.join(f'{score:>16}' for score in scores.values())}")
            low += [f"{name}: {told}" for told in reasons(report, scores)]
    print(*low, sep="\n")
    sys.exit(bool(low))


def median(reports: list[dict[str, Any]]) -> dict[str, Any]:
    """Give the run in the middle by its performance, which hangs on what else the machine does."""
    return sorted(reports, key=lambda report: report["categories"]["performance"]["score"])[len(reports) // 2]


def run(address: str, output: Path) -> dict[str, Any]:
    """Measure one page in the system's Chromium."""
    arguments = launch_arguments()
    flags = ["--headless=new", *ARGUMENTS]
    command = ["node", PROGRAM, address, "--quiet", "--no-enable-error-reporting", "--output=json"]
    command += [
        f"--output-path={output}",
        f"--chrome-flags={' '.join(flags)}",
        f"--only-categories={','.join(LEAST)}",
    ]
    environment = {**os.environ, "CHROME_PATH": str(arguments.get("executable_path") or bundled())}
    subprocess.run([str(part) for part in command], check=True, env=environment)
    report: dict[str, Any] = json.loads(output.read_text(encoding="utf-8"))
    return report


def bundled() -> str:
    """Give the path of Playwright's own Chromium."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 -- only where it is used

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def reasons(report: dict[str, Any], scores: dict[str, int]) -> list[str]:
    """Tell what keeps a page below the least score."""
    return [
        f"{category} {scores[category]}: {audit['id']}: {audit['title']} ({audit.get('displayValue', '')})"
        for category, least in LEAST.items()
        if scores[category] < least
        for reference in report["categories"][category]["auditRefs"]
        if reference["weight"] and (audit := report["audits"][reference["id"]])["score"] not in (None, 1)
    ]


if __name__ == "__main__":
    main(sys.argv[1:])
