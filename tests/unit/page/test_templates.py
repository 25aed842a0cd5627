"""The guide's templates ask for nothing but what every builder of sites gives them."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader

from tests.conftest import ROOT

BLOCKS = ("htmltitle", "styles", "libs", "extrahead", "header", "tabs", "content", "footer", "scripts")
BASE = "".join(f"{{% block {name} %}}{{% endblock %}}" for name in BLOCKS)


@pytest.mark.parametrize("name", ["main.html", "home.html", "404.html", "composer.html"])
def test_a_template_asks_for_nothing_of_our_own_build(name):
    loader = ChoiceLoader([DictLoader({"base.html": BASE}), FileSystemLoader(ROOT / "overrides")])
    templates = Environment(loader=loader, autoescape=True)
    templates.filters["url"] = str
    hero = {"title": "", "text": "", "button": "", "small": ""}
    html = templates.get_template(name).render(
        page=SimpleNamespace(
            title="Timing", content="", url="timing/", meta={"hero": hero, "styles": ["x.css"]}
        ),
        config=SimpleNamespace(
            site_name="Ours", site_description="", site_url="https://a.example/", extra={}
        ),
        lang=SimpleNamespace(t=str),
    )
    assert 'href="assets/x.css"' in html
