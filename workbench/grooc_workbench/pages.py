"""The pages of the course player: what a learner sees around a unit."""

import re
from typing import Any
from urllib.parse import unquote

from django.conf import settings
from django.core.management import call_command
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_POST
from opaque_keys import InvalidKeyError
from opaque_keys.edx.keys import CourseKey
from xblock.exceptions import NoSuchUsage

from grooc_workbench.courses import SHELF, Course
from grooc_workbench.courses import usage_key as known_usage_key
from grooc_workbench.models import Person
from grooc_workbench.outline import Chapter, Outline, Unit, outline_of
from grooc_xblocks.groups.views import invitation as follow_invitation

# Query parameters of a page that a block in the unit may want, such as the code of an invitation.
_PASSED_ON = re.compile(r"^[a-z_]{1,32}$")


def course_or_404(course_id: str) -> Course:
    SHELF.all()
    try:
        return SHELF.course_of(CourseKey.from_string(course_id))
    except (InvalidKeyError, NoSuchUsage) as error:
        raise Http404(course_id) from error


def unit_or_404(outline: Outline, unit_id: str) -> Unit:
    unit = outline.unit(unit_id)
    if unit is None:
        raise Http404(unit_id)
    return unit


def bar(request: Any, here: str) -> dict[str, Any]:
    """
    What the demo bar shows: the people, and for each the address of this page as that person.

    ``here`` is the address of the page with ``{person}`` in place of who looks.
    """
    known = Person.objects.filter(Q(featured=True) | Q(waits=True)).select_related("user").order_by("pk")
    people = sorted(known, key=_bar_order)
    current = getattr(request, "person", None)
    for person in people:
        person.address = here.replace("{person}", person.user.username)
        person.current = person.user_id == getattr(current, "user_id", None)
    return {
        "people": [person for person in people if person.in_bar],
        "more_people": [person for person in people if person.featured and not person.in_bar],
        "everybody": [person for person in people if person.featured],
        "waiting_people": [person for person in people if person.waits],
        "person": current,
        "languages": settings.LANGUAGES,
    }


def _bar_order(person: Person) -> int:
    """Learners first, then who facilitates, then course staff."""
    return [*Person.Role].index(Person.Role(person.role))


def _page(request: Any, course: Course, tab: str, here: str) -> dict[str, Any]:
    outline = outline_of(course, request.user)
    return {
        "course": course,
        "course_title": course.title(course.root),
        "course_runs": course.fields(course.root).get("runs", ""),
        "course_language": course.fields(course.root).get("language", "en"),
        "outline": outline,
        "tab": tab,
        "side": "learner",
        "today": timezone.localdate(),
        "author_address": reverse("studio_unit", args=(author_for(request), str(course.key), outline.next_to_do().id)),
        **bar(request, here),
    }


def _as_anybody(request: HttpRequest) -> str:
    return re.sub(r"^/as/[^/]+/", "/as/{person}/", request.get_full_path())


def front_door(request: HttpRequest) -> HttpResponse:
    """The first page: what this is, the two courses, and who to begin as."""
    courses = [{"key": course.key, **course.fields(course.root)} for course in SHELF.all()]
    here = reverse("course", args=("PERSON", str(courses[0]["key"]))).replace("/PERSON/", "/{person}/")
    shown = bar(request, here)["everybody"]
    start = shown[0].user.username if shown else "nobody"
    context = {"courses": courses, "start": start, "everybody": shown}
    return render(request, "grooc_workbench/front_door.html", context)


@ensure_csrf_cookie
def course_home(request: Any, course_id: str) -> HttpResponse:
    """Go on where the learner is."""
    outline = outline_of(course_or_404(course_id), request.user)
    return redirect("unit", request.user.username, course_id, outline.next_to_do().id)


@ensure_csrf_cookie
def unit(request: Any, course_id: str, unit_id: str) -> HttpResponse:
    """One unit, in an iframe as tall as its content."""
    context = _page(request, course_or_404(course_id), "course", _as_anybody(request))
    here = unit_or_404(context["outline"], unit_id)
    before, after = context["outline"].beside(here)
    frame = reverse("frame", args=(request.user.username, "learner", str(here.key)))
    passed = {name: value for name, value in request.GET.items() if _PASSED_ON.match(name)}
    query = request.GET.copy()
    query.clear()
    query.update({"view": "student_view", **passed})
    context.update(unit=here, before=before, after=after, frame=f"{frame}?{query.urlencode()}")
    author = reverse("studio_unit", args=(author_for(request), course_id, unit_id))
    context["author_address"] = f"{author}?from={request.user.username}"
    context["open_chapters"] = _open_chapters(context["outline"], here.chapter)
    return render(request, "grooc_workbench/unit.html", context)


