"""Which of the old claims a changed page's claims continue."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from citelib.library.folding import words

NEARLY_THE_SAME = 75
"""Likeness, 0 to 100, from which a sentence counts as the old one with other words (Indel ratio over letters)."""

RARE_WORDS = 6


def paired(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """For the index of each new text the index of the old text that it continues; each is used once.

    Equal texts pair first, in their order; then the most alike, from NEARLY_THE_SAME up. Only texts that share one of
    their rarest words are compared, so that the cost grows with the length of the page, not with its square.
    """
    pairs = _equal(old, new)
    used = set(pairs.values())
    left_old = [at for at in range(len(old)) if at not in used]
    left_new = [at for at in range(len(new)) if at not in pairs]
    taken: set[int] = set()
    for _, new_at, old_at in sorted(_alike(old, left_old, new, left_new)):
        if new_at not in pairs and old_at not in taken:
            pairs[new_at] = old_at
            taken.add(old_at)
    return pairs


def share_kept(old: Iterable[str], new: Iterable[str]) -> float:
    """How much of the longer of two pages stands in the other word for word or nearly, 0 to 1."""
    first, second = list(old), list(new)
    if not first and not second:
        return 1.0
    return len(paired(first, second)) / max(len(first), len(second))


def _equal(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at in reversed(range(len(old))):
        places[old[at]].append(at)
    return {at: places[text].pop() for at, text in enumerate(new) if places.get(text)}


def _alike(
    old: Sequence[str], left_old: list[int], new: Sequence[str], left_new: list[int]
) -> list[tuple[float, int, int]]:
    spoken = {at: words(old[at]) for at in left_old}
    frequency = Counter(word for said in spoken.values() for word in set(said))
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for at, said in spoken.items():
        for word in set(said):
            holders[word].append(at)
    found = []
    for at in left_new:
        said = words(new[at])
        rare = sorted({word for word in said if word in frequency}, key=lambda word: (frequency[word], word))
        rivals = {rival for word in rare[:RARE_WORDS] for rival in holders[word][:50]}
        text = " ".join(said)
        for rival in rivals:
            likeness = fuzz.ratio(text, " ".join(spoken[rival]))
            if likeness >= NEARLY_THE_SAME:
                found.append((-likeness, at, rival))
    return found
