"""The command ``citelib``: its commands by name, each loaded when it is called.

``--help`` must not load what the commands need, so this module knows their one-line descriptions; a test compares them
with the commands' own. ``--library`` and ``--today`` are understood before and after the command.
"""

import gc
import os
import sys
from typing import Any, NoReturn

import click

from citelib import __version__
from citelib.cli.context import Context, library_option, today_option
from citelib.cli.lazy import LazyGroup

COMMANDS = {
    "import": "Import published articles, or references of other programs.",
    "parse": "Read free-text references and print them as CSL-JSON.",
    "article": "List, show, edit and remove articles.",
    "claim": "List, show and edit claims, and suggest references for them.",
    "cite": "Link a claim to the references it rests on.",
    "uncite": "End the link between a claim and a reference.",
    "reference": "List, show, add, edit and remove references.",
    "review": "Record reviews of articles and read their history.",
    "access": "Record that a source was opened and read the history.",
    "policy": "Show and change review intervals, and who follows them.",
    "overdue": "List the articles that are overdue for review, worst first.",
    "check": "Say what needs attention, and why.",
    "search": "Search claims, references and articles.",
    "export": "Write references in the format of another program, or as a list to print.",
    "library": "Make, look after and back up the library.",
}


@click.group(
    cls=LazyGroup,
    lazy=COMMANDS,
    package="citelib.cli",
    context_settings={"help_option_names": ["-h", "--help"], "terminal_width": 80},
)
@library_option
@today_option
@click.version_option(__version__, prog_name="citelib", message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context, /, **_options: Any) -> None:
    """Keep the references, claims, review dates and access dates of health articles.

    Start with an article: citelib import FILE
    """
    context.ensure_object(Context)


def main() -> None:
    """Runs the command line: exit code 0 done, 1 findings, 2 could not run."""
    # One command makes little that refers to itself, and looking for it again and again takes a fifth of a start.
    gc.set_threshold(100_000, 20, 20)
    try:
        _prepare_streams()
        cli(prog_name="citelib")
    except KeyboardInterrupt:
        _give_up("Interrupted.")
    except OSError as error:  # the help page or an error message could not be printed
        _give_up(f"Cannot print: {error.strerror or error}")


def _prepare_streams() -> None:
    """Lets every letter be printed, and lets a program run that was started without standard streams."""
    for name in ("stdin", "stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w", encoding="utf-8"))  # noqa: PTH123, SIM115
        elif name != "stdin" and hasattr(stream, "reconfigure"):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _give_up(message: str) -> NoReturn:
    try:
        print(f"Error: {message}", file=sys.stderr)
    finally:
        os._exit(2)  # leaving in the ordinary way would try to print once more
