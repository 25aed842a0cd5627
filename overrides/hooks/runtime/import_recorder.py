"""Runs everything the page can do and prints, as JSON, what a first note imported, what all else, and who asked first.

`module_trace` runs it in a process of its own; it imports next to nothing itself, so as not to be in the
picture.
"""

import os
import sys
from importlib._bootstrap_external import spec_from_file_location
from importlib.machinery import ModuleSpec

PYTHON_STARTS = "Python's own start"
NOT_IN_THE_BROWSER = {"markupsafe._speedups"}
"""Compiled for this machine alone: what stands in for them in the browser is what counts."""

_STAND_INS = os.path.join(os.path.dirname(__file__), "python", "stand_ins")  # noqa: PTH118, PTH120 - pathlib is watched


class Recorder:
    """A meta path finder that finds nothing but our stand-ins and notes who asked first."""

    def __init__(self) -> None:
        """Start with nothing seen."""
        self.importers: dict[str, str] = {}

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        """Note the name and the module that imports it."""
        if name in NOT_IN_THE_BROWSER:
            raise ModuleNotFoundError(name)
        frame = sys._getframe(1)  # noqa: SLF001
        while frame.f_back and frame.f_globals["__name__"].startswith(("importlib", "_frozen_importlib")):
            frame = frame.f_back
        self.importers.setdefault(name, frame.f_globals["__name__"])
        stand_in = os.path.join(_STAND_INS, *name.split(".")) + ".py"  # noqa: PTH118
        return spec_from_file_location(name, stand_in) if os.path.exists(stand_in) else None  # noqa: PTH110


def main() -> None:
    """Watch the workload run."""
    before = set(sys.modules)
    os.environ["PYTHONTZPATH"] = next(
        filter(os.path.isdir, (f"{folder}/tzdata/zoneinfo" for folder in sys.path))
    )
    recorder = Recorder()
    sys.meta_path.insert(0, recorder)

    from overrides.hooks.runtime import workload  # noqa: PLC0415 - it is what is watched

    workload.first_note()
    first = before | {name for name in recorder.importers if name in sys.modules}
    workload.all_else()
    later = {name for name in recorder.importers if name in sys.modules} - first

    import json  # noqa: PLC0415 - after the watching

    stages = (
        {name: recorder.importers.get(name, PYTHON_STARTS) for name in names} for names in (first, later)
    )
    print(json.dumps(list(stages)))  # noqa: T201


if __name__ == "__main__":
    main()
