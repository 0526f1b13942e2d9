"""Comparing two records: whether they are of one work, and what one knows that the other lacks."""

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from rapidfuzz import fuzz

from citelib.identifiers import isbn_13
from citelib.library.folding import words
from citelib.reference import IDENTIFIERS, Reference

ANOTHER_TITLE = 60
"""Likeness of two titles, 0 to 100, below which they are titles of two works."""

SAME_TITLE = 90
"""From which they are one title, written in two ways."""

ENOUGH = 2
"""Facts that two records of one title must share to be taken for one work."""

NOTICES = frozenset(
    "addendum comment commentary corrigenda corrigendum correction corrections errata erratum expression reply response"
    " retracted retraction".split()
)
"""Words that begin the titles of notices, comments and replies."""

_LOWER_DEGREE = re.compile(r"\b(?:master|bachelor|m\.?\s?(?:sc|a|phil)\b|b\.?\s?(?:sc|a)\b)", re.IGNORECASE)
_PRINTED = frozenset(
    ("article-journal", "article-magazine", "article-newspaper", "book", "chapter", "paper-conference")
)
"""Types of works that may stand at several addresses; any other that does is another work."""

NOT_FILLED = (
    "type", "citation_key", "raw_text", "accessed", "extra", "author_et_al", "editor_et_al", "original", "line",
)  # fmt: skip

_ARXIV_VERSION = re.compile(r"v[0-9]+$")


def lacking(stored: Reference, work: Reference, taken: Mapping[str, Any]) -> dict[str, Any]:
    """What the work knows and the stored reference does not, by field; not the identifiers that are `taken`.

    A list of names that was printed short is replaced by a longer one that begins with the same name. In `extra`, what
    stands under a name that the stored one lacks is added.
    """
    changes = {
        name: getattr(work, name)
        for name in _FILLED
        if not getattr(stored, name) and getattr(work, name) and name not in taken
    }
    if stored.page or stored.number:
        changes = {name: value for name, value in changes.items() if name not in ("page", "number")}
    if stored.issued and "issued_text" in changes and work.issued != stored.issued:
        del changes["issued_text"]
    if stored.author_et_al and not work.author_et_al and _leading(stored) == _leading(work) != []:
        changes.update(author=work.author, author_et_al=False)
    if stored.type == "document" != work.type:
        changes["type"] = work.type
    if extra := _added(stored.extra, work.extra):
        changes["extra"] = extra
    return changes


def differing(stored: Reference, work: Reference) -> list[str]:
    """The fields of which the record says something that the stored reference does not say with the same words."""
    return [
        name
        for name in ("type", *_FILLED)
        if getattr(work, name)
        and _essence(name, getattr(stored, name)) != _essence(name, getattr(work, name))
        and not (name == "type" and work.type == "document")
    ]


def _essence(name: str, value: Any) -> Any:
    if name == "page":
        return _start(value)
    if name == "isbn":
        return isbn_13(value) or words(value)
    if isinstance(value, str):
        return words(value)
    return [words(one.family or one.literal) for one in value] if isinstance(value, tuple) else value


def contradicts(work: Reference, other: Reference) -> bool:
    """Whether two records that share an identifier are of two works by all else that is known.

    Publishers give a correction, a comment or the next chapter the identifier of the first by mistake. So an identifier
    of another kind must not differ, and where the titles do, nothing else may: not the year, the first author or the
    first page.
    """
    if differing_identifiers(work, other):
        return True
    first, second = words(work.title), words(other.title)
    against = sum(not _agree(*pair) for pair in _facts(work, other))
    if not first or not second or first == second:
        return against > 1
    if _notice(first) != _notice(second) or _numbers(first) != _numbers(second):
        return True
    if (work.type == "chapter") != (other.type == "chapter") and "document" not in (work.type, other.type):
        return True
    is_shortened = first[: len(second)] == second or second[: len(first)] == first
    likeness = fuzz.ratio(" ".join(first), " ".join(second))
    if is_shortened or likeness >= SAME_TITLE:
        return against > 1
    return against > 0


def _facts(work: Reference, other: Reference) -> tuple[tuple[Any, Any], ...]:
    return (
        (work.year, other.year),
        (_leading(work), _leading(other)),
        (_start(work.page), _start(other.page)),
    )


def _notice(title: list[str]) -> str:
    """The word by which a title says that it is about another work."""
    return next((word for word in title[:3] if word in NOTICES), "")


def _numbers(title: list[str]) -> list[str]:
    return [word for word in title if word.isdigit() or word in ("i", "ii", "iii", "iv")]


def differing_identifiers(work: Reference, other: Reference) -> bool:
    """Whether both have an identifier of one kind, and not the same; versions of a preprint are one work."""
    for scheme in IDENTIFIERS:
        first, second = getattr(work, scheme), getattr(other, scheme)
        if scheme == "arxiv":
            first, second = (_ARXIV_VERSION.sub("", number) for number in (first, second))
        if first and second and first != second:
            return True
    return False


