"""Abbreviations and other words that tell whether a full stop ends a sentence."""

import calendar

NEVER_LAST = frozenset(
    "dr mr mrs ms mx prof rev hon gen sgt vs v e.g eg i.e ie cf viz approx ca incl resp fig figs eq eqs ref "
    "refs nos vol vols "
    "pp ed eds ch sect para ste mt ft.lb".split()
)
"""Something always follows: the stop never ends a sentence."""

BEFORE_NUMBER = frozenset(
    ["no", "p", "art", "pt", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"]
)
"""The stop belongs to the word where a number follows: "No. 5", "Nov. 13"."""

SOMETIMES_LAST = frozenset(
    "al u.s u.k e.u u.s.a d.c n.y inc ltd co corp llc jr sr st ph.d m.d d.o r.n b.s m.s m.p.h d.p.t n.p p.a "
    "univ dept assn "
    "spp sp subsp var gov bros ave blvd est jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
"""The stop ends a sentence only if the next word looks like the first of a sentence."""

OPENERS = frozenset(
    "the this these those that a an it its if in is are on at as to by for from with without but and or so yet not no "
    "you your we our they their he she his her i there here when while where what who why how which after "
    "before during "
    "because since although though however also other others some most many few several all any each both such "
    "people patients doctors women men children adults studies research researchers symptoms treatment talk "
    "call ask see "
    "get take use try do don't avoid make be keep eat drink tell check contact seek visit then than once until unless "
    "according another one two three about among between over under more less first second third finally".split()
)
"""Words that begin sentences and hardly ever stand with a capital inside one."""

LETTERED = frozenset(
    "vitamin vitamins hepatitis type group grade stage class plan part option step phase influenza factor appendix "
    "strain category protein variant medicare figure table".split()
)
"""Words that a single capital follows: "vitamin C." ends a sentence, "J." in "J. Smith" does not."""

WEEKDAYS = frozenset(name.lower() for name in (*calendar.day_name, *calendar.day_abbr))
"""What can follow "9 a.m." within a sentence."""
