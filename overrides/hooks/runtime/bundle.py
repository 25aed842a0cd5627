"""The runtime bundle: all that the browser fetches to run the composer's Python.

`build` writes it below the site's folder; `python -m overrides.hooks.runtime.bundle report` says what is in it, and
why. Every name carries a hash of its contents, so a file never changes under its name.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypedDict

from overrides.hooks.runtime import module_trace, sources
from overrides.hooks.runtime.archive import content_hash, deflated_zip, gzipped, stored_zip
from overrides.hooks.runtime.bytecode import check_interpreter, compiled
from overrides.hooks.runtime.compiled_templates import compiled_templates, without_templates
from overrides.hooks.runtime.data_classes import known_data_classes
from overrides.hooks.runtime.docstrings import without_docstrings
from overrides.hooks.runtime.trimming import Pyodide, trimmed_or_whole

CACHE = sources.ROOT / ".cache" / "runtime"
FURTHER = "further.json"
"""The member of the application's archive that says what the further ones hold: see `on_demand.Archive`."""

LATER, REST = "/lib/later.zip", "/lib/rest.zip"
"""Where the browser's Python finds them once they have come."""


class Manifest(TypedDict):
    """What the page gives to its worker. Addresses are relative to the page."""

    pyodide: str
    standardLibrary: str
    application: str
    further: dict[str, str]
    build: str
    sizes: dict[str, dict[str, int]]
    hashes: dict[str, str | dict[str, str]]
    platform: dict[str, str]


@dataclass(frozen=True, slots=True)
class BundleFile:
    """One file of the bundle: its path below the output folder, its size in bytes, and why it is there.

    The SHA-256 is of what is used: of an archive without its gzip layer, which a server may take off.
    """

    path: str
    size: int
    sha256: str
    transferred: int
    why: str
    first_visit: bool


@dataclass(frozen=True, slots=True)
class Bundle:
    """What was built.

    Attributes:
        build: The hash of everything in the bundle.
        files: Its files, in the order of their paths.
        folder: Pyodide's folder below the output, with a slash at its end.
        standard_library, application: Paths of the archives that a first note needs, below the output.
        later: The path of the archive with all else that runs.
        rest: The path of the one with what nothing here runs.
        platform: What Pyodide wants to read about itself in a lock file.
    """

    build: str
    platform: dict[str, str]
    files: tuple[BundleFile, ...]
    folder: str
    standard_library: str
    application: str
    later: str
    rest: str

    def manifest(self, base: str = "") -> Manifest:
        """The manifest for a page from which the output folder is at `base` (such as `../assets/`)."""
        sizes = {file.path: {"read": file.size, "sent": file.transferred} for file in self.files}
        hashes = {file.path: file.sha256 for file in self.files}
        return Manifest(
            pyodide=base + self.folder,
            standardLibrary=base + self.standard_library,
            application=base + self.application,
            further={LATER: base + self.later, REST: base + self.rest},
            build=self.build,
            platform=self.platform,
            sizes={
                "runtime": sizes[self.folder + "pyodide.asm.wasm"],
                "standardLibrary": sizes[self.standard_library],
                "application": sizes[self.application],
            },
            hashes={
                "runtime": hashes[self.folder + "pyodide.asm.wasm"],
                "standardLibrary": hashes[self.standard_library],
                "application": hashes[self.application],
                "later": hashes[self.later],
                "scripts": {name: hashes[self.folder + name] for name in ("pyodide.mjs", "pyodide.asm.js")},
            },
        )


