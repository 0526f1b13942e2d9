"""What an XML text may not declare: handlers for expat."""

from citelib.errors import InputError

_MEND = "export the file anew, or remove the declarations between [ and ]> at its top"


def refuse_entity(name: str, *_: object) -> None:
    """Raises InputError; declared entities make a small text large (CVE-2003-1564) or read other files."""
    raise InputError(
        f"The XML declares an entity of its own, {name!r}; entities can fill the memory and read other files, "
        "so it was not read",
        mend=_MEND,
    )


def refuse_attribute(element: str, *_: object) -> None:
    """Raises InputError; the default of a declared attribute stands in each of its elements."""
    raise InputError(
        f"The XML declares attributes of {element!r} of its own; their defaults can fill the memory, "
        "so it was not read",
        mend=_MEND,
    )