def same_printing(work: Reference, other: Reference) -> bool:
    """Whether two records with one title agree in all that both say, and in enough besides the title."""
    return (
        work.year == other.year
        and _leading(work) == _leading(other)
        and _agree_in_names(work, other)
        and work.type == other.type
        and not differing_identifiers(work, other)
        and _agree(isbn_13(work.isbn), isbn_13(other.isbn))
        and all(_agree(getattr(work, name), getattr(other, name)) for name in ("volume", "issue", "edition", "part"))
        and _agree(_start(work.page), _start(other.page))
        and _agree(words(work.number), words(other.number))
        and (work.type != "chapter" or _alike(work.container_title, other.container_title))
        and (work.type != "thesis" or _is_lower_degree(work) == _is_lower_degree(other))
        and _agree(work.chapter_number, other.chapter_number)
        and (work.type in _PRINTED or _agree(_address(work.url), _address(other.url)))
        and (_shared(work, other) >= ENOUGH or identical(work, other))
    )


def identical(work: Reference, other: Reference) -> bool:
    """Whether two records say the same, but for their keys and the dates on which they were opened."""
    own = {"citation_key": "", "accessed": None, "raw_text": ""}
    return replace(work, **own) == replace(other, **own)  # type: ignore[arg-type]


def _agree_in_names(work: Reference, other: Reference) -> bool:
    """Whether the authors are the same as far as both lists go; some records leave out the last ones."""
    pairs = zip(work.author, other.author, strict=False)
    return all(words(one.family or one.literal) == words(two.family or two.literal) for one, two in pairs)


def _shared(work: Reference, other: Reference) -> int:
    """How many facts that tell a work from others of its title are known of both, and the same."""
    both = (
        work.year == other.year is not None,
        bool(_leading(work)) and _leading(work) == _leading(other),
        any(getattr(work, name) == getattr(other, name) != "" for name in ("container_title", "container_title_short")),
        work.publisher == other.publisher != "",
        _address(work.url) == _address(other.url) != "",
        _start(work.page) == _start(other.page) != "",
    )
    return sum(both)


def _is_lower_degree(work: Reference) -> bool:
    return bool(_LOWER_DEGREE.search(work.genre))


def same_record(work: Reference, other: Reference) -> bool:
    """Whether two records with one citation key are of one work: nothing that both say contradicts it."""
    return (
        not differing_identifiers(work, other)
        and _agree(work.year, other.year)
        and _agree(_leading(work), _leading(other))
        and bool(work.title) == bool(other.title)
        and (bool(work.title) or identical(work, other))
        and _alike(work.title, other.title)
        and _agree(_start(work.page), _start(other.page))
        and all(_agree(getattr(work, name), getattr(other, name)) for name in ("volume", "edition"))
    )


def same_book(work: Reference, other: Reference) -> bool:
    """Whether two records with one ISBN are of one book, and not of two of its chapters."""
    return (
        work.type == other.type == "book"
        and isbn_13(work.isbn) == isbn_13(other.isbn)
        and not differing_identifiers(work, other)
        and _agree(words(work.edition), words(other.edition))
        and _agree(work.volume, other.volume)
        and _agree(work.year, other.year)
        and _alike(work.title, other.title)
    )


def _agree(first: Any, second: Any) -> bool:
    return not first or not second or bool(first == second)


def _alike(first: str, second: str) -> bool:
    if first == second or not first or not second:
        return True
    return fuzz.ratio(" ".join(words(first)), " ".join(words(second))) >= SAME_TITLE


def _address(url: str) -> str:
    """What two ways to write one address share."""
    return re.sub(r"^https?://(?:www\.)?|/$", "", url)


def _start(page: str) -> str:
    return page.partition("-")[0].strip().lower()


def _leading(work: Reference) -> list[str]:
    return words(work.author[0].family or work.author[0].literal) if work.author else []


def _added(stored: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """Both together, if the new one says anything that the stored one does not; else nothing."""
    if not new or stored == new:
        return {}
    both = {**stored}
    for source, named in new.items():
        known = both.get(source, {})
        if isinstance(known, Mapping) and isinstance(named, Mapping):
            both[source] = {**known, **{name: _joined(known.get(name), value) for name, value in named.items()}}
    return {} if both == stored else both


def _joined(known: Any, new: Any) -> Any:
    """The texts of both, each once."""
    if known is None or known == new:
        return new
    texts = [*(known if isinstance(known, list) else [known])]
    texts += [text for text in (new if isinstance(new, list) else [new]) if text not in texts]
    return texts if len(texts) > 1 else texts[0]


_FILLED = tuple(field.name for field in fields(Reference) if field.name not in NOT_FILLED)
