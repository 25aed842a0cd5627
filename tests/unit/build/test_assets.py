import hashlib

import pytest

from overrides.hooks.web.assets import MissingAssetError, hashed_name, publish

SOURCES = {
    "page.js": b'import { a } from "./one.js";\nimport { b } from "./two.js";\n',
    "one.js": b'export { b as a } from "./two.js";\n',
    "two.js": b"export const b = 1;\n",
    "look.css": b'.a { background: url("./leaf.svg") } .b { background: url(data:x) }',
    "leaf.svg": b"<svg/>",
}


def test_a_published_name_carries_a_hash_of_the_published_content():
    for asset in publish(SOURCES).values():
        digest = hashlib.sha256(asset.content).hexdigest()[:12]
        stem, _, suffix = asset.name.rpartition(".")
        assert f"{stem}.{digest}.{suffix}" == asset.published_name


def test_references_lead_to_published_names():
    published = publish(SOURCES)
    assert f'from "./{published["one.js"].published_name}"'.encode() in published["page.js"].content
    assert f'url("./{published["leaf.svg"].published_name}")'.encode() in published["look.css"].content
    assert b"url(data:x)" in published["look.css"].content


def test_a_change_deep_down_renames_all_that_import_it_and_nothing_else():
    before, after = publish(SOURCES), publish({**SOURCES, "two.js": b"export const b = 2;\n"})
    changed = {name for name in SOURCES if before[name].published_name != after[name].published_name}
    assert {"page.js", "one.js", "two.js"} == changed


def test_a_script_leads_to_its_source_map():
    published = publish({"a.js": b"a();\n//# sourceMappingURL=a.js.map\n", "a.js.map": b"{}"})
    map_ = published["a.js.map"].published_name
    assert f"a();\n//# sourceMappingURL={map_}\n".encode() == published["a.js"].content


@pytest.mark.parametrize(
    ("sources", "sentence"),
    [
        ({"a.js": b'import "./gone.js"'}, "a.js refers to ./gone.js"),
        ({"a.js": b'import "./b.js"', "b.js": b'import "./a.js"'}, "a.js → b.js → a.js"),
    ],
)
def test_a_reference_to_nowhere_or_in_a_circle_is_an_error_that_names_it(sources, sentence):
    with pytest.raises(MissingAssetError, match=sentence):
        publish(sources)


def test_a_name_keeps_its_suffix():
    assert hashed_name("a.tar.gz", b"").endswith(".gz")
