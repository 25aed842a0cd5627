"""Takes the picture that the README shows: ``python -m tests.screenshots``, or ``make screenshots``."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import expect, sync_playwright

from composer.examples import examples
from tests import host_copy
from tests.browser.composer_page import ComposerPage
from tests.browser.find import launch_arguments
from tests.browser.serving import serve
from tests.conftest import ROOT

PICTURE = ROOT / "docs" / "assets" / "screenshots" / "composer.png"
LARGEST = 200_000
"""In bytes: the picture comes with every copy of the repository."""


def main() -> None:
    with TemporaryDirectory() as folder:
        built = host_copy.build(host_copy.OURS, Path(folder), "https://example.org/")
        if built.returncode:
            sys.exit(built.stderr)
        taken = take(Path(folder))
    content = smaller(taken)
    if len(content) > LARGEST:
        sys.exit(f"The picture has {len(content):,} bytes; the README's may have {LARGEST:,}.")
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_bytes(content)
    print(f"{PICTURE.relative_to(ROOT)}: {len(content):,} bytes")


def take(site: Path) -> bytes:
    """Open an example in the composer of a built site, and take its picture."""
    with serve(site) as served, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_arguments())
        page = browser.new_page(
            viewport={"width": 1280, "height": 860}, timezone_id="Europe/London", locale="en-GB"
        )
        composer = ComposerPage(page, served.url).at(examples.NOW).open("#example=first-interview")
        expect(composer.field("company")).to_have_value("St Brigid Hospital")
        composer.fill(candidate__name="Tomás Ibarra")
        expect(composer.notes.first).to_contain_text("Tomás Ibarra")
        page.evaluate("scrollTo(0, 0)")
        composer.field("people.0.talked_about").focus()
        expect(page.locator(".ati-note:not([hidden]) .ati-marked").first).to_be_visible()
        picture = page.screenshot(animations="disabled")
        browser.close()
    return picture


def smaller(picture: bytes) -> bytes:
    """Give the picture with a palette of its own."""
    content = BytesIO()
    Image.open(BytesIO(picture)).convert("RGB").quantize(256, dither=Image.Dither.NONE).save(
        content, "PNG", optimize=True
    )
    return content.getvalue()


if __name__ == "__main__":
    main()
