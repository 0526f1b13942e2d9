"""What every command gets: which library, which day is today, who is at work.

The only place that reads the clock and the environment.
"""

import os
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click

from citelib.errors import NoLibrary, UsageError

if TYPE_CHECKING:  # --help is to be answered at once: it loads neither the library nor pathlib
    from pathlib import Path

    from citelib.library.database import Library, Stamp

Decorated = TypeVar("Decorated")


class Context:
    """The options that hold for all commands.

    A command that ends with another exit code than 0 says so in `outcome` before it writes: it then holds for a reader
    that goes away too. `made` is the library that this command made; `stored` says that what it changed is in the
    library, whatever happens afterwards.
    """

    library: str | None = None
    day: date | None = None
    outcome: int = 0
    stored: bool = False
    made: "Path | None" = None

    @property
    def path(self) -> "Path":
        """The library's file: ``--library``, else CITELIB_LIBRARY, else the user's own."""
        from pathlib import Path

        named = self.library or os.environ.get("CITELIB_LIBRARY")
        try:
            if not named:
                import platformdirs  # only those who name no library pay for it

                return platformdirs.user_data_path("citelib") / "library.db"
            scheme, found, rest = named.partition("://")
            if not found:
                return Path(named).expanduser()
        except RuntimeError:
            raise UsageError(
                "citelib cannot tell where your home folder is", mend="name a library with --library FILE"
            ) from None
        if scheme != "sqlite" or not rest.startswith("/"):
            raise UsageError(f"citelib cannot open {named!r}", mend="name a file, or sqlite:///FILE")
        return Path(rest[1:])

    @property
    def today(self) -> date:
        """``--today``, else the calendar's."""
        return self.day or date.today()

    def open(self) -> "Library":
        """The library. Raises LibraryError."""
        from citelib.library.database import open_library

        return open_library(self.path, on_stored=self._note_stored)

    def open_or_create(self, *, scratch: bool = False) -> "Library":
        """The library, made first where there is none, which is said; with `scratch` a passing one is made instead."""
        path = self.path
        try:
            return self.open()
        except NoLibrary:
            pass
        from citelib.library import migrating  # alembic is slow to load: only a first import needs it
        from citelib.library.database import open_library

        if scratch:
            import atexit  # these two take longer to load than --help
            import tempfile
            from pathlib import Path

            folder = tempfile.TemporaryDirectory(prefix="citelib-")
            atexit.register(folder.cleanup)
            path = Path(folder.name) / "library.db"
        if migrating.create(path) and not scratch:
            self.made = path
            click.echo(f"Made a new library: {path}", err=True)
        return open_library(path, on_stored=self._note_stored)

    def _note_stored(self) -> None:
        self.stored = True

    def take_back(self) -> None:
        """Removes the library that this command made, which failed, unless something is stored in it."""
        if self.made is None:
            return
        from citelib.library import migrating  # loaded already: it made the library

        if migrating.take_back(self.made):
            with suppress(OSError):  # what made the command fail is to be told, not that nobody reads this
                click.echo(f"Removed it again, for nothing was stored: {self.made}", err=True)

    def stamp(self, by: str | None) -> "Stamp":
        """Who does something now. With ``--today`` the moment lies on that day."""
        from citelib.library.database import Stamp

        now = datetime.now(UTC)
        if self.day:
            now = datetime.combine(self.day, now.timetz())
        return Stamp(by or login_name(), now, self.today)


def login_name() -> str:
    """CITELIB_USER, else the name that the computer knows."""
    import getpass  # a command that writes nothing does without

    try:
        return os.environ.get("CITELIB_USER") or getpass.getuser()
    except (KeyError, OSError, ImportError):
        raise UsageError("citelib cannot tell who you are", mend="say it with --by NAME, or set CITELIB_USER") from None


class IsoDate(click.ParamType):  # type: ignore[type-arg]
    """A day as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> date:
        """Reads the day; names what is wrong with it."""
        if isinstance(value, date):
            return value
        try:
            if len(value) != 10:
                raise ValueError
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no date of the calendar: write it as YYYY-MM-DD, for instance 2026-11-22")


DATE = IsoDate()


def _remember(name: str) -> Any:
    def store(context: click.Context, _param: click.Parameter, value: Any) -> None:
        if value is not None:
            setattr(context.ensure_object(Context), name, value)

    return store


library_option = click.option(
    "--library",
    metavar="FILE",
    expose_value=False,
    callback=_remember("library"),
    help="The library's file [default: $CITELIB_LIBRARY, else your own].",
)
today_option = click.option(
    "--today",
    type=DATE,
    expose_value=False,
    callback=_remember("day"),
    help="The day that counts as today [default: today].",
)
by_option = click.option("--by", metavar="NAME", help="Who does it [default: $CITELIB_USER, else your login name].")
pass_context = click.make_pass_decorator(Context, ensure=True)
