"""
The door to groups: functions that are whole transactions, take keywords, return frozen dataclasses of ``groups.data``.

Nothing outside ``grooc_xblocks.groups`` touches its tables.
"""

from grooc_xblocks.groups.api.across import count_shared
from grooc_xblocks.groups.api.codes import invite, look_up_code
from grooc_xblocks.groups.api.copies import left_copy, snapshot, snapshots, take_snapshot
from grooc_xblocks.groups.api.farewell import retire
from grooc_xblocks.groups.api.finding import find_groups, group_count, group_set_id
from grooc_xblocks.groups.api.history import acts, former_members, item_history, members
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
from grooc_xblocks.groups.api.presence import note_writing, writing
from grooc_xblocks.groups.api.requests import (
    advance,
    advance_all,
    answer_request,
    ask_to_join,
    wait_for_place,
    withdraw,
)
from grooc_xblocks.groups.api.shared import Erasing, edit_shared, erase, past_value, read_shared, shared_version
from grooc_xblocks.groups.api.stamps import stamp

__all__ = [
    "Erasing",
    "active_members",
    "acts",
    "advance",
    "advance_all",
    "agree_to_remove",
    "answer_request",
    "ask_to_join",
    "count_shared",
    "drop_role",
    "edit_group",
    "edit_shared",
    "erase",
    "faces",
    "find_groups",
    "former_members",
    "group",
    "group_count",
    "group_set_id",
    "groups",
    "invite",
    "item_history",
    "join_by_code",
    "join_group",
    "leave_group",
    "left_copy",
    "look_up_code",
    "members",
    "note_writing",
    "older_acts",
    "page",
    "pass_role",
    "past_value",
    "read_shared",
    "remove_member",
    "renew_code",
    "rest_group",
    "retire",
    "shared_version",
    "show_profile",
    "situation",
    "snapshot",
    "snapshots",
    "stamp",
    "standings",
    "start_group",
    "take_out",
    "take_role",
    "take_snapshot",
    "wait_for_place",
    "wake_group",
    "withdraw",
    "writing",
]
