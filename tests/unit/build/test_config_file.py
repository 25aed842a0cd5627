"""Which file the site is built from, and what is said of a host.yml that cannot be used."""

from __future__ import annotations

import pytest

from overrides.hooks.host.config_file import ConfigFileError, config_file

TEXT = "INHERIT: mkdocs.yml\nsite_name: Caf\u00e9\n"


def test_without_a_host_s_file_it_is_ours(tmp_path):
    assert tmp_path / "mkdocs.yml" == config_file(tmp_path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_host_s_file_is_taken_with_and_without_a_byte_order_mark(tmp_path, encoding):
    (tmp_path / "host.yml").write_bytes(TEXT.encode(encoding))
    assert tmp_path / "host.yml" == config_file(tmp_path)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (TEXT.encode("latin-1"), "host.yml, line 2: a letter is not in UTF-8; save the file again"),
        (b"site_name: Ours\n", "host.yml: begin it with the line INHERIT: mkdocs.yml"),
        (b"", "host.yml: begin it with the line INHERIT: mkdocs.yml"),
        (b"INHERIT: mkdocs.yml\nsite_name: 'Ours\n", "host.yml, line 3: this is no YAML"),
        (b"INHERIT: mkdocs.yml\nextra:\n\tname: x\n", "host.yml, line 3: this is no YAML"),
        (b"INHERIT: mkdocs.yml\nname: \x07\n", "host.yml: this is no YAML"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_with_the_remedy(tmp_path, content, told):
    (tmp_path / "host.yml").write_bytes(content)
    with pytest.raises(ConfigFileError, match=told):
        config_file(tmp_path)
