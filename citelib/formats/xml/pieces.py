"""A text in pieces of UTF-8, as expat wants it, and the way back from expat's bytes to the text's characters."""

from bisect import bisect_right

LARGEST = 65_536
"""How many characters a piece usually has at most."""

_FIRST = 2_048
_CONTINUATION = bytes(range(0x80, 0xC0))


class Pieces:
    """The text from `start` on; expat has read `offset` bytes before it. `size` is that of the last piece."""

    def __init__(self, text: str, start: int, offset: int) -> None:
        self._text = text
        self.size = _FIRST
        self._begins = [(offset, start)]
        self._next = start
        self._written = b""
        self._known = (offset, start)

    def next(self, *, is_stuck: bool) -> bytes:
        """The next piece, empty at the end. Pieces grow as long as the parser is stuck.

        expat reads a tag or comment that is not complete yet again from its beginning: growing pieces keep that linear.
        """
        self.size = self.size * 2 if is_stuck else min(self.size * 2, LARGEST)
        self._known = (self._begins[-1][0] + len(self._written), self._next)
        self._begins.append(self._known)
        end = min(self._next + self.size, len(self._text))
        self._written = self._text[self._next : end].encode("utf-8", "surrogatepass")
        self._next = end
        return self._written

    def has_begun(self, byte: int) -> bool:
        """Whether the byte belongs to the piece that was given out last."""
        return byte >= self._begins[-1][0]

    def character(self, byte: int) -> int:
        """Where in the text the byte stands. Takes little time if the bytes asked for rise."""
        begin, character = self._known
        if byte >= begin:
            first = self._begins[-1][0]
            self._known = (byte, character + _count(self._written[begin - first : byte - first]))
            return self._known[1]
        begin, character = self._begins[max(bisect_right(self._begins, (byte, len(self._text))) - 1, 0)]
        beyond = max(byte - begin, 0)
        return character + _count(self._text[character : character + beyond].encode("utf-8", "surrogatepass")[:beyond])


def _count(written: bytes) -> int:
    return len(written.translate(None, _CONTINUATION))
