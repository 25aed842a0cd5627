"""Imports run one way, along the data flow: form, interview, schedule, drafts, review, hand-off, page, door."""

import ast
from pathlib import Path

import composer

FOLDER = Path(composer.__file__).parent
STAGES = [
    [
        "interview",
        "clock_words",
        "wall_clock",
        "file_names",
        "content_lines",
        "business_days",
        "public_holidays",
        "percent_encoding",
        "email_address",
        "same",
    ],
    ["record", "transfer"],
    ["timing", "moment", "clock_words", "sending_hours", "thank_you", "follow_up", "progress", "schedule"],
    ["draft", "names", "phrases", "facts", "sheet_text", "sheet", "wording", "scenario", "message"],
    ["letter", "rules", "review"],
    ["revision", "proofreading", "handoff", "reminders", "calendar_links", "strip", "timetable", "timeline"],
    ["hosting", "example", "example_facts", "example_cases", "examples", "view"],
    ["request", "backup", "stage", "line", "listing", "board", "today", "deeds", "conflicts", "log"],
    ["page"],
    ["overview", "job_search"],
    ["app"],
]
STAGE = {module: i for i, stage in enumerate(STAGES) for module in stage}


def imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "composer":
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("composer."):
            yield node.module.split(".")[1]


def modules():
    for path in sorted(FOLDER.rglob("*.py")):
        name = path.relative_to(FOLDER).parts[0].removesuffix(".py")
        if name != "__init__":
            yield name, path


def test_every_module_has_its_place_in_the_data_flow():
    assert set(STAGE) == {name for name, _ in modules()}


def test_no_module_knows_what_comes_after_it():
    backwards = [
        f"{path.relative_to(FOLDER)} imports {imported}"
        for name, path in modules()
        for imported in imports(path)
        if STAGE[imported] > STAGE[name]
    ]
    assert [] == backwards
