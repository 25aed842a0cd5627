"""Imports run one way, along the data flow: what a folder imports stands in it or in a folder before it."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import composer

FOLDER = Path(composer.__file__).parent
ROOMS = [
    "text",
    "record",
    "facts",
    "schedule",
    "notes",
    "review",
    "handoff",
    "search",
    "examples",
    "intake",
    "page",
]
"""The rooms in the order of the flow. Before them come the modules beside them, which are shared ground."""
DOOR = "app"


def modules():
    for path in sorted(FOLDER.rglob("*.py")):
        parts = path.relative_to(FOLDER).with_suffix("").parts
        if parts[0] != "browser":
            yield ".".join(parts).removesuffix(".__init__"), path


def imports(path):
    """The modules of the composer that a file imports, those only for type checkers left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    checked = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and id(node) not in checked:
            module = node.module or ""
            if module == "composer" or module.startswith("composer."):
                for alias in node.names:
                    full = f"{module}.{alias.name}".removeprefix("composer.")
                    is_module = (FOLDER / Path(*full.split("."))).with_suffix(".py").exists()
                    yield full if is_module else module.removeprefix("composer").removeprefix(".")


def room(module):
    return module.partition(".")[0] if "." in module or module in ROOMS else ""


def floor(module):
    if module == DOOR:
        return len(ROOMS) + 1
    return ROOMS.index(room(module)) + 1 if room(module) else 0


def test_every_module_is_in_a_room_or_on_shared_ground():
    assert [] == [name for name, _ in modules() if room(name) not in {"", *ROOMS}]


def test_no_module_imports_from_a_room_after_its_own():
    climbing = [
        f"{name} imports {imported}"
        for name, path in modules()
        if name != "__init__"
        for imported in imports(path)
        if imported and floor(imported) > floor(name)
    ]
    assert [] == climbing


def test_there_is_no_circle():
    graph = {
        name: {found for found in imports(path) if found} for name, path in modules() if name != "__init__"
    }
    TopologicalSorter(graph).prepare()
