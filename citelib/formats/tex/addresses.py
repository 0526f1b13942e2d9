"""Addresses as people write them for LaTeX, who escape what LaTeX would take for something else."""

import re

_unescape = re.compile(
    r"""\\url\s*\{ | \$([<>]|\\sim)\$ | [{}]
    | \\([_%&#$~{}^ /-]|text[a-z]+(?![A-Za-z])|slash(?![A-Za-z]))\s*(?:\{\})?""",
    re.VERBOSE,
).sub
_ESCAPES = {
    **{sign: sign for sign in "_%&#$~{}^<>"},
    "\\sim": "~", "slash": "/", "textasciicircum": "^", "textasciitilde": "~", "textbackslash": "\\", "textbar": "|",
    "textbraceleft": "{", "textbraceright": "}", "textdollar": "$", "textendash": "–", "textgreater": ">",
    "textless": "<", "textquotesingle": "'", "textunderscore": "_",
}  # fmt: skip


def unescape_address(text: str) -> str:
    r"""A URL, DOI or other identifier without the escapes that people put into it for LaTeX.

    >>> unescape_address(r"\url{https://example.org/\~{}a\_b?c=1\&d=50\%}"), unescape_address(r"10.1002/a$<$1::b{\_}c")
    ('https://example.org/~a_b?c=1&d=50%', '10.1002/a<1::b_c')
    """
    if "\\" in text or "{" in text or "$" in text:
        text = _unescape(lambda found: _ESCAPES.get(found[1] or found[2] or "", ""), text)
    return " ".join(text.split())
