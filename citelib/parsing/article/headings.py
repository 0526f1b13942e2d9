"""What a line shows of itself as a heading: its length, its number, its words.

`citelib.parsing.article.outline` decides from what stands around a line whether it is one.
"""

import re

from citelib.parsing.article.layout import Block

LONGEST = 120
_MOST_WORDS = 20

_SENTENCE_BREAK = re.compile(r"[a-z)]{2}[.!?] +[A-Z]")
_LABEL = re.compile(r"(?:[A-Z][\w’'-]*)(?: [\w’'/&-]+){0,3}:")
_LEAD_WORDS = re.compile(
    r"\b(?:includ\w*|following|such as|are|is|can|may|if|when|who|that|to|these|have|has|should|by|with|of|you|your"
    r"|then|next|also|first|finally|and|or|do|try|avoid|use)\b",
    re.IGNORECASE,
)
_INITIALS_LAST = re.compile(r"\b[A-Z]\.[A-Z]\.$")
_NUMBER = re.compile(
    r"(?:Q(?:uestion)? ?[0-9]{0,2}[:.)]\s*(?=\S)|(?:(?:chapter|section|part) )?(?:[0-9]{1,2}(?:\.[0-9]{1,2})*"
    r"|[IVX]{1,4})[.):]?\s+(?=\S))",
    re.IGNORECASE,
)
_DEPTH = re.compile(r"[0-9]{1,2}((?:\.[0-9]{1,2})*)")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|may|might|should|will|would|must|do|does|don['’]t|see|call"
    r"|get|ask|take"
    r"|talk|tell|use|avoid|keep|seek|visit|contact|helps?|causes?|cause[sd]|needs?|makes?|if)\b",
    re.IGNORECASE,
)
_ENUMERATION = re.compile(r"[^,]+(?:,[^,]+){2,}|[^,]+,[^,]+ (?:&|and) [^,]+$")


def is_short_line(block: Block) -> bool:
    """Whether a block could be a heading: one short line without a final stop, and more than a number."""
    text = block.text
    if block.kind != "text" or not block.single or len(text) > LONGEST or len(text.split()) > _MOST_WORDS:
        return False
    if not any(letter.isalpha() for letter in text) or _SENTENCE_BREAK.search(text):
        return False
    if text.endswith(":"):
        return _LABEL.fullmatch(text) is not None and not _LEAD_WORDS.search(text)
    return text[-1] not in ".!,;…" or _INITIALS_LAST.search(text) is not None


def is_enumeration(text: str) -> bool:
    """Whether a short line lists things in small letters, as captions do: "Hip joint, femur & pelvis"."""
    words = re.findall(r"[^\W\d_]{4,}", text)[1:]
    small = sum(word.islower() for word in words)
    return _ENUMERATION.match(text) is not None and small * 2 > len(words) and not _VERB.search(text)


def level_of(block: Block) -> int:
    """The level that a heading shows by its hashes, its underline or its number; 1 if it shows none."""
    if block.level:
        return block.level
    depth = _DEPTH.match(block.text)
    return 1 + depth[1].count(".") if depth else 1


def without_number(heading: str) -> str:
    """A heading without "2.1", "III." or "Section 4" before it.

    >>> without_number("2.1 Who is at risk?")
    'Who is at risk?'
    """
    return _NUMBER.sub("", heading, count=1) if _NUMBER.match(heading) else heading


def begins_small(block: Block) -> bool:
    """Whether a line begins with a small letter, as headings do not; "mRNA" and "e-cigarettes" can begin one."""
    return block.text[0].islower() and not re.match(r"[a-z]{1,3}[A-Z-]", block.text)


def has_verb(text: str) -> bool:
    """Whether a line has one of the verbs that make a short line a sentence rather than a heading."""
    return _VERB.search(text) is not None
