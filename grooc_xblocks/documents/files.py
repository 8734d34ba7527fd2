"""What a file to be kept is called, and what it is."""

import re
from urllib.parse import quote

from grooc_xblocks.documents import paper
from grooc_xblocks.domain import reflection_files

TYPES = {**reflection_files.TYPES, "docx": paper.TYPE, "ics": "text/calendar", "json": "application/json"}


def plain(name: str) -> str:
    """Return a name as every program takes it for a file's."""
    return re.sub(r"[^A-Za-z0-9]+", "-", name).strip("-")[:60] or "grooc"


def disposition(name: str, form: str) -> str:
    """Return the header that has a browser keep a file under a name in any script."""
    return f"attachment; filename=\"{plain(name)}.{form}\"; filename*=UTF-8''{quote(name)}.{form}"
