"""A long search for a job in a few minutes, in each engine: edits, reloads, killed workers and a full storage.

There are two interviews; their letters are rewritten by hand and in other tones, and one gives way to the other.

`python -m tests.engines.soak [--engine chromium] [--edits 500] [--reloads 50] [--kills 20] [--turns 40] [--seed 1]`

A plain dict for each interview holds what was typed into each field last. After each reload and each change of the
interview the form must say the same, and in the end the stored records too. Meanwhile the page is looked at twenty
times a second: nothing of the other interview may be seen beside the open one's form. Memory is what the processes of the browser's tabs hold for themselves (Linux's proportional
set size), for it counts WebAssembly, documents and workers in any engine alike. WebKit lets what was thrown away stand
for long (edits alone took a tab from 373 MB to 466 and back to 398), so it is told to collect all the time: the figures
say what the page holds. Run no other browser beside it: what two share counts half for each, until one of them ends.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.browser.runtime_site import SNAPSHOT_ENDED
from tests.browser.serving import serve
from tests.browser.workers import KILL, WATCH_WORKERS
from tests.conftest import build
from tests.engines.drivers import ENGINES, Driver, missing, started
from tests.engines.driving import ELSEWHERE, READY, fill, hooked, wait

TAB_PROCESSES = ("--type=renderer", "-contentproc", "WebKitWebProcess")
COLLECTING = {"JSC_collectContinuously": "1", "JSC_collectContinuouslyPeriodMS": "200"}
"""Settings of WebKit's JavaScript, which it takes from the environment."""

SETTLED_AFTER = 50
"""After so many edits, and the reloads and kills among them, the memory is taken that later ones are held against."""

FIELDS = (
    "company",
    "role",
    "people.0.name",
    "people.0.title",
    "people.0.talked_about",
    "fit",
    "next_step",
    "notes",
    "candidate.name",
)
WORDS = (
    "Lumen Health",
    "Núñez & Søn",
    "{{ 7 * 7 }}",
    "<b>bold</b>",
    "O'Brien",
    'a "quoted" word',
    "田中",
    "مريم",
    "100 %",
    "a,b;c\\n",
    "👩‍💻",
)

RUNS = "document.querySelector('#ati-composer').dataset.status === 'ready'"
NOTE = "document.querySelector('#ati-drafts').textContent"
IS_FULL = "!document.querySelector('[data-warning=\"storage-full\"]').hidden"
SAVED_AFTER = 0.6
"""Seconds until what was typed is stored, with a little to spare."""

READ = """((names) => names.map((name) => document.querySelector(`[name="${name}"]`)?.value ?? null))"""
FILL = """((key) => {
  for (let size = 4 << 20; size > 8; size >>= 1) {
    for (;;) {
      try {
        localStorage.setItem(key, (localStorage.getItem(key) ?? "") + "x".repeat(size));
      } catch {
        break;
      }
    }
  }
})"""
EMPTY = "((key) => localStorage.removeItem(key))"
FILLER = "what fills the storage"
MARKS = ("Quillfast", "Brambleton")
"""What the company of each interview is called, and nothing of the other one."""

WATCH_LETTERS = f"""
  window.foreign = [];
  const PLACES = ["ati-when-line", "ati-schedule", "ati-asked", "ati-drafts", "ati-written"];
  setInterval(() => {{
    const company = document.querySelector('[name="company"]')?.value ?? "";
    const [other] = {json.dumps(MARKS)}.filter((mark) => !company.includes(mark));
    if (!{json.dumps(MARKS)}.some((mark) => company.includes(mark))) return;
    for (const place of PLACES.map((id) => document.getElementById(id))) {{
      if (!place || place.style.visibility === "hidden") continue;
      const values = [...place.querySelectorAll("textarea, input")].map((control) => control.value);
      if ([place.innerHTML, ...values].some((text) => text.includes(other))) window.foreign.push(place.id);
    }}
  }}, 50);
"""
"""Run before the page's own scripts: collects the places that show the interview that is not the open one."""

REWRITE = """((words) => {
  const body = document.querySelector(".ati-note:not([hidden]) .ati-edit[data-field='body']");
  body.value += words;
  body.dispatchEvent(new Event("input", { bubbles: true }));
})"""
HAS_LETTER = "document.querySelector('#ati-drafts').style.visibility !== 'hidden' && document.querySelector('.ati-note:not([hidden]) .ati-edit[data-field=body]') !== null"
TONES = ("warm", "formal", "brief")
STORED = """(() => {
  const stored = (end) => Object.entries(localStorage).filter(([key]) => key.includes(end)).map(([, text]) => JSON.parse(text));
  return { interviews: stored(" interview "), candidate: stored(" candidate")[0] ?? {} };
})()"""


