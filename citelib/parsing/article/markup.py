"""The marks of Markdown that pages keep when they are pasted as plain text: emphasis, links, quotations, tables."""

import re

_LINK = re.compile(r"!?\[(?P<shown>[^\[\]]{0,300})\]\((?P<url>(?:https?://|www\.|mailto:|/|#)[^\s()]{0,500})\)")
# A mark opens before a word and closes behind one: "2 * 3", "CYP2C19*2" and "snake_case" have none.
_EMPHASIS = re.compile(
    r"(?<![\w*\\])(\*{1,3})(?=[^\s*])(?P<starred>[^*]{1,300})(?<=[^\s*\\])\1(?![*])"
    r"|(?<![\w_/\\])(_{1,3})(?=[^\s_])(?P<lined>[^_]{1,300})(?<=[^\s_\\])\3(?![\w/])"
)
_ESCAPED = re.compile(r"\\(?P<mark>[*_])")
_QUOTED = re.compile(r"(?:>\s?)+")
_ROW = re.compile(r"\|.+\|$")
_RULER = re.compile(r"\|?\s?:?-+:?\s?(?:\|\s?:?-+:?\s?)*\|?$")


def plain(text: str) -> str:
    """A text without the marks of emphasis; a link keeps its address in brackets.

    >>> plain("**Rest** helps, see [the _guide_](https://example.org).")
    'Rest helps, see the guide (https://example.org).'
    """
    if "](" in text:
        text = _LINK.sub(_shown, text)
    if "*" in text or "_" in text:
        for _ in range(2):
            text = _EMPHASIS.sub(lambda match: match["starred"] or match["lined"], text)
        text = _ESCAPED.sub(r"\g<mark>", text)
    return text


def unquoted(text: str, before: str, after: str) -> str:
    """A line without the ">" of a quotation; "> 5 mg" within a paragraph is a number and keeps it."""
    mark = _QUOTED.match(text)
    if mark is None or (before and not before.startswith(">")):
        return text
    numeric = text[mark.end() :][:1].isdigit()
    return text if numeric and not (before or after).startswith(">") else text[mark.end() :]


def cells(text: str) -> list[str] | None:
    """The cells of a table row between upright strokes; [] for the ruler under its head, None for other lines.

    >>> cells("| Rest | 5 days |")
    ['Rest', '5 days']
    """
    if not _ROW.match(text):
        return None
    if _RULER.match(text):
        return []
    return [cell.strip() for cell in text.strip("|").split("|")]


def _shown(link: re.Match[str]) -> str:
    shown, url = link["shown"].strip(), link["url"]
    if shown.isdigit():
        return f"[{shown}]"
    bare = not shown or shown == url or shown.lower().rstrip(":") in {"doi", "link"}
    return url if bare else f"{shown} ({url})"
