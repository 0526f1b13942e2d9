"""Authors and editors: FAU and AU are one name, CN stands between them, AD and AUID belong to the name before them."""

from itertools import pairwise
from typing import NamedTuple

from citelib.formats.medline.names import is_et_al, is_short_for, read_full, read_short, write_full, write_short
from citelib.reference import Name

Fields = list[tuple[str, str]]

AUTHOR_TAGS = ("FAU", "AU", "CN")
EDITOR_TAGS = ("FED", "ED")
OF_A_NAME = ("AUID", "AD")
"""Tags that belong to the name before them."""

OWNERS = " of"
"""Behind such a tag, in `extra`: whose its values are, as numbers of authors and, with ``e``, of editors."""

PEOPLE_TAGS = frozenset((*AUTHOR_TAGS, *EDITOR_TAGS, *OF_A_NAME))
"""All tags that have to do with names."""


_ET = ("et", "Et", "ET")


class People(NamedTuple):
    """Names in their order, whether the list was cut short, and the lines that say more than the names."""

    names: tuple[Name, ...]
    et_al: bool
    kept: dict[str, list[str]]
    at: list[int]


def read_authors(lines: Fields) -> People:
    """The authors of a record's lines FAU, AU and CN; `at` is for each line the number of its name, from 1."""
    return _read(lines, *AUTHOR_TAGS)


def read_editors(lines: Fields) -> People:
    """The same for FED and ED."""
    return _read(lines, *EDITOR_TAGS, "")


def read_owners(lines: Fields, authors: People, editors: People) -> dict[str, str]:
    """To which names the AD and AUID among the lines belong; what belongs to the first author is not said.

    >>> lines = [("FAU", "Rao, A"), ("AU", "Rao A"), ("FAU", "Li, B"), ("AU", "Li B"), ("AD", "Pune")]
    >>> read_owners(lines, read_authors(lines[:4]), read_editors([]))
    {'AD of': '2'}
    """
    owners: dict[str, list[str]] = {}
    author, editor, owner = iter(authors.at), iter(editors.at), "0"
    for tag, value in lines:
        if tag in OF_A_NAME:
            owners.setdefault(tag, []).append(owner)
        elif not (value[:2] in _ET and is_et_al(value)):
            owner = f"e{next(editor)}" if tag in EDITOR_TAGS else str(next(author))
    return {f"{tag}{OWNERS}": " ".join(of) for tag, of in owners.items() if set(of) != {"1"}}


def write_names(names: tuple[Name, ...], kept: dict[str, list[str]], full: str, short: str, group: str) -> list[Fields]:
    """The lines of each name, in the lines' own words where `kept` has as many of them as there are persons.

    `group` is the tag of organisations; without one they are written as persons.
    """
    persons = [name for name in names if not (group and name.literal)]
    fulls = kept.get(full, [])
    shorts = kept.get(short, [])
    full_lines = iter(fulls if len(fulls) == len(persons) else map(write_full, persons))
    short_lines = iter(shorts if len(shorts) == len(persons) else map(write_short, persons))
    return [
        [(group, name.literal)] if group and name.literal else [(full, next(full_lines)), (short, next(short_lines))]
        for name in names
    ]


def _read(lines: Fields, full: str, short: str, group: str) -> People:
    listed = [line for line in lines if not (line[1][:2] in _ET and is_et_al(line[1]))]
    printed, at = _printed(listed, full, short)
    names: list[Name] = []
    says_more = set()
    for in_full, in_short, as_group in printed:
        name = Name(literal=as_group) if as_group else read_full(in_full) if in_full else read_short(in_short)
        names.append(name)
        if in_full and write_full(name) != in_full:
            says_more.add(full)
        if in_short and not is_short_for(in_short, name):
            says_more.add(short)
    kept = {said: [value for tag, value in listed if tag == said] for said in (full, short) if said in says_more}
    return People(tuple(names), len(listed) < len(lines), kept, at)


def _printed(lines: Fields, full: str, short: str) -> tuple[list[tuple[str, str, str]], list[int]]:
    """Each name as FAU, AU and CN have it, and for each line the number of its name.

    As many AU as FAU belong together in their order; else an AU belongs to a FAU that stands directly before it.
    """
    tags = [tag for tag, _ in lines]
    count = len(tags) // 2
    if tags == [full, short] * count:
        values = [value for _, value in lines]
        names = [(in_full, in_short, "") for in_full, in_short in zip(values[::2], values[1::2], strict=True)]
        return names, [number for number in range(1, count + 1) for _ in "12"]
    fulls = tags.count(full)
    if fulls and fulls == tags.count(short) and not _alternate(tags, full, short):
        return _paired(lines, full, short)
    printed: list[tuple[str, str, str]] = []
    at: list[int] = []
    is_open = False
    for tag, value in lines:
        if tag == full:
            printed.append((value, "", ""))
        elif tag != short:
            printed.append(("", "", value))
        elif is_open:
            printed[-1] = (printed[-1][0], value, "")
        else:
            printed.append(("", value, ""))
        is_open = tag == full
        at.append(len(printed))
    return printed, at


def _paired(lines: Fields, full: str, short: str) -> tuple[list[tuple[str, str, str]], list[int]]:
    shorts = iter([value for tag, value in lines if tag == short])
    printed: list[tuple[str, str, str]] = []
    numbers: list[int] = []
    for tag, value in lines:
        if tag == full:
            printed.append((value, next(shorts), ""))
            numbers.append(len(printed))
        elif tag != short:
            printed.append(("", "", value))
    of = {full: iter(numbers), short: iter(numbers)}
    others = iter(number for number, name in enumerate(printed, start=1) if name[2])
    return printed, [next(of.get(tag, others)) for tag, _ in lines]


def _alternate(tags: list[str], full: str, short: str) -> bool:
    """Whether each AU stands directly behind its FAU."""
    return all(before == full for before, tag in pairwise(("", *tags)) if tag == short)
