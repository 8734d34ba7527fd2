"""``grooc-match learners.csv -o groups.csv``: form groups from the command line."""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

from grooc_xblocks.domain.matching.bound import certificate
from grooc_xblocks.domain.matching.csvfile import BadFile, in_english, read_learners, write_groups
from grooc_xblocks.domain.matching.data import Grouping, Languages, Rules, Weights
from grooc_xblocks.domain.matching.engine import check, form_groups
from grooc_xblocks.domain.matching.fairness import fairness

BAR = 30


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 when groups were written, 2 when the file or the options are wrong, 130 when interrupted."""
    options = _options(arguments)
    try:
        rules = _rules(options)
        check(rules)
        people = read_learners(options.learners)
    except (BadFile, OSError, ValueError) as error:
        print(f"grooc-match: {options.learners}: {error}", file=sys.stderr)
        return 2
    show = _Progress()
    try:
        grouping = form_groups(people, rules, options.seed, options.seconds, progress=show)
    except KeyboardInterrupt:
        return 130
    finally:
        show.done()
    try:
        with options.output.open("w", encoding="utf-8") if options.output else nullcontext(sys.stdout) as file:
            write_groups(file, grouping, people)
    except OSError as error:
        print(f"grooc-match: {options.output}: {error}", file=sys.stderr)
        return 2
    _tell(grouping, options.proof)
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("grooc-match", description="Form the best groups out of a file of learners.")
    parser.add_argument("learners", type=Path, help="columns: id, topics, languages, availability, skills, region")
    parser.add_argument("-o", "--output", type=Path, help="where the groups go (else to standard output)")
    parser.add_argument("--min", type=int, default=4, help="smallest group (4)")
    parser.add_argument("--max", type=int, default=6, help="largest group (6)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same groups (1)")
    parser.add_argument("--seconds", type=float, default=60.0, help="time for the search (60)")
    parser.add_argument("--languages", choices=list(Languages), default=Languages.HARD, help="hard, soft or off")
    parser.add_argument("--hours", type=float, default=4.0, help="hours in common that are enough (4)")
    parser.add_argument(
        "--weights",
        type=_numbers,
        default=(50, 35, 15),
        metavar="T,H,S",
        help="weights of topics, hours, skills (50,35,15)",
    )
    parser.add_argument("--proof", type=float, default=30.0, help="seconds for the certificate, 0 for none (30)")
    return parser.parse_args(arguments)


def _numbers(text: str) -> tuple[float, ...]:
    numbers = tuple(float(part) for part in text.split(","))
    if len(numbers) != 3 or min(numbers) < 0 or not sum(numbers):
        raise argparse.ArgumentTypeError("three numbers from 0, not all of them 0")
    return numbers


def _rules(options: argparse.Namespace) -> Rules:
    topics, hours, skills = options.weights
    soft = 0.25 * (topics + hours + skills) if options.languages == Languages.SOFT else 0.0
    return Rules(
        size_min=options.min,
        size_max=options.max,
        weights=Weights(topics, hours, skills, soft),
        languages=Languages(options.languages),
        enough_hours=options.hours,
        slot_minutes=60,
    )


class _Progress:
    """A bar on a terminal, nothing elsewhere."""

    def __init__(self) -> None:
        self.shown = -1
        self.terminal = sys.stderr.isatty()

    def __call__(self, share: float) -> None:
        percent = int(100 * share)
        if self.terminal and percent != self.shown:
            self.shown = percent
            filled = "#" * int(BAR * share)
            print(f"\r[{filled:<{BAR}}] {percent:3d} %", end="", file=sys.stderr, flush=True)

    def done(self) -> None:
        if self.shown >= 0:
            print(file=sys.stderr)


def _tell(grouping: Grouping, proof_s: float) -> None:
    """The summary, on standard error so that groups may go to standard output."""
    report = fairness(grouping)
    sizes = Counter(len(group.members) for group in grouping.groups)
    lines = [
        f"{report.everyone.people} people, {len(grouping.groups)} groups "
        + "(" + ", ".join(f"{count} of {size}" for size, count in sorted(sizes.items())) + ")",
        f"worth {grouping.worth:.4f}, worst tenth {report.everyone.worst_tenth:.4f}",
    ]  # fmt: skip
    for parts in (report.by_language, report.by_region):
        lines += [f"  {name or '-'}: {share.mean:.3f} ({share.people} people)" for name, share in parts.items()]
    reasons = Counter(in_english(one.reason) for one in grouping.unplaced)
    lines += [f"without a group: {count}. {reason}" for reason, count in reasons.most_common()]
    if not grouping.complete:
        lines.append("The time was up before the search was done; another run may give other groups.")
    if proof_s > 0 and grouping.groups:
        proof = certificate(grouping, budget_s=proof_s)
        lines.append(
            f"upper bound {proof.bound:.4f}{'' if proof.proven else ' (estimate)'}: {in_english(proof.statement)}"
        )
    print("\n".join(lines), file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
