"""Words of jobs, where a position or somebody's title is looked for in running text.

Those of `composer.facts.name_words` are unusual in names, for they stand beside names; these are looked for elsewhere too.
"""

from __future__ import annotations

import re

from composer.facts.name_words import JOB_WORDS

JOBS = JOB_WORDS | frozenset(
    """actuary apprentice artist baker barista bartender biologist broker butcher captain caregiver caretaker carer
    carpenter cashier chauffeur chemist cleaner clerk coach contractor cook copywriter counsellor counselor courier
    dean dentist dietitian dispatcher doctor driver economist farmer firefighter fellow gardener geologist guard guide
    handyman host hostess instructor interpreter investigator janitor journalist judge lecturer machinist mechanic
    mentor midwife model musician nanny optometrist paramedic pharmacist photographer physician physicist physio pilot
    plumber porter postdoc professor psychologist radiographer ranger reporter roofer runner salesperson scholar seamstress
    server soldier statistician steward stylist surveyor sysadmin tailor technologist teller tester tiler translator
    underwriter veterinarian videographer volunteer waiter waitress webmaster welder writer""".split()
)


def has_job(text: str) -> bool:
    """Tell whether a word of a job stands in `text`."""
    return any(word.casefold().strip(".,()") in JOBS for word in re.split(r"[\s/&]+|(?<!\bco)-", text))
