"""The platform mixes fields of its own into every block; one of ours with such a name would be set by a subsection."""

from typing import Any

import pytest
from xblock.core import XBlock

from grooc_xblocks.action_plan import ActionPlanXBlock
from grooc_xblocks.asset_map import AssetMapXBlock
from grooc_xblocks.group_formation import GroupFormationXBlock
from grooc_xblocks.peer_reflection import PeerReflectionXBlock

# Of the platform's mixins for inheritance, courseware and editing, which every block of the LMS and Studio gets.
PLATFORMS = {
    "chrome",
    "copied_from_block",
    "course_edit_method",
    "days_early_for_beta",
    "default_tab",
    "due",
    "edited_by",
    "edited_on",
    "format",
    "giturl",
    "graceperiod",
    "graded",
    "group_access",
    "hide_from_toc",
    "in_entrance_exam",
    "matlab_api_key",
    "max_attempts",
    "name",
    "parent",
    "published_by",
    "published_on",
    "relative_weeks_due",
    "rerandomize",
    "self_paced",
    "show_correctness",
    "show_reset_button",
    "showanswer",
    "source_file",
    "start",
    "static_asset_path",
    "tags",
    "upstream",
    "use_latex_compiler",
    "user_partitions",
    "video_auto_advance",
    "video_bumper",
    "video_speed_optimizations",
    "video_upload_pipeline",
    "visible_to_staff_only",
    "weight",
    "xml_attributes",
    "xqa_key",
}


@pytest.mark.parametrize("block", [ActionPlanXBlock, AssetMapXBlock, GroupFormationXBlock, PeerReflectionXBlock])
def test_no_field_of_ours_has_a_name_that_the_platform_gives_to_every_block(block: Any) -> None:
    ours = set(block.fields) - set(XBlock.fields)
    assert ours & PLATFORMS == set()
