import subprocess
import sys

import pytest

from composer.handoff.typed_text import TypedText


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ('C:\\new; a, b\n"c"', rb'C:\\new\; a\, b\n"c"'),
        (r"C:\New", rb"C:\\New"),
        (r"\N, \\N; \\\N", rb"\\N\, \\\\N\; \\\\\\N"),
        ("", b""),
    ],
)
def test_text_is_escaped_as_the_standard_says(typed, written):
    assert TypedText(typed).to_ical() == written


def test_the_calendars_library_is_not_imported_before_reminders_are_asked_for():
    program = "import sys, composer.app; assert 'composer.handoff.reminders' in sys.modules; print('icalendar' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert told == "False\n"
