"""The step after the pages: it makes the folder that a builder of sites has written the whole site.

``python -m overrides.hooks.finish site`` does it for a folder; MkDocs does it by our hook. What a page cannot
know while it is rendered, its template marks, and it is filled in here: the names that carry hashes, the composer,
the guide's letters and pictures, and the security policy. See docs/contributing/decisions/theme.md.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import shutil
import sys
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from composer.hosting import Host
from composer.page.page import composer
from composer.page.view import look_at_example
from overrides.hooks.guide import discovery, feed, letters, questions, tables, timelines
from overrides.hooks.host import settings
from overrides.hooks.host.config_file import ConfigFileError, config_file, read_config
from overrides.hooks.runtime import bundle
from overrides.hooks.runtime.archive import gzipped
from overrides.hooks.web import (
    components,
    installable,
    integrity,
    modules,
    offline,
    proofreading,
    security_policy,
)
from overrides.hooks.web.assets import hashed_name, publish, read_folder
from overrides.hooks.web.days_off import country_name, days_off
from overrides.hooks.web.places import places

OVERRIDES = Path(__file__).resolve().parents[1]
ROOT = OVERRIDES.parent
BROWSER = ROOT / "composer" / "browser"
FOLDER = "assets/"
MODULES = (
    BROWSER / "page" / "composer.js",
    BROWSER / "page" / "intake.js",
    OVERRIDES / "assets" / "guide.js",
    BROWSER / "proofreading" / "proofread_worker.js",
    BROWSER / "python" / "worker.js",
)
"""What pages load, and what workers run."""
SHEET = OVERRIDES / "assets" / "composer.css"
"""The sheet that is joined of those of the screen's parts."""
INLINE = (BROWSER / "arrival" / "arrival.js", BROWSER / "arrival" / "stalled_styles.js")
"""What stands in pages themselves, because nothing that has to be fetched can see to what does not arrive."""

NEWS = "news.json"
"""What a page asks for when there is a newer build: what that one says to readers."""

NOT_FOUND = "404.html"
"""It is shown at any depth, so its addresses start at the root of the origin."""

_COMPOSER = re.compile(r'<p class="ati-without-composer">.*?</p>', re.DOTALL)
_INTENT = re.compile(r'<meta name="ati-composer"[^>]*>')
_QUESTIONS = re.compile(r'<meta name="ati-questions" content="([^"]*)">')
_ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
_PICTURE = "social/picture.png"
_INLINE = re.compile(r'<script data-inline="([^"]+)"></script>')
_TO_MAP = re.compile(rb"\s*(?://# sourceMappingURL=\S+|/\*# sourceMappingURL=[^*]+\*/)\s*\Z")
_LAST_MODIFIED = re.compile(rb"\s*<lastmod>[^<]*</lastmod>")
_GUIDE_STYLES = re.compile(r'<link rel="stylesheet" href="([^"]*)assets/guide\.css">')


class FinishError(ValueError):
    """A folder that cannot be finished; the text says why, and what to do."""


@dataclass(frozen=True)
class About:
    """What the configuration says of the site."""

    name: str
    url: str
    description: str

    @property
    def base(self) -> str:
        """The site's path on its origin, such as ``/some-name/``."""
        return urlsplit(self.url).path or "/"


def finish(site: Path, config: Path, *, is_live: bool = False) -> None:
    """Make a built folder the whole site.

    Args:
        site: The folder, as MkDocs or Zensical has just written it.
        config: The file that it was built from.
        is_live: It is served while it is written, see `security_policy.secure`.

    Raises:
        FinishError: A page asks for what there is not, or has markup that its policy would switch off.
        SettingsError: A setting of the host cannot be used.
    """
    if not modules.ESBUILD.exists():
        raise FinishError("The npm packages are not installed; `make build` and `make serve` do it first.")
    told = read_config(config)
    about = About(told["site_name"], told.get("site_url") or "/", told.get("site_description") or "")
    of_host = settings.of_file(config)
    _remove_sources(site)
    with_maps = is_live or of_host.source_maps
    if not with_maps:
        _remove_maps(site)
    runtime = bundle.build(site / FOLDER, host=of_host.files())
    parts = _Parts(about, of_host, runtime, with_maps=with_maps)
    for path, content in parts.files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)
    for page in sorted(site.rglob("*.html")):
        name = page.relative_to(site).as_posix()
        try:
            text = parts.filled(name, page.read_text(encoding="utf-8"))
        except LookupError as error:
            raise FinishError(f"{name}: {error}") from error
        page.write_text(text, encoding="utf-8")
    _without_dates(site)
    integrity.seal(site, base=about.base)
    try:
        policies = security_policy.secure(site, is_live=is_live)
    except security_policy.RefusedMarkupError as error:
        raise FinishError(str(error)) from error
    installable.write_manifest(
        site,
        name=about.name,
        short_name="Interview",
        icon=parts.icon,
        colour=of_host.colours.get("light", installable.COLOUR),
    )
    offline.write_service_worker(site, policies=policies)