@dataclass
class Soak:
    """One long session.

    Attributes:
        driver: The browser.
        url: The composer's address.
        chance: Where texts and the order of things come from.
        models: The text typed last into each field, by interview.
        own: The same for the fields of the candidate, which are those of all interviews.
        by_hand: What was last written into a letter, by interview.
        opened: Which interview is open.
        settling: Seconds of which a figure of memory is the least.
        memory: MB of the tab's processes by the number of edits.
    """

    driver: Driver
    url: str
    chance: random.Random
    settling: int
    models: tuple[dict[str, str], dict[str, str]] = field(default_factory=lambda: ({}, {}))
    own: dict[str, str] = field(default_factory=dict)
    by_hand: dict[int, str] = field(default_factory=dict)
    ids: list[str] = field(default_factory=list)
    opened: int = 0
    memory: dict[int, float] = field(default_factory=dict)
    edits: int = 0
    fulls: int = 0

    @property
    def model(self) -> dict[str, str]:
        """What the form has to say."""
        return self.models[self.opened] | self.own

    def run(self, *, edits: int, reloads: int, kills: int, turns: int) -> None:
        """Do it all in an order of chance; half-way the storage is full for a tenth of the edits."""
        self._open()
        # A snapshot is made once, by a worker that is gone some seconds later.
        wait(self.driver, SNAPSHOT_ENDED)
        self._begin()
        full = edits // 10
        # A killed worker is seen by an edit, and room is made before one.
        steps = [self.edit] * (edits - full - kills - 3) + [self.reload] * reloads + [self.kill] * kills
        steps += [self.rewrite, self.change_tone, self.switch] * turns
        self.chance.shuffle(steps)
        half = len(steps) // 2
        for step in steps[:half]:
            step()
        self.driver.run(f"{FILL}({json.dumps(FILLER)})")
        for _ in range(full):
            self.edit_while_full()
        self._make_room()
        for step in steps[half:]:
            step()
        self.check_form()
        self.check_stored()
        self.check_letters()
        if self.edits not in self.memory:
            self._note_memory()

    def edit(self) -> None:
        """Type a new text into a field, as fast as the page takes it."""
        name = self.chance.choice(FIELDS)
        self._type(name, self._words(name))
        if self.edits % 10 == 0:
            self._until_shown(name)

    def edit_while_full(self) -> None:
        """Type what the storage has no room for: it stays on the page, and the page says so."""
        self.fulls += 1
        self._type("notes", f"{'a long note that finds no room ' * 40}{self.edits}")
        wait(self.driver, IS_FULL)
        self.check_form()

    def rewrite(self) -> None:
        """Write into the letter by hand."""
        wait(self.driver, HAS_LETTER)
        words = f" By hand, {self.edits}.{self.chance.random()}"
        self.by_hand[self.opened] = words
        self.driver.run(f"{REWRITE}({json.dumps(words)})")

    def change_tone(self) -> None:
        """Let the letters be written in another tone, those that were rewritten too."""
        self.models[self.opened]["tone"] = tone = self.chance.choice(TONES)
        fill(self.driver, "tone", tone)

    def switch(self) -> None:
        """Open the other interview while the page is still busy with this one."""
        self.opened = 1 - self.opened
        self.driver.run(f"void (location.hash = 'interview=' + {json.dumps(self.ids[self.opened])})")
        company = self.models[self.opened]["company"]
        wait(self.driver, f"{READ}({json.dumps(['company'])})[0] === {json.dumps(company)}")
        self.check_form()
        self.check_letters()

    def reload(self) -> None:
        """Reload right after the last key, and find everything."""
        if self.chance.random() < 0.5:
            time.sleep(SAVED_AFTER)
        self._open()
        self.check_form()

    def kill(self) -> None:
        """End the worker, of which the page hears at once or after its ten seconds."""
        self.driver.run(f"{KILL}({json.dumps(self.chance.random() < 0.8)})")
        self._type("company", self._words("company"))
        self._until_shown("company")

    def check_form(self) -> None:
        """The form says what was typed."""
        names = list(self.model)
        shown = dict(zip(names, self.driver.run(f"{READ}({json.dumps(names)})"), strict=True))
        assert shown == self.model

    def check_stored(self) -> None:
        """So does the storage, of both interviews, and their letters have what was written by hand."""
        time.sleep(SAVED_AFTER)
        stored = self.driver.run(STORED)
        records = {record["id"]: record for record in stored["interviews"]}
        for number, (id_, model) in enumerate(zip(self.ids, self.models, strict=True)):
            record = {**records[id_], "candidate": stored["candidate"]}
            expected = model | self.own
            assert {name: _at(record, name) for name in expected} == expected
            assert self.by_hand.get(number, "") in json.dumps(record.get("revisions", []))

    def check_letters(self) -> None:
        """Nothing of the other interview was seen since the page was loaded."""
        assert self.driver.run("window.foreign") == []

    def growth(self) -> float:
        """How much larger the tab is than after the first edits."""
        sizes = [*self.memory.values()]
        return sizes[-1] / sizes[0]

    def _type(self, name: str, text: str) -> None:
        self.edits += 1
        (self.own if name.startswith("candidate.") else self.models[self.opened])[name] = text
        fill(self.driver, name, text)
        if self.edits == SETTLED_AFTER or self.edits % 100 == 0:
            self._note_memory()

    def _words(self, name: str) -> str:
        words = f"{self.chance.choice(WORDS)} {self.edits}"
        return f"{words} {MARKS[self.opened]}" if name == "company" else words

    def _begin(self) -> None:
        """Begin both interviews, each with its company."""
        for self.opened in range(2):
            if self.opened:
                self.driver.run("document.querySelector('[data-action=add]').click()")
            self._type("company", self._words("company"))
            self._until_shown("company")
            stored = self.driver.run(
                f"new Promise((done) => setTimeout(() => done({STORED}), {SAVED_AFTER * 1000}))"
            )
            self.ids += [record["id"] for record in stored["interviews"] if record["id"] not in self.ids]

    def _until_shown(self, name: str) -> None:
        """Wait until Python has answered; of the fields only the company surely stands in a note."""
        wait(self.driver, RUNS)
        if name == "company":
            wait(self.driver, f"{NOTE}.includes({json.dumps(self.model[name])})")

    def _make_room(self) -> None:
        self.driver.run(f"{EMPTY}({json.dumps(FILLER)})")
        self.edit()
        wait(self.driver, f"!({IS_FULL})")

    def _note_memory(self) -> None:
        # What was thrown away is collected when the engine finds the time.
        self.memory[self.edits] = min(self._memory() for _ in range(self.settling))

    def _memory(self) -> float:
        time.sleep(1)
        return sum(_proportional_set_size(process) for process in _tabs(os.getpid())) / 1024

    def _open(self) -> None:
        if self.edits:
            self.check_letters()
        # A hash alone would not load the page again.
        self.driver.open(self.url.partition("composer/")[0] + ELSEWHERE)
        self.driver.open(self.url)
        wait(self.driver, READY)


