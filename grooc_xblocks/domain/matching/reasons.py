"""Why somebody has no group."""

from collections import Counter
from collections.abc import Iterable, Mapping

from grooc_xblocks.domain.matching.data import Fact, Id, Languages, Rules, Seeker, Unplaced, counted
from grooc_xblocks.domain.words import counted as _n
from grooc_xblocks.domain.words import marked as _


def why_unplaced(rules: Rules, cohort: Mapping[Id, Seeker], seekers: Iterable[Seeker]) -> list[Unplaced]:
    """The plainest reason that holds for each of these people of the cohort."""
    speakers: Counter[str] = Counter(code for seeker in cohort.values() for code in seeker.languages)
    kept_apart = {seeker_id for pair in rules.apart for seeker_id in pair}
    return [Unplaced(seeker.id, _reason(rules, len(cohort), seeker, speakers, kept_apart)) for seeker in seekers]


def _reason(rules: Rules, people: int, seeker: Seeker, speakers: Counter[str], kept_apart: set[Id]) -> Fact:
    if people < rules.size_min:
        return Fact(
            "too_few",
            _("A group needs at least %(needed)d people and there are %(people)d so far."),
            {"needed": rules.size_min, "people": people},
        )
    if rules.languages is Languages.HARD and speakers:
        if not seeker.languages:
            return Fact("no_language", _("No language is given, and everybody in a group must share one."))
        most = max(speakers[code] for code in seeker.languages)
        if most < rules.size_min:
            return _few_speakers(seeker, most - 1)
    if seeker.id in kept_apart:
        return Fact("kept_apart", _("No group is left that respects who is not to be together."))
    return Fact(
        "no_place",
        _("No group of %(smallest)d to %(largest)d people could be made with those who are left."),
        {"smallest": rules.size_min, "largest": rules.size_max},
    )


def _few_speakers(seeker: Seeker, others: int) -> Fact:
    params = {"languages": tuple(sorted(seeker.languages)), "count": others}
    if others == 0:
        return Fact("few_speakers", _("Nobody else speaks %(languages)s."), params)
    words = _n("Only %(count)d other person speaks %(languages)s.", "Only %(count)d other people speak %(languages)s.")
    return counted("few_speakers", words, others, params)


def why_refused(pairs: Iterable[tuple[Id, Id]]) -> list[Fact]:
    """What became of wishes to be together that could not be met."""
    text = _("%(first)s and %(second)s cannot be kept together: they are also to be apart, or too many for one group.")
    return [Fact("not_together", text, {"first": first, "second": second}) for first, second in pairs]
