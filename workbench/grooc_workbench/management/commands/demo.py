"""``manage.py demo``: everything from an empty machine to a course in the browser."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application

from grooc_workbench.models import Person
from grooc_workbench.seeding import seed


class Command(BaseCommand):
    """Make the database, the people and the groups where they are missing, and serve. What people did is kept."""

    help = "Serve the sample courses on this machine."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000, help="the port of the address (0: any that is free)")
        parser.add_argument("--no-serve", action="store_true", help="make everything ready, and stop")

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", interactive=False, verbosity=0)
        if not Person.objects.exists():
            self.stdout.write("Making people and groups: the first time this takes a while.")
            self.stdout.flush()
        if seed():
            self.stdout.write("People and groups are made.")
        if not options["no_serve"]:
            self._serve(options["port"])

    def _serve(self, port: int) -> None:
        try:
            server = ThreadedWSGIServer(("127.0.0.1", port), WSGIRequestHandler, allow_reuse_address=True)
        except OSError as error:
            raise CommandError(f"Port {port} is taken: {error}. Another can be given with --port.") from error
        site = f"http://127.0.0.1:{server.server_port}"
        settings.LMS_ROOT_URL = site
        settings.GROOC_BLOCK_URL = f"{site}/jump_to/{{usage_key}}"
        server.daemon_threads = True
        server.set_app(get_wsgi_application())
        self.stdout.write(f"The courses are served at {site}/ (stop with Ctrl-C)", ending="\n")
        self.stdout.flush()
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            self.stdout.write("Stopped.")
        finally:
            server.server_close()
