"""Try the laws for as long as asked: ``python -m tests.fuzz --minutes 30``. Ends with figures, or at a failure."""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections import Counter
from functools import partial

from hypothesis import HealthCheck, Phase, settings

from tests.fuzz.laws import LAWS

SHOWN = 8_000
"""Characters of a failure that are printed: what was tried can be very long."""

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
    failed: set[str] = set()
    while time.monotonic() < end and len(failed) < len(LAWS):
        for law in LAWS:
            if law.name in failed:
                continue
            try:
                law.try_(ROUND, partial(tried.update, [law.name]))
            except Exception:  # noqa: BLE001 -- the other laws go on
                failed.add(law.name)
                print(f"{law.name} does not hold:")
                print(traceback.format_exc()[:SHOWN])
        print(f"{sum(tried.values()):,} tried, {len(failed)} laws do not hold", flush=True)
    for name, count in tried.items():
        print(f"{count:>9,}  {name}{'  FAILED' if name in failed else ''}")
    print(f"{sum(tried.values()):>9,}  in all")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
