"""What the code promises about itself."""

import importlib
import subprocess
import sys
from pathlib import Path

import click
import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from citelib import formats, reference
from citelib.cli.main import COMMANDS, cli
from citelib.library import schema
from citelib.library.database import Library
from citelib.reference import DATES, IDENTIFIERS, ROLES, TEXTS
from tests import readme

ROOT = Path(__file__).parent.parent


def test_head_is_the_newest_revision() -> None:
    config = Config()
    config.set_main_option("script_location", str(ROOT / "migrations"))

    assert ScriptDirectory.from_config(config).get_current_head() == schema.HEAD


def test_the_tables_are_those_that_the_migrations_make(library: Library) -> None:
    def is_ours(_object: object, name: str | None, kind: str, *_: object) -> bool:
        return not (kind == "table" and str(name).startswith("search"))

    with library.reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": is_ours, "compare_type": True})
        assert compare_metadata(context, schema.metadata) == []


def test_every_check_in_the_tables_is_in_the_migrated_library(library: Library) -> None:
    with library.reading() as connection:
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        statements = {str(name): str(sql) for name, sql in rows}
    missing = [
        (table.name, constraint.name)
        for table in schema.metadata.sorted_tables
        for constraint in table.constraints
        if f"CONSTRAINT {constraint.name} " not in statements[table.name]
    ]
    assert missing == []


@pytest.mark.parametrize("table", schema.APPEND_ONLY)
@pytest.mark.parametrize("happening", ["update", "delete"])
def test_append_only_tables_are_guarded(library: Library, table: str, happening: str) -> None:
    with library.reading() as connection:
        triggers = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars()
        assert f"{table}_{happening}_refused" in list(triggers)


def test_every_field_of_a_reference_has_its_place_in_the_tables() -> None:
    columns = set(schema.reference.columns.keys())
    places = {
        **{name: name in columns for name in TEXTS},
        **{name: {f"{name}_year", f"{name}_month", f"{name}_day"} <= columns for name in DATES},
        **{name: name in columns for name in ("author_et_al", "editor_et_al", "extra", "original")},
        **{name: name in {row[0] for row in _contributor_roles()} for name in ROLES},
        **dict.fromkeys(IDENTIFIERS, "scheme" in schema.identifier.columns),
    }
    fields = set(reference.Reference.__dataclass_fields__) - {"line"}  # it belongs to the file that was just read

    assert set(places) == fields
    assert all(places.values()), places


def _contributor_roles() -> list[tuple[str]]:
    check = next(one for one in schema.contributor.constraints if str(one.name).endswith("role_known"))
    text = str(check.sqltext)  # type: ignore[attr-defined]
    return [(role,) for role in ROLES if f"'{role}'" in text]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_page_describes_a_command_as_the_command_does(name: str) -> None:
    command = cli.get_command(click.Context(cli), name)

    assert command is not None
    assert (command.help or "").strip().splitlines()[0] == COMMANDS[name]


@pytest.mark.parametrize("args", [["--help"], ["--version"]])
def test_help_loads_neither_the_database_nor_a_command(args: list[str]) -> None:
    script = (
        f"import sys; sys.argv = ['citelib', *{args!r}]\n"
        "from citelib.cli.main import cli\n"
        "try: cli()\n"
        "except SystemExit: pass\n"
        "print(sorted(m for m in sys.modules if m.split('.')[0] in"
        " ('sqlalchemy', 'alembic', 'rich', 'rapidfuzz', 'bibtexparser', 'pylatexenc', 'sqlite3', 'platformdirs')))"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert ended.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("args", ["overdue", "check", "reference list", "article list", "export bibtex", "search hip"])
def test_reading_commands_load_neither_alembic_nor_the_orm(library: Library, args: str) -> None:
    script = (
        f"import sys; sys.argv = ['citelib', '--library', {str(library.path)!r}, *{args.split()!r}]\n"
        "from citelib.cli.main import cli\n"
        "try: cli()\n"
        "except SystemExit: pass\n"
        "print(sorted(m for m in sys.modules if m.split('.')[0] in ('alembic', 'rich') or m == 'sqlalchemy.orm'))"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert ended.stdout.splitlines()[-1] == "[]"


def test_every_format_is_described_and_has_a_test_of_its_name() -> None:
    for name in formats.names():
        module = formats.find(name)
        assert hasattr(module, "dumps") or hasattr(module, "loads")
        assert (module.__doc__ or "").strip().splitlines()[0].endswith(".")
        assert (ROOT / "tests" / "formats" / f"test_{name.replace('-', '_')}.py").exists()


def test_importing_citelib_imports_nothing_else() -> None:
    script = "import sys; before = set(sys.modules); import citelib; print(sorted(set(sys.modules) - before))"
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert ended.stdout.strip() == "['citelib']"


def test_every_error_is_drawn_in_the_tree() -> None:
    errors = importlib.import_module("citelib.errors")
    named = [name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, Exception)]

    assert [name for name in named if name not in (errors.__doc__ or "")] == []


def test_the_generated_parts_of_the_readme_are_current() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")

    assert text == readme.renewed(text), "run: python -m tests.readme"
