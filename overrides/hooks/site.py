"""What MkDocs calls while it builds the site. Each event only hands on to a module of its own."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from overrides.hooks import bundle, installable, offline
from overrides.hooks.assets import Asset, hashed_name, publish, read_folder

OVERRIDES = Path(__file__).parents[1]
ROOT = OVERRIDES.parent
NODE_MODULES = ROOT / ".lock" / "node_modules"
MORPHING = NODE_MODULES / "idiomorph" / "dist" / "idiomorph.esm.js"
FOLDER = "assets/"


class Site:
    """The assets of one build, and what the templates ask for: ``ati.asset(name)`` and the rest."""

    def __init__(self, config: MkDocsConfig) -> None:
        """Give all assets their published names.

        Raises:
            PluginError: Something that the build needs has not been installed.
        """
        if not MORPHING.exists():
            raise PluginError(
                "The npm packages are not installed; `make build` and `make serve` do it first."
            )
        self.config = config
        self.assets = publish({**read_folder(OVERRIDES / "assets"), MORPHING.name: MORPHING.read_bytes()})
        self.bundle = bundle.build(Path(config.site_dir) / FOLDER)

    @property
    def base(self) -> str:
        """The site's path on its origin, such as ``/some-name/``."""
        return urlsplit(self.config.site_url or "/").path or "/"

    def asset(self, name: str) -> str:
        """Give the address of an asset, relative to the site's root."""
        return FOLDER + self.assets[name].published_name

    def modules(self, name: str) -> list[str]:
        """Give the addresses of all modules that the module `name` imports."""
        return [FOLDER + imported for imported in self.assets[name].imports]

    def intent(self, page: Page | None) -> str:
        """Give, as JSON, what a page fetches early for a reader who is about to open the composer."""
        first = [FOLDER + file.path for file in self.bundle.files if file.first_visit]
        modules = [self.asset(name) for name in ("composer.js", "worker.js", "composer.css", "timeline.css")]
        needed = [*modules, *self.modules("composer.js"), *self.modules("worker.js"), *first]
        # The 404 page is shown at any depth, so its addresses start at the root of the origin.
        here = page.url if page else None
        address = (lambda path: get_relative_url(path, here)) if page else (lambda path: self.base + path)
        return json.dumps({"composer": address("composer/"), "addresses": [address(path) for path in needed]})

    def composer(self, page: Page) -> str:
        """Give the composer with its example, as the composer package renders it."""
        from composer.page import composer  # noqa: PLC0415 -- fresh after each change, see on_pre_build
        from composer.view import look_at_example  # noqa: PLC0415

        to_assets = get_relative_url(FOLDER, page.url)
        runtime = {
            "worker": get_relative_url(self.asset("worker.js"), page.url),
            "manifest": self.bundle.manifest(to_assets),
            "serviceWorker": get_relative_url(offline.NAME, page.url),
        }
        return composer(look_at_example(), {"base": self.base, "runtime": json.dumps(runtime)})


_site: Site


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Watch the composer's sources too, and drop what an earlier build has imported of them."""
    config.watch.extend(str(ROOT / folder) for folder in ("composer", "overrides"))
    for name in [name for name in sys.modules if name.partition(".")[0] == "composer"]:
        del sys.modules[name]
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Publish our assets, and the guide's pictures, under names that carry their hash."""
    global _site  # noqa: PLW0603 -- MkDocs hands nothing of ours from event to event
    _site = Site(config)
    for file in list(files):
        if file.src_dir == str(OVERRIDES) or file.src_uri.startswith("assets/javascripts/lunr/"):
            files.remove(file)
        elif file.src_dir == config.docs_dir and not file.is_documentation_page():
            name = hashed_name(file.name + Path(file.src_uri).suffix, file.content_bytes)
            file.dest_uri = str(Path(file.src_uri).with_name(name))
    for asset in _site.assets.values():
        files.append(_generated(config, asset))
    for setting in ("favicon", "logo"):
        config.theme[setting] = _published(_site, config.theme[setting])
    config.extra_css[:] = [_published(_site, address) for address in config.extra_css]
    return files


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Let the templates ask for assets and for the composer."""
    env.globals["ati"] = _site
    return env


def on_post_build(*, config: MkDocsConfig) -> None:
    """Make the built site installable, and list what its service worker keeps."""
    site = Path(config.site_dir)
    installable.write_manifest(site, name=config.site_name, short_name="Interview")
    offline.write_service_worker(site, base=_site.base)


def _generated(config: MkDocsConfig, asset: Asset) -> File:
    return File.generated(config, FOLDER + asset.published_name, content=asset.content)


def _published(site: Site, address: str) -> str:
    name = address.removeprefix(FOLDER)
    return site.asset(name) if name in site.assets else address
