"""
The door to reflections: functions that are whole transactions, take keywords, return frozen dataclasses of
``reflections.data``.

Nothing outside ``grooc_xblocks.reflections`` touches its tables. Groups are plain numbers and names here: whoever calls
says in which group a learner is.
"""

from grooc_xblocks.reflections.api.browsing import browse, read
from grooc_xblocks.reflections.api.desks import boost, desk
from grooc_xblocks.reflections.api.digests import send_due_digests, set_digest
from grooc_xblocks.reflections.api.exporting import every_contribution, every_response
from grooc_xblocks.reflections.api.farewell import retire
from grooc_xblocks.reflections.api.feedback import feedback_on, shared_by
from grooc_xblocks.reflections.api.files import keep_piece, open_file, usable_files
from grooc_xblocks.reflections.api.following import follow
from grooc_xblocks.reflections.api.links import note_link
from grooc_xblocks.reflections.api.looking import faces, left, older, overview, response, stamp
from grooc_xblocks.reflections.api.networks import met, taking_part, ties, waiting_authors
from grooc_xblocks.reflections.api.reporting import moderate, report
from grooc_xblocks.reflections.api.responding import respond, revise_response
from grooc_xblocks.reflections.api.serving import save_response_draft, serve, show_another
from grooc_xblocks.reflections.api.sharing import share, withdraw_share
from grooc_xblocks.reflections.api.standing import count, standing
from grooc_xblocks.reflections.api.talking import ask_reveal, decide, mark_helped, reply, seen, thank

__all__ = [
    "ask_reveal",
    "boost",
    "browse",
    "count",
    "decide",
    "desk",
    "every_contribution",
    "every_response",
    "faces",
    "feedback_on",
    "follow",
    "keep_piece",
    "left",
    "mark_helped",
    "met",
    "moderate",
    "note_link",
    "older",
    "open_file",
    "overview",
    "read",
    "reply",
    "report",
    "respond",
    "response",
    "retire",
    "revise_response",
    "save_response_draft",
    "seen",
    "send_due_digests",
    "serve",
    "set_digest",
    "share",
    "shared_by",
    "show_another",
    "stamp",
    "standing",
    "taking_part",
    "thank",
    "ties",
    "usable_files",
    "waiting_authors",
    "withdraw_share",
]
