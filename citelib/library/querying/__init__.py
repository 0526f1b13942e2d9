"""The language in which editors look for references: words, fields, AND, OR and NOT.

* Words stand for works that hold all of them, "words in quotes" for those where they stand together, ``diabet*`` for
  words that begin so. In a query of words alone, the last may be the beginning of one.
* ``author:muller``, ``title:"low back pain"``: in a field (`fields`). As in PubMed, ``muller k[au]`` is the same.
* ``year:2012``, ``year:2010-2015``, ``year:2010-``, ``year:<2000``, ``accessed:2018-05..2018-09``: in a time (`dates`).
* ``has:doi``, ``no:doi``: whether a field is filled; ``cited:no``, ``article:SLUG``: where a reference is used.
* AND, OR and NOT, in capitals, as in PubMed; ``-word`` is NOT word. NOT binds tightest, then AND, which stands between
  words anyway, then OR; parentheses group, also behind a field: ``title:(hip OR knee)``.

A word with a colon that names no field (an address, a claim) is a word. Accents and case do not matter.

`parsing` makes a tree of `terms` of the text, `conditions` makes SQL of the tree.
"""
