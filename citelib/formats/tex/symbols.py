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
    "Ű": r"{\H{U}}",
    "ű": r"{\H{u}}",
    "ɛ": r"{$\varepsilon$}",
    "ϵ": r"{$\epsilon$}",
    "ϒ": r"{$\Upsilon$}",
    "ΐ": r"{$\acute{\ddot{\iota}}$}",
    "≦": r"{$\leq$}",
    "⩽": r"{$\leq$}",
    "≧": r"{$\geq$}",
    "⩾": r"{$\geq$}",
    "∅": r"{$\emptyset$}",
    "♭": r"{$\flat$}",
    "♮": r"{$\natural$}",
    "♯": r"{$\sharp$}",
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

BELOW = "\N{COMBINING DOT BELOW}\N{COMBINING CEDILLA}\N{COMBINING OGONEK}\N{COMBINING MACRON BELOW}"
"""Those that stand under it."""

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

MATHS_ACCENTS = {
    "\N{COMBINING GRAVE ACCENT}": r"\grave",
    "\N{COMBINING ACUTE ACCENT}": r"\acute",
    "\N{COMBINING CIRCUMFLEX ACCENT}": r"\hat",
    "\N{COMBINING TILDE}": r"\tilde",
    "\N{COMBINING MACRON}": r"\bar",
    "\N{COMBINING OVERLINE}": r"\bar",
    "\N{COMBINING BREVE}": r"\breve",
    "\N{COMBINING DOT ABOVE}": r"\dot",
    "\N{COMBINING DIAERESIS}": r"\ddot",
    "\N{COMBINING CARON}": r"\check",
}
"""The same over a letter that stands in maths, as Greek ones do."""

COMMANDS = """
AE DH DJ Delta Downarrow Gamma H IJ L Lambda Leftarrow Leftrightarrow Longleftarrow Longleftrightarrow
Longrightarrow NG O OE Omega Phi Pi Psi Rightarrow Sigma TH Theta Uparrow Updownarrow Upsilon Vert Xi acute ae aleph
alpha angle approx asymp beta bigcap bigcirc bigcup bigtriangledown bigtriangleup bigvee bigwedge bowtie bullet c
cap cdot cdots chi circ cong coprod cup dashv ddot ddots delta dh diamond dj doteq ell enskip epsilon equiv eta
exists forall frown gamma geq gg guillemotleft guillemotright guilsinglleft guilsinglright hbar hookleftarrow
hookrightarrow i ij in infty int iota k kappa l lambda langle lceil leftharpoondown leftharpoonup leftrightarrow leq
lfloor ll longleftarrow longleftrightarrow longmapsto longrightarrow mapsto mid mp mu nabla nearrow neq ng ni not
notin nu nwarrow o odot oe oint omega ominus oplus oslash otimes parallel partial perp phi pi pm prec preceq prod
propto psi quad quotedblbase quotesinglbase r rangle rceil rfloor rho rightharpoondown rightharpoonup
rightleftharpoons searrow sigma sim simeq smile sqcap sqcup sqrt sqsubseteq sqsupseteq ss star subset subseteq succ
succeq sum supset supseteq swarrow tau textacutedbl textasciiacute textasciibreve textasciicaron textasciicircum
textasciidieresis textasciimacron textasciitilde textasteriskcentered textbackslash textbaht textbigcircle
textbrokenbar textbullet textcelsius textcent textcircledP textcolonmonetary textcopyright textcurrency textdagger
textdaggerdbl textdegree textdiscount textdiv textdong textdownarrow textellipsis textemdash textendash
textestimated texteuro textexclamdown textflorin textfractionsolidus textinterrobang textlangle textleftarrow
textlira textlnot textmho textmu textnaira textnumero textohm textonehalf textonequarter textonesuperior
textopenbullet textordfeminine textordmasculine textparagraph textperiodcentered textpertenthousand textperthousand
textpeso textquestiondown textquotedblleft textquotedblright textquoteleft textquoteright textrangle textrecipe
textreferencemark textregistered textrightarrow textsection textservicemark textsterling textsuperscript
textthreequarters textthreesuperior texttimes texttrademark texttwosuperior textuparrow textvisiblespace textwon
textyen th theta times top triangleleft triangleright u updownarrow uplus upsilon v varepsilon varphi varpi varrho
varsigma vartheta vdash vdots vee wedge wp xi zeta
"""
"""Commands that every pdfLaTeX document knows: of the kernel, T1 and textcomp (each compiled with TeX Live 2022)."""

UNICODE = (
    "¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿĀāĂăĄąĆ"
    "ćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİıĲĳĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲ"
    "ųŴŵŶŷŸŹźŻżŽžƒǄǅǆǇǈǉǊǋǌǍǎǏǐǑǒǓǔǢǣǦǧǨǩǪǫǰǴǵȘșȚțȲȳȷ฿ḂḃḍḞḟḠḡḥḰḱḷṃṅṇṛṣṭẎẏẐẑẞỲỳ‐‑‒–—―‖‘’‚“”„†‡•‰‱‹›※‽⁄⁎⁒₡₤"
    "₦₩₫€₱℃№℗℞℠™℧℮←↑→↓␣◦◯♪⟨⟩〈〉"
)
"""Letters and signs of T1 and TS1, which every engine prints as they are (LaTeX's own t1enc.dfu and ts1enc.dfu)."""
