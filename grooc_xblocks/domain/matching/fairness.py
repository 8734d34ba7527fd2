"""How evenly a grouping serves people: the worst tenth counts, by language and by region."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from grooc_xblocks.domain.matching.data import Fairness, Grouping, Id, Share


def fairness(grouping: Grouping) -> Fairness:
    """
    The spread of worth over everybody, over the speakers of each language and the people of each region ("" where
    none is said).
    """
    worth: dict[Id, float] = {member: group.worth for group in grouping.groups for member in group.members}
    languages: defaultdict[str, list[Id]] = defaultdict(list)
    regions: defaultdict[str, list[Id]] = defaultdict(list)
    for seeker in grouping.seekers.values():
        regions[seeker.region].append(seeker.id)
        for code in seeker.languages or ("",):
            languages[code].append(seeker.id)
    return Fairness(
        _share(list(grouping.seekers), worth),
        {code: _share(ids, worth) for code, ids in sorted(languages.items())},
        {name: _share(ids, worth) for name, ids in sorted(regions.items())},
    )


def _share(ids: Sequence[Id], worth: Mapping[Id, float]) -> Share:
    values = sorted(worth.get(i, 0.0) for i in ids)
    if not values:
        return Share(0, 0.0, 0.0, 0)
    tenth = values[: max(1, len(values) // 10)]
    return Share(len(ids), sum(values) / len(values), sum(tenth) / len(tenth), sum(i not in worth for i in ids))
