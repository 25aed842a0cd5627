"""Takes the line tables out of bytecode: a zip comes in by standard input and goes out by standard output.

They are a third of what a library weighs once it is compressed, and only a traceback reads them; it still names
the file and the function. This runs by itself, in a fresh and bare interpreter, because marshal's output depends
on what else refers to a string: two builds are identical only if nothing else is there.
"""

import io
import marshal
import sys
import zipfile
from types import CodeType

_HEADER = 16


def without_lines(code: CodeType) -> CodeType:
    """The same code, and all code inside it, without line tables."""
    constants = tuple(without_lines(part) if isinstance(part, CodeType) else part for part in code.co_consts)
    return code.replace(co_linetable=b"", co_consts=constants)


def main() -> None:
    """Rewrite the archive."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())) as source,
        zipfile.ZipFile(written, "w") as target,
    ):
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename.endswith(".pyc"):
                code = without_lines(marshal.loads(content[_HEADER:]))  # noqa: S302 - it was compiled a moment ago
                content = content[:_HEADER] + marshal.dumps(code)
            target.writestr(entry, content)
    sys.stdout.buffer.write(written.getvalue())


if __name__ == "__main__":
    main()
