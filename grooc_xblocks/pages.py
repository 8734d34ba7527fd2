"""How a block speaks, and what its pages and files are made of: words in the reader's language, sheets, a script."""

from collections.abc import Iterable
from typing import Any

from web_fragments.fragment import Fragment
from webob import Response

from grooc_xblocks import catalog, compat
from grooc_xblocks.documents import files


class Pages:
    """Mixed into a block: words, views and files."""

    runtime: Any

    def _translator(self) -> Any:
        """Return the runtime's service for translations, made once a language: a view has a hundred messages."""
        locale = compat.locale()
        if self.__dict__.get("_translates") != locale:
            self.__dict__.update(_translates=locale, _translates_by=self.runtime.service(self, "i18n"))
        return self.__dict__["_translates_by"]

    def translate(self, message: str, params: dict[str, Any] | None = None) -> str:
        """Return a message in the reader's language, with its parameters filled in."""
        service = self._translator()
        translated = service.gettext(message) if service and message else message
        if translated == message:
            translated = catalog.translate(compat.locale(), message)
        return translated % params if params else translated

    def say(self, message: str, plural: str = "", count: int | None = None) -> str:
        """
        Return a message in the reader's language, its placeholders left for the view; with a plural, in the form that
        ``count`` takes.
        """
        if not plural or count is None:
            return self.translate(message)
        service = self._translator()
        translated = service.ngettext(message, plural, count) if service else message
        if translated in (message, plural):
            translated = catalog.translate_plural(compat.locale(), message, plural, count)
        return translated

    def page(self, script: str, initializer: str, state: dict[str, Any]) -> Fragment:
        """
        Return the fragment of one view: a mount point, the stylesheets, one script, and the state it starts from.

        What all blocks look like is in grooc.css; the block's own sheet is named as its learner's script.
        """
        fragment = Fragment('<div class="grooc"></div>')
        for sheet in ("grooc", script.removesuffix("_studio")):
            fragment.add_css_url(self.runtime.local_resource_url(self, f"public/{sheet}.css"))
        fragment.add_javascript_url(self.runtime.local_resource_url(self, f"public/{script}.js"))
        words = {
            "locale": compat.locale(),
            "rtl": compat.is_right_to_left(),
            "catalog": catalog.front_end_catalog(compat.locale()),
        }
        fragment.initialize_js(initializer, {"state": state, **words})
        return fragment

    def file(self, form: str, content: Iterable[bytes], name: str) -> Response:
        """Return a file to be kept, line by line where it is made so."""
        headers = {
            "Content-Disposition": files.disposition(name, form),
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
        }
        answer = Response(app_iter=content, headerlist=list(headers.items()))
        answer.content_type = files.TYPES[form]
        return answer
