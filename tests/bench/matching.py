"""
How good, how fast and how large matching is: ``python -m tests.bench.matching [sizes...] [--seeds 1,2,3] [--without-
scipy]``.

For each size and population seed: J and the worst tenth by the neutral score, wall and processor seconds, peak
memory; then a late joiner, drop-outs and the certificate. One core: start it with OPENBLAS_NUM_THREADS=1, pinned.
"""

import argparse
import resource
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any

BUDGET = {50: 1.0, 500: 5.0, 5_000: 30.0, 50_000: 60.0}


def main() -> None:
    """Run what the arguments ask for; each figure is a line as soon as it is known."""
    parser = argparse.ArgumentParser()
    parser.add_argument("sizes", nargs="*", type=int, default=list(BUDGET))
    parser.add_argument("--populations", default="1", help="seeds of the data")
    parser.add_argument("--seeds", default="1,2,3", help="seeds of the engine")
    parser.add_argument("--without-scipy", action="store_true")
    parser.add_argument("--after", action="store_true", help="also late joiners, drop-outs and the certificate")
    options = parser.parse_args()
    if options.without_scipy:
        sys.modules["scipy"] = sys.modules["scipy.optimize"] = None  # type: ignore[assignment]
    for size in options.sizes:
        for data in map(int, options.populations.split(",")):
            measure(size, data, [int(seed) for seed in options.seeds.split(",")], after=options.after)


def measure(size: int, data: int, seeds: list[int], *, after: bool) -> None:
    """One population, several seeds of the engine."""
    from grooc_xblocks.domain.matching import Rules, form_groups
    from tests.bench.population import population, score

    people = population(size, data)
    found = []
    for seed in seeds:
        grouping, wall, cpu = timed(
            lambda seed=seed: form_groups(people, Rules(slot_minutes=60), seed, BUDGET.get(size, 10.0))
        )
        result = score(people, [group.members for group in grouping.groups])
        found.append(result["J"])
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{size:6} data {data} seed {seed}: J {result['J']:.4f} worst10 {result['worst10']:.4f} wall {wall:.1f} s "
            f"cpu {cpu:.1f} s {peak} MB unplaced {len(grouping.unplaced)}{'' if grouping.complete else ' STOPPED'}",
            flush=True,
        )
    print(f"{size:6} data {data}: J median {statistics.median(found):.4f}", flush=True)
    if after:
        afterwards(people, size)


def timed(work: Callable[[], Any]) -> tuple[Any, float, float]:
    """The result, and the wall and processor seconds it took."""
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    return result, time.perf_counter() - wall, time.process_time() - cpu


def afterwards(people: list[Any], size: int) -> None:
    """A late joiner, 15 % drop-outs, and the certificate."""
    from grooc_xblocks.domain.matching import Rules, certificate, form_groups, insert, repair

    early, late = people[:-20], people[-20:]
    grouping = form_groups(early, Rules(slot_minutes=60), 1, BUDGET.get(size, 10.0))
    times = [timed(partial(insert, grouping, one))[1] for one in late]
    print(f"{size:6} late joiner: median {1000 * statistics.median(times):.1f} ms, most {1000 * max(times):.1f} ms")
    gone = {one.id for number, one in enumerate(early) if number % 20 in (3, 9, 14)}
    before = [group.worth for group in grouping.groups for member in group.members if member not in gone]
    repaired, wall, cpu = timed(lambda: repair(grouping, gone))
    kept = repaired.worth / statistics.mean(before)
    spent = f"wall {wall:.1f} s cpu {cpu:.1f} s"
    print(f"{size:6} 15 % drop out: {kept:.1%} of the worth of those who stay, {spent}")
    proof, wall, cpu = timed(lambda: certificate(grouping))
    spent = f"wall {wall:.1f} s cpu {cpu:.1f} s"
    print(f"{size:6} certificate: bound {proof.bound:.4f} gap {proof.gap:.1%} proven {proof.proven}, {spent}")


if __name__ == "__main__":
    main()
