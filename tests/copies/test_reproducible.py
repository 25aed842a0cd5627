"""One commit gives one site."""

from __future__ import annotations

import hashlib

from tests import host_copy
from tests.conftest import OWN_URL


def test_the_same_sources_give_the_same_site_on_any_day(built_site, tmp_path):
    """MkDocs takes the day of the build from SOURCE_DATE_EPOCH (reproducible-builds.org)."""
    result = host_copy.build(host_copy.OURS, tmp_path, OWN_URL, SOURCE_DATE_EPOCH="981173106")
    assert result.returncode == 0, result.stderr
    assert contents(built_site) == contents(tmp_path)


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }
