"""
The door to groups: functions that are whole transactions, take keywords, return frozen dataclasses of ``groups.data``.

Nothing outside ``grooc_xblocks.groups`` touches its tables.
"""

from grooc_xblocks.groups.api.across import (
    acts_across,
    count_shared,
    field_everywhere,
    fields_everywhere,
    former_across,
    groups_of,
    item_counts,
    keys_across,
    last_changes,
    members_across,
    memberships_across,
    owner_alone,
    read_many,
    states_in,
    tally_across,
    versions_everywhere,
    weeks_across,
)
from grooc_xblocks.groups.api.answers import answer_proposal, lapse_answers, my_proposal
from grooc_xblocks.groups.api.codes import invite, look_up_code
from grooc_xblocks.groups.api.copies import left_copy, snapshot, snapshots, snapshots_across, take_snapshot
from grooc_xblocks.groups.api.desks import desk, round_head, round_page
from grooc_xblocks.groups.api.farewell import retire
from grooc_xblocks.groups.api.finding import find_groups, group_count, group_set_id
from grooc_xblocks.groups.api.history import acts, former_members, item_history, members, seen_members
from grooc_xblocks.groups.api.life import edit_group, renew_code, rest_group, start_group, wake_group
from grooc_xblocks.groups.api.looking import (
    active_members,
    faces,
    group,
    groups,
    older_acts,
    page,
    situation,
    standings,
)
from grooc_xblocks.groups.api.membership import (
    agree_to_remove,
    drop_role,
    join_by_code,
    join_group,
    leave_group,
    pass_role,
    remove_member,
    show_profile,
    take_out,
    take_role,
)
from grooc_xblocks.groups.api.moves import effects, lock_proposal, move_person, undo_move
from grooc_xblocks.groups.api.presence import note_writing, writing
from grooc_xblocks.groups.api.repair import small_groups
from grooc_xblocks.groups.api.requests import (
    advance,
    advance_all,
    answer_request,
    ask_to_join,
    wait_for_place,
    withdraw,
)
from grooc_xblocks.groups.api.rolling import best_open_groups, take_offer
from grooc_xblocks.groups.api.rounds import announce_round, cancel_round, discard_round, start_due, start_round
from grooc_xblocks.groups.api.seekers import enter_pool, leave_pool, pool, waiting
from grooc_xblocks.groups.api.shared import Erasing, edit_shared, erase, past_value, read_shared, shared_version
from grooc_xblocks.groups.api.stamps import stamp
from grooc_xblocks.groups.api.working import claim_round, fail_round, note_progress, prove_round, store_round

__all__ = [
    "Erasing",
    "active_members",
    "acts",
    "acts_across",
    "advance",
    "advance_all",
    "agree_to_remove",
    "announce_round",
    "answer_proposal",
    "answer_request",
    "ask_to_join",
    "best_open_groups",
    "cancel_round",
    "claim_round",
    "count_shared",
    "desk",
    "discard_round",
    "drop_role",
    "edit_group",
    "edit_shared",
    "effects",
    "enter_pool",
    "erase",
    "faces",
    "fail_round",
    "field_everywhere",
    "fields_everywhere",
    "find_groups",
    "former_across",
    "former_members",
    "group",
    "group_count",
    "group_set_id",
    "groups",
    "groups_of",
    "invite",
    "item_counts",
    "item_history",
    "join_by_code",
    "join_group",
    "keys_across",
    "lapse_answers",
    "last_changes",
    "leave_group",
    "leave_pool",
    "left_copy",
    "lock_proposal",
    "look_up_code",
    "members",
    "members_across",
    "memberships_across",
    "move_person",
    "my_proposal",
    "note_progress",
    "note_writing",
    "older_acts",
    "owner_alone",
    "page",
    "pass_role",
    "past_value",
    "pool",
    "prove_round",
    "read_many",
    "read_shared",
    "remove_member",
    "renew_code",
    "rest_group",
    "retire",
    "round_head",
    "round_page",
    "seen_members",
    "shared_version",
    "show_profile",
    "situation",
    "small_groups",
    "snapshot",
    "snapshots",
    "snapshots_across",
    "stamp",
    "standings",
    "start_due",
    "start_group",
    "start_round",
    "states_in",
    "store_round",
    "take_offer",
    "take_out",
    "take_role",
    "take_snapshot",
    "tally_across",
    "undo_move",
    "versions_everywhere",
    "wait_for_place",
    "waiting",
    "wake_group",
    "weeks_across",
    "withdraw",
    "writing",
]
