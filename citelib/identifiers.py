"""Identifiers and addresses as people and programs write them, in the one way in which they are stored."""

import re
from collections.abc import Callable
from urllib.parse import unquote

from citelib.errors import UsageError

_DOI = re.compile(
    r"(?:(?:https?://)?(?:dx\.|www\.)?doi\.org/\s*|doi:?\s*|info:doi/|urn:doi:)*(10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+)",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
_AT_END = ".,;'\")]>}"
_CLOSING = {")": "(", "]": "[", ">": "<", "}": "{"}
_PMID = re.compile(
    r"(?:https?://(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov/pubmed)/|PMID:?\s*)?([1-9][0-9]{0,8})/?",
    re.IGNORECASE,
)
_PMCID = re.compile(r"(?:https?://\S+/)?(?:PMCID:?\s*)?(?:PMC\s?)?([1-9][0-9]{2,8})/?", re.IGNORECASE)
_ARXIV = re.compile(
    r"(?:https?://arxiv\.org/(?:abs|pdf)/|arXiv:\s*)?([0-9]{4}\.[0-9]{4,5}(?:v[0-9]+)?|[a-z.-]+/[0-9]{7})",
    re.IGNORECASE,
)
_ISBN = re.compile(r"(?<![0-9])(?:97[89][- ]?)?[0-9][0-9- ]{7,14}[0-9Xx](?![0-9])")
_URL = re.compile(r"(?:https?|ftp)://[^\s/?#.]+\.[^\s]+", re.IGNORECASE)


def doi(text: str) -> str:
    """The DOI alone, in lower case.

    >>> doi("https://doi.org/10.7556/JAOA.2012.112.8.522")
    '10.7556/jaoa.2012.112.8.522'

    A stop or bracket at its end that belongs to the sentence around it goes. Raises UsageError, as all functions here
    but `normal` and `isbn_13`.
    """
    written = unquote(text) if _PERCENT.search(text) else text
    return _trimmed(_part(_DOI, written.strip(), "DOI", "10.7556/jaoa.2012.112.8.522").lower())


def pmid(text: str) -> str:
    """The number alone."""
    return _part(_PMID, text, "PMID", "22904251")


def pmcid(text: str) -> str:
    """``PMC`` and the number."""
    return "PMC" + _part(_PMCID, text, "PMCID", "PMC3096432")


def arxiv(text: str) -> str:
    """The identifier alone."""
    return _part(_ARXIV, text, "arXiv identifier", "2101.00001")


def url(text: str) -> str:
    """The address as it is, if a browser could open it."""
    if not _URL.fullmatch(text):
        raise UsageError(
            f"{text!r} is no URL", mend=f"write it whole, for instance https://{text.lstrip('/') or 'example.org'}"
        )
    return text


def isbn(text: str) -> str:
    """The ISBN as it is, if its check digit is right (ISO 2108)."""
    plain = re.sub(r"^isbn(?:-1[03])?:?\s*", "", text, flags=re.IGNORECASE)
    digits = re.sub(r"[\s-]", "", plain).upper()
    if not (_is_isbn_10(digits) or _is_isbn_13(digits)):
        raise UsageError(f"{text!r} is no ISBN: a digit is missing or wrong", mend="for instance 978-0-7817-6671-5")
    return plain


def issn(text: str) -> str:
    """Four digits, a hyphen, four digits, if the check digit is right (ISO 3297)."""
    digits = re.sub(r"[\s-]|issn:?", "", text, flags=re.IGNORECASE).upper()
    if not re.fullmatch(r"[0-9]{7}[0-9X]", digits) or _weighed(digits, 8) % 11:
        raise UsageError(f"{text!r} is no ISSN: a digit is missing or wrong", mend="for instance 0098-6151")
    return f"{digits[:4]}-{digits[4:]}"


def normal(scheme: str, text: str) -> str:
    """The identifier (a key of CHECKS) as it is stored, or nothing if the text is not one.

    >>> normal("pmcid", "PMC 3096432"), normal("doi", "see above")
    ('PMC3096432', '')
    """
    try:
        return CHECKS[scheme](" ".join(text.split()))
    except UsageError:
        return ""


def isbn_13(text: str) -> str:
    """The first ISBN in the text as 13 digits, by which books are compared; nothing if it holds none.

    >>> isbn_13("0-8044-2957-X (paper), 978-0-8044-2958-0")
    '9780804429573'
    """
    for found in _ISBN.finditer(text):
        digits = re.sub(r"[\s-]", "", found[0]).upper()
        if _is_isbn_13(digits):
            return digits
        if _is_isbn_10(digits):
            stem = f"978{digits[:9]}"
            return stem + str(-_weight_13(stem) % 10)
    return ""


def _trimmed(written: str) -> str:
    end = len(written)
    counts = {mark: written.count(mark) for pair in _CLOSING.items() for mark in pair}
    while end and (last := written[end - 1]) in _AT_END:
        if last in _CLOSING and counts[last] <= counts[_CLOSING[last]]:
            break
        if last in counts:
            counts[last] -= 1
        end -= 1
    return written[:end]


def _part(pattern: re.Pattern[str], text: str, what: str, example: str) -> str:
    found = pattern.fullmatch(text)
    if found is None:
        raise UsageError(f"{text!r} is no {what}", mend=f"for instance {example}")
    return found[1]


def _is_isbn_10(digits: str) -> bool:
    return bool(re.fullmatch(r"[0-9]{9}[0-9X]", digits)) and _weighed(digits, 10) % 11 == 0


def _is_isbn_13(digits: str) -> bool:
    if not re.fullmatch(r"[0-9]{13}", digits):
        return False
    return _weight_13(digits) % 10 == 0


def _weight_13(digits: str) -> int:
    return sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(digits))


def _weighed(digits: str, first: int) -> int:
    values = (10 if digit == "X" else int(digit) for digit in digits)
    return sum(value * weight for value, weight in zip(values, range(first, 0, -1), strict=True))


CHECKS: dict[str, Callable[[str], str]] = {
    "doi": doi, "pmid": pmid, "pmcid": pmcid, "arxiv": arxiv, "url": url, "isbn": isbn, "issn": issn,
}  # fmt: skip
"""What checks and writes each field."""
