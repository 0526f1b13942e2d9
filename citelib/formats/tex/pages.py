"""Page ranges as BibTeX writes them: ``522--528``."""

import re

_RANGE = re.compile(
    r"(?P<start_prefix>[A-Za-z]*)(?P<start>\d+)(?P<start_tail>\w*)"
    r"\s*[-‐‑‒–—―−]+\s*"
    r"(?P<end_prefix>[A-Za-z]*)(?P<end>\d+)(?P<end_tail>[\w.]*)"
)
_LETTERS = re.compile(r"(\w+)\s*[-‐‑‒–—―−]+\s*([A-Za-z]+)")


def expand(pages: str) -> str:
    """Every range with a double hyphen and its end in full; what is no range stays as it is.

    >>> expand("522-8, 1590–1601; S5-8")
    '522--528, 1590--1601, S5--S8'
    """
    start, _, end = pages.partition("-")
    if start.isdigit() and ((end.isdigit() and len(start) == len(end)) or pages == start):
        return f"{start}--{end}" if end else pages
    return ", ".join(_expand_range(part) for part in re.split(r"\s*[,;]\s*", pages.strip()) if part)


def _expand_range(part: str) -> str:
    match = _RANGE.fullmatch(part)
    if not match:
        letters = _LETTERS.fullmatch(part)
        return f"{letters[1]}--{letters[2]}" if letters else part
    start_prefix, start, start_tail, end_prefix, end, end_tail = match.groups()
    shortened = len(end) < len(start) and (end_prefix or start_prefix) == start_prefix
    full = start[: len(start) - len(end)] + end
    # A shortened end that does not come after its start is a misprint or means something else: not to be guessed.
    if shortened and int(full) >= int(start):
        end_prefix, end = start_prefix, full
    elif not end_prefix and len(end) >= len(start):
        end_prefix = start_prefix
    return f"{start_prefix}{start}{start_tail}--{end_prefix}{end}{end_tail}"