class _Parts:
    """What is put into the site: files, and what its pages ask for."""

    def __init__(
        self, about: About, of_host: settings.Settings, runtime: bundle.Bundle, *, with_maps: bool
    ) -> None:
        self.about = about
        self.of_host = of_host
        self.bundle = runtime
        folder = OVERRIDES / "assets"
        sources = {name: content for name, content in read_folder(folder).items() if not name.endswith(".js")}
        self.assets = publish(
            {
                **sources,
                **modules.join(MODULES, with_maps=with_maps),
                **modules.join([SHEET]),
                **proofreading.sources(),
                **of_host.assets(),
            }
        )
        self.inline = {name: content.decode() for name, content in modules.join(INLINE, inline=True).items()}
        self.components = components.components()
        self.news = feed.news(discovery.CHANGELOG.read_text(encoding="utf-8"))
        self.discovery = discovery.files(about.name, about.url, about.description, of_host.colours)
        dates = {
            country: (hashed_name(f"{country}.json", file), file) for country, file in days_off().items()
        }
        self.days_off = {country: (f"holidays/{name}", file) for country, (name, file) in dates.items()}
        listed = places()
        self.places = (f"places/{hashed_name('places.txt', listed)}", listed)
        # A host's pictures stand where the templates name ours.
        pictures = {"favicon.svg": "icon", "logo.svg": "logo", "host-logo_dark": "logo_dark"}
        self.names = {name: asset.published_name for name, asset in self.assets.items()}
        for name, setting in pictures.items():
            if own := of_host.published(setting):
                self.names[name] = self.assets[own].published_name
        names = "|".join(map(re.escape, sorted(self.names, key=len, reverse=True)))
        start = rf'((?:href|src)="(?:(?:\.\.?/)*|{re.escape(about.base)}){FOLDER})'
        self._references = re.compile(rf'{start}({names})(?=")')

    @property
    def files(self) -> dict[str, bytes]:
        """The files by their paths in the site."""
        assets = {FOLDER + asset.published_name: asset.content for asset in self.assets.values()}
        news = {NEWS: json.dumps(asdict(self.news)).encode()}
        return {
            **assets,
            **news,
            **self.discovery,
            **dict([*self.days_off.values(), self.places]),
            **components.files(self.components),
        }

    @property
    def icon(self) -> installable.Icon | None:
        """The host's icon."""
        name = self.of_host.published("icon")
        return installable.Icon(self._asset(name), self.assets[name].content) if name else None

    def filled(self, page: str, text: str) -> str:
        """Give the page `text` with all that it asks for; `page` is its path in the site.

        Raises:
            LookupError: There is no such thing.
        """
        root = self.about.base if page == NOT_FOUND else "../" * (len(PurePosixPath(page).parts) - 1)
        if asked := _QUESTIONS.search(text):
            text = text.replace(asked[0], self._questions(page, text, asked[1].split()))
        text = letters.in_html(text, f"{root}composer/", self.of_host.folder)
        text = components.in_html(timelines.in_html(text), self.components, root)
        text = tables.in_html(text)
        if self.of_host.colours:
            text = _GUIDE_STYLES.sub(r'\g<0>\n<link rel="stylesheet" href="\g<1>assets/host.css">', text)
        text = _INLINE.sub(lambda found: f"<script>{self.inline[found[1]].strip()}</script>", text)
        text = _INTENT.sub(lambda _: self._intent(root), text)
        text = _COMPOSER.sub(lambda _: self._composer(root), text)
        text = text.replace(_PICTURE, next(path for path in self.discovery if path.startswith("social/")))
        return self._references.sub(lambda found: found[1] + self.names[found[2]], text)

    def _asset(self, name: str) -> str:
        """Give the address of an asset, relative to the site's root."""
        return FOLDER + self.names[name]

    def _intent(self, root: str) -> str:
        """What a page fetches early for a reader who is about to open the composer: the smallest first."""
        by_size = sorted(self.bundle.files, key=lambda file: file.transferred)
        first = [FOLDER + file.path for file in by_size if file.first_visit]
        names = ("composer.js", "worker.js", "composer.css", "timeline.css", "proofread.css")
        needed = [*map(self._asset, names), *first]
        told = {"composer": f"{root}composer/", "addresses": [root + path for path in needed]}
        return f'<meta name="ati-composer" content="{html.escape(json.dumps(told))}">'

    def _questions(self, page: str, text: str, ids: list[str]) -> str:
        """The questions of a page with their answers, for search engines (schema.org, FAQPage)."""
        article = _ARTICLE.search(text)
        address = self.about.url + page.removesuffix("index.html")
        data = {
            "@context": "https://schema.org",
            "@type": "FAQPage",
            "mainEntity": [
                {
                    "@type": "Question",
                    "name": question.text,
                    "url": f"{address}#{question.id}",
                    "acceptedAnswer": {"@type": "Answer", "text": question.answer},
                }
                for question in questions.questions(article[0] if article else "", ids)
            ],
        }
        # No sign in it can end the element (HTML, "Restrictions for contents of script elements").
        written = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
        return f'<script type="application/ld+json">{written}</script>'

    def _composer(self, root: str) -> str:
        """The composer with its example, as the composer package renders it."""
        runtime = {
            "worker": root + self._asset("worker.js"),
            "manifest": self.bundle.manifest(root + FOLDER),
            "serviceWorker": root + offline.NAME,
            "news": root + NEWS,
        }
        data = {
            "news": json.dumps(asdict(self.news)),
            "runtime": json.dumps(runtime),
            "proofreading": json.dumps(proofreading.addresses(lambda name: root + self._asset(name))),
            "places": root + self.places[0],
            "holidays": json.dumps({code: root + path for code, (path, _) in self.days_off.items()}),
        }
        countries = sorted((country_name(code), code) for code in self.days_off)
        folder = self.of_host.folder
        return composer(
            look_at_example(folder),
            data,
            Host(folder, self.of_host.policy),
            [(code, name) for name, code in countries],
        )


