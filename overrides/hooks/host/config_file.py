"""Which file the site is built from: host.yml where there is one, else mkdocs.yml.

``python -m overrides.hooks.host.config_file`` prints it for the Makefile. What would keep MkDocs from reading
host.yml, or from building the guide with it, is told here in words for its host.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

HOST = "host.yml"
OURS = "mkdocs.yml"


class ConfigFileError(ValueError):
    """A host.yml that cannot be used; the text says why, and what to do."""


def config_file(root: Path) -> Path:
    """Give the file to build the site in `root` from.

    Raises:
        ConfigFileError: The host.yml there cannot be used.
    """
    host = root / HOST
    if not host.exists():
        return root / OURS
    try:
        text = host.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = host.read_bytes().count(b"\n", 0, error.start) + 1
        raise ConfigFileError(
            f"{HOST}, line {line}: a letter is not in UTF-8; save the file again with that encoding."
        ) from None
    try:
        settings = yaml.load(text, get_yaml_loader(yaml.SafeLoader))  # noqa: S506 -- a SafeLoader that knows !ENV
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ConfigFileError(
            f"{HOST}, line {line}: this is no YAML ({error.problem}); look for a missing colon, a quote that "
            "is not closed, or spaces at the beginning of the line that differ from the lines around it."
        ) from None
    except yaml.YAMLError as error:
        raise ConfigFileError(f"{HOST}: this is no YAML: {error}") from None
    if not isinstance(settings, dict) or settings.get("INHERIT") != OURS:
        raise ConfigFileError(f"{HOST}: begin it with the line INHERIT: {OURS}, for all that you do not set.")
    return host


def read_config(file: Path) -> dict[str, Any]:
    """Read a configuration with all that it inherits, and with the variables of the environment that it asks for."""
    with file.open(encoding="utf-8-sig") as text:
        return yaml_load(text)


def main() -> None:
    """Print the file's name, or what is wrong with it."""
    try:
        print(config_file(Path.cwd()).name)  # noqa: T201 -- for the Makefile
    except ConfigFileError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