def author_for(request: Any) -> str:
    """Who edits in Studio when this person presses "Author": course staff themselves, else the course's author."""
    if request.person and request.person.role == Person.Role.STAFF:
        return str(request.user.username)
    author = Person.objects.filter(role=Person.Role.STAFF).select_related("user").first()
    return author.user.username if author else request.user.username


def _open_chapters(outline: Outline, here: Chapter) -> list[str]:
    """The chapter the learner is in and the two after it stand open."""
    at = outline.chapters.index(here)
    return [chapter.id for chapter in outline.chapters[at : at + 3]]


@ensure_csrf_cookie
def progress(request: Any, course_id: str) -> HttpResponse:
    """What is done, session by session."""
    context = _page(request, course_or_404(course_id), "progress", _as_anybody(request))
    return render(request, "grooc_workbench/progress.html", context)


def progress_json(request: Any, course_id: str) -> JsonResponse:
    """The ids of the units that are done, for a page that stays open while a block is being completed."""
    outline = outline_of(course_or_404(course_id), request.user)
    return JsonResponse({"done": [unit.id for unit in outline.units if unit.done], "total": len(outline.units)})


@ensure_csrf_cookie
def dates(request: Any, course_id: str) -> HttpResponse:
    """The suggested days, in order, with today among them."""
    context = _page(request, course_or_404(course_id), "dates", _as_anybody(request))
    days: list[dict[str, Any]] = []
    for chapter in context["outline"].chapters:
        if chapter.start:
            days.append({"day": chapter.start.date(), "chapter": chapter, "unit": chapter.units[0]})
        for unit in chapter.units:
            if unit.due:
                days.append({"day": unit.due.date(), "assignment": unit})
    days.append({"day": context["today"], "today": True})
    context["days"] = sorted(days, key=lambda day: (day["day"], not day.get("today")))
    return render(request, "grooc_workbench/dates.html", context)


def jump(request: HttpRequest, usage_key: str) -> HttpResponse:
    """Where an invitation leads. Nobody signs in here, so the page asks who follows the link."""
    course, unit = _unit_of(usage_key)
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    here = reverse("jump_as", args=("PERSON", usage_key)).replace("/PERSON/", "/{person}/") + query
    context = {"course_title": course.title(course.root), "unit_title": unit.title, **bar(request, here)}
    return render(request, "grooc_workbench/jump.html", context)


def jump_as(request: Any, usage_key: str) -> HttpResponse:
    """Go to the unit that holds a block, and hand the query on to it."""
    course, unit = _unit_of(usage_key)
    address = reverse("unit", args=(request.user.username, str(course.key), unit.id))
    return HttpResponseRedirect(f"{address}?{request.GET.urlencode()}" if request.GET else address)


def invitation(request: HttpRequest, code: str) -> HttpResponse:
    """The link a group hands out. On a platform one is signed in; here the page asks who follows it."""
    here = reverse("invitation_as", args=("PERSON", code)).replace("/PERSON/", "/{person}/")
    return render(request, "grooc_workbench/jump.html", bar(request, here))


def invitation_as(request: Any, code: str) -> HttpResponse:
    """Follow the link as somebody; where the blocks' own page leads to, without being asked again who one is."""
    answer = follow_invitation(request, code)
    usage_key = unquote(answer["Location"].rpartition("/")[2])
    return redirect("jump_as", request.user.username, usage_key)


def _unit_of(text: str) -> tuple[Course, Unit]:
    try:
        key = known_usage_key(text)
    except NoSuchUsage as error:
        raise Http404(text) from error
    course = SHELF.course_of(key)
    for unit in outline_of(course, None).units:
        if key == unit.key or key in unit.blocks:
            return course, unit
    raise Http404(text)


@require_POST
def language(request: Any) -> HttpResponse:
    """Change the language somebody reads the site in, as in the settings of an account."""
    code = request.POST.get("language", "")
    if request.person is not None and code in dict(settings.LANGUAGES):
        Person.objects.filter(pk=request.person.pk).update(language=code)
    return HttpResponseRedirect(_back(request))


@require_POST
def reset(request: HttpRequest) -> HttpResponse:
    """Put the demo back to its start."""
    call_command("reset")
    return HttpResponseRedirect(_back(request))


def _back(request: HttpRequest) -> str:
    """The page the form was on; only addresses of this site."""
    address = request.POST.get("next", "/")
    return address if address.startswith("/") and not address.startswith(("//", "/\\")) else "/"


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "grooc_workbench/not_found.html", status=404)
