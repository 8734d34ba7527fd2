"""What the templates of the player draw again and again."""

import datetime
from typing import Any

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from grooc_xblocks.domain.names import initials as initials_of

register = template.Library()
# Pictures that point somewhere turn round when the page reads from right to left.
_POINTING = {"before", "after"}


@register.simple_tag
def icon(name: str) -> SafeString:
    """A picture out of the sprite of the page; always beside words, so hidden from readers of the screen."""
    kind = "icon points" if name in _POINTING else "icon"
    return format_html('<svg class="{}" aria-hidden="true"><use href="#i-{}"></use></svg>', kind, name)


@register.filter
def initials(name: str) -> str:
    return initials_of(name)


@register.filter
def tint(number: int) -> int:
    """One of the six tints of faces."""
    return (int(number) - 1) % 6


def _english() -> bool:
    return (get_language() or "en").startswith("en")


@register.filter
def day(date: datetime.date | None) -> str:
    """A day without its year, such as "16 Nov" or "16 nov."."""
    if date is None:
        return ""
    short = date_format(date, "j M")
    # Django's short months begin with a capital in every language.
    return short if _english() else short.lower()


@register.filter
def long_day(date: datetime.date) -> str:
    """A day with its weekday, such as "Sunday 29 November"."""
    if _english():
        return date_format(date, "l j F")
    return f"{date_format(date, 'l')} {date_format(date, 'MONTH_DAY_FORMAT')}".lower()


@register.simple_tag
def days(first: datetime.date | None, last: datetime.date | None) -> str:
    """A span of days, such as "16–29 Nov" or "30 Nov – 13 Dec"."""
    if first is None or last is None:
        return day(first or last)
    if first.month == last.month and _english():
        return f"{first.day}–{day(last)}"
    return _("%(first)s – %(last)s") % {"first": day(first), "last": day(last)}


@register.simple_tag
def own_name(code: str) -> str:
    """The name of a language in that language."""
    return {"en": "English", "fr": "Français", "es": "Español", "ar": "العربية", "hi": "हिन्दी"}[code]


@register.filter
def percent(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0


@register.filter
def units_beside(unit: Any) -> list[Any]:
    """The units of the chapter a unit is in."""
    return list(unit.chapter.units)
