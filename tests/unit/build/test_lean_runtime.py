"""The interpreter without what nobody calls."""

import pytest

from overrides.hooks.runtime import lean_runtime, sources
from overrides.hooks.runtime.lean_runtime import GLUE, INTERPRETER, UnknownGlueError, lean

pytestmark = pytest.mark.skipif(
    not lean_runtime.BINARYEN.is_dir(), reason="the npm packages are not installed"
)

NAMES = ("__main_argc_argv", "__wasm_call_ctors", "PyCalled", "PyUnused")
SCRIPT = b"""
GOT[symName]||=new WebAssembly.Global({value:"i32",mutable:true});updateTableMap(0,wasmTable.length);
var _PyCalled=Module["_PyCalled"]=wasmExports["PyCalled"];var _PyUnused=Module["_PyUnused"]=wasmExports["PyUnused"];
var _PyFar=Module["_PyFar"]=4711;wasmExports["__wasm_call_ctors"]();_PyCalled();
"""


def section(number, *items):
    content = bytes([len(items)]) + b"".join(items)
    return bytes([number, len(content)]) + content


def interpreter():
    """A module that exports a function for each of the names; each gives its own number."""
    bodies = [bytes([0, 0x41, number, 0x0B]) for number in range(len(NAMES))]
    return b"".join(
        [
            b"\0asm\1\0\0\0",
            section(1, b"\x60\0\1\x7f"),
            section(3, *[b"\0"] * len(NAMES)),
            section(7, *(bytes([len(name)]) + name.encode() + bytes([0, n]) for n, name in enumerate(NAMES))),
            section(10, *(bytes([len(body)]) + body for body in bodies)),
        ]
    )


def runtime(script=SCRIPT, starter=b""):
    return {GLUE: script, "pyodide.mjs": starter, INTERPRETER: interpreter()}


def exported(files):
    return [name for name in NAMES if name.encode() in files[INTERPRETER]]


def test_what_is_only_named_goes_and_what_is_called_stays(tmp_path):
    files = lean(runtime(), cache=tmp_path)
    assert ["__main_argc_argv", "__wasm_call_ctors", "PyCalled"] == exported(files)
    assert b"PyCalled" in files[GLUE]
    assert b"PyUnused" not in files[GLUE]
    assert b"PyFar" not in files[GLUE]
    assert len(files[INTERPRETER]) < len(interpreter())


def test_no_export_and_no_function_is_noted_for_modules_loaded_later(tmp_path):
    glue = lean(runtime(), cache=tmp_path)[GLUE]
    assert b"if(!GOT[symName])continue;;\nvar" in glue
    assert b"updateTableMap" not in glue


def test_what_another_script_calls_stays(tmp_path):
    assert "PyUnused" in exported(lean(runtime(starter=b"Module._PyUnused();"), cache=tmp_path))


@pytest.mark.parametrize("call", [b'wasmExports["PyUnused"]();', b"start(wasmExports.PyUnused);"])
def test_what_is_called_by_its_own_name_stays(tmp_path, call):
    assert "PyUnused" in exported(lean(runtime(SCRIPT + call), cache=tmp_path))


def test_what_came_out_is_kept(tmp_path, monkeypatch):
    first = lean(runtime(), cache=tmp_path)
    monkeypatch.setattr(lean_runtime, "printed_by", None)
    assert first == lean(runtime(), cache=tmp_path)


def test_a_script_that_is_written_otherwise_is_refused_with_what_to_do(tmp_path):
    with pytest.raises(UnknownGlueError, match="_DEFINITION"):
        lean(runtime(b"let a=wasmExports.b"), cache=tmp_path)


def test_pyodide_loses_nearly_all_its_exports():
    called, glue = lean_runtime._called(  # noqa: SLF001 - Binaryen takes long
        {name: content for name, content in sources.runtime().items() if name != INTERPRETER}
    )
    assert 100 < len(called) < 200
    assert {"malloc", "_pyproxy_apply_promising", "run_main_promising"} <= set(called)
    assert len(glue) < 0.8 * len(sources.runtime()[GLUE])
