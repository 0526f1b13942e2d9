"""Commands that wait for the next letter, or the next group, and do something to it."""

from collections.abc import Mapping
from itertools import zip_longest

from citelib.formats.tex.meanings import command
from citelib.formats.tex.tokens import name_of

# How far commands are obeyed inside commands; deeper ones only show their arguments.
_DEEPEST = 32
_MOST_WAITING = 8
_QUOTES = ("'", '"')


class Arguments:
    """Reads tokens in order; `readings` says what each means, None if it waits for its argument."""

    def __init__(self, readings: Mapping[str, str | None], *, is_formula: bool = False) -> None:
        self._readings = readings
        self._is_formula = is_formula
        self._out: list[str] = []
        self._waiting: list[str] = []
        self._groups: list[tuple[int, list[str]]] = []
        """Where in the output each open group began, and the commands that take it."""

    def read(self, pieces: list[str]) -> str:
        """The text of plain pieces and tokens in turn."""
        for plain, token in zip_longest(pieces[::2], pieces[1::2], fillvalue=""):
            if plain:
                self._add(plain)
            if token:
                self._obey(token)
        while self._groups:
            self._close()
        self._finish()
        return "".join(self._out)

    def _add(self, plain: str) -> None:
        if self._waiting:
            if self._waiting[-1] in _QUOTES and plain[0].isspace():
                self._finish()
            elif text := plain.lstrip():
                self._take(text[0])
                plain = text[1:]
        self._out.append(plain)

    def _obey(self, token: str) -> None:
        reading = self._readings[token]
        if token == "}":
            self._close()
        elif reading is None:
            self._waiting = [*self._waiting[-_MOST_WAITING:], name_of(token)]
        elif reading:
            self._take(reading)
        if token == "{" or (token[-1] == "{" and len(token) > 2):
            self._open()
        elif self._is_formula and token[-1].isspace():
            self._out.append(" ")

    def _open(self) -> None:
        taken = self._waiting if len(self._groups) < _DEEPEST else []
        self._groups.append((len(self._out), taken))
        self._waiting = []

    def _close(self) -> None:
        self._finish()
        if self._groups:
            start, self._waiting = self._groups.pop()
            if self._waiting:
                argument = "".join(self._out[start:])
                del self._out[start:]
                self._take(argument)

    def _take(self, argument: str) -> None:
        for name in reversed(self._waiting):
            act = command(name)
            argument = act(argument) if act else argument
        self._waiting = []
        self._out.append(argument)

    def _finish(self) -> None:
        if self._waiting:
            self._take("")
