"""What the pages for contributors name is there."""

import re

import pytest

from tests.conftest import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs" / "contributing").rglob("*.md"))]
PATH = re.compile(r"`((?:composer|overrides|docs|tests)/[\w./-]+)`")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_path_that_a_page_names_is_there(page):
    named = PATH.findall(page.read_text(encoding="utf-8"))
    assert [] == [path for path in named if not (ROOT / path).exists()]


def test_every_room_of_the_composer_is_told_of():
    told = (ROOT / "docs" / "contributing" / "index.md").read_text(encoding="utf-8")
    rooms = [path.parent.relative_to(ROOT).as_posix() for path in (ROOT / "composer").glob("*/__init__.py")]
    assert [] == [room for room in rooms if f"`{room}/`" not in told]
