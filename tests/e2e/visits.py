"""Somebody who looks at the pages of a room in one language or another."""

import gettext
import re
from typing import Any

from tests.databases import REPOSITORY
from tests.e2e.room import Room, Window

LANGUAGES = ("en", "ar")
IN_THE_PLAYER = {"width": 880, "height": 900}


class Visit:
    """Somebody in the room who reads in one language; ``says`` gives the words of the view in it."""

    def __init__(self, room: Room, language: str) -> None:
        self.room = room
        self.language = language
        folder = REPOSITORY / "grooc_xblocks" / "translations"
        self.says = gettext.translation("text", folder, [language], fallback=True).gettext

    def enter(self, who: str, path: str = "") -> Window:
        return self.room.enter(who, alone=True, language=self.language, path=path)

    def named(self, message: str) -> re.Pattern[str]:
        """Words with something put in: anything may stand there."""
        return re.compile(re.sub(r"%\\\((\w+)\\\)s", ".*", f"^{re.escape(self.says(message))}$"))

    def press(self, window: Window, message: str, **more: Any) -> None:
        name = self.named(message) if "%(" in message else self.says(message)
        window.button(name, **more).first.click()
