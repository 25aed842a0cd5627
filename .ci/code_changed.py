"""Tell whether a push changes the program, or only what is a host's: ``code_changed.py BEFORE AFTER``.

Prints ``yes`` or ``no``. A host's are host.yml, all in host/, and the README that a repository shows.
Where there is no BEFORE, as on the first push of a new copy or where somebody starts the workflow, the
program is as it was copied, and the answer is no. A BEFORE that git does not have has been written over:
then nobody knows, and the answer is yes.
"""

from __future__ import annotations

import subprocess
import sys

OF_HOST = ("host.yml", "README.md")
FOLDER_OF_HOST = "host/"


def code_changed(before: str, after: str) -> bool:
    """Give whether a file that is no host's differs between two commits of the repository in this folder."""
    if not before.strip("0"):
        return False
    command = ["git", "diff", "--name-only", "--no-renames", "-z", before, after, "--"]
    listed = subprocess.run(command, capture_output=True, text=True, check=False)
    if listed.returncode:
        return True
    changed = listed.stdout.split("\0")
    return any(name and name not in OF_HOST and not name.startswith(FOLDER_OF_HOST) for name in changed)


if __name__ == "__main__":
    print("yes" if code_changed(*sys.argv[1:3]) else "no")
