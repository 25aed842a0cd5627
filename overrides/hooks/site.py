"""What MkDocs calls while it builds the site: our settings go in before, and `finish` makes the folder whole."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

if TYPE_CHECKING:
    from overrides.hooks.host.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
EXTENSION = "overrides.hooks.guide.extension"
WITH_COMPOSER = {
    "overrides.hooks.finish",
    "overrides.hooks.host.settings",
    *(f"overrides.hooks.guide.{name}" for name in ("letters", "policy_words", "timelines", "timing_rules")),
}
"""The modules that import the composer, and are imported again with it."""

_settings: Settings
_is_live = False


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001
    """Keep in mind whether the site is served while it is written."""
    global _is_live  # noqa: PLW0603 -- MkDocs hands nothing of ours from event to event
    _is_live = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Watch the composer's sources too, drop what an earlier build has imported of them, read the settings.

    Raises:
        PluginError: A setting of the host cannot be used.
    """
    global _settings  # noqa: PLW0603 -- MkDocs hands nothing of ours from event to event
    config.watch.extend(str(ROOT / folder) for folder in ("composer", "overrides"))
    for name in [
        name for name in sys.modules if name.partition(".")[0] == "composer" or name in WITH_COMPOSER
    ]:
        del sys.modules[name]
    from overrides.hooks.host import settings  # noqa: PLC0415

    try:
        _settings = settings.of_file(Path(config.config_file_path))
    except settings.SettingsError as error:
        raise PluginError(str(error)) from None
    config.mdx_configs[EXTENSION] = {"config_file": config.config_file_path}
    config.watch.extend(str(path) for path in _settings.sources)
    if _settings.pages and config.nav is not None:
        config.nav.extend(page.name for page in sorted(_settings.pages.glob("*.md")))
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add a host's pages, with pictures and what else lies beside them, as if they lay in the guide's folder.

    Raises:
        PluginError: The guide has a file of that name.
    """
    folder = _settings.pages
    for path in sorted(path for path in folder.rglob("*") if path.is_file()) if folder else ():
        name = path.relative_to(folder or path).as_posix()
        if path.name.startswith("."):
            continue  # what an operating system leaves in a folder
        if files.get_file_from_path(name):
            raise PluginError(f"{path}: the guide has a file {name} already; give yours another name.")
        files.append(File(name, str(folder), config.site_dir, config.use_directory_urls))
    return files


def on_post_build(*, config: MkDocsConfig) -> None:
    """Make the folder of pages the whole site.

    Raises:
        PluginError: A page asks for what there is not, or has markup that its policy would switch off.
    """
    from overrides.hooks.finish import FinishError, finish  # noqa: PLC0415 -- fresh after each change, see on_config

    try:
        finish(Path(config.site_dir), Path(config.config_file_path), is_live=_is_live)
    except FinishError as error:
        raise PluginError(str(error)) from error
