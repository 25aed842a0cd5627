"""What MkDocs calls while it builds the site. Each event only hands on to a module of its own."""

from __future__ import annotations

import json
import mimetypes
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from overrides.hooks.guide import discovery, questions, tables
from overrides.hooks.runtime import bundle
from overrides.hooks.runtime.archive import content_hash
from overrides.hooks.web import installable, modules, offline, proofreading, security_policy
from overrides.hooks.web.assets import Asset, hashed_name, publish, read_folder
from overrides.hooks.web.days_off import country_name, days_off

if TYPE_CHECKING:
    from overrides.hooks.host.settings import Settings

OVERRIDES = Path(__file__).resolve().parents[1]
ROOT = OVERRIDES.parent
FOLDER = "assets/"
BROWSER = ROOT / "composer" / "browser"
MODULES = (
    BROWSER / "page" / "composer.js",
    BROWSER / "page" / "intake.js",
    OVERRIDES / "assets" / "guide.js",
    BROWSER / "proofreading" / "proofread_worker.js",
    BROWSER / "python" / "worker.js",
)
"""What pages load, and what workers run."""
HOST_STYLES = "host.css"
WITH_COMPOSER = {
    "overrides.hooks.host.settings",
    *(f"overrides.hooks.guide.{name}" for name in ("letters", "policy_words", "timelines", "timing_rules")),
}
"""The modules that import the composer, and are imported again with it."""


class Site:
    """The assets of one build, and what the templates ask for: ``ati.asset(name)`` and the rest."""

    def __init__(self, config: MkDocsConfig, settings: Settings) -> None:
        """Give all assets their published names, and put a host's settings where each side finds them.

        Raises:
            PluginError: Something that the build needs has not been installed.
        """
        if not modules.ESBUILD.exists():
            raise PluginError(
                "The npm packages are not installed; `make build` and `make serve` do it first."
            )
        self.config = config
        self.settings = settings
        folder = OVERRIDES / "assets"
        sources = {name: content for name, content in read_folder(folder).items() if not name.endswith(".js")}
        scripts = modules.join(MODULES)
        self.assets = publish({**sources, **scripts, **proofreading.sources(), **settings.assets()})
        dates = {
            country: (hashed_name(f"{country}.json", days), days) for country, days in days_off().items()
        }
        self.days_off = {country: (f"holidays/{name}", days) for country, (name, days) in dates.items()}
        self.discovery = discovery.files(config, settings.colours)
        of_host = settings.files()
        self.host_folder = _kept(of_host) if of_host else None
        self.bundle = bundle.build(Path(config.site_dir) / FOLDER, host=of_host)

    @property
    def base(self) -> str:
        """The site's path on its origin, such as ``/some-name/``."""
        return urlsplit(self.config.site_url or "/").path or "/"

    @property
    def picture(self) -> str:
        """The full address of the picture beside a link to the site."""
        (path,) = (path for path in self.discovery if path.startswith("social/"))
        return (self.config.site_url or "/") + path

    def asset(self, name: str) -> str:
        """Give the address of an asset, relative to the site's root."""
        return FOLDER + self.assets[name].published_name

    def intent(self, page: Page | None) -> str:
        """Give, as JSON, what a page fetches early for a reader who is about to open the composer."""
        first = [FOLDER + file.path for file in self.bundle.files if file.first_visit]
        names = ("composer.js", "worker.js", "composer.css", "timeline.css", "proofread.css")
        needed = [*map(self.asset, names), *first]

        # The 404 page is shown at any depth, so its addresses start at the root of the origin.
        def address(path: str) -> str:
            return get_relative_url(path, page.url) if page else self.base + path

        return json.dumps({"composer": address("composer/"), "addresses": [address(path) for path in needed]})

    def composer(self, page: Page) -> str:
        """Give the composer with its example, as the composer package renders it."""
        from composer.hosting import Host  # noqa: PLC0415 -- fresh after each change, see on_config
        from composer.page.page import composer  # noqa: PLC0415
        from composer.page.view import look_at_example  # noqa: PLC0415

        to_assets = get_relative_url(FOLDER, page.url)
        runtime = {
            "worker": get_relative_url(self.asset("worker.js"), page.url),
            "manifest": self.bundle.manifest(to_assets),
            "serviceWorker": get_relative_url(offline.NAME, page.url),
        }
        countries = sorted((country_name(code), code) for code in self.days_off)
        engine = proofreading.addresses(lambda name: get_relative_url(self.asset(name), page.url))
        data = {
            "base": self.base,
            "runtime": json.dumps(runtime),
            "proofreading": json.dumps(engine),
            "holidays": json.dumps(
                {code: get_relative_url(path, page.url) for code, (path, _) in self.days_off.items()}
            ),
        }
        return composer(
            look_at_example(self.host_folder),
            data,
            Host(self.host_folder, self.settings.policy),
            [(code, name) for name, code in countries],
        )


