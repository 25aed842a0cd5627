"""Try the laws for as long as asked: ``python -m tests.fuzz --minutes 30``. Ends with figures, or at a failure."""

from __future__ import annotations

import argparse
import secrets
import sys
import time
from collections import Counter

from hypothesis import HealthCheck, Phase, seed, settings

from tests.fuzz.laws import LAWS

ROUND = settings(
    max_examples=100,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate, Phase.shrink],
)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=5)
    end = time.monotonic() + parser.parse_args().minutes * 60
    tried: Counter[str] = Counter()
    failed: dict[str, int] = {}
    while time.monotonic() < end and len(failed) < len(LAWS):
        for law in LAWS:
            if law.__name__ in failed:
                continue
            inner, chance = law.hypothesis.inner_test, secrets.randbits(32)

            def counted(*values: object, _inner=inner, _name=law.__name__, **named: object) -> None:
                tried[_name] += 1
                _inner(*values, **named)

            law.hypothesis.inner_test = counted
            try:
                seed(chance)(ROUND(law))()
            except Exception as error:  # noqa: BLE001 -- the other laws go on
                failed[law.__name__] = chance
                print(f"{law.__name__} does not hold (seed {chance}):", error, *error.__notes__, sep="\n")
            finally:
                law.hypothesis.inner_test = inner
    for name, count in tried.items():
        print(f"{count:>9,}  {name}{'  FAILED' if name in failed else ''}")
    print(f"{sum(tried.values()):>9,}  in all")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
