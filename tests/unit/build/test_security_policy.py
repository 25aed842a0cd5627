from __future__ import annotations

import base64
import hashlib

import pytest

from overrides.hooks.web.security_policy import (
    RefusedMarkupError,
    find_inline,
    headers,
    insert,
    page_policy,
    secure,
)

PAGE = (
    '<!doctype html><html><head><meta charset="utf-8"><title>T</title>'
    '{}</head><body><p style="color:red">text</p></body></html>'
)


def hashed(text):
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def directives(policy):
    return {name: sources for name, *sources in (part.split() for part in policy.split("; "))}


def test_scripts_in_the_page_are_allowed_by_their_hash_and_files_by_their_origin():
    inline = find_inline(
        PAGE.format(
            '<script>go("ü < 1")</script><script src="a.js"></script><script type="module"> x</script>'
        )
    )
    policy = directives(page_policy(inline))
    assert ["'self'", hashed('go("ü < 1")'), hashed(" x")] == policy["script-src"]


def test_data_in_a_script_element_needs_no_hash():
    inline = find_inline(PAGE.format('<script type="application/ld+json">{"a": 1}</script>'))
    assert ["'self'"] == directives(page_policy(inline))["script-src"]


def test_styles_are_allowed_by_their_hash():
    policy = directives(page_policy(find_inline(PAGE.format("<style>p { margin: 0 }</style>"))))
    assert ["'self'", hashed("p { margin: 0 }")] == policy["style-src"]
    assert ["'unsafe-hashes'", hashed("color:red")] == policy["style-src-attr"]


def test_only_a_page_that_starts_python_may_compile_webassembly():
    with_python = find_inline(PAGE.format("") + "<div data-runtime='{}'></div>")
    assert "'wasm-unsafe-eval'" in directives(page_policy(with_python))["script-src"]
    assert "'wasm-unsafe-eval'" not in page_policy(find_inline(PAGE.format("")))


def test_a_page_sends_nothing_and_loads_nothing_from_elsewhere():
    policy = directives(page_policy(find_inline(PAGE.format(""))))
    for name in ("default-src", "object-src", "form-action", "base-uri"):
        assert ["'none'"] == policy[name]
    assert ["'self'"] == policy["connect-src"] == policy["worker-src"]
    assert "unsafe-inline" not in str(policy)
    assert not {"'unsafe-eval'", "*", "https:", "http:", "blob:"} & {
        source for sources in policy.values() for source in sources
    }


def test_while_it_is_served_and_written_a_page_may_have_any_script_and_nothing_else_differs():
    inline = find_inline(PAGE.format("<script>a</script>"))
    live, published = (directives(page_policy(inline, is_live=is_live)) for is_live in (True, False))
    assert ["'self'", "'unsafe-inline'"] == live.pop("script-src")
    del published["script-src"]
    assert published == live


def test_the_policy_stands_before_everything_that_it_governs():
    text = insert(PAGE.format("<script>a</script>"), "default-src 'none'")
    head = text.index("<head>")
    assert head < text.index("<meta charset") < text.index("Content-Security-Policy") < text.index("<title>")
    assert 'content="default-src &#x27;none&#x27;"' in text


def test_a_page_without_a_head_is_refused():
    with pytest.raises(RefusedMarkupError, match="without <head>"):
        insert("<p>no head", "default-src 'none'")


@pytest.mark.parametrize(
    "markup",
    [
        '<a onclick="go()">x</a>',
        '<img src=x ONERROR="go()">',
        '<a href="Java\nscript:go()">x</a>',
        "<svg onload=go()>",
    ],
)
def test_a_script_in_an_attribute_is_refused_with_the_page_and_the_remedy(markup):
    with pytest.raises(RefusedMarkupError, match=r"^guide\.html: .* file of its own"):
        find_inline(PAGE.format(markup), "guide.html")


def test_the_service_worker_s_policies_allow_what_any_page_has_and_no_foreign_frame(tmp_path):
    for name, script in (("a", "one()"), ("b", "two()")):
        (tmp_path / f"{name}.html").write_text(PAGE.format(f"<script>{script}</script>"))
    policies = secure(tmp_path)
    document = directives(policies["kept"])
    assert ["'self'", hashed("one()"), hashed("two()")] == document["script-src"]
    assert ["'self'"] == document["frame-ancestors"]
    assert {"kept", "fresh", "worker"} == policies.keys()
    assert {"frame-ancestors": ["'self'"]} == directives(policies["fresh"])
    worker = directives(policies["worker"])
    assert {"default-src": ["'none'"], "connect-src": ["'self'"]} == {
        name: worker[name] for name in ("default-src", "connect-src")
    }
    assert headers(find_inline(""))["worker"] == policies["worker"]
    assert hashed("two()") not in (tmp_path / "a.html").read_text()