def build(
    output: Path,
    *,
    cache: Path = CACHE,
    composer: Path = sources.COMPOSER,
    host: Mapping[str, bytes] | None = None,
) -> Bundle:
    """Write the bundle below `output`, which may hold one already: what has not changed is left alone.

    Args:
        output: The folder to write into; it is made when it is missing.
        cache: A folder that keeps compiled archives between builds; safe to delete.
        composer: The folder of the package `composer`.
        host: The files of a host's settings, by their names in the folder that `composer.hosting` reads.

    Raises:
        WrongInterpreterError: when this Python's bytecode would not run in the browser.
        FileNotFoundError: when Pyodide is not installed.
    """
    check_interpreter()
    pyodide = trimmed_or_whole(cache=cache)
    own = sources.package(composer) | {f"composer/host/{name}": file for name, file in (host or {}).items()}
    kept = cache / "bundles" / content_hash(_inputs(pyodide, own))
    if not (kept / "bundle.json").exists():
        _write(kept, _assemble(pyodide, own, cache))
    described = json.loads((kept / "bundle.json").read_text(encoding="utf-8"))
    bundle = Bundle(**described | {"files": tuple(BundleFile(**file) for file in described["files"])})
    for file in bundle.files:
        target = output / file.path
        if not target.exists() or target.stat().st_size != file.size:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((kept / file.path).read_bytes())
    return bundle


def report(bundle: Bundle) -> str:
    """A table of the bundle's files: size, size as transferred by GitHub Pages, and why each is in."""
    lines = [f"{'bytes':>10} {'gzip':>10}  file"]
    lines += [
        f"{file.size:>10,} {file.transferred:>10,}  {file.path}\n{'':23} {file.why}" for file in bundle.files
    ]
    first = sum(file.transferred for file in bundle.files if file.first_visit)
    return "\n".join([*lines, f"{'':>10} {first:>10,}  fetched on a first visit"])


@dataclass(frozen=True, slots=True)
class _Part:
    content: bytes
    why: str
    first_visit: bool = True


def _inputs(pyodide: Pyodide, composer: Mapping[str, bytes]) -> list[bytes]:
    members = pyodide.libraries | sources.zones() | sources.beside_composer()
    hooks = {
        path.name: path.read_bytes() for path in sorted(Path(__file__).parent.iterdir()) if path.is_file()
    }
    stdlib = {f"library/{name}": content for name, content in pyodide.standard_library.items()}
    return _in_order(members | dict(composer) | pyodide.runtime | hooks | stdlib)


def _in_order(contents: Mapping[str, bytes]) -> list[bytes]:
    return [part for name in sorted(contents) for part in (name.encode(), contents[name])]


def _assemble(pyodide: Pyodide, composer: Mapping[str, bytes], cache: Path) -> dict[str, _Part]:
    listed = module_trace.listed()
    zones = sources.zones()
    # The list tells what runs with our stand-ins. Without them Pyodide imports more, before anything can be fetched,
    # and finds no zones but in their folder.
    if pyodide.is_trimmed:
        library = _split(pyodide.standard_library, listed)
        first_zones = sources.first_zones(zones)
    else:
        library = _Cut(pyodide.standard_library, {}, {})
        first_zones = zones
    libraries = _split(pyodide.libraries, listed)
    # What is ours is at hand unless it is listed for later: a host's files and the templates are no modules.
    own_later = {
        name: content for name, content in composer.items() if module_trace.module_name(name) in listed.later
    }
    own = {name: content for name, content in composer.items() if name not in own_later}
    at_hand = compiled(library.first, cache=cache)
    application = (
        compiled(libraries.first, cache=cache)
        | compiled(_silent(without_templates(own)), cache=cache, is_ours=True)
        | compiled(compiled_templates(composer), cache=cache)
        | compiled(sources.beside_composer() | _made_for_sitecustomize(), cache=cache)
    )
    rest = compiled(library.rest | libraries.rest, cache=cache)
    later = compiled(library.later | libraries.later, cache=cache) | compiled(
        _silent(own_later), cache=cache, is_ours=True
    )
    later_zones = {name: content for name, content in zones.items() if name not in first_zones}
    rest_archive, later_archive = deflated_zip(rest), stored_zip(later | later_zones)
    application[FURTHER] = json.dumps(
        [_described(LATER, later_archive, later, later_zones), _described(REST, rest_archive, rest)]
    ).encode()
    folder = f"pyodide.{content_hash(_in_order(pyodide.runtime))}/"
    return {
        **{folder + name: _Part(content, _WHY[name]) for name, content in pyodide.runtime.items()},
        **_file(
            "standard_library.zip.gz",
            gzipped(stored_zip(at_hand)),
            f"the {len(library.first)} modules of the standard library that a first note runs",
        ),
        **_file(
            "application.zip.gz",
            gzipped(stored_zip(application | first_zones)),
            "the composer, what it needs of its libraries for a first note, the time zones of most people",
        ),
        **_file(
            "later.zip.gz",
            gzipped(later_archive),
            f"the {len(later)} modules that run after a first note, and the other time zones",
            first=False,
        ),
        **_file(
            "rest.zip",
            rest_archive,
            f"the other {len(rest)} modules, fetched when one is imported",
            first=False,
        ),
    }


