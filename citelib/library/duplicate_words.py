"""Words that decide whether two titles, or two names of a journal, are of one work: facts for the comparing modules."""

NOTICE_WORDS = frozenset(
    """addendum appendix author authors comment commentary comments correction corrections corrigenda corrigendum
    errata erratum letter notice protocol re rejoinder replies reply response responses retraction supplement
    supplementary withdrawal withdrawn""".split()
)
"""Words that make of a title that of a work about the work, if they stand in only one of two."""

NEGATIONS = frozenset("no non not without versus".split())
"""Words that turn a title round."""

SERIES_WORDS = frozenset("part parts chapter volume vol no number issue section edition report year series".split())
"""Words that, with a number, tell one work of a series from the next."""

OPPOSITES = (
    ("ab", "ad"), ("anti", "ante"), ("bi", "tri"), ("di", "tri"), ("uni", "bi"), ("endo", "ecto"), ("endo", "exo"),
    ("ef", "af"), ("ex", "in"), ("hyper", "hypo"), ("in", "de"), ("inter", "intra"), ("macro", "micro"),
    ("para", "peri"), ("", "a"), ("", "an"), ("", "de"), ("", "im"), ("", "in"), ("", "ir"), ("", "re"), ("", "un"),
)  # fmt: skip
"""Beginnings that make two words of one stem mean different things, however alike they are spelled."""

ARTICLES = frozenset("a an the and".split())
"""Words that printings of a title add and leave out at will."""

SPELLED = {
    "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "x": "10",
    "xi": "11", "xii": "12", "one": "1", "two": "2", "three": "3", "four": "4", "vs": "versus",
}  # fmt: skip
"""Words that are written in two ways."""

ORDINALS = {
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7",
    "eighth": "8", "ninth": "9", "tenth": "10",
}  # fmt: skip
"""Numbers of editions in words."""

GREEK = (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon"
    " phi chi psi omega"
).split()
"""The small letters in the order of Unicode, from U+03B1; sigma has a second form at the end of a word."""

TEX_ACCENTS = frozenset("H c v u d b r t k".split())
"""Commands of LaTeX that put an accent on the next letter; the others are no letters."""

TEX_LETTERS = {
    "o": "o", "l": "l", "ss": "ss", "ae": "ae", "oe": "oe", "aa": "a", "i": "i", "j": "j", "dh": "d", "th": "th",
    "dj": "d",
}  # fmt: skip
"""Commands of LaTeX that stand for a letter, in any case, and the plain letter."""

JOURNAL_WORDS = frozenset("of the for in on and a an de la le les et der die das und fur des del y e do da".split())
"""Words that abbreviations of journals leave out."""
