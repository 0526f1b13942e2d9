"""Shell completion of slugs, claims, citation keys and policies, from the library itself.

Whatever goes wrong (no library, an old one, somebody writing to it) yields no completions: a message would break the
line that is being typed.
"""

from collections.abc import Callable
from contextlib import suppress

import click
from click.shell_completion import CompletionItem
from sqlalchemy import Connection

from citelib.cli.context import Context
from citelib.errors import CitelibError
from citelib.library import names

Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def _from_library(*finders: Callable[[Connection, str], list[tuple[str, str]]]) -> Completer:
    def complete(context: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
        with suppress(CitelibError, OSError), context.ensure_object(Context).open().reading() as connection:
            found = [pair for find in finders for pair in find(connection, begun)]
            return [CompletionItem(name, help=" ".join(meant.split())) for name, meant in found]
        return []

    return complete


slugs = _from_library(names.slugs)
claims = _from_library(names.claims)
keys = _from_library(names.keys)
policies = _from_library(names.policies)
policies_and_slugs = _from_library(names.policies, names.slugs)
