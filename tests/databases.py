"""
Throw-away database servers for tests and benchmarks, and real processes that work on one database at the same time.

Each server keeps its data in a temporary folder of its own, listens on a free port of the loopback interface and on a
socket in that folder, and forgets everything when it is stopped: nothing is flushed to the disk.
"""

import getpass
import json
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parent.parent
PATIENCE = 60  # seconds a server may take to answer, or to stop
CONNECTIONS = 300
_SYSTEM_FOLDERS = ("/usr/sbin", "/usr/local/sbin", "/usr/libexec", "/opt/homebrew/bin")


class ServerNotInstalled(RuntimeError):
    """The machine has no such database server; the message says how to get it."""


class WorkerFailed(AssertionError):
    """A worker of ``run_workers`` raised; the message is its traceback."""


@contextmanager
def sqlite() -> Iterator[str]:
    """Give the URL of an SQLite file that goes away in the end."""
    with tempfile.TemporaryDirectory(prefix="grooc-sqlite-") as folder:
        yield f"sqlite:///{folder}/grooc.sqlite3"


@contextmanager
def mariadb() -> Iterator[str]:
    """Run a private MariaDB (or MySQL) server and give the URL of its empty database."""
    server = _program(["mariadbd", "mysqld"], "MariaDB", "mariadb-server")
    with _home("mysql") as (home, user):
        data, port = home / "data", _free_port()
        # The server's own administrator may come in by the socket only, so a user is made for the loopback interface.
        start_up = home / "init.sql"
        start_up.write_text(
            "CREATE DATABASE IF NOT EXISTS grooc CHARACTER SET utf8mb4;\n"
            "CREATE USER IF NOT EXISTS 'grooc'@'%' IDENTIFIED BY '';\n"
            "GRANT ALL PRIVILEGES ON *.* TO 'grooc'@'%' WITH GRANT OPTION;\n"
        )
        make = shutil.which("mariadb-install-db") or shutil.which("mysql_install_db")
        if make:
            _run([make, "--no-defaults", f"--datadir={data}", "--skip-test-db"], user, home)
        else:
            _run([server, "--no-defaults", "--initialize-insecure", f"--datadir={data}"], user, home)
        command = [
            *(server, "--no-defaults", f"--datadir={data}", f"--socket={home}/s", f"--port={port}"),
            *("--bind-address=127.0.0.1", "--skip-name-resolve", "--skip-log-bin", f"--init-file={start_up}"),
            *(f"--pid-file={home}/pid", f"--max-connections={CONNECTIONS}", "--character-set-server=utf8mb4"),
            *("--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0"),
        ]
        with _serving(command, user, home, lambda: _mysql_answers(port), signal.SIGTERM):
            yield f"mysql://grooc@127.0.0.1:{port}/grooc"


