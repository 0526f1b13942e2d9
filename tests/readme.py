"""Writes the generated parts of README.md anew: ``python -m tests.readme``.

A generated part stands between ``<!-- begin NAME -->`` and ``<!-- end NAME -->``. The tour is real: its commands are
run on a library of its own, and what they print stands under them.
"""

import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import click

from citelib import formats
from citelib.cli.main import COMMANDS, cli
from citelib.rules.registry import rules

README = Path(__file__).parent.parent / "README.md"
TOUR_DAY = "2026-11-22"

TOUR = (
    ("Import a page. citelib keeps its claims, its references, its review line and its access dates.",
     "citelib import --example"),
    ("Which pages are overdue for review?", "citelib overdue"),
    ("What needs attention, and why? Every finding names its rule, the numbers, and the command that mends it.",
     "citelib check --severity warning --limit 4"),
    ("Which reference could support which claim? citelib suggests; you decide.",
     "citelib claim suggest psoas-syndrome"),
    ("Link a claim to a reference.",
     'citelib cite psoas-syndrome:3 tufo2012 --quote "frequently missed"'),
    ("Record a review: the page is no longer overdue.",
     'citelib review record psoas-syndrome --reviewer "Jane Doe, DO" --outcome no-change'),
    ("", "citelib overdue"),
    ("Write the bibliography for LaTeX.", "citelib export bibtex tufo2012 chila2010"),
)  # fmt: skip


def renewed(text: str) -> str:
    """The text with its generated parts written anew."""
    for name, write in PARTS.items():
        part = f"<!-- begin {name} -->\n{write()}\n<!-- end {name} -->"
        before, _, rest = text.partition(f"<!-- begin {name} -->")
        _, _, after = rest.partition(f"<!-- end {name} -->")
        text = before + part + after
    return text


def tour() -> str:
    """The commands of the tour with what they print, as a terminal shows it."""
    with tempfile.TemporaryDirectory() as folder:
        shown = []
        for remark, line in TOUR:
            printed = _run(line, Path(folder))
            shown.append((f"{remark}\n\n" if remark else "") + f"```console\n$ {line}\n{printed}```")
    return "\n\n".join(shown)


def commands() -> str:
    """A table of all commands, those below a noun too."""
    lines = ["| command | what it does |", "|---|---|"]
    for name in COMMANDS:
        command = cli.get_command(click.Context(cli), name)
        below = command.commands if isinstance(command, click.Group) else {}
        lines += [f"| `citelib {name} {verb}` | {_first_line(one)} |" for verb, one in below.items()]
        if not below and command is not None:
            lines.append(f"| `citelib {name}` | {_first_line(command)} |")
    return "\n".join(lines)


def rule_table() -> str:
    """A table of the rules."""
    lines = ["| rule | severity | what it finds |", "|---|---|---|"]
    lines += [f"| `{rule.id}` | {rule.severity} | {rule.description} |" for rule in rules().values()]
    return "\n".join(lines)


def format_table() -> str:
    """A table of the formats."""
    lines = ["| format | what it is | import | export |", "|---|---|---|---|"]
    for name in formats.names():
        module = formats.find(name)
        description = (module.__doc__ or "").strip().splitlines()[0]
        ways = [("yes" if hasattr(module, way) else "") for way in ("loads", "dumps")]
        lines.append(f"| `{name}` | {description} | {ways[0]} | {ways[1]} |")
    return "\n".join(lines)


PARTS: dict[str, Callable[[], str]] = {
    "tour": tour,
    "commands": commands,
    "rules": rule_table,
    "formats": format_table,
}


def _run(line: str, folder: Path) -> str:
    words = shlex.split(line)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CITELIB_", "COV_"))}
    settings = {
        "CITELIB_LIBRARY": "library.db",
        "CITELIB_USER": "editor",
        "PYTHONPATH": str(README.parent),
    }
    ended = subprocess.run(
        [sys.executable, "-m", "citelib", "--today", TOUR_DAY, *words[1:]],
        cwd=folder,
        env={**kept, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert ended.returncode in (0, 1) and "Traceback" not in ended.stdout, f"{line} failed: {ended.stdout}"
    return ended.stdout


def _first_line(command: click.Command) -> str:
    return (command.help or "").strip().splitlines()[0]


if __name__ == "__main__":
    README.write_text(renewed(README.read_text(encoding="utf-8")), encoding="utf-8")
