"""
Forming groups: the best groups out of many people, with the reasons. Python and numpy, no Django.

``form_groups`` makes a ``Grouping``; ``insert``, ``repair`` and ``improve`` make a new one out of it when people
come, go or ask for better; ``explain``, ``why_left`` and ``fairness`` say why and how evenly, ``certificate`` how
near the best possible it is. ``make_group`` judges one group, ``group_alone`` makes a grouping of it, to be explained;
``rank_open_groups`` looks for the best groups for one person.
"""

from grooc_xblocks.domain.matching.bound import certificate
from grooc_xblocks.domain.matching.data import (
    Certificate,
    Fact,
    Fairness,
    Grouping,
    Id,
    Languages,
    MatchedGroup,
    OpenGroup,
    Regions,
    Rules,
    Seeker,
    Share,
    Unplaced,
    Weights,
)
from grooc_xblocks.domain.matching.engine import form_groups
from grooc_xblocks.domain.matching.explain import explain, why_left
from grooc_xblocks.domain.matching.fairness import fairness
from grooc_xblocks.domain.matching.late import improve, insert, rank_open_groups, repair
from grooc_xblocks.domain.matching.results import group_alone, make_group

__all__ = [
    "Certificate",
    "Fact",
    "Fairness",
    "Grouping",
    "Id",
    "Languages",
    "MatchedGroup",
    "OpenGroup",
    "Regions",
    "Rules",
    "Seeker",
    "Share",
    "Unplaced",
    "Weights",
    "certificate",
    "explain",
    "fairness",
    "form_groups",
    "group_alone",
    "improve",
    "insert",
    "make_group",
    "rank_open_groups",
    "repair",
    "why_left",
]
