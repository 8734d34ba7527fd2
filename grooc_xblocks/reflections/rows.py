"""Rows made into what the api returns."""

from collections.abc import Iterable, Mapping

from opaque_keys.edx.keys import UsageKey

from grooc_xblocks.reflections.data import (
    ContributionData,
    LeaseData,
    MessageData,
    Person,
    ResponseData,
    VersionData,
)
from grooc_xblocks.reflections.models import (
    Contribution,
    ContributionVersion,
    Lease,
    Participant,
    Response,
    ResponseMessage,
)
from grooc_xblocks.reflections.words import ContributionState


def owner_of(person: Person, of_group: bool) -> str:
    """Return whose contribution a learner's is: the group's where the author wants one a group and there is one."""
    return f"group:{person.group_id}" if of_group and person.group_id is not None else f"learner:{person.id}"


def owners(person: Person) -> list[str]:
    """Return the owners whose contributions are the learner's to speak for."""
    return [owner_of(person, False)] + ([owner_of(person, True)] if person.group_id is not None else [])


def version_data(row: ContributionVersion) -> VersionData:
    return VersionData(row.number, row.answers, tuple(row.attachments), row.by_id, row.at)


def contribution_data(row: Contribution, version: VersionData | None = None) -> ContributionData:
    return ContributionData(
        id=row.id,
        owner=row.owner,
        author=row.author_id,
        group_id=row.group_id,
        of_group=row.of_group,
        cause=row.cause,
        title=row.title,
        current=row.current,
        state=row.state,
        shared_at=row.shared_at,
        waiting_since=row.waiting_since,
        responses=row.responses,
        leases=row.leases,
        boosted=row.boosted,
        version=version,
        dead={place: tuple(readers) for place, readers in row.dead_links.items()},
    )


def lease_data(row: Lease, contribution: Contribution, version: VersionData) -> LeaseData:
    return LeaseData(
        row.id, row.lane, row.why, row.expires_at, contribution_data(contribution, version), row.draft, row.draft_at
    )


def message_data(row: ResponseMessage) -> MessageData:
    return MessageData(row.id, row.response_id, row.by_id, row.text, row.hidden, row.at)


def response_data(row: Response, thread: Iterable[ResponseMessage] = ()) -> ResponseData:
    """Return a response; its contribution must have been read with it."""
    about = row.contribution
    return ResponseData(
        id=row.id,
        contribution=about.id,
        title="" if about.state == ContributionState.HIDDEN else about.title,
        version=row.version,
        changed_since=about.current > row.version,
        by=row.reviewer_id,
        to=about.author_id,
        owner=about.owner,
        lane=row.lane,
        answers=row.answers,
        at=row.at,
        revised_at=row.revised_at,
        late=row.late,
        hidden=row.hidden,
        seen_by_receiver=row.seen_by_receiver,
        seen_by_giver=row.seen_by_giver,
        thanked=row.thanked,
        helped=row.helped,
        helped_why=row.helped_why,
        will=row.will,
        because=row.because,
        decided_at=row.decided_at,
        giver_reveals=row.giver_reveals,
        receiver_reveals=row.receiver_reveals,
        thread=tuple(message_data(message) for message in thread),
    )


def with_threads(rows: list[Response]) -> dict[int, ResponseData]:
    """Return responses with the talk under them, by id. One query."""
    threads: dict[int, list[ResponseMessage]] = {}
    ids = [row.id for row in rows if row.messages]
    if ids:
        for message in ResponseMessage.objects.filter(response_id__in=ids).order_by("id"):
            threads.setdefault(message.response_id, []).append(message)
    return {row.id: response_data(row, threads.get(row.id, ())) for row in rows}


def people(usage_key: UsageKey, ids: Iterable[int]) -> Mapping[int, Person]:
    """Return those who take part in a block, by account; retired ones have no name any more. One query."""
    wanted = set(ids)
    if not wanted:
        return {}
    rows = Participant.objects.filter(usage_key=usage_key, learner_id__in=wanted)
    return {
        row.learner_id: Person(row.learner_id, row.name, row.place, row.group_id, row.group_name, row.staff)
        for row in rows
    }


def in_talk(responses: Iterable[ResponseData]) -> set[int]:
    """Return everybody who gave, received or spoke in responses."""
    return {one for each in responses for one in (each.by, each.to, *(message.by for message in each.thread))}


def current_versions(rows: Iterable[Contribution]) -> dict[int, VersionData]:
    """Return the newest version of each contribution, by the contribution's id. One query."""
    wanted = {row.id: row.current for row in rows}
    found = ContributionVersion.objects.filter(contribution_id__in=wanted, number__in=set(wanted.values()))
    return {row.contribution_id: version_data(row) for row in found if row.number == wanted[row.contribution_id]}


def is_free(row: Contribution, limit: int) -> bool:
    """Tell whether a contribution may be handed to one more."""
    return row.state == ContributionState.SHARED and row.leases < limit
