"""What an action or an indicator may still lack, and how that is said: what a reader of the plan would ask."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from grooc_xblocks.domain.plan_fields import Row
from grooc_xblocks.domain.texts import is_blank
from grooc_xblocks.domain.words import counted as _n
from grooc_xblocks.domain.words import marked as _

_OPEN = frozenset({"not_begun", "under_way"})


@dataclass(frozen=True)
class Gap:
    """
    Something a row may lack: ``one`` names the row as ``%(what)s``, ``many`` counts rows as ``%(count)d``, ``met`` says
    that none lacks it ("" says nothing); ``more`` is the question behind it, ``action`` the words of the link there.
    """

    name: str
    lacks: Callable[[Row], bool]
    one: str
    many: tuple[str, str]
    met: str
    more: str
    action: str


def _is_empty(field: str) -> Callable[[Row], bool]:
    def lacks(row: Row) -> bool:
        value: Any = row[field]
        return is_blank(value) if isinstance(value, str) else not value

    return lacks


USES = Gap(
    "uses",
    _is_empty("uses"),
    _("“%(what)s” uses nothing from your asset map."),
    _n("%(count)d action uses nothing from your asset map.", "%(count)d actions use nothing from your asset map."),
    _("Every action uses something from your asset map."),
    _("Whom or what do you have that helps with it?"),
    _("Choose"),
)
"""Asked for where there is something on a map to use."""
ACTION = (
    Gap(
        "when",
        _is_empty("when"),
        _("“%(what)s” has no date."),
        _n("%(count)d action has no date.", "%(count)d actions have no date."),
        _("Every action has a date."),
        _("By when will it be done?"),
        _("Set a date"),
    ),
    Gap(
        "who",
        _is_empty("who"),
        _("“%(what)s” has nobody who does it."),
        _n("%(count)d action has nobody who does it.", "%(count)d actions have nobody who does them."),
        _("Every action has somebody who does it."),
        _("Who takes it on?"),
        _("Name somebody"),
    ),
    Gap(
        "done_when",
        _is_empty("done_when"),
        _("“%(what)s” does not say when it is done."),
        _n("%(count)d action does not say when it is done.", "%(count)d actions do not say when they are done."),
        _("Every action says when it is done."),
        _("What would you see?"),
        _("Write it"),
    ),
)
INDICATOR = (
    Gap(
        "baseline",
        _is_empty("baseline"),
        _("“%(what)s” does not say where you are today."),
        _n("%(count)d indicator does not say where you are.", "%(count)d indicators do not say where you are."),
        "",
        _("A first count, or a good guess, is enough."),
        _("Write the number"),
    ),
    Gap(
        "target",
        _is_empty("target"),
        _("“%(what)s” has no target."),
        _n("%(count)d indicator has no target.", "%(count)d indicators have no target."),
        "",
        _("Which number would tell you that it works?"),
        _("Write the number"),
    ),
    Gap(
        "same",
        lambda row: bool(row["target"]) and row["baseline"] == row["target"],
        _("“%(what)s” ends where it starts."),
        _n("%(count)d indicator ends where it starts.", "%(count)d indicators end where they start."),
        "",
        _("Which number would tell you that it works?"),
        _("Write the number"),
    ),
    Gap(
        "until",
        _is_empty("until"),
        _("“%(what)s” has no day for its target."),
        _n("%(count)d indicator has no day for its target.", "%(count)d indicators have no day for their targets."),
        "",
        _("By when do you want to be there?"),
        _("Set a date"),
    ),
    Gap(
        "how",
        _is_empty("how"),
        _("“%(what)s” does not say how you will know."),
        _n("%(count)d indicator does not say how you will know.", "%(count)d indicators do not say how you will know."),
        "",
        _("Who counts or asks, how, and how often?"),
        _("Write it"),
    ),
)
"""What makes a number SMART: measurable (how), achievable from where one is (baseline, target), with a day."""


def is_asked(row: Mapping[str, Any]) -> bool:
    """Tell whether a row is asked for what it lacks: actions that are done or dropped are not."""
    return row["kind"] != "action" or row["status"] in _OPEN