@contextmanager
def postgresql() -> Iterator[str]:
    """Run a private PostgreSQL server and give the URL of its empty database."""
    newest = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name), reverse=True)
    initdb = _program(["initdb"], "PostgreSQL", "postgresql", newest)
    with _home("postgres") as (home, user):
        data, port = home / "data", _free_port()
        _run([initdb, "-D", data, "-U", "grooc", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"], user, home)
        settings = {
            "port": port,
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": home,
            "max_connections": CONNECTIONS,
            "fsync": "off",
            "synchronous_commit": "off",
            "full_page_writes": "off",
        }
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        command: list[str | Path] = [Path(initdb).with_name("postgres"), "-D", data, *options]
        # An interrupt ends it at once but in good order; a plain end would wait for every client to leave.
        with _serving(command, user, home, lambda: _postgresql_answers(port), signal.SIGINT):
            yield f"postgresql://grooc@127.0.0.1:{port}/grooc"


SERVERS = {"sqlite": sqlite, "mariadb": mariadb, "postgresql": postgresql}


@contextmanager
def migrated(kind: str) -> Iterator[str]:
    """Run a private server of one kind (a key of ``SERVERS``) and give the URL of a database with all our tables."""
    with SERVERS[kind]() as url:
        manage = [sys.executable, "workbench/manage.py", "migrate", "--run-syncdb", "--verbosity=0"]
        done = subprocess.run(
            manage, cwd=REPOSITORY, env=environment(url), capture_output=True, text=True, stdin=subprocess.DEVNULL
        )
        if done.returncode:
            raise RuntimeError(f"migrate on {kind} failed:\n{done.stdout}{done.stderr}")
        try:
            yield url
        finally:
            if url in _parents:
                _dismiss(_parents.pop(url))


def environment(url: str) -> dict[str, str]:
    """Give the environment of a process that is to work on the database at a URL."""
    return {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "grooc_workbench.settings"}


# By the URL of its database: the process that workers are forked from.
_parents: dict[str, "subprocess.Popen[str]"] = {}


def run_workers(url: str, work: Callable[..., Any], n: int, **given: Any) -> list[Any]:
    """
    Call ``work(number, **given)`` in ``n`` processes at the same instant; return what each gave, by number from 0.

    ``work`` is a function of a module that can be imported; what goes in and comes out is JSON. Each process is a new
    one that has Django set up on the database at ``url`` and its connection open before any begins. An exception in one
    of them is raised here as ``WorkerFailed``: a worker that expects a refusal catches it and returns it.
    """
    asked = {"module": work.__module__, "name": work.__qualname__, "n": n, "given": given}
    if url not in _parents:
        _parents[url] = subprocess.Popen(
            [sys.executable, "-m", "tests.workers"],
            cwd=REPOSITORY,
            env=environment(url),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
    answer = _answer(_parents[url], json.dumps(asked))
    if not answer:
        code = _dismiss(_parents.pop(url))
        raise WorkerFailed(f"{work.__qualname__} in {n} processes: the process they come from ended with {code}")
    results = json.loads(answer)
    for result in results:
        if "raised" in result:
            raise WorkerFailed(result["raised"])
    return [result["gave"] for result in results]


def _answer(parent: "subprocess.Popen[str]", asked: str) -> str:
    """Give the line that follows on a line; nothing when the process has ended."""
    assert parent.stdin is not None
    assert parent.stdout is not None
    with suppress(BrokenPipeError):
        print(asked, file=parent.stdin, flush=True)
    return parent.stdout.readline()


def _dismiss(parent: "subprocess.Popen[str]") -> int:
    """It ends when nobody can ask it any more; give its exit code."""
    with suppress(BrokenPipeError):
        parent.communicate()
    return parent.returncode


def _program(names: Sequence[str], what: str, package: str, folders: Sequence[Path] = ()) -> str:
    path = os.pathsep.join([*map(str, folders), os.environ.get("PATH", os.defpath), *_SYSTEM_FOLDERS])
    for name in names:
        found = shutil.which(name, path=path)
        if found:
            return found
    raise ServerNotInstalled(f"{what} is not on this machine. Install it, for instance: apt-get install {package}")


@contextmanager
def _home(preferred: str) -> Iterator[tuple[Path, str | None]]:
    """Give a folder for a server and the user it runs as: None is ourselves; database servers refuse to run as root."""
    # /tmp by name: the path of a socket may be no longer than about a hundred characters.
    home = Path(tempfile.mkdtemp(prefix=f"grooc-{preferred}-", dir="/tmp" if Path("/tmp").is_dir() else None))
    user = None
    if os.geteuid() == 0:
        user = next((name for name in (preferred, "nobody") if _is_user(name)), getpass.getuser())
        shutil.chown(home, user)
    try:
        yield home, user
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _is_user(name: str) -> bool:
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True


def _run(command: Sequence[str | Path], user: str | None, home: Path) -> None:
    done = subprocess.run(
        command,
        **_as(user, home),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed:\n{done.stdout}")


def _as(user: str | None, home: Path) -> dict[str, Any]:
    if user is None:
        return {"cwd": home}
    account = pwd.getpwnam(user)
    return {"cwd": home, "user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


@contextmanager
def _serving(
    command: Sequence[str | Path], user: str | None, home: Path, answers: Callable[[], bool], farewell: signal.Signals
) -> Iterator[None]:
    with (home / "log").open("wb") as log:
        process = subprocess.Popen(command, **_as(user, home), stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    try:
        deadline = time.monotonic() + PATIENCE
        while not answers():
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{command[0]} did not start:\n{(home / 'log').read_text(errors='replace')}")
            time.sleep(0.1)
        yield
    finally:
        process.send_signal(farewell)
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _mysql_answers(port: int) -> bool:
    import pymysql

    try:
        pymysql.connect(host="127.0.0.1", port=port, user="grooc", database="grooc").close()
    except pymysql.MySQLError:
        return False
    return True


def _postgresql_answers(port: int) -> bool:
    import psycopg

    try:
        server = psycopg.connect(f"host=127.0.0.1 port={port} user=grooc dbname=postgres", autocommit=True)
    except psycopg.OperationalError:
        return False
    with server:
        server.execute("CREATE DATABASE grooc")
    return True
