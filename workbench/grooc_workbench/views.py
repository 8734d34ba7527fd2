"""Requests of blocks: their handlers and their files."""

import mimetypes
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from xblock.core import XBlock
from xblock.django.request import django_to_webob_request, webob_to_django_response
from xblock.exceptions import DisallowedFileError, NoSuchHandlerError, NoSuchUsage
from xblock.plugin import PluginMissingError

from grooc_workbench.blocks import OWN_BLOCKS
from grooc_workbench.courses import usage_key as known_usage_key
from grooc_workbench.runtime import PlayerRuntime


def block_for(request: Any, usage_key: str, mode: str) -> Any:
    """The block of an address, bound to who looks; 404 when there is none."""
    if mode not in ("learner", "studio", "preview"):
        raise Http404(mode)
    try:
        return PlayerRuntime(request.user, mode).get_block(known_usage_key(usage_key))
    except NoSuchUsage as error:
        raise Http404(usage_key) from error


def handle(request: Any, mode: str, usage_key: str, handler: str, suffix: str = "") -> HttpResponse:
    """Pass a request on to a handler of a block.

    As in the LMS: CSRF is enforced, nobody may only read, and no transaction is open. Studio's handlers are for authors.
    """
    if not request.user.is_authenticated and request.method != "GET":
        return HttpResponse(status=403)
    if mode != "learner" and not (request.person and request.person.is_staff):
        return HttpResponse(status=403)
    block = block_for(request, usage_key, mode)
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