def _remove_sources(site: Path) -> None:
    """Take out what a builder copies along from the theme's folder, and the search of other languages."""
    for path in sorted(OVERRIDES.rglob("*")):
        copied = site / path.relative_to(OVERRIDES)
        # A page of the host may have the name of a source of ours.
        if path.is_file() and copied.is_file() and copied.read_bytes() == path.read_bytes():
            copied.unlink()
    shutil.rmtree(site / FOLDER / "javascripts" / "lunr", ignore_errors=True)
    for folder in sorted((path for path in site.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def _remove_maps(site: Path) -> None:
    """Take out the source maps of the theme, and the lines that lead to them."""
    for path in sorted((site / FOLDER).rglob("*.map")):
        path.unlink()
        served = path.with_suffix("")
        if served.is_file():
            served.write_bytes(_TO_MAP.sub(b"", served.read_bytes()))


def _without_dates(site: Path) -> None:
    """Take the day of the build out of the list of pages, for one commit gives one site on any day.

    It told search engines nothing: every page had it (sitemaps.org, "lastmod": when the page was last modified).
    """
    listed = site / "sitemap.xml"
    if listed.is_file():
        content = _LAST_MODIFIED.sub(b"", listed.read_bytes())
        listed.write_bytes(content)
        packed = site / "sitemap.xml.gz"
        if packed.is_file():
            packed.write_bytes(gzipped(content))


def main() -> None:
    """Finish the folder that the command names."""
    parser = argparse.ArgumentParser(prog="python -m overrides.hooks.finish", description=main.__doc__)
    parser.add_argument("site", type=Path, help="the folder that MkDocs or Zensical has written")
    parser.add_argument(
        "--config-file", type=Path, help="what it was built from; host.yml or mkdocs.yml if not given"
    )
    given = parser.parse_args()
    try:
        finish(given.site, given.config_file or config_file(Path.cwd()))
    except (ConfigFileError, FinishError, settings.SettingsError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
