"""In place of what installs packages: the page installs none."""

from pathlib import PurePosixPath

SITE_PACKAGES = PurePosixPath("/lib/python3.13/site-packages")
"""Pyodide's script puts this folder and the next into the environment."""

DSO_DIR = PurePosixPath("/usr/lib")


def init_loaded_packages() -> None:
    """Do nothing; Pyodide's script calls this when it has started."""
