"""Who looks is in the address (``/as/<person>/…``): this sets the request's user and language to that person's."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation

from grooc_workbench.services import person_of

NOBODY = "nobody"


class PersonOfTheWindow:
    """Stands in for signing in: several windows of one browser can be several people at once."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: Any, view: Any, args: Any, kwargs: dict[str, Any]) -> None:
        username = kwargs.pop("person", None)
        if username is None:
            return
        request.user = self._user(username)
        request.person = person_of(request.user)
        if request.person is not None:
            translation.activate(request.person.language)
            request.LANGUAGE_CODE = translation.get_language()

    @staticmethod
    def _user(username: str) -> Any:
        if username == NOBODY:
            return AnonymousUser()
        user = get_user_model().objects.select_related("person").filter(username=username).first()
        if user is None:
            raise Http404(username)
        return user
