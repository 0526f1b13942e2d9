"""What LaTeX's tables lack or say differently: facts for `latex`, no code.

All forms compile in pdfLaTeX with ``[T1]{fontenc}`` and textcomp and nothing else.
"""

SPECIAL = {
    # BibTeX counts braces even behind a backslash: \{ would swallow the rest of the file.
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "\\": r"{\textbackslash}",
    "%": r"\%",
    "&": r"\&",
    "#": r"\#",
    "$": r"\$",
    "_": r"\_",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    "<": r"{\textless}",
    ">": r"{\textgreater}",
    "|": r"{\textbar}",
    "`": r"{\textasciigrave}",
}
"""ASCII characters that mean something to LaTeX or print as something else."""

PRINTED = {
    "–": "--",
    "—": "---",
    "‐": "-",
    "‑": "-",
    "‘": "`",
    "’": "'",
    "“": "``",
    "”": "''",
    "\N{NO-BREAK SPACE}": "~",
    "\N{NARROW NO-BREAK SPACE}": r"{\,}",
    "\N{FIGURE SPACE}": "~",
    "\N{HAIR SPACE}": r"{\,}",
    "ɛ": r"{$\varepsilon$}",
    "ϵ": r"{$\epsilon$}",
    "ϒ": r"{$\Upsilon$}",
    "ΐ": r"{$\acute{\ddot{\iota}}$}",
    "\N{REPLACEMENT CHARACTER}": "?",
}
"""Characters with a shorter or better form than the general tables give."""

ACCENTS = {
    "\N{COMBINING GRAVE ACCENT}": r"\`",
    "\N{COMBINING ACUTE ACCENT}": r"\'",
    "\N{COMBINING CIRCUMFLEX ACCENT}": r"\^",
    "\N{COMBINING TILDE}": r"\~",
    "\N{COMBINING MACRON}": r"\=",
    "\N{COMBINING OVERLINE}": r"\=",
    "\N{COMBINING BREVE}": r"\u",
    "\N{COMBINING DOT ABOVE}": r"\.",
    "\N{COMBINING DIAERESIS}": r"\"",
    "\N{COMBINING RING ABOVE}": r"\r",
    "\N{COMBINING DOUBLE ACUTE ACCENT}": r"\H",
    "\N{COMBINING CARON}": r"\v",
    "\N{COMBINING DOT BELOW}": r"\d",
    "\N{COMBINING CEDILLA}": r"\c",
    "\N{COMBINING OGONEK}": r"\k",
    "\N{COMBINING MACRON BELOW}": r"\b",
}
"""Combining characters and the accent commands that set them over or under a letter."""

# fmt: off
CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ie",
    "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l",
    "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "'", "ы": "y",
    "ь": "'", "э": "e", "ю": "iu", "я": "ia", "ё": "e", "ђ": "dj", "ј": "j", "љ": "lj",
    "њ": "nj", "ћ": "c", "џ": "dz", "ѓ": "g", "ќ": "k", "ў": "u", "ѕ": "dz", "ѣ": "ie",
}
# fmt: on
"""Small Cyrillic letters romanised as by the Library of Congress (ALA-LC), without its ties and diacritics."""

PACKAGES = (
    r"\\(?:[Cc][Yy][Rr]\w*|C|nument|texthvlig|textnrleg|textschwa|textphi|textglotstop|textturnk"
    r"|varkappa|backepsilon)(?!\w)"
)
"""Commands in pylatexenc's tables that plain pdfLaTeX does not define: they need T2A, tipa or amssymb."""
