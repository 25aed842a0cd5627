"""What the build publishes for proofreading: the grammar engine from npm, and our rules for it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from overrides.hooks.web import weirpack

HARPER = Path(__file__).parents[3] / ".lock" / "node_modules" / "harper.js"
ENGINE = "harper.wasm"
RULES = "letters.weirpack"


def sources(package: Path = HARPER) -> dict[str, bytes]:
    """Give the assets by the names under which ours refer to them.

    The engine's slim build is the same engine with a smaller binary.

    Raises:
        FileNotFoundError: The npm packages are not installed.
    """
    dist = package / "dist"
    if not dist.is_dir():
        raise FileNotFoundError(
            "harper.js is not installed: run `npm ci --prefix .lock`, or `make build`, first."
        )
    # The package's module imports a second one, whose name changes with each release.
    modules = {path.name: path.read_bytes() for path in sorted(dist.glob("BinaryModule-*.js"))}
    return {
        "harper.js": (dist / "index.js").read_bytes(),
        **modules,
        ENGINE: (dist / "harper_wasm_slim_bg.wasm").read_bytes(),
        RULES: weirpack.pack(),
    }


def addresses(address: Callable[[str], str]) -> dict[str, str | int | list[str]]:
    """Give what the page's script needs to start proofreading; `address` turns an asset's name into its address."""
    return {
        "worker": address("proofread_worker.js"),
        "modules": [address(name) for name in sources() if name.endswith(".js")],
        "engine": address(ENGINE),
        "rules": address(RULES),
        "size": (HARPER / "dist" / "harper_wasm_slim_bg.wasm").stat().st_size,
    }


def version() -> str:
    """Give the version of the engine that the page runs."""
    package = json.loads((HARPER / "package.json").read_text(encoding="utf-8"))
    return str(package["version"])
