"""The author's side: a unit with previews of its blocks, and the editor of a block, as in Studio."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import ensure_csrf_cookie
from xblock.core import XBlock
from xblock.exceptions import NoSuchUsage

from grooc_workbench.blocks import OWN_BLOCKS
from grooc_workbench.courses import Course
from grooc_workbench.courses import usage_key as known_usage_key
from grooc_workbench.outline import Outline, Unit, outline_of
from grooc_workbench.pages import bar, course_or_404, unit_or_404


def _page(request: Any, course: Course, unit: Unit, outline: Outline) -> dict[str, Any]:
    if request.person is None or not request.person.is_staff:
        raise PermissionDenied
    # Pressing "Learner" leads back to whoever one was before; a name in the bar opens the unit as that person.
    learner = request.GET.get("from", request.user.username)
    here = reverse("unit", args=("PERSON", str(course.key), unit.id)).replace("/PERSON/", "/{person}/")
    return {
        "course": course,
        "course_title": course.title(course.root),
        "course_language": course.fields(course.root).get("language", "en"),
        "outline": outline,
        "unit": unit,
        "side": "author",
        "from": learner,
        "learner_address": here.replace("{person}", learner),
        **bar(request, here),
    }


def _type_name(block_type: str) -> str:
    """What Studio calls a type of block: its display name by default."""
    block_class = OWN_BLOCKS.get(block_type) or XBlock.load_class(block_type)
    default = block_class.display_name.default
    return str(default or block_type.removeprefix("grooc_").replace("_", " ").capitalize())


@ensure_csrf_cookie
def unit(request: Any, course_id: str, unit_id: str) -> HttpResponse:
    """The unit as its author sees it: a card a block, with its preview."""
    course = course_or_404(course_id)
    outline = outline_of(course, None)
    here = unit_or_404(outline, unit_id)
    context = _page(request, course, here, outline)
    context["cards"] = [
        {
            "title": course.title(key) or _type_name(key.block_type),
            "frame": reverse("frame", args=(request.user.username, "preview", str(key))),
            "editor": reverse("studio_edit", args=(request.user.username, course_id, str(key)))
            if key.block_type not in OWN_BLOCKS
            else "",
        }
        for key in here.blocks
    ]
    context["before"], context["after"] = outline.beside(here)
    return render(request, "grooc_workbench/studio_unit.html", context)


@ensure_csrf_cookie
def edit(request: Any, course_id: str, usage_key: str) -> HttpResponse:
    """The editor of one block."""
    course = course_or_404(course_id)
    try:
        key = known_usage_key(usage_key)
    except NoSuchUsage as error:
        raise Http404(usage_key) from error
    outline = outline_of(course, None)
    here = next((unit for unit in outline.units if key in unit.blocks), None)
    if here is None:
        raise Http404(usage_key)
    context = _page(request, course, here, outline)
    context["title"] = course.title(key) or _type_name(key.block_type)
    context["frame"] = reverse("frame", args=(request.user.username, "studio", str(key)))
    return render(request, "grooc_workbench/studio_edit.html", context)
