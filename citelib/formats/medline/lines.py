"""A field as lines: its tag in four columns, a hyphen, a space and the value; further lines begin with six spaces."""

import re

_INDENT = " " * 6
_PARAGRAPH = " " * 10
_WIDTH = 88 - len(_INDENT)
_INDENT_END = len(_INDENT) - 1
_CUT = 87
_BROKEN = _CUT - len(_INDENT)
_BREAK = re.compile(r"(?<![ \t]) (?![ \t]|\Z)")
_NO_TEXT = ("\x00", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_NEW_PARAGRAPH = re.compile(rf"\n {{{len(_PARAGRAPH)}}}(?=[^ \t\n])")


def write_line(tag: str, value: str) -> str:
    """The field as PubMed prints it, with a line end behind each line; nothing that is in the value can begin a line.

    Each paragraph of an abstract but the first begins with four spaces more, which other programs pass over.
    """
    if value.isprintable():
        return f"{tag:<4}- {_wrap(value.strip(' '))}\n"
    paragraphs = value.split("\n") if tag == "AB" else [value]
    clean = [text for text in map(_clean, paragraphs) if text] or [""]
    begin = f"\n{_PARAGRAPH}"
    return f"{tag:<4}- {begin.join(_wrap(text) for text in clean)}\n"


def plain(text: str) -> str:
    """The text with a line feed alone as line end; what else some programs take for one, and NUL, are spaces."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    for character in _NO_TEXT:
        if character in text:
            text = text.replace(character, " ")
    return text


def read_value(tag: str, written: str) -> str:
    """The value of a field, from what stands behind its tag, further lines with their indents.

    A word that fills a line of PubMed's was cut there and goes on in the next.
    """
    if "\n" not in written:
        return written.strip(" \t")
    if tag == "AB":
        return "\n".join(map(_join, _NEW_PARAGRAPH.split(written)))
    return _join(written)


def has_cut_word(lines: list[str]) -> bool:
    """Whether one of the lines is a word as wide as PubMed's lines once were, so that it goes on in the next line."""
    return bool([line for line in lines if len(line) == _CUT and line.rfind(" ") == _INDENT_END])


def _join(written: str) -> str:
    lines = written.split("\n")
    if _CUT in map(len, lines) or len(lines[0]) == _BROKEN:
        lines[0] = f"{_INDENT}{lines[0]}"
        if has_cut_word(lines):
            return _join_cut(lines)
    return " ".join([line.strip(" \t") for line in lines]).strip(" ")


def _join_cut(lines: list[str]) -> str:
    parts = []
    for line in lines:
        parts.append(line.strip(" \t"))
        if not has_cut_word([line]):
            parts.append(" ")
    return "".join(parts).strip(" ")


def _clean(text: str) -> str:
    return _SURROGATE.sub("\ufffd", plain(text).replace("\n", " ")).strip(" \t")


def _wrap(text: str) -> str:
    if len(text) <= _WIDTH:
        return text
    lines = []
    start = 0
    while len(text) - start > _WIDTH:
        end = _last_break(text, start)
        if end is None:
            break
        line = text[start:end]
        # Without the space, a word as long as this would be read as cut.
        lines.append(f"{line} " if len(line) == _BROKEN and " " not in line else line)
        start = end + 1
    return f"\n{_INDENT}".join([*lines, text[start:]])


def _last_break(text: str, start: int) -> int | None:
    """Where the line that begins at `start` ends: at the last single space within its width, else at the next one."""
    end = start + _WIDTH + 1
    while (end := text.rfind(" ", start + 1, end)) > 0:
        if text[end - 1] not in " \t" and text[end + 1 : end + 2] not in ("", " ", "\t"):
            return end
    found = _BREAK.search(text, start + _WIDTH)
    return found.start() if found else None
