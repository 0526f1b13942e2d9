"""One JSON value out of a long text, at the speed of the standard library and without its traps."""

import json
from typing import Any


class NotDecoded(Exception):
    """There is no JSON value: raised with the reason and the place in the text."""


class Searched(str):
    """A text whose lines json does not count anew, from the beginning, for each error that it raises."""

    __slots__ = ()

    def count(self, *_: Any) -> int:
        """None that matters."""
        return 0

    def rfind(self, *_: Any) -> int:
        """None that matters."""
        return 0


class Decoder:
    """Decodes values; `repeated` holds what the last one said twice: each name with the value that did not count.

    Numbers are as they stand: one that Python would write otherwise (``1.10``, ``1e999``) and NaN come as text.
    """

    def __init__(self) -> None:
        self.repeated: list[tuple[str, Any]] = []
        settings: dict[str, Any] = {
            "strict": False,  # line breaks and tabs in texts are not escaped by everybody
            "object_pairs_hook": self._as_object,
            "parse_float": _as_number,
            "parse_constant": str,
        }
        self._plain = json.JSONDecoder(**settings).raw_decode
        self._huge = json.JSONDecoder(**settings, parse_int=str).raw_decode

    def decode(self, text: Searched, at: int) -> tuple[Any, int]:
        """The value that begins at `at`, and where it ends; raises NotDecoded."""
        for decode in (self._plain, self._huge):
            self.repeated.clear()
            try:
                return decode(text, at)
            except json.JSONDecodeError as error:
                raise NotDecoded(error.msg, error.pos) from None
            except RecursionError:
                raise NotDecoded("It is nested too deep", at) from None
            except ValueError:  # Python makes no number of more than 4,300 digits
                continue
        raise NotDecoded("It holds a number that is too long", at)

    def _as_object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            seen: dict[str, Any] = {}
            for name, value in pairs:
                if name in seen:
                    self.repeated.append((name, seen[name]))
                seen[name] = value
        return found


def _as_number(text: str) -> float | str:
    value = float(text)
    return value if repr(value) == text else text
