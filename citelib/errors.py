"""The errors that citelib raises when it cannot do what was asked.

::

    CitelibError
    ├── UsageError            what was typed does not fit together
    ├── InputError            a file or a text cannot be read at all
    ├── NotFound              no such article, claim, reference, policy …
    ├── Conflict              it would overwrite or contradict what is stored
    └── LibraryError          the library file itself
        ├── NoLibrary         there is none at that place
        ├── NotALibrary       the file is something else
        ├── SchemaMismatch    made by an older or a newer citelib
        ├── LibraryBusy       somebody else is writing to it
        └── LibraryUnwritable read-only, disk full, broken

Each carries how to mend it; the command line prints both and exits with 2. A fault in the *content* of a page is no
error but a `citelib.article.Problem`: the page is imported all the same.
"""

from collections.abc import Iterable


class CitelibError(Exception):
    """Something could not be done: what happened to which thing, and how to mend it."""

    def __init__(self, message: str, *, mend: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.mend = mend


class UsageError(CitelibError):
    """What was typed does not fit together."""


class InputError(CitelibError):
    """A file or a text cannot be read at all."""


class NotFound(CitelibError):
    """There is no such thing in the library; the nearest known names are in the mend."""


class Conflict(CitelibError):
    """Doing it would overwrite or contradict what is stored."""


class LibraryError(CitelibError):
    """The library file cannot be used."""


class NoLibrary(LibraryError):
    """There is no library at that place."""


class NotALibrary(LibraryError):
    """The file is not a citelib library."""


class SchemaMismatch(LibraryError):
    """The library was made by an older or a newer citelib."""


class LibraryBusy(LibraryError):
    """Another program is writing to the library."""


class LibraryUnwritable(LibraryError):
    """The library cannot be written: read-only, disk full or damaged."""


def one_of(names: Iterable[str]) -> str:
    """Lists names for a message.

    >>> one_of(["default", "strict", "annual"])
    'default, strict or annual'
    """
    listed = list(names)
    return " or ".join([", ".join(listed[:-1]), listed[-1]]) if len(listed) > 1 else "".join(listed)
