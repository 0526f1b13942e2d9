"""The references of a .bib file, one after the other."""

import json
import re
from collections.abc import Iterator

from citelib.article import Problem
from citelib.formats.tex.as_came import ODD_FIELDS, RAW, mended
from citelib.formats.tex.decoding import decode
from citelib.formats.tex.latex import encode
from citelib.formats.tex.reading.blocks import Block
from citelib.formats.tex.reading.braces import is_balanced
from citelib.formats.tex.reading.expressions import Macros, as_written
from citelib.formats.tex.reading.inheriting import LINKS, Parents, has_links
from citelib.formats.tex.reading.originals import pack
from citelib.formats.tex.reading.splitting import split
from citelib.formats.tex.reading.works import reference
from citelib.reference import Reference

_NOT_A_WORK = {
    "xdata": "fields for other entries: they went into those that name it",
    "set": "a set of other entries",
    "bibnote": "a note for one document",
    "control": "settings for one style",
    "ieeetranbstctl": "settings for one style",
}
_HIDDEN = re.compile(r"@\s*\w+\s*[{(][^{}()=\"]*,\s*\w+\s*=")
_INVISIBLE = re.compile("[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_SHOWN = 200


def read(text: str) -> Iterator[Reference | Problem]:
    """The references of the file, in its order, each after the problems that were met in it.

    An entry without any field is rejected; one that is no work is left out, which is noted.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    parents = Parents(text, split(text)) if has_links(text) else None
    macros = Macros()
    for block in split(text):
        if block.kind == "string":
            yield from _define(macros, block)
        elif not block.kind:
            message = f"text that is no entry was left out: {_shown(block.text)}"
            yield Problem(block.line, message, note=True, text=block.text)
        elif block.kind in ("comment", "preamble"):
            yield from _left_out(block)
        elif block.kind in _NOT_A_WORK:
            message = f"@{block.type}{{{block.key}}} is no work and was left out: {_NOT_A_WORK[block.kind]}"
            yield Problem(block.line, message, note=True, key=block.key, text=block.text)
        else:
            yield from _read_entry(block, macros, parents)


def _define(macros: Macros, block: Block) -> Iterator[Problem]:
    for name, expression in block.fields[:1]:
        for unknown in macros.define(name, expression):
            yield Problem(block.line, f"the macro {unknown} is not defined; its name stands for it")
    yield from block.problems


def _left_out(block: Block) -> Iterator[Problem]:
    if block.kind == "preamble":
        yield Problem(block.line, f"a preamble for LaTeX was left out: {_shown(block.text)}", note=True)
    elif _HIDDEN.search(block.text, 1):
        yield Problem(block.line, f"entries within a comment were left out: {_shown(block.text)}", note=True)


def _read_entry(block: Block, macros: Macros, parents: Parents | None) -> Iterator[Reference | Problem]:
    fields: dict[str, tuple[str, str]] = {}
    written: list[tuple[str, str]] = []
    counts: dict[str, int] = {}
    problems = list(block.problems)
    for field, expression in block.fields:
        name = _INVISIBLE.sub("", field)
        text, unknown = macros.value(expression)
        if unknown:
            problems += _undefined(block, name, unknown)
        if (plain := name.lower()) in fields:
            problems += _repeated(block, name, expression, text, fields, written, counts)
            continue
        fields[plain] = (name, text.strip())
        written.append((name, _kept(expression, text)))
    _restore(fields, written)
    if parents is not None:
        problems += _inherit(block, fields, written, macros, parents)
    yield from problems
    if not any(text for _, text in fields.values()):
        yield Problem(block.line, "the entry has no field that says anything", key=block.key, text=block.text)
        return
    yield reference(block.kind, block.key, fields, line=block.line, original=pack(block.type, written))


def _kept(expression: str, text: str) -> str:
    """The expression to write the field with; one whose braces do not close is written anew."""
    if "{" not in text and "}" not in text:
        return as_written(expression, text)
    return as_written(expression, text) if is_balanced(text) else f"{{{encode(decode(text))}}}"


def _restore(fields: dict[str, tuple[str, str]], written: list[tuple[str, str]]) -> None:
    """Puts back what an export of citelib wrote anew for the programs that print, unless it was changed since."""
    if ODD_FIELDS in fields:
        odd = _odd_fields(fields.pop(ODD_FIELDS)[1])
        fields.update({name.lower(): (name, Macros().value(expression)[0]) for name, expression in odd})
        written[:] = [*(one for one in written if one[0].lower() != ODD_FIELDS), *odd]
    for raw in [name for name in fields if name.startswith(RAW)]:
        name = raw.removeprefix(RAW)
        if name in fields and fields[name][1] == mended(name, fields[raw][1]):
            fields[name] = (fields[name][0], fields.pop(raw)[1])
            expression = next(one[1] for one in written if one[0].lower() == raw)
            written[:] = [
                (one, expression if one.lower() == name else value) for one, value in written if one.lower() != raw
            ]


def _odd_fields(text: str) -> list[tuple[str, str]]:
    try:
        return [(str(name), str(expression)) for name, expression in json.loads(text)]
    except (ValueError, TypeError, RecursionError):
        return []


def _undefined(block: Block, name: str, macros: list[str]) -> list[Problem]:
    message = f"in {name} is not defined; its name stands for it"
    return [Problem(block.line, f"the macro {macro} {message}", key=block.key) for macro in macros]


def _repeated(
    block: Block,
    name: str,
    expression: str,
    text: str,
    fields: dict[str, tuple[str, str]],
    written: list[tuple[str, str]],
    counts: dict[str, int],
) -> list[Problem]:
    """Keeps the text of a field that came before: the first one counts, as BibTeX has it."""
    plain = name.lower()
    if " ".join(text.split()) == " ".join(fields[plain][1].split()):
        return []
    counts[plain] = count = counts.get(plain, 1) + 1
    fields[f"{plain}-{count}"] = (f"{name}-{count}", text)
    written.append((f"{name}-{count}", _kept(expression, text)))
    message = f"{name} stands here more than once: the first counts, this one is kept apart: {_shown(text)}"
    return [Problem(block.line, message, key=block.key)]


def _inherit(
    block: Block,
    fields: dict[str, tuple[str, str]],
    written: list[tuple[str, str]],
    macros: Macros,
    parents: Parents,
) -> list[Problem]:
    """Adds what the entry takes over, and takes out the names of its parents: an export says all in one place."""
    links = {link: fields.pop(link)[1] for link in LINKS if link in fields}
    if not links:
        return []
    inherited, missing = parents.inherited(block, links)
    for plain, (name, expression) in inherited.items():
        text, _ = macros.value(expression)
        fields[plain] = (name, text.strip())
        written.append((name, _kept(expression, text)))
    written[:] = [field for field in written if field[0].lower() not in LINKS]
    return [
        Problem(block.line, f"{block.key} refers to {key}, which is not in this file", key=block.key) for key in missing
    ]


def _shown(text: str) -> str:
    joined = " ".join(text[: 2 * _SHOWN].split())
    return f"{joined[:_SHOWN]}…" if len(joined) > _SHOWN else joined
