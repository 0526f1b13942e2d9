"""A click group that loads a command's module when the command is called, and the one place that tells errors."""

import importlib
import os
import sys
from typing import Any

import click

from citelib.cli.context import Context, library_option, today_option
from citelib.errors import CitelibError, one_of


class Failure(click.ClickException):
    """A CitelibError on its way to the terminal: what happened, how to mend it, exit code 2."""

    exit_code = 2

    def __init__(self, message: str, mend: str = "") -> None:
        super().__init__(message)
        self.mend = mend

    def show(self, file: Any = None) -> None:
        """Prints both on stderr."""
        click.secho(f"Error: {self.message}", err=True, fg="red" if _colour() else None)
        if self.mend:
            click.echo(f"Try: {self.mend}", err=True)


class LazyGroup(click.Group):
    """Commands by name, each the object `command` in the module of that name."""

    def __init__(self, *args: Any, lazy: dict[str, str], package: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.lazy = lazy
        self.package = package

    def list_commands(self, context: click.Context) -> list[str]:
        """Their names, in the order in which they are used."""
        return list(self.lazy)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """Loads a command."""
        if name not in self.lazy:
            return None
        module = importlib.import_module(f"{self.package}.{name}{'_' if name == 'import' else ''}")
        return accept_everywhere(module.command)

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Finds the command that was typed; names the nearest ones when there is none."""
        try:
            return super().resolve_command(context, args)
        except click.UsageError as error:
            import difflib  # only a mistyped command needs it

            alike = difflib.get_close_matches(args[0], self.lazy, n=3)
            if not alike:
                raise
            raise click.UsageError(f"{error.message} Did you mean {one_of(alike)}?", context) from error

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the list of commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.lazy.items()))

    def invoke(self, context: click.Context) -> Any:
        """Runs the command; turns what a user can cause into a message and exit code 2.

        A library that the command made and stored nothing in goes when the command fails.
        """
        try:
            try:
                return super().invoke(context)
            except BaseException:
                context.ensure_object(Context).take_back()
                raise
        except CitelibError as error:
            raise Failure(error.message, error.mend) from error
        except (KeyboardInterrupt, click.Abort) as error:
            if context.ensure_object(Context).stored:
                raise Failure("Interrupted, but the changes are stored.", "citelib article list") from error
            raise Failure("Interrupted. The library is as it was.", "run the command again") from error
        except UnicodeError as error:
            raise Failure(
                "What was typed, or what is to be printed, cannot be written in this terminal's encoding",
                "use letters of UTF-8, and set PYTHONUTF8=1 where the terminal has another encoding",
            ) from error
        except BrokenPipeError:
            _write_no_more()
            raise click.exceptions.Exit(context.ensure_object(Context).outcome) from None
        except OSError as error:
            if context.ensure_object(Context).stored:
                raise Failure(
                    f"The changes are stored, but the report could not be printed: {error.strerror or error}",
                    "do not run the command again; see what the library has: citelib article list",
                ) from error
            what = "check its permissions" if isinstance(error, PermissionError) else "free some space"
            raise Failure(
                f"{error.strerror or error}: {error.filename or 'standard output'}", f"{what} or name another place"
            ) from error


def accept_everywhere(command: click.Command) -> click.Command:
    """Lets a command, and those below it, take ``--library`` and ``--today`` too."""
    if not any(param.name == "library" for param in command.params):
        library_option(command)
        today_option(command)
        for param in command.params[-2:]:
            if isinstance(param, click.Option):
                param.hidden = True
    if isinstance(command, click.Group):
        for below in command.commands.values():
            accept_everywhere(below)
    return command


def _write_no_more() -> None:
    """Whoever read the output had enough: keeps Python from writing the rest at exit."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _colour() -> bool:
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR")
