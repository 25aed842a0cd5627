import json

import pytest

from overrides.hooks.web.modules import join


def written(folder, **modules):
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text)
    return [folder / f"{name}.js" for name in modules]


def test_an_entry_point_holds_all_that_it_imports(tmp_path):
    first, _ = written(
        tmp_path,
        first='import { word } from "./second.js";\nconsole.log(word);',
        second='export const word = "deep down";',
    )
    joined = join([first])
    assert b"deep down" in joined["first.js"]
    assert b"import" not in joined["first.js"]


def test_a_source_map_leads_to_what_was_written(tmp_path):
    text = "// Why.\nexport const word = 'long' + 'er';\n"
    joined = join(written(tmp_path, only=text), with_maps=True)
    assert b"Why" not in joined["only.js"]
    assert joined["only.js"].endswith(b"//# sourceMappingURL=only.js.map\n")
    assert json.loads(joined["only.js.map"])["sourcesContent"] == [text]


def test_no_source_map_is_made_unless_it_is_asked_for(tmp_path):
    joined = join(written(tmp_path, only="export const word = 1;\n"))
    assert ["only.js"] == list(joined)
    assert b"sourceMappingURL" not in joined["only.js"]


def test_the_grammar_engine_stays_a_file_of_its_own(tmp_path):
    joined = join(written(tmp_path, only='import * as harper from "./harper.js";\nconsole.log(harper);'))
    assert b'from"./harper.js"' in joined["only.js"]


def test_an_import_from_nowhere_is_an_error_that_says_where(tmp_path):
    with pytest.raises(RuntimeError, match=r"only\.js:2"):
        join(written(tmp_path, only='// One.\nimport "./gone.js";'))
