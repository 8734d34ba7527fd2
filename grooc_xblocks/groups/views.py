"""The page behind an invitation link."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from grooc_xblocks import compat
from grooc_xblocks.domain.errors import GroocError
from grooc_xblocks.groups import api


@require_GET
@login_required
def invitation(request: HttpRequest, code: str) -> HttpResponse:
    """
    Note that the learner was invited, and lead to the block, where one press joins; following a link alone joins
    nobody.

    A code that opens nothing leads to "not found", and guessing is as limited as in the block.
    """
    try:
        group = api.invite(code=code, learner=int(str(request.user.pk)))
    except GroocError as error:
        raise Http404 from error
    return redirect(compat.block_url(group.usage_key))
