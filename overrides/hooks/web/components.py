"""What of others is in the site: the texts of their licences, and a list in CycloneDX, written into the site itself.

components.toml names them. Versions and texts come from what is installed, so that the list says what is published;
cyclonedx-python-lib, CycloneDX's own library, writes the list (CycloneDX 1.6, ECMA-424).
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, XsUri
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component as Listed
from cyclonedx.model.component import ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from overrides.hooks.guide.partials import partial

ROOT = Path(__file__).parents[3]
MODULES = ROOT / ".lock" / "node_modules"
NAMED = Path(__file__).with_name("components.toml")
TEXTS = Path(__file__).with_name("licences")
LIST = "components.cdx.json"
FOLDER = "licences/"
"""Where the texts lie, below the site's root."""

MARKER = '<div class="ati-told" data-rules="components"></div>'

_CRATE = re.compile(rb"([a-z][a-z0-9_-]*)-(\d+\.\d+\.\d+)/src")


class UnknownLicenceError(LookupError):
    """Something that would be published has no licence, or no text of it."""


@dataclass(frozen=True, slots=True)
class Component:
    """Something of others that is published.

    Attributes:
        name: What it is called where it comes from.
        version: Its version there; empty where nobody tells.
        origin: ``pypi``, ``npm`` or ``cargo``; empty for what comes from elsewhere.
        licence: An SPDX expression; empty where nobody tells.
        use: What it does here.
        copyright: Who made it.
        text: Its licences, to be published.
        source: Where its sources are.
        inside: What it carries in itself.
    """

    name: str
    version: str
    origin: str = ""
    licence: str = ""
    use: str = ""
    copyright: str = ""
    text: str = ""
    source: str = ""
    inside: tuple[Component, ...] = ()

    @property
    def path(self) -> str:
        """Where the text is, below the site's root."""
        return f"{FOLDER}{self.name}.txt"


def components() -> list[Component]:
    """Give all of them, as they are installed.

    Raises:
        UnknownLicenceError: One has no licence, or no text of it.
        FileNotFoundError: The npm packages are not installed.
    """
    named = tomllib.loads(NAMED.read_text(encoding="utf-8"))["component"]
    return [_component(entry) for entry in named]


def files(found: Sequence[Component]) -> dict[str, bytes]:
    """Give the list of what was `found`, and the texts, by their paths in the site."""
    own = Component("after-the-interview", distribution("after-the-interview").version, licence="MIT")
    site, listed = _listed(own, ComponentType.APPLICATION), [_listed(component) for component in found]
    # The same components have the same number, whenever the site is built.
    number = uuid5(NAMESPACE_URL, repr(found))
    bom = Bom(components=listed, metadata=BomMetaData(component=site), serial_number=number)
    bom.register_dependency(site, listed)
    written = json.loads(JsonV1Dot6(bom).output_as_string())
    # The library puts in when it ran.
    del written["metadata"]["timestamp"]
    texts = {component.path: component.text.encode() for component in found}
    return {
        LIST: (json.dumps(written, indent=1, ensure_ascii=False) + "\n").encode(),
        own.path: (ROOT / "LICENSE").read_bytes(),
        **texts,
    }


def in_html(text: str, found: Sequence[Component], root: str) -> str:
    """Put the table of what was `found` where a page asks for it; `root` leads from there to the site's root."""
    return text.replace(MARKER, partial("components.html").render(components=found, root=root))


def _component(entry: Mapping[str, Any]) -> Component:
    name, origin = entry["name"], entry.get("from", "")
    version, licence, text = entry.get("version", ""), entry.get("licence", ""), ""
    carried: tuple[Component, ...] = ()
    if origin == "pypi":
        version, licence, text = _of_pypi(entry)
    elif origin == "npm":
        version, licence, text = _of_npm(entry)
    inside = tuple(
        Component(part["name"], part.get("version", ""), "", part["licence"], copyright=part["copyright"])
        for part in entry.get("inside", [])
    )
    if "crates" in entry:
        carried = tuple(_crates((MODULES / name / entry["crates"]).read_bytes()))
    kept = [(TEXTS / file).read_text(encoding="utf-8") for file in entry.get("texts", [])]
    notices = "".join(f"{part.name} {part.version}: {part.licence}. {part.copyright}\n" for part in inside)
    parts = [part.strip() for part in (entry.get("copyright", ""), text, notices, *kept) if part.strip()]
    if not licence or not (text or kept):
        raise UnknownLicenceError(
            f"{name} has no licence, or no text of it: add `licence` and `texts` to its entry in {NAMED.name}."
        )
    return Component(
        name,
        version,
        origin,
        licence,
        entry["use"],
        entry.get("copyright", ""),
        f"\n\n{'-' * 78}\n\n".join(parts) + "\n",
        entry.get("source", ""),
        (*inside, *carried),
    )


def _of_pypi(entry: Mapping[str, Any]) -> tuple[str, str, str]:
    """Give the version, the licence and its text, as the distribution has them (PEP 639)."""
    installed = distribution(entry["name"])
    told = installed.metadata
    licence = entry.get("licence") or _told(told, "License-Expression") or _told(told, "License")
    wanted = entry.get("notices", [])
    texts = [
        Path(str(path.locate())).read_text(encoding="utf-8")
        for path in sorted(installed.files or (), key=str)
        if ".dist-info/licenses/" in path.as_posix() or path.as_posix() in wanted
    ]
    return installed.version, licence, "\n\n".join(texts)


def _told(told: Any, name: str) -> str:
    return str(told[name]) if name in told else ""


def _of_npm(entry: Mapping[str, Any]) -> tuple[str, str, str]:
    """Give the version, the licence and its text, as the package has them."""
    folder = MODULES / entry["name"]
    told = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("LICEN*"))]
    return told["version"], told["license"], "\n\n".join(texts)


def _crates(binary: bytes) -> Iterator[Component]:
    """The Rust crates whose sources' paths a binary still has in it; their licences stand in Cargo's registry alone."""
    for name, version in sorted(set(_CRATE.findall(binary))):
        yield Component(name.decode(), version.decode(), "cargo")


def _listed(component: Component, kind: ComponentType = ComponentType.LIBRARY) -> Listed:
    licences = LicenseFactory()
    origin = component.origin
    address = PackageURL(origin, None, component.name, component.version) if origin else None
    return Listed(
        type=kind,
        name=component.name,
        version=component.version or None,
        bom_ref=f"{origin or 'other'}:{component.name}@{component.version}",
        description=component.use or None,
        copyright=component.copyright or None,
        licenses=[licences.make_from_string(component.licence)] if component.licence else [],
        purl=address,
        external_references=[ExternalReference(type=ExternalReferenceType.VCS, url=XsUri(component.source))]
        if component.source
        else [],
        components=map(_listed, component.inside),
    )
