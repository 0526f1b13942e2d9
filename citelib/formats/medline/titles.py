"""Titles as MEDLINE writes them: with a stop at the end, and in brackets if NLM translated them."""

import re

_ABBREVIATIONS = frozenset("al. etc. Inc. Ltd. Co. Corp. Jr. Sr. spp. sp. vs. Dr. Mr. Mrs. St.".split())
_LETTERS = re.compile(r"[(\[]?(?:[^\W\d_]{1,2}\.-?){2,}")
_BRACKET = re.compile(r"[\[\]]")


def read_title(text: str) -> str:
    """The title without its final stop, unless the stop belongs to its last word, and without brackets around it.

    >>> read_title("[Pain in the hip]."), read_title("Cancer in the U.S."), read_title("Why?")
    ('Pain in the hip', 'Cancer in the U.S.', 'Why?')
    """
    title = text[:-1].rstrip(" ") if text.endswith(".") and not _keeps_its_stop(text) else text
    return title[1:-1].strip(" ") if is_bracketed(title) else title


def write_title(title: str, *, is_translated: bool = False) -> str:
    """The title with a stop behind it, unless it ends in another mark, and in brackets if it is translated."""
    written = f"[{title}]" if is_translated and is_bracketed(f"[{title}]") else title
    return written if not written or written[-1] in ".?!…" else f"{written}."


def is_bracketed(text: str) -> bool:
    """Whether one pair of brackets encloses the whole text, but for a stop behind it."""
    title = text[:-1] if text.endswith(".") else text
    if not (title.startswith("[") and title.endswith("]")):
        return False
    depth = 0
    for bracket in _BRACKET.finditer(title):
        depth += 1 if bracket[0] == "[" else -1
        if depth == 0:
            return bracket.end() == len(title)
    return True


def _keeps_its_stop(text: str) -> bool:
    """Whether the stop at the end belongs to the last word: ``U.S.``, ``et al.``, or to three stops."""
    last = text[text.rfind(" ", -40) + 1 :][-40:]
    return last in _ABBREVIATIONS or last.endswith("..") or ("." in last[:-1] and bool(_LETTERS.fullmatch(last)))


def join_titles(titles: list[str]) -> str:
    """One title of several lines of the same tag: with a colon between them where no mark stands."""
    joined: list[str] = []
    for title in titles:
        if joined:
            joined.append(" " if joined[-1][-1] in ":.?!" else ": ")
        joined.append(title)
    return "".join(joined)
