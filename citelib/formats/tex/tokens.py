r"""How LaTeX text is cut into tokens, each of which is read as one.

Nothing here backtracks (``++`` and ``*+`` give nothing back), so that any text is cut in linear time, and every
alternative begins with a character of its own: `re` then skips plain text quickly.
"""

import re

_LETTER = r"(?:\\[ij](?![A-Za-z])\s*+|[^\W\d_])"
_GROUPED = rf"\{{\s*+{_LETTER}?\s*+\}}"
_NESTED = r"[^{}$]*+(?:\{[^{}$]*+\}[^{}$]*+)*+\}"
_COMMANDS = rf"""
    | \\url\s*+\{{[^{{}}]*+\}} | \\path\s*+\{{[^{{}}]*+\}}
    | \\ensuremath\s*+\{{{_NESTED}
    | \\char(?:"[0-9A-F]{{1,6}}|'[0-7]{{1,7}}|[0-9]{{1,7}})\s?
    | \\["'](?:{_GROUPED}|{_LETTER}|\s++{_LETTER}(?=\}}|\Z)) | \\[`^~=.]\s*+(?:{_GROUPED}|{_LETTER})
    | \\[cvHukrdbthfG](?![A-Za-z])(?:\s*+{_GROUPED}|\s++{_LETTER}|\\[ij](?![A-Za-z])\s*+)
    | \\sqrt\[[34]\]\{{?
    | \\[A-Za-z]++(?:\*?\s*+\{{\}}?|\s++)?
    | \\.
    | \{{ | \}} | ~(?![0-9]) | ~(?<![(\[]~)
"""
split_text = re.compile(
    rf"""(
      \{{\[U\+[0-9A-F]{{4,6}}\]\}}
    | \{{(?=\\){_NESTED}
    | \{{\$(?:[^$\\]|\\.)*+\$\}}
    | \$(?![0-9\s][^$\\]*\s[A-Za-z]{{2}})(?![^$\\\s][^$\\]*+(?<=\s)\$)(?:[^$\\]|\\.)*+\$
    | \\\((?:[^\\]|\\[^()])*+\\\) | \\\[(?:[^\\]|\\[^\[\]])*+\\\]
    {_COMMANDS}
    | -(?<!--)--?(?!-) | '' | ``? | !` | \?`
    )""",
    re.VERBOSE | re.DOTALL,
).split
split_formula = re.compile(rf"([\^_] | -(?<![A-Za-z0-9)]-)(?=[0-9.]) {_COMMANDS})", re.VERBOSE | re.DOTALL).split
_find_name = re.compile(r"\\([A-Za-z]+\*?(?:\[[34]\])?|.)\s*\{?\}?", re.DOTALL).fullmatch
_SHIFTS = {"^": "sp", "_": "sb"}
find_accent = re.compile(
    rf"""\\([\"'`^~=.]|[cvHukrdbthfG](?![A-Za-z]))\s*+(?:\{{\s*+({_LETTER}?)\s*+\}}|({_LETTER}))"""
).fullmatch
find_number = re.compile(r"""\\char(?:"([0-9A-F]+)|'([0-7]+)|([0-9]+))\s?""").fullmatch


def name_of(token: str) -> str:
    r"""The name of a command, whether or not a brace or spaces follow it.

    >>> [name_of(token) for token in (r"\emph{", r"\ss ", r"\&", "^")]
    ['emph', 'ss', '&', 'sp']
    """
    found = _find_name(token)
    return found[1] if found else _SHIFTS.get(token, token)