def _at(record: Any, path: str) -> Any:
    for key in path.split("."):
        record = record[int(key)] if isinstance(record, list) else record[key]
    return record


def _tabs(parent: int) -> Iterator[Path]:
    """Give the folders in /proc of all processes below `parent` that show pages."""
    below = {parent}
    for process in sorted(Path("/proc").glob("[0-9]*"), key=lambda path: int(path.name)):
        try:
            parent_id = int((process / "stat").read_text().rpartition(")")[2].split()[1])
            command = (process / "cmdline").read_text()
        except OSError:
            continue
        if parent_id in below:
            below.add(int(process.name))
            if any(mark in command for mark in TAB_PROCESSES):
                yield process


def _proportional_set_size(process: Path) -> int:
    """Kilobytes, or none of a process that has just ended."""
    try:
        lines = (process / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def soak(
    engine: str,
    site: Path,
    *,
    edits: int,
    reloads: int,
    kills: int,
    turns: int,
    seed: int,
    settling: int = 20,
) -> Soak:
    """Soak one engine with the site built in a folder, and give the session as it ended."""
    with (
        tempfile.TemporaryDirectory() as folder,
        serve(hooked(site, Path(folder) / "site", WATCH_WORKERS + WATCH_LETTERS)) as served,
        started(engine) as driver,
    ):
        session = Soak(driver, f"{served.url}composer/", random.Random(seed), settling)
        session.run(edits=edits, reloads=reloads, kills=kills, turns=turns)
        return session


def main() -> None:
    """Soak the engines and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m tests.engines.soak", description=__doc__)
    parser.add_argument("--engine", choices=ENGINES, action="append")
    parser.add_argument("--edits", type=int, default=500)
    parser.add_argument("--reloads", type=int, default=50)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--turns", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    os.environ.update(COLLECTING)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build(site)
        for engine in options.engine or ENGINES:
            if reason := missing(engine):
                print(reason)
                continue
            began = time.monotonic()
            session = soak(
                engine,
                site,
                edits=options.edits,
                reloads=options.reloads,
                kills=options.kills,
                turns=options.turns,
                seed=options.seed,
            )
            sizes = ", ".join(f"{size:.0f} after {edits}" for edits, size in session.memory.items())
            print(
                f"{engine}: {session.edits} edits ({session.fulls} with the storage full), {options.reloads} "
                f"reloads, {options.kills} kills, {options.turns} turns of each kind in {time.monotonic() - began:.0f} s; nothing lost; "
                f"MB: {sizes}; {session.growth():.2f} times the first"
            )
            sys.stdout.flush()


if __name__ == "__main__":
    main()
