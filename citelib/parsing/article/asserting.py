"""Which claims need a citation: those that assert something."""

import re

# Small on purpose: advice that gives its reason or a number asserts something.
_ADVICE = re.compile(
    r"(?:See|Talk to|Call|Ask|Contact|Speak to|Go to) (?:your|an?|the|999|911|111|112|NHS|emergency)\b"
)
_REASON = re.compile(r"\b(?:because|since|as|which|reduces?|lowers?|prevents?|causes?|helps?)\b|[;%–—]|[0-9]")
_FEWEST_WORDS = 4


def needs_citation(text: str, kind: str) -> bool:
    """Whether a claim needs a citation.

    A question does not, nor what only leads to a list, nor advice to turn to someone that gives no reason: a sentence
    (or a list item of four words or more) that begins as "See your", "Talk to a", "Call 999".

    >>> [needs_citation(text, "sentence") for text in ("Talk to your doctor first.", "Talk helps.")]
    [False, True]
    """
    if text.rstrip("\"'”’)] ")[-1:] in {"?", ":"}:
        return False
    advice = _ADVICE.match(text)
    if advice is None or _REASON.search(text, advice.end()):
        return True
    return kind != "sentence" and len(text.split()) < _FEWEST_WORDS
