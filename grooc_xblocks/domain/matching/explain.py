"""Why a learner is in this group, from the same terms that formed it, and what would have helped."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import ceil

from grooc_xblocks.domain.hours import slot_list
from grooc_xblocks.domain.matching.data import Fact, Grouping, Id, MatchedGroup, Rules, Seeker, counted
from grooc_xblocks.domain.matching.plain import weights_in_use
from grooc_xblocks.domain.words import counted as _n
from grooc_xblocks.domain.words import marked as _

POOR = 0.5  # a term below this is worth a word on what would have helped
GOOD_SKILL = 0.6  # of the highest level: from here on a skill is something one brings


RANKS = (
    _("%(topic)s is your first wish."),
    _("%(topic)s is your second wish."),
    _("%(topic)s is your third wish."),
)


def explain(
    grouping: Grouping, seeker_id: Id, names: Mapping[Id, str] | None = None, wished: Mapping[str, int] | None = None
) -> tuple[Fact, ...]:
    """
    Facts about the learner's match, the most important first. Raises KeyError for somebody who is not in the
    grouping. `names` are what to call the others; without one a person is not spoken of singly. `wished` says how many
    people name each topic, where the grouping is a part of a larger one.
    """
    me = grouping.seekers[seeker_id]
    group = next((one for one in grouping.groups if seeker_id in one.members), None)
    if group is None:
        return why_left(grouping)[seeker_id]
    others = [grouping.seekers[i] for i in group.members if i != seeker_id]
    used = weights_in_use(grouping.rules, grouping.skills)
    facts: list[Fact] = []
    if "topics" in used and group.topic is not None:
        facts += _topic(grouping, group, me, others, wished)
    if "hours" in used:
        facts += _hours(grouping.rules, group, me, others)
    facts += _languages(group)
    facts += _other_languages(group, me, others, names or {})
    if "skills" in used:
        facts += _skills(grouping.rules, me, others)
    if "region" in used or "experience" in used or "commitment" in used:
        facts += _company(grouping.rules, group, [me, *others])
    return tuple(facts)


def why_left(grouping: Grouping) -> dict[Id, tuple[Fact, ...]]:
    """For everybody without a group: the reason, and the language that most groups with a free place speak."""
    room = [group for group in grouping.groups if len(group.members) < grouping.rules.size_max]
    spoken = Counter(code for group in room for code in group.languages)
    help_all = _what_opens_groups(spoken)
    return {
        one.seeker: (one.reason, *(help_all if grouping.seekers[one.seeker].languages.isdisjoint(spoken) else ()))
        for one in grouping.unplaced
    }


def _topic(
    grouping: Grouping, group: MatchedGroup, me: Seeker, others: Sequence[Seeker], wished: Mapping[str, int] | None
) -> list[Fact]:
    topic = group.topic or ""
    near = sum(topic in person.topics[:2] for person in [me, *others])
    facts = []
    if near > 1:
        words = _n(
            "%(count)d of you has %(topic)s as first or second wish.",
            "%(count)d of you share %(topic)s as first or second wish.",
        )
        facts.append(counted("topic", words, near, {"topic": topic, "count": near}))
    rank = me.topics.index(topic) if topic in me.topics else None
    if rank is not None and rank < len(RANKS):
        facts.append(Fact("topic_rank", RANKS[rank], {"topic": topic, "rank": rank + 1}))
    elif rank is not None:
        facts.append(Fact("topic_rank", _("%(topic)s is among your wishes."), {"topic": topic, "rank": rank + 1}))
    elif me.topics:
        facts.append(Fact("topic_rank", _("%(topic)s is not among your wishes."), {"topic": topic}))
        facts.append(_rare_wish(grouping, me, wished))
    return facts


def _rare_wish(grouping: Grouping, me: Seeker, wished: Mapping[str, int] | None) -> Fact:
    wish = me.topics[0]
    everybody = Counter(wished or (topic for seeker in grouping.seekers.values() for topic in seeker.topics))
    same = max(0, everybody[wish] - 1)
    words = _n(
        "%(count)d other person wishes %(topic)s; naming more topics opens more groups.",
        "%(count)d other people wish %(topic)s; naming more topics opens more groups.",
    )
    return counted("topic_help", words, same, {"topic": wish, "count": same})


def _hours(rules: Rules, group: MatchedGroup, me: Seeker, others: Sequence[Seeker]) -> list[Fact]:
    facts = []
    if group.slots:
        hours = len(group.slots) * rules.slot_minutes / 60
        params = {"slot": group.slots[0], "slots": group.slots, "hours": hours}
        if hours <= 1:
            facts.append(Fact("hours", _("You can all meet for an hour a week or less: %(slot)s."), params))
        else:
            words = _n(
                "You can all meet for %(hours)s hour a week, for example %(slot)s.",
                "You can all meet for %(hours)s hours a week, for example %(slot)s.",
            )
            facts.append(counted("hours", words, ceil(hours), params))
    else:
        facts.append(_most_of_us([me, *others]))
    if group.terms["hours"] < POOR:
        facts += _hours_that_help(rules, me, others)
    return facts


def _most_of_us(people: Sequence[Seeker]) -> Fact:
    free = Counter(slot for person in people for slot in slot_list(person.hours))
    if not free:
        return Fact("no_hours", _("Nobody in the group has said when they are free."))
    slot, count = min(free.items(), key=lambda one: (-one[1], one[0]))
    words = _n(
        "There is no hour at which all of you are free; %(count)d of you is free %(slot)s.",
        "There is no hour at which all of you are free; %(count)d of you are free %(slot)s.",
    )
    return counted("no_hours", words, count, {"slot": slot, "count": count})


def _hours_that_help(rules: Rules, me: Seeker, others: Sequence[Seeker]) -> list[Fact]:
    """The slots at which only this learner is missing."""
    theirs = others[0].hours if others else 0
    for person in others:
        theirs &= person.hours
    missing = slot_list(theirs & ~me.hours)
    if not missing:
        return []
    hours = len(missing) * rules.slot_minutes / 60
    words = _n(
        "If you were free too, the group could meet %(hours)s hour more a week, for example %(slot)s.",
        "If you were free too, the group could meet %(hours)s hours more a week, for example %(slot)s.",
    )
    params = {"slot": missing[0], "slots": tuple(missing), "hours": hours}
    return [counted("hours_help", words, ceil(hours), params)]


def _languages(group: MatchedGroup) -> list[Fact]:
    if group.languages:
        return [Fact("languages", _("All of you speak %(languages)s."), {"languages": group.languages})]
    return [Fact("no_language", _("There is no language that all of you speak."))]


def _other_languages(group: MatchedGroup, me: Seeker, others: Sequence[Seeker], names: Mapping[Id, str]) -> list[Fact]:
    """The language beside the group's own that most others share with this learner."""
    more = sorted(me.languages.difference(group.languages))
    found = [(code, [one for one in others if code in one.languages]) for code in more]
    code, people = max(found, key=lambda one: len(one[1]), default=("", []))
    if len(people) == 1 and people[0].id in names:
        params = {"name": names[people[0].id], "language": code}
        return [Fact("languages_also", _("You and %(name)s also share %(language)s."), params)]
    if len(people) < 2:
        return []
    text = _("You and %(count)d others also share %(language)s.")
    return [Fact("languages_also", text, {"count": len(people), "language": code}, text, len(people))]