def _described(
    path: str, archive: bytes, modules: Mapping[str, bytes], zones: Mapping[str, bytes] | None = None
) -> dict[str, object]:
    """What `on_demand.Archive` takes."""
    return {
        "path": path,
        "digest": hashlib.sha256(archive).hexdigest(),
        "names": sorted(name for name in map(module_trace.module_name, modules) if name),
        "zones": sorted(name.removeprefix(sources.ZONES) for name in zones or ()),
    }


def _silent(modules: Mapping[str, bytes]) -> dict[str, bytes]:
    return {
        name: without_docstrings(content) if name.endswith(".py") else content
        for name, content in modules.items()
    }


def _made_for_sitecustomize() -> dict[str, bytes]:
    return {"known_data_classes.py": known_data_classes()}


_WHY = {
    "pyodide.mjs": "starts Pyodide",
    "pyodide.asm.js": "joins the interpreter to the browser",
    "pyodide.asm.wasm": "the Python interpreter",
}


@dataclass(frozen=True, slots=True)
class _Cut:
    first: dict[str, bytes]
    later: dict[str, bytes]
    rest: dict[str, bytes]


def _split(members: Mapping[str, bytes], listed: module_trace.Modules) -> _Cut:
    cut = _Cut({}, {}, {})
    for name, content in members.items():
        module = module_trace.module_name(name)
        part = cut.first if module in listed.first else cut.later if module in listed.later else cut.rest
        part[name] = content
    return cut


def _file(name: str, content: bytes, why: str, *, first: bool = True) -> dict[str, _Part]:
    stem, kind = name.split(".", 1)
    return {f"{stem}.{content_hash([content])}.{kind}": _Part(content, why, first)}


def _write(folder: Path, parts: Mapping[str, _Part]) -> None:
    def path(start: str) -> str:
        return next(name for name in parts if name.startswith(start))

    files = [
        {
            "path": name,
            "size": len(part.content),
            "sha256": hashlib.sha256(
                gzip.decompress(part.content) if name.endswith(".gz") else part.content
            ).hexdigest(),
            "transferred": len(part.content) if "zip" in name else len(gzipped(part.content)),
            "why": part.why,
            "first_visit": part.first_visit,
        }
        for name, part in sorted(parts.items())
    ]
    for name, part in parts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(part.content)
    described = {
        "build": content_hash(
            part for name in sorted(parts) for part in (name.encode(), parts[name].content)
        ),
        "platform": sources.platform(),
        "files": files,
        "folder": path("pyodide.").rpartition("/")[0] + "/",
        "standard_library": path("standard_library."),
        "application": path("application."),
        "later": path("later."),
        "rest": path("rest."),
    }
    (folder / "bundle.json").write_text(json.dumps(described, indent=1), encoding="utf-8")


def _main(arguments: list[str]) -> None:
    if arguments != ["report"]:
        raise SystemExit("usage: python -m overrides.hooks.runtime.bundle report")
    with TemporaryDirectory() as folder:
        print(report(build(Path(folder))))  # noqa: T201 - it is what was asked for


if __name__ == "__main__":
    _main(sys.argv[1:])
