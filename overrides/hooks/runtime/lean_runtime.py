"""The interpreter without what nobody calls, by Binaryen.

Pyodide exports nearly ten thousand functions and variables of Python, for extension modules that may be loaded later;
here none ever is. Each export is joined to JavaScript at every start, and keeps code alive that is downloaded and
compiled for nothing. Why: docs/contributing/decisions/lean-runtime.md.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from overrides.hooks.runtime.archive import content_hash
from overrides.hooks.runtime.own_process import ROOT, printed_by

BINARYEN = ROOT / ".lock" / "node_modules" / "binaryen"
_PROGRAM = Path(__file__).with_suffix(".mjs")

GLUE = "pyodide.asm.js"
INTERPRETER = "pyodide.asm.wasm"

_ENTRY = "__main_argc_argv"
"""What Emscripten finds by another name: `main`."""

_CONSTRUCTORS = b"__wasm_call_ctors"
"""What every start calls."""

_DEFINITION = re.compile(
    rb"""var (?P<variable>_\w+)=(?:Module\["(?P=variable)"\]=)?(?:wasmExports\["(?P<export>\w+)"\]|\d+);"""
)
"""How the glue names an export: a function, or where a variable lies."""

_FOR_MODULES_LOADED_LATER = {
    # A place in a table for each export.
    b'GOT[symName]||=new WebAssembly.Global({value:"i32",mutable:true});': b"if(!GOT[symName])continue;",
    # And for each function in it, so that none gets two.
    b"updateTableMap(0,wasmTable.length)": b"",
}
"""What the glue does at every start for extension modules alone, and what takes its place."""

_FUNCTION_BY_PLACE = b"GOT.func"
"""The module that imports of such places name."""

_EXPORT = re.compile(rb'wasmExports(?:\["|\.)(\w+)')
_WORD = re.compile(rb"[A-Za-z_$][\w$]*")


class UnknownGlueError(Exception):
    """Pyodide's script is not written as this module expects, so nothing can be left out safely."""


def lean(runtime: Mapping[str, bytes], *, cache: Path) -> dict[str, bytes]:
    """The same files without the exports that no script of Pyodide's calls, and all that only they need.

    Args:
        runtime: Pyodide's files by their names.
        cache: A folder that keeps what came out before, named by the hash of what went in.

    Raises:
        UnknownGlueError: with what to do about it.
        RuntimeError: Binaryen failed; the text says why.
    """
    scripts = {name: content for name, content in runtime.items() if name != INTERPRETER}
    called, glue = _called(scripts)
    tool = (BINARYEN / "package.json").read_bytes()
    parts = [
        Path(__file__).read_bytes(),
        _PROGRAM.read_bytes(),
        tool,
        runtime[INTERPRETER],
        *scripts.values(),
    ]
    kept = cache / "interpreter" / f"{content_hash(parts)}.wasm"
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        half = kept.with_suffix(f".{os.getpid()}")
        half.write_bytes(_without_unreachable(runtime[INTERPRETER], called))
        half.replace(kept)
    interpreter = kept.read_bytes()
    if _FUNCTION_BY_PLACE in interpreter:
        raise UnknownGlueError(
            f"{INTERPRETER} asks for the place of a function in the table, which {GLUE} no longer notes: take the "
            f"second step out of _FOR_MODULES_LOADED_LATER in {Path(__file__).name}."
        )
    return {**runtime, GLUE: glue, INTERPRETER: interpreter}


def _called(scripts: Mapping[str, bytes]) -> tuple[list[str], bytes]:
    """The exports that are used beside where they are named, and the glue without the names of all others."""
    glue = scripts[GLUE]
    undefined = _DEFINITION.sub(b"", glue)
    used = {
        word
        for name, script in scripts.items()
        for word in _WORD.findall(undefined if name == GLUE else script)
    }
    exports = {_ENTRY.encode(), *_EXPORT.findall(undefined)}
    exports |= {
        found["export"]
        for found in _DEFINITION.finditer(glue)
        if found["export"] and found["variable"] in used
    }
    lean_glue = _DEFINITION.sub(lambda found: found[0] if found["variable"] in used else b"", glue)
    is_known = lean_glue != glue and _CONSTRUCTORS in exports
    for step, instead in _FOR_MODULES_LOADED_LATER.items():
        is_known = is_known and lean_glue.count(step) == 1
        lean_glue = lean_glue.replace(step, instead)
    if not is_known:
        raise UnknownGlueError(
            f"{GLUE} names Python's functions in another way than Pyodide 0.29 did, so what nobody calls cannot be "
            f"told. Bring _DEFINITION, _EXPORT and _FOR_MODULES_LOADED_LATER in {Path(__file__).name} up to date with it."
        )
    return sorted(map(bytes.decode, exports)), lean_glue


def _without_unreachable(interpreter: bytes, exports: list[str]) -> bytes:
    with TemporaryDirectory() as folder:
        whole, lean_one, names = (Path(folder) / name for name in ("whole.wasm", "lean.wasm", "names.json"))
        whole.write_bytes(interpreter)
        names.write_text(json.dumps(exports), encoding="utf-8")
        command = ["node", str(_PROGRAM), str(BINARYEN / "index.js"), str(whole), str(lean_one), str(names)]
        printed_by(command, "The interpreter could not be made leaner:")
        return lean_one.read_bytes()
