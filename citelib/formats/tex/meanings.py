"""What a command means by its name: a sign of its own, or something done to its argument."""

import unicodedata
from collections.abc import Callable
from functools import cache, partial

from citelib.formats.tex.commands import (
    BASES,
    FORMATTING,
    LOWERED,
    MARKS,
    QUOTES,
    RAISED,
    SETTING,
    SPACING,
    SUBSCRIPTS,
    SUPERSCRIPTS,
    SYMBOLS,
)

Command = Callable[[str], str]
"""Makes text of its argument, which is text already."""

_PREFIXES = ("text", "up", "upp")
_MARKS_READ = 8


def symbol(name: str) -> str | None:
    r"""The sign that a command without argument prints, or nothing for one that only changes the font.

    >>> symbol("alpha"), symbol("textit"), symbol("undefined")
    ('α', '', None)
    """
    if name in SYMBOLS:
        return SYMBOLS[name]
    if name in FORMATTING:
        return ""
    known = _symbols()
    plain = next((name.removeprefix(prefix) for prefix in _PREFIXES if name.startswith(prefix)), name)
    return known.get(name) or known.get(plain)


@cache
def command(name: str) -> Command | None:
    r"""What a command does to its argument, if it does anything but show it.

    >>> command("'")("e"), command("enquote")("so"), command("textsuperscript")("2+"), command("emph")
    ('é', '“so”', '²⁺', None)
    """
    if name in MARKS:
        return partial(_accent, name)
    if name in QUOTES:
        return lambda argument: argument.join(QUOTES[name])
    if name in RAISED:
        return lambda argument: _shift(argument, SUPERSCRIPTS, "")
    if name in LOWERED:
        return lambda argument: _shift(argument, SUBSCRIPTS, "")
    return _COMMANDS.get(name)


def _accent(name: str, argument: str) -> str:
    argument = argument.lstrip()
    if not argument:
        return SPACING.get(name, "")
    letter = BASES.get(argument[0], argument[0])
    if not letter.isalpha() and name != "not":
        return f"\\{name}{argument}" if name in SPACING else argument
    end = 1
    while end < min(len(argument), _MARKS_READ) and unicodedata.combining(argument[end]):
        end += 1
    return unicodedata.normalize("NFC", letter + argument[1:end] + MARKS[name]) + argument[end:]


def _shift(argument: str, shifted: dict[str, str], sign: str) -> str:
    argument = argument.strip()
    if all(character in shifted for character in argument):
        return "".join(shifted[character] for character in argument)
    return sign + argument


@cache
def _symbols() -> dict[str, str]:
    """The commands of pylatexenc that stand for a character or two."""
    from pylatexenc.latex2text import get_default_latex_context_db  # only a file with rarer commands needs it

    found: dict[str, str] = {}
    for macro in get_default_latex_context_db().iter_macro_specs():
        text = macro.simplify_repl
        if isinstance(text, str) and macro.macroname.isalpha() and not text.startswith("<") and "%" not in text:
            found.setdefault(macro.macroname, text)
    return {name: text for name, text in found.items() if name != "today"}


_COMMANDS: dict[str, Command] = {
    **dict.fromkeys(SETTING, lambda _argument: ""),
    "frac": lambda argument: f"{argument}/",
    "sp": lambda argument: _shift(argument, SUPERSCRIPTS, "^"),
    "sb": lambda argument: _shift(argument, SUBSCRIPTS, "_"),
}
