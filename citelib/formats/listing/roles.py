"""Who had two roles in one work: editors that translated it too, who are named once."""

from typing import NamedTuple

from citelib.reference import Name, Reference


class Divided(NamedTuple):
    """The translators and editors of a work, each in one of three groups, in their order."""

    both: tuple[Name, ...]
    translators: tuple[Name, ...]
    editors: tuple[Name, ...]


def divided(reference: Reference) -> Divided:
    """Who translated and edited the work, who did one of both."""
    translators, editors = reference.translator, reference.editor
    both = frozenset(translators).intersection(editors) if translators and editors else frozenset()
    if not both or reference.editor_et_al:
        return Divided((), translators, editors)
    return Divided(
        tuple(name for name in editors if name in both),
        tuple(name for name in translators if name not in both),
        tuple(name for name in editors if name not in both),
    )


def is_edited_by_translators(reference: Reference) -> bool:
    """Whether all its editors, and nobody else, translated the work."""
    groups = divided(reference)
    return bool(groups.both) and not (groups.translators or groups.editors)
