"""Requests of blocks: the frame a unit or a block is shown in, handlers, files."""

import mimetypes
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.csrf import ensure_csrf_cookie
from xblock.core import XBlock
from xblock.django.request import django_to_webob_request, webob_to_django_response
from xblock.exceptions import DisallowedFileError, NoSuchHandlerError, NoSuchUsage
from xblock.plugin import PluginMissingError

from grooc_workbench import records
from grooc_workbench.blocks import OWN_BLOCKS
from grooc_workbench.courses import usage_key as known_usage_key
from grooc_workbench.runtime import Mode, PlayerRuntime

# The views an address may ask for in each mode, the usual one first.
_VIEWS = {"learner": ("student_view",), "preview": ("author_view", "student_view"), "studio": ("studio_view",)}


def _block_for(request: Any, usage_key: str, mode: str) -> Any:
    """The block of an address, bound to who looks; 404 when there is none, 403 when Studio is not for this person."""
    if mode not in _VIEWS:
        raise Http404(mode)
    try:
        return PlayerRuntime(request.user, cast(Mode, mode)).get_block(known_usage_key(usage_key))
    except NoSuchUsage as error:
        raise Http404(usage_key) from error


def _may_author(request: Any) -> bool:
    return bool(getattr(request, "person", None) and request.person.is_staff)


@ensure_csrf_cookie
@xframe_options_sameorigin
def frame(request: Any, mode: str, usage_key: str) -> HttpResponse:
    """A page with nothing but one unit or block, for an iframe; it tells its height to the page around it."""
    block = _block_for(request, usage_key, mode)
    if mode != "learner" and not _may_author(request):
        return HttpResponse(status=403)
    view = request.GET.get("view", _VIEWS[mode][0])
    if view not in _VIEWS[mode]:
        raise Http404(view)
    if view == "author_view" and not hasattr(block, "author_view"):
        view = "student_view"
    fragment = block.runtime.render(block, view, {})
    if mode == "learner" and request.user.is_authenticated:
        _complete_on_view(request.user, block)
    course = block.runtime.shelf.course_of(block.scope_ids.usage_id)
    language = course.fields(course.root).get("language", "en")
    context = {
        "fragment": fragment,
        "mode": mode,
        "title": course.title(block.scope_ids.usage_id),
        "language": language,
    }
    return render(request, "grooc_workbench/frame.html", context)


def _complete_on_view(user: Any, block: Any) -> None:
    """Plain text is done when it was seen."""
    course = block.runtime.shelf.course_of(block.scope_ids.usage_id)
    for child in course.children(block.scope_ids.usage_id):
        if child.block_type == "html":
            records.complete(user, child, 1.0)


def handle(request: Any, mode: str, usage_key: str, handler: str, suffix: str = "") -> HttpResponse:
    """
    Pass a request on to a handler of a block.

    As in the LMS: CSRF is enforced, nobody may only read, no transaction is open. Studio's handlers are for authors.
    """
    if not request.user.is_authenticated and request.method != "GET":
        return HttpResponse(status=403)
    block = _block_for(request, usage_key, mode)
    if mode != "learner" and not _may_author(request):
        return HttpResponse(status=403)
    try:
        answer = block.runtime.handle(block, handler, django_to_webob_request(request), suffix)
    except NoSuchHandlerError as error:
        raise Http404(handler) from error
    return webob_to_django_response(answer)


def no_handler(request: HttpRequest, mode: str, usage_key: str) -> HttpResponse:
    """The address handlers of a block begin with; nothing is there by itself."""
    raise Http404(usage_key)


def block_resource(request: HttpRequest, block_type: str, uri: str) -> HttpResponse:
    """A file out of the ``public`` folder of a block's package."""
    try:
        block_class = OWN_BLOCKS.get(block_type) or XBlock.load_class(block_type)
        with block_class.open_local_resource(uri) as file:
            content = file.read()
    except (PluginMissingError, DisallowedFileError, FileNotFoundError, IsADirectoryError) as error:
        raise Http404(uri) from error
    kind = mimetypes.guess_type(uri)[0] or "application/octet-stream"
    # The files of a block under development change under the same name.
    return HttpResponse(content, content_type=kind, headers={"Cache-Control": "no-cache"})