_site: Site
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
        _settings = settings.read(config.extra, Path(config.config_file_path))
    except settings.SettingsError as error:
        raise PluginError(str(error)) from None
    config.watch.extend(str(path) for path in _settings.sources)
    if _settings.pages and config.nav is not None:
        config.nav.extend(page.name for page in sorted(_settings.pages.glob("*.md")))
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Publish our assets, and the guide's pictures, under names that carry their hash."""
    global _site  # noqa: PLW0603 -- MkDocs hands nothing of ours from event to event
    _site = Site(config, _settings)
    if _settings.pages:
        _add_pages(files, _settings.pages, config)
    for file in list(files):
        if Path(str(file.src_dir)).resolve() == OVERRIDES or file.src_uri.startswith(
            "assets/javascripts/lunr/"
        ):
            files.remove(file)
        elif file.src_dir in {config.docs_dir, str(_settings.pages)} and _is_picture(file):
            name = hashed_name(file.name + Path(file.src_uri).suffix, file.content_bytes)
            file.dest_uri = str(Path(file.src_uri).with_name(name))
    for asset in _site.assets.values():
        files.append(_generated(config, asset))
    for path, content in _site.discovery.items():
        files.append(File.generated(config, path, content=content))
    for path, dates in _site.days_off.values():
        files.append(File.generated(config, path, content=dates))
    for setting, name in (("favicon", "icon"), ("logo", "logo")):
        config.theme[setting] = _published(_site, _settings.published(name) or config.theme[setting])
    if _settings.colours:
        config.extra_css.append(FOLDER + HOST_STYLES)
    config.extra_css[:] = [_published(_site, address) for address in config.extra_css]
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Put in the headings of the scenarios, the rules of timing, and what the host's policy says of them."""
    from overrides.hooks.guide import letters, policy_words, timing_rules  # noqa: PLC0415

    with_policy = policy_words.in_markdown(markdown, _settings.policy)
    return timing_rules.in_markdown(letters.in_markdown(with_policy, _site.host_folder))


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Put in the letters and the pictures that the composer makes, take out what is asked, name tables' cells.

    Raises:
        PluginError: The page asks for one that cannot be made.
    """
    from overrides.hooks.guide import letters, timelines  # noqa: PLC0415

    composer = get_relative_url("composer/", page.url)
    try:
        page.meta["answers"] = questions.questions(html, page.meta.get("questions", []))
        return tables.in_html(timelines.in_html(letters.in_html(html, composer, _site.host_folder)))
    except LookupError as error:
        raise PluginError(f"{page.file.src_uri}: {error}") from error


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Let the templates ask for assets and for the composer."""
    env.globals["ati"] = _site
    return env


def on_post_build(*, config: MkDocsConfig) -> None:
    """Give every page its policy, make the site installable, and list what its service worker keeps.

    Raises:
        PluginError: A page has markup that the policy would switch off.
    """
    site = Path(config.site_dir)
    try:
        policies = security_policy.secure(site, is_live=_is_live)
    except security_policy.RefusedMarkupError as error:
        raise PluginError(str(error)) from error
    name = _settings.published("icon")
    installable.write_manifest(
        site,
        name=config.site_name,
        short_name="Interview",
        icon=installable.Icon(_site.asset(name), _site.assets[name].content) if name else None,
        colour=_settings.colours.get("light", installable.COLOUR),
    )
    offline.write_service_worker(site, base=_site.base, policies=policies)


def _kept(files: Mapping[str, bytes]) -> Path:
    """Write a host's files into a folder named by their contents, and give it."""
    parts = [part for name in sorted(files) for part in (name.encode(), files[name])]
    folder = ROOT / ".cache" / "host" / content_hash(parts)
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def _is_picture(file: File) -> bool:
    return (mimetypes.guess_type(file.src_uri)[0] or "").startswith("image/")


def _add_pages(files: Files, folder: Path, config: MkDocsConfig) -> None:
    """Add a host's pages, with pictures and what else lies beside them, as if they lay in the guide's folder.

    Raises:
        PluginError: The guide has a file of that name.
    """
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        if path.name.startswith("."):
            continue  # what an operating system leaves in a folder
        if files.get_file_from_path(name):
            raise PluginError(f"{path}: the guide has a file {name} already; give yours another name.")
        files.append(File(name, str(folder), config.site_dir, config.use_directory_urls))


def _generated(config: MkDocsConfig, asset: Asset) -> File:
    return File.generated(config, FOLDER + asset.published_name, content=asset.content)


def _published(site: Site, address: str) -> str:
    name = address.removeprefix(FOLDER)
    return site.asset(name) if name in site.assets else address
