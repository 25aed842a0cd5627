"""The runtime bundle: what is in it, and that it comes out the same."""

import gzip
import hashlib
import io
import json
import re
import zipfile
from pathlib import Path

import pytest

from overrides.hooks.runtime import bundle, bytecode, module_trace, sources

needs_pyodide = pytest.mark.skipif(not sources.PYODIDE.is_dir(), reason="the npm packages are not installed")
pytestmark = needs_pyodide


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A bundle, and the folder it was written to."""
    output = tmp_path_factory.mktemp("output")
    return bundle.build(output), output


def contents(output: Path) -> dict[str, bytes]:
    return {
        path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()
    }


def unpacked(path: Path) -> bytes:
    data = path.read_bytes()
    return gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(unpacked(path))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def module_names(archive: dict[str, bytes]) -> set[str]:
    return {name for name in map(module_trace.module_name, archive) if name}


def test_two_builds_without_a_shared_cache_are_identical(tmp_path, built):
    second = bundle.build(tmp_path / "output", cache=tmp_path / "cache")
    assert second == built[0]
    assert contents(tmp_path / "output") == contents(built[1])


def test_a_build_of_unchanged_inputs_compiles_and_writes_nothing(built, monkeypatch):
    monkeypatch.setattr(bundle, "compiled", None)
    before = {path: path.stat().st_mtime_ns for path in built[1].rglob("*")}
    assert bundle.build(built[1]) == built[0]
    assert {path: path.stat().st_mtime_ns for path in built[1].rglob("*")} == before


def test_every_name_carries_a_hash_and_a_change_gives_another(built, tmp_path):
    package = tmp_path / "composer"
    package.mkdir()
    (package / "__init__.py").write_text("CHANGED = 1\n")
    changed = bundle.build(tmp_path / "output", composer=package)
    assert all(re.search(r"\.[0-9a-f]{12}[./]", file.path) for file in built[0].files)
    assert changed.application != built[0].application
    assert changed.build != built[0].build
    assert changed.folder == built[0].folder
    assert changed.standard_library == built[0].standard_library


def test_the_manifest_names_files_that_are_there(built):
    files, output = built
    manifest = files.manifest()
    for path in (manifest["standardLibrary"], manifest["application"], *manifest["further"].values()):
        assert (output / path).is_file()
    for name in sources.RUNTIME_FILES:
        assert (output / manifest["pyodide"] / name).is_file()
    assert files.manifest("../assets/")["application"] == "../assets/" + manifest["application"]


def test_the_list_of_modules_holds_all_that_runs_and_in_first_place_what_a_first_note_does():
    found, listed, available = module_trace.traced(), module_trace.listed(), module_trace.available()
    hint = "run `python -m overrides.hooks.runtime.module_trace`"
    assert set(found.first) & available <= set(listed.first), hint
    assert set(found.later) & available <= {*listed.first, *listed.later}, hint
    assert module_trace.ours(found.later) == module_trace.ours(listed.later), hint
    pyodide = set(module_trace.pyodide_modules()) & available
    assert pyodide <= set(listed.first), hint
    assert set(listed.first) <= pyodide | set(found.first), hint


def test_a_first_note_needs_neither_calendars_nor_mail_nor_archives():
    heads = {name.partition(".")[0] for name in module_trace.listed().first}
    assert not heads & {
        "icalendar",
        "dateutil",
        "email",
        "zipfile",
        "locale",
        "shutil",
        "tempfile",
        "calendar",
    }


def test_no_module_is_lost_between_the_archives(built):
    files, output = built
    later, rest = members(output / files.later), members(output / files.rest)
    application = members(output / files.application)
    at_hand = module_names(members(output / files.standard_library)) | module_names(application)
    assert module_trace.available() <= at_hand | module_names(later) | module_names(rest)
    assert not at_hand & module_names(later)
    described = json.loads(application[bundle.FURTHER])
    assert [bundle.LATER, bundle.REST] == [one["path"] for one in described]
    for one, archive, path in zip(described, (later, rest), (files.later, files.rest), strict=True):
        assert set(one["names"]) == module_names(archive)
        assert hashlib.sha256(unpacked(output / path)).hexdigest() == one["digest"]


def test_no_time_zone_is_lost_between_the_archives_and_those_of_most_people_are_at_hand(built):
    files, output = built
    first, later = (
        {name for name in members(output / path) if name.startswith(sources.ZONES)}
        for path in (files.application, files.later)
    )
    assert first | later == set(sources.zones())
    assert not first & later
    assert {sources.ZONES + name for name in sources.FIRST_ZONES} <= first
    assert {"zoneinfo/Asia/Calcutta", "zoneinfo/US/Pacific", "zoneinfo/zone.tab"} <= first
    described = json.loads(members(output / files.application)[bundle.FURTHER])
    assert {sources.ZONES + name for name in described[0]["zones"]} == later


def test_what_comes_before_a_first_note_stays_small(built):
    """As much as it was before what a first note does not run was taken out: see decisions/first-note.md."""
    assert sum(file.transferred for file in built[0].files if file.first_visit) < 4_343_000


def test_what_is_never_needed_is_left_out(built):
    files, output = built
    names = list(members(output / files.application))
    assert not [
        name for name in names if "/tests/" in name or name.endswith((".py", ".typed", ".pyi", ".tab.zi"))
    ]
    assert "composer/record/record.pyc" in names
    assert "zoneinfo/Europe/Berlin" in names


def test_bytecode_is_never_compared_with_a_source(built):
    files, output = built
    archives = (files.standard_library, files.application, files.later, files.rest)
    for name, content in (item for archive in archives for item in members(output / archive).items()):
        if name.endswith(".pyc"):
            assert content[4:16] == (1).to_bytes(4, "little") + bytes(8), name


def test_nothing_in_the_bundle_tells_where_it_was_built(built):
    files, output = built
    secrets = [str(sources.ROOT), str(Path.home()), "site-packages/jinja2", "/tmp/"]
    ours = members(output / files.application)
    for name, content in ours.items():
        if name.endswith(".pyc"):
            assert not [secret for secret in secrets if secret.encode() in content], name


def test_nothing_in_the_bundle_names_a_registry_or_a_cdn(built):
    for name, content in contents(built[1]).items():
        parts = members(built[1] / name) if ".zip" in name else {name: content}
        for part, inside in parts.items():
            assert not re.search(rb"pypi\.org|pythonhosted|npmjs|jsdelivr|unpkg", inside), f"{name}: {part}"


@pytest.mark.parametrize("running", [(3, 12), (3, 14)])
def test_another_python_is_refused_with_what_to_do(running):
    with pytest.raises(bytecode.WrongInterpreterError, match=r"Python 3\.13.*make build"):
        bytecode.check_interpreter(running)


def test_the_browsers_python_is_the_one_that_builds(built):
    assert built[0].platform["python"].startswith("3.13.")


def test_the_report_names_every_file_and_why_it_is_in(built):
    text = bundle.report(built[0])
    assert all(file.path in text and file.why in text for file in built[0].files)