def _skills(rules: Rules, me: Seeker, others: Sequence[Seeker]) -> list[Fact]:
    good = GOOD_SKILL * rules.skill_top
    mine = tuple(sorted(name for name, level in me.skills.items() if level >= good))
    theirs = tuple(
        sorted({name for person in others for name, level in person.skills.items() if level >= good} - set(mine))
    )
    alone = not any(name in mine and level >= good for person in others for name, level in person.skills.items())
    if mine and theirs and alone:
        text = _("You bring %(skills)s, which nobody else here does; the others have %(others)s.")
        return [Fact("skills", text, {"skills": mine, "others": theirs})]
    if mine and theirs:
        params = {"skills": mine, "others": theirs}
        return [Fact("skills", _("You bring %(skills)s; the others have %(others)s."), params)]
    if mine:
        return [Fact("skills", _("You bring %(skills)s."), {"skills": mine})]
    return [Fact("skills", _("The others have %(others)s."), {"others": theirs})] if theirs else []


def _company(rules: Rules, group: MatchedGroup, people: Sequence[Seeker]) -> list[Fact]:
    facts = []
    regions = {person.region for person in people if person.region}
    if "region" in group.terms and len(regions) > 1:
        words = _n("You come from %(count)d region.", "You come from %(count)d regions.")
        params: dict[str, object] = {"count": len(regions), "regions": tuple(sorted(regions))}
        facts.append(counted("regions", words, len(regions), params))
    hours = [person.commitment for person in people if person.commitment is not None]
    if "commitment" in group.terms and len(hours) > 1:
        text = _("You want to give %(least)s to %(most)s hours a week.")
        facts.append(Fact("commitment", text, {"least": min(hours), "most": max(hours)}))
    levels = [person.experience for person in people if person.experience is not None]
    if "experience" in group.terms and levels and max(levels) - min(levels) >= rules.experience_top / 2:
        facts.append(Fact("experience", _("Some of you have done this before, others are new to it.")))
    return facts


def _what_opens_groups(spoken: Mapping[str, int]) -> list[Fact]:
    """For somebody who speaks none of the languages of groups with a free place."""
    if not spoken:
        return []
    code, count = min(spoken.items(), key=lambda one: (-one[1], one[0]))
    words = _n(
        "If you spoke %(language)s, %(count)d group with a free place would be open to you.",
        "If you spoke %(language)s, %(count)d groups with a free place would be open to you.",
    )
    return [counted("language_help", words, count, {"language": code, "count": count})]
