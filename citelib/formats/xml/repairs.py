"""Mends what programs often write wrong in a record, so that XML's rules do not cost the whole record."""

import re
from html.entities import html5

_NO_CHARACTER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MARKUP = re.compile(
    r"<!\[CDATA\[(?:.*?\]\]>|.*)|<!--(?:.*?-->|.*)"  # left as they are; an unclosed one goes to the end
    r"|&(?:(?P<entity>[A-Za-z][A-Za-z0-9]{0,40};)|\#(?P<decimal>[0-9]{1,9});|\#[xX](?P<hex>[0-9A-Fa-f]{1,8});)?"
    r"|<(?![A-Za-z_:/!?])",
    re.DOTALL,
)
_ITSELF = "an & or < that is not markup was read as itself"
_REPLACED = "a character that XML cannot hold was read as U+FFFD"
_OWN = ("amp;", "lt;", "gt;", "quot;", "apos;")


def mend(text: str) -> tuple[str, list[str]]:
    """The XML with each fault mended that has one plain meaning, and what was done.

    HTML's entities become their characters, a bare ``&`` or ``<`` becomes itself, a character that XML cannot hold
    becomes U+FFFD.

    >>> mend("<a>Andr&eacute; &amp; R&D, p < 0.05</a>")
    ('<a>André &amp; R&amp;D, p &lt; 0.05</a>', ['an & or < that is not markup was read as itself'])
    """
    doubts: dict[str, None] = {}

    def written(found: re.Match[str]) -> str:
        if found[0] == "<" or found[0] == "&":
            doubts[_ITSELF] = None
            return "&lt;" if found[0] == "<" else "&amp;"
        if found[0].startswith("<") or found["entity"] in _OWN:
            return found[0]
        if found["entity"]:
            return _escape(html5.get(found["entity"], found[0]))
        if _is_character(int(found["decimal"] or "0") or int(found["hex"] or "0", 16)):
            return found[0]
        doubts[_REPLACED] = None
        return "\ufffd"

    plain, count = _NO_CHARACTER.subn("\ufffd", text)
    if count:
        doubts[_REPLACED] = None
    return _MARKUP.sub(written, plain), list(doubts)


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _is_character(code: int) -> bool:
    return code in (9, 10, 13) or (0x20 <= code <= 0x10FFFF and not _NO_CHARACTER.match(chr(code)))
