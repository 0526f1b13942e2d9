"""BibLaTeX, for LaTeX documents with Biber.

Entries in UTF-8 that keep to biblatex's data model, so that `biber --validate-datamodel` finds no field where it is not
allowed. It may miss one that nobody knows, and it wants whole numbers for volumes; others print well as they are. What
the model has no field for, and what a field can only say for print (``pages = {522--528}``, of which the library says
"522-8"), comes back from `verbc`; see `citelib.formats.parts.leftovers`. No value ends its field or its entry: braces
are always balanced.
"""

from collections.abc import Collection, Iterable, Iterator

from citelib.article import Problem
from citelib.formats.parts import leftovers
from citelib.formats.tex import as_came
from citelib.formats.tex.datamodel import TYPES
from citelib.formats.tex.filling import fill
from citelib.formats.tex.keys import NO_ALIASES, Aliases, Keys, is_valid, with_aliases
from citelib.formats.tex.reading import works
from citelib.formats.tex.reading.originals import unpack
from citelib.formats.tex.reading.recognising import is_bib, is_for_biblatex
from citelib.reference import Reference

suffix = ".bib"
accepts_key = is_valid


def loads(text: str) -> Iterator[Reference | Problem]:
    """The references of a .bib file, in its order; see `citelib.formats.tex.reading`."""
    from citelib.formats.tex.reading.entries import read  # those who export do without bibtexparser

    return read(text)


def recognises(text: str) -> bool:
    """Whether the text has entries of a .bib file, and types or fields that only biblatex knows."""
    return is_bib(text) and is_for_biblatex(text)


def dumps(references: Iterable[Reference], *, aliases: Aliases = NO_ALIASES) -> Iterator[str]:
    """The text of each entry, one at a time, with the blank line that follows it.

    A citation key is kept if every program accepts it and it is new to this run; see `citelib.formats.tex.keys`.
    `aliases` are the other keys of a reference, by its key: Biber finds it by those in the field `ids` too.
    """
    keys = Keys()
    for reference in references:
        entry = _dump(reference, keys.take(reference.citation_key))
        yield with_aliases(entry, aliases[reference.citation_key]) if reference.citation_key in aliases else entry


def entry_type(reference: Reference) -> str:
    """The biblatex type that says best what the work is, if what the type asks for is known of it."""
    kind = TYPES.get(reference.type, "misc")
    has_address = reference.url or reference.doi or reference.arxiv or reference.pmid or reference.pmcid
    is_in_journal = reference.container_title or reference.container_title_short or reference.volume or reference.page
    if kind == "book" and not reference.author:
        return _edited_book(reference)
    if kind in ("incollection", "inreference") and (reference.container_author or not reference.editor):
        return "inbook"
    if kind == "inproceedings" and not (reference.container_title or reference.event_title):
        kind = "unpublished"
    lacks = {
        "article": not is_in_journal,
        "online": not has_address,
        "booklet": not (reference.author or reference.editor),
        "unpublished": not reference.author,
        "patent": not (reference.author and reference.number),
        "periodical": bool(reference.author) or not reference.editor,
    }
    return "misc" if lacks.get(kind) else kind


def _edited_book(reference: Reference) -> str:
    """What a book without authors is: only these types print it without a warning."""
    if reference.editor:
        return "collection"
    return "book" if reference.volume or reference.part or reference.number_of_volumes else "manual"


def _dump(reference: Reference, key: str) -> str:
    if reference.original and (original := unpack(reference.original)):
        return as_came.dump(reference, original, key, lambda anew: _lines(reference, anew), classic=False)
    kind = entry_type(reference)
    fields = [field for _, field in fill(reference, kind)]
    read = works.reference(kind, "", {name: (name, text) for name, text in fields}, line=0)
    if left := leftovers.dump(reference, read):
        fields.append((leftovers.FIELD, left))
    return ",\n  ".join((f"@{kind}{{{key}", *(f"{name} = {{{text}}}" for name, text in fields))) + ",\n}\n\n"


def _lines(reference: Reference, attributes: Collection[str]) -> Iterator[str]:
    """The fields that these attributes of the reference fill."""
    for attribute, (name, text) in fill(reference, entry_type(reference)):
        if attribute in attributes:
            yield f"{name} = {{{text}}}"
