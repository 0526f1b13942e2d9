"""The title of a page: its first line, unless that is a caption or a heading; then what its questions ask about."""

import re
from collections import Counter

_MOST_HEADINGS = 40
_MOST_WORDS = 24

_WORD = re.compile(r"\w+(?:[-'’./]\w+)*")
_EMPTY = frozenset(
    "a an the is are was were be been do does did can could may might should will would has have had i you "
    "we he she it they my "
    "your our their his her its who whom whose what which when where why how if and or but of for in on at "
    "to from by with "
    "without about into as than that this these those there not no more most much many other else get gets "
    "got cause causes "
    "caused causing symptom symptoms sign signs treat treated treatment treatments treating diagnose "
    "diagnosed diagnosis "
    "prevent prevented prevention affect affects help helps know need make people person someone type types "
    "kind kinds risk "
    "factor factors test tests outlook doctor doctors complications happen happens common use used long take "
    "live living "
    "after before during between out up down go expect ask seek call see feel mean means look like".split()
)
_DEFINITION = re.compile(
    r"(?:what(?:'s|’s| is| are| does)|definition of|understanding)\s+(?:(?:a|an"
    r"|the)\s+)?(?P<subject>.+?)(?:\s+mean)?\s*\?*$",
    re.IGNORECASE,
)


def shared_subject(headings: list[str]) -> str:
    """What the question headings of a page ask about, or "" if they share nothing.

    >>> shared_subject(["What is tennis elbow?", "Who gets tennis elbow?", "What causes tennis elbow?"])
    'Tennis elbow'
    """
    questions = [_WORD.findall(heading)[:_MOST_WORDS] for heading in headings if heading.endswith("?")][:_MOST_HEADINGS]
    if len(questions) < 2:
        return _defined(headings)
    counts: Counter[tuple[str, ...]] = Counter()
    printed: dict[tuple[str, ...], str] = {}
    for question in questions:
        phrases = _phrases(question)
        counts.update(phrases.keys())
        printed = {**phrases, **printed}
    shared = [phrase for phrase, count in counts.items() if count >= 2 and count * 2 > len(questions)]
    if not shared:
        return ""
    best = max(shared, key=lambda phrase: (len(phrase), counts[phrase]))
    return _capitalised(printed[best])


def is_about(line: str, subject: str) -> bool:
    """Whether a line names the subject, in the singular or the plural."""
    words, wanted = [_stem(word) for word in _WORD.findall(line)], [_stem(word) for word in _WORD.findall(subject)]
    return any(words[n : n + len(wanted)] == wanted for n in range(len(words) - len(wanted) + 1))


def names_something(question: str) -> bool:
    """Whether a question names what it asks about: "How does it work?" does not."""
    return bool(_phrases(_WORD.findall(question)[:_MOST_WORDS]))


def is_titled(line: str) -> bool:
    """Whether a line is written as titles are: several words, the long ones with capitals, and no enumeration."""
    words = [word for word in _WORD.findall(line) if len(word) > 3]
    return len(words) > 1 and all(not word[0].islower() for word in words) and not re.search("[,;&]", line)


def _defined(headings: list[str]) -> str:
    """The subject of a lone "What is …?"."""
    definitions = (_DEFINITION.match(heading) for heading in headings if heading.endswith("?"))
    subjects = (found["subject"] for found in definitions if found)
    # "What is it?" defines nothing.
    return next((_capitalised(subject) for subject in subjects if not {*subject.lower().split()} <= _EMPTY), "")


def _phrases(words: list[str]) -> dict[tuple[str, ...], str]:
    """The runs of words that can be a subject: neither their first nor their last word is an empty one."""
    runs = {}
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + 8) + 1):
            if words[start].lower() not in _EMPTY and words[end - 1].lower() not in _EMPTY:
                runs[tuple(_stem(word) for word in words[start:end])] = " ".join(words[start:end])
    return runs


def _stem(word: str) -> str:
    """A word without its possessive and its plural, to compare with others."""
    lower = re.sub(r"['’]s?$", "", word.lower())
    return lower[:-1] if len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "is", "us")) else lower


def _capitalised(text: str) -> str:
    return text if re.match(r"[a-z]{1,3}[A-Z]", text) else text[:1].upper() + text[1:]
