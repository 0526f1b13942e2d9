"""What stands in a RIS file outside of its records, from ER to TY."""

import re
from collections.abc import Iterator

from citelib.article import Problem
from citelib.formats.tagged import strays

_TAG = re.compile(r"[ \t]*[A-Z][A-Z0-9][ \t]{1,4}-(?:[ \t]|$|(?<=[ \t]{2}-))")
_END = re.compile(r"[ \t]*ER[ \t]{1,4}-")
_OF_WORK = re.compile(r"^[ \t]*(?:T[I12]|CT|BT|A[U1]|J[FO]|PY|Y1)[ \t]*-", re.MULTILINE)


def is_of_work(text: str) -> bool:
    """Whether it has a title, an author, a journal or a year: tags without which there is no record of a work."""
    return bool(_OF_WORK.search(text))


def split(text: str, line: int) -> Iterator[str | Problem]:
    """What follows a record: tags that belong to it come as text, and problems with the rest.

    `line` is the line in which the text begins.
    """
    for is_tagged, block, at in _blocks(text, line):
        if is_tagged and not is_of_work(block):
            yield block
        else:
            yield from _report(block, at, is_tagged=is_tagged)


def lost(text: str, line: int) -> Iterator[Problem]:
    """Problems with what stands before the first record."""
    for is_tagged, block, at in _blocks(text, line):
        yield from _report(block, at, is_tagged=is_tagged)


def _report(block: str, line: int, *, is_tagged: bool) -> Iterator[Problem]:
    if not is_tagged:
        yield from strays.report(block, line)
    elif block.strip():
        yield Problem(line, "no TY line begins this record", text=block.strip("\n"))


def _blocks(text: str, line: int) -> Iterator[tuple[bool, str, int]]:
    """Runs of lines, with whether they are tagged and the line in which each begins; an ER line ends a run."""
    run: list[str] = []
    tagged = False
    begin = line
    for at, one in enumerate(text.split("\n"), line):
        is_tag, is_end = bool(_TAG.match(one)), bool(_END.match(one))
        starts = (is_tag and not tagged) or (tagged and not is_tag and bool(one.strip()) and not run[-1].strip())
        if starts or (is_end and not tagged):
            yield tagged, "\n".join(run), begin
            run, tagged, begin = [], is_tag, at
        run.append(one)
        if is_end:
            yield True, "\n".join(run[:-1] if len(run) == 1 else run), begin
            run, tagged, begin = [], False, at + 1
    yield tagged, "\n".join(run), begin
