"""What LaTeX's commands stand for when they are read: facts for `decoding`, no code.

Only what pylatexenc's tables lack or read differently; see `citelib.formats.tex.symbols` for the way back.
"""

from citelib.formats.tex.symbols import ACCENTS, MATHS_ACCENTS

MARKS = {
    **{command[1:]: mark for mark, command in (*ACCENTS.items(), *MATHS_ACCENTS.items())},
    "=": "\N{COMBINING MACRON}",
    "bar": "\N{COMBINING MACRON}",
    "overline": "\N{COMBINING OVERLINE}",
    "widehat": "\N{COMBINING CIRCUMFLEX ACCENT}",
    "widetilde": "\N{COMBINING TILDE}",
    "mathring": "\N{COMBINING RING ABOVE}",
    "vec": "\N{COMBINING RIGHT ARROW ABOVE}",
    "not": "\N{COMBINING LONG SOLIDUS OVERLAY}",
    "h": "\N{COMBINING HOOK ABOVE}",
    "f": "\N{COMBINING INVERTED BREVE}",
    "G": "\N{COMBINING DOUBLE GRAVE ACCENT}",
    "textcommabelow": "\N{COMBINING COMMA BELOW}",
    "t": "\N{COMBINING DOUBLE INVERTED BREVE}",
}
"""Commands that set an accent over or under their argument's first letter, and the combining character."""

SPACING = {
    "`": "`", "'": "'", "^": "^", '"': '"', "~": "~", "=": "¯", ".": "˙", "H": "˝", "c": "¸", "k": "˛", "r": "˚",
    "u": "˘", "v": "ˇ", "grave": "`", "acute": "´", "hat": "^", "tilde": "~", "bar": "¯", "ddot": "¨",
}  # fmt: skip
"""What accent commands print over nothing; quotes that a program escaped are read as quotes."""

BASES = {"ı": "i", "ȷ": "j", "ϵ": "ε"}
"""Letters that lose a dot to make room for an accent, or that no accented letter is composed from."""

SYMBOLS = {
    "&": "&", "%": "%", "#": "#", "$": "$", "_": "_", "{": "{", "}": "}", "-": "", "/": "", "@": "", "!": "",
    ",": " ", ";": " ", ":": " ", ">": " ", " ": " ", "\n": " ", "\t": " ", "\r": " ", "\\": " ", "|": "‖",
    "AA": "Å", "BibTeX": "BibTeX", "EUR": "€", "LaTeX": "LaTeX", "LaTeXe": "LaTeX2e", "P": "¶", "S": "§", "TeX": "TeX",
    "copyright": "©", "dag": "†", "ddag": "‡", "ddagger": "‡", "euro": "€", "pounds": "£", "aa": "å",
    "celsius": "°C", "colon": ":", "degree": "°", "dq": '"', "flq": "‹", "flqq": "«", "frq": "›", "frqq": "»",
    "glq": "‚", "glqq": "„", "grq": "‘", "grqq": "“", "hyphen": "-", "lq": "‘", "rq": "’", "slash": "/",
    "textbar": "|", "textbraceleft": "{", "textbraceright": "}", "textgreater": ">", "textless": "<",
    "textasciicircum": "^", "textasciitilde": "~", "textperiodcentered": "·", "textquotedbl": '"',
    "textunderscore": "_", "textdegree": "°", "textellipsis": "…", "textminus": "−", "texttildelow": "~", "textpm": "±",
    "ast": "*", "cdot": "⋅", "diamond": "⋄", "eth": "ð", "gets": "←", "gt": ">", "iff": "⇔", "implies": "⇒", "lt": "<",
    "ne": "≠", "prime": "′", "sqrt": "√", "sqrt[3]": "∛", "sqrt[4]": "∜", "setminus": "∖", "square": "□",
    "mid": "∣", "owns": "∋", "land": "∧", "lor": "∨", "lneg": "¬", "langle": "⟨", "rangle": "⟩",
    "newblock": " ", "newline": " ", "linebreak": " ", "par": " ", "hfill": " ", "break": " ", "nobreakspace": " ",
    "thinspace": " ", "negthinspace": "", "space": " ", "enspace": " ", "enskip": " ", "quad": " ", "qquad": " ",
    "hskip": " ", "textcompwordmark": "", "nolinebreak": "", "nobreak": "", "left": "", "right": "",
}  # fmt: skip
"""Commands that stand for themselves, by their names without the backslash."""

FORMATTING = frozenset(
    """
    Big Bigg Biggl Biggr Bigl Bigr HUGE Huge LARGE Large MakeLowercase MakeUppercase allowbreak autocap bf bfseries big
    bigg biggl biggr bigl bigr bm boldsymbol centering displaystyle em emph ensuremath fbox footnotesize hbox huge
    ignorespaces it itshape kern large limits lowercase makebox mathbb mathbf mathcal mathfrak mathit mathop mathrm
    mathsf mathtt mbox md mdseries mkbibbold mkbibemph mkbibitalic noindent nolimits nocase normalfont normalsize
    operatorname protect raggedright relax rm rmfamily sc scriptsize scriptstyle scshape sf sffamily sl slshape small
    smash smaller sout text textbf textit textmd textnormal textrm textsc textsf textsl textstyle texttt textup tiny
    tt ttfamily underline unskip upshape uppercase vphantom xspace
    """.split()
)
"""Commands of which only what they are put around is read."""

QUOTES = {"enquote": "“”", "enquote*": "‘’", "mkbibquote": "“”", "mkbibparens": "()", "textquote": "“”"}
"""Commands that put signs around their argument."""

RAISED = ("textsuperscript", "mkbibsuperscript", "up", "ts", "fup")
LOWERED = ("textsubscript", "mkbibsubscript")
"""Commands that raise or lower their argument in text; in maths these are ``^`` and ``_``, or ``\\sp`` and ``\\sb``."""

SUPERSCRIPTS = {
    **dict(zip("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾", strict=True)),
    "∘": "°",
    "°": "°",
    "′": "′",
    "*": "*",
}
SUBSCRIPTS = dict(zip("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎", strict=True))
"""What can be raised or lowered without a command."""

SETTING = frozenset(
    """
    NOOP SortNoop begin color end fontsize foreignlanguage href hspace hyperlink noop noopsort selectlanguage setlength
    sortnoop texorpdfstring textcolor textlang vspace
    """.split()
)
"""Commands whose first argument is not printed: it says how entries are sorted, where a link leads, in what colour."""

PECULIAR = "ĦħŦŧ˚˛ΆΈΉΊΌΎΏΪΫ" + "ⁱⁿₐₑₒₓₕₖₗₘₙₚₛₜ" + "∗∕∶∷≔≕⫽" + "ʷ"
"""Characters that `latex.encode` writes in a form that would be read as something else."""
