"""The service worker's list, and what makes the site installable."""

import gzip
import hashlib
import json
import re
import struct
import zlib

import pytest

from overrides.hooks.web.installable import png, write_manifest
from overrides.hooks.web.offline import write_service_worker


@pytest.fixture
def site(tmp_path):
    """A built site as far as these functions look at it."""
    (tmp_path / "composer").mkdir()
    (tmp_path / "composer" / "index.html").write_text("<title>Composer</title>")
    (tmp_path / "index.html").write_text("<title>Guide</title>")
    (tmp_path / "assets" / "pyodide.0123456789ab").mkdir(parents=True)
    (tmp_path / "assets" / "pyodide.0123456789ab" / "pyodide.mjs").write_text("export {}")
    (tmp_path / "assets" / "worker.0123456789ab.js").write_text("export {}")
    (tmp_path / "assets" / "rest.0123456789ab.zip").write_text("not kept ahead of need")
    (tmp_path / "assets" / "plain.css").write_text("a { b: c }")
    return tmp_path


def kept(path):
    """The list in a written service worker."""
    return json.loads(re.search(r"^const SITE = (\{.*\});$", path.read_text(), re.MULTILINE)[1])


def test_the_list_holds_the_composer_and_all_assets_and_no_guide_page(site):
    written = kept(write_service_worker(site))
    assert set(written["files"]) == {
        "composer/",
        "assets/pyodide.0123456789ab/pyodide.mjs",
        "assets/worker.0123456789ab.js",
        "assets/plain.css",
    }


def test_every_file_is_listed_with_its_hash_and_what_a_server_may_unpack_with_both(site):
    packed = gzip.compress(b"content")
    (site / "assets" / "application.0123456789ab.zip.gz").write_bytes(packed)
    files = kept(write_service_worker(site))["files"]
    both = [hashlib.sha256(form).hexdigest() for form in (packed, b"content")]
    assert files.pop("assets/application.0123456789ab.zip.gz").split() == both
    for path, digest in files.items():
        file = site / path / "index.html" if path.endswith("/") else site / path
        assert digest == hashlib.sha256(file.read_bytes()).hexdigest()


def test_what_is_kept_when_it_is_read_is_listed_unless_its_name_carries_its_hash(site):
    digest = hashlib.sha256(b"engine").hexdigest()
    (site / "assets" / f"harper.{digest[:12]}.wasm").write_bytes(b"engine")
    (site / "sitemap.xml").write_text("<dated/>")
    others = kept(write_service_worker(site))["others"]
    rest = "assets/rest.0123456789ab.zip"
    assert set(others) == {"", rest}
    assert others[""] == hashlib.sha256((site / "index.html").read_bytes()).hexdigest()


def test_the_policies_stand_in_the_service_worker(site):
    assert kept(write_service_worker(site))["policies"] == {}
    policies = {"document": "default-src 'self'", "worker": "default-src 'none'"}
    assert kept(write_service_worker(site, policies=policies))["policies"] == policies


def test_the_build_changes_with_any_kept_file_and_with_no_other(site):
    first = kept(write_service_worker(site))["build"]
    (site / "index.html").write_text("<title>Another guide</title>")
    assert kept(write_service_worker(site))["build"] == first
    (site / "assets" / "plain.css").write_text("a { b: d }")
    assert kept(write_service_worker(site))["build"] != first


def test_the_manifest_names_icons_that_are_there_and_addresses_that_hold_under_any_path(site):
    manifest = json.loads(
        write_manifest(site, name="After the Interview", short_name="Interview").read_text()
    )
    assert all((site / icon["src"]).is_file() for icon in manifest["icons"])
    assert {icon["sizes"] for icon in manifest["icons"]} >= {"192x192", "512x512"}
    addresses = [manifest["start_url"], manifest["scope"], *(icon["src"] for icon in manifest["icons"])]
    assert not [address for address in addresses if address.startswith(("/", "http"))]


def test_an_icon_is_a_png_of_its_size_with_paper_in_the_middle_and_ink_at_the_corner():
    content = png(48)
    width, height = struct.unpack(">II", content[16:24])
    assert (content[:8], width, height) == (b"\x89PNG\r\n\x1a\n", 48, 48)
    rows = zlib.decompress(content[content.index(b"IDAT") + 4 : -12 - 4])
    stride = 1 + 48 * 3
    assert rows[stride * 30 + 1 + 24 * 3 :][:3] == b"\xff\xff\xff"
    assert rows[1:4] == b"\x1f\x4e\x5f"
