"""The sites that are looked at: ours and a host's, or the one that `--site` names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest


@dataclass(frozen=True)
class Published:
    """A built site.

    Attributes:
        folder: Where its files lie.
        url: The address that it was built for, with a slash at its end.
    """

    folder: Path
    url: str

    @property
    def origin(self) -> str:
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def base(self) -> str:
        return urlsplit(self.url).path


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Look at each site in turn."""
    if "published" in metafunc.fixturenames:
        given = metafunc.config.getoption("--site")
        metafunc.parametrize(
            "published", [given] if given else ["built_site", "host_s_site"], indirect=True, scope="session"
        )


@pytest.fixture(scope="session")
def published(request: pytest.FixtureRequest) -> Published:
    """A built site."""
    known = isinstance(request.param, str)
    folder = request.getfixturevalue(request.param) if known else request.param.resolve()
    home = (folder / "index.html").read_text(encoding="utf-8")
    (url,) = re.findall(r'<link rel="canonical" href="([^"]+)"', home)
    return Published(folder, url)


@pytest.fixture(scope="session")
def site_pages(published: Published) -> dict[str, str]:
    """The text of each page, by its path in the site."""
    return {
        path.relative_to(published.folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(published.folder.rglob("*.html"))
    }
