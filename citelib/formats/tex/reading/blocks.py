"""What a .bib file is made of, as values."""

from dataclasses import dataclass, field

from citelib.article import Problem


@dataclass(slots=True)
class Block:
    """One block: ``@type{key, name = expression, …}``.

    `type` is as written. An expression is as written too: ``{…}``, ``"…"``, a number, the name of a macro, or several
    of them joined by ``#``. Of a ``@string`` the one field is the macro; of a ``@preamble`` or ``@comment`` there are
    none. `text` is the whole block. `problems` say what was mended to read it.
    """

    type: str
    key: str
    fields: list[tuple[str, str]]
    line: int
    text: str
    problems: list[Problem] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """The type as BibTeX compares it."""
        return self.type.lower()
