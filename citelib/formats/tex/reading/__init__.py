"""Reading .bib files: from their text to references.

`splitting` cuts the text into blocks, with bibtexparser where it reads as BibTeX does and with `scanning` where it does
not; `expressions` works out what a value says; `inheriting` adds what an entry takes over from another; `works` makes
a reference of it; `originals` keeps how it was written.
"""
