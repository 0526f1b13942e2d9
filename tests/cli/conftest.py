"""Running the command line on a copied library, as the editor, on 2026-11-22."""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from citelib.cli.main import cli
from citelib.library.database import Library, Stamp
from tests import hip


class Printed(NamedTuple):
    """The exit code, and what stood on stdout and on stderr."""

    code: int
    out: str
    err: str


Run = Callable[..., Printed]


@pytest.fixture
def run(library: Library, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command on an empty library."""
    monkeypatch.setenv("CITELIB_USER", "editor")

    def invoke(*words: str) -> Printed:
        options = ["--library", str(library.path), "--today", "2026-11-22"]
        result = CliRunner().invoke(cli, [*options, *words], prog_name="citelib")
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Printed(result.exit_code, result.stdout, result.stderr)

    return invoke


@pytest.fixture
def on_hip(run: Run, library: Library, stamp: Stamp) -> Run:
    """Runs a command on a library with the article hip-pain."""
    with library.writing() as connection:
        hip.keep(connection, stamp)
    return run
