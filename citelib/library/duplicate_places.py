"""Whether two works stand in the same place: journal or book, volume, issue and first page, or article number."""

from collections.abc import Iterator
from typing import NamedTuple

from citelib.library import duplicate_containers
from citelib.library.duplicate_outlines import Outline


class Evidence(NamedTuple):
    """What one field says for (above 0) or against one work, in bits; and the words for it, if it is worth telling."""

    bits: float
    reason: str = ""


class Place(NamedTuple):
    """Which of its parts agree; None where one of the two does not say."""

    container: bool | None
    volume: bool | None
    issue: bool | None
    page: bool | None

    @classmethod
    def of(cls, mine: Outline, yours: Outline) -> "Place":
        """Compares two works' places."""
        return cls(
            _container(mine, yours),
            mine.volume == yours.volume if mine.volume and yours.volume else None,
            _issue(mine.issue, yours.issue),
            _page(mine, yours),
        )

    @property
    def certain(self) -> bool:
        """Whether hardly more than one work can stand there."""
        return bool(self.page and (self.volume or self.container)) and False not in (self.volume, self.container)

    @property
    def elsewhere(self) -> bool:
        """Whether it is surely another place: one part may be misprinted, not two."""
        return [self.container, self.volume, self.page].count(False) > 1

    def evidence(self, mine: Outline, yours: Outline) -> Iterator[Evidence]:
        """What the place says."""
        if self.container is not None:
            another = -6 if self.page else -12 if self.volume else -16
            yield Evidence(3) if self.container else Evidence(another, "another journal or book")
        if self.volume is not None:
            yield Evidence(4) if self.volume else Evidence(-5, f"volume {mine.volume} and {yours.volume}")
        if self.issue is not None and self.volume is not False:
            yield Evidence(1) if self.issue else Evidence(-2, "another issue")
        if self.page is not None:
            pages = f"page {mine.first_page or mine.number} and {yours.first_page or yours.number}"
            yield Evidence(6) if self.page else Evidence(-9, pages)
        parts = {"journal or book": self.container, "volume": self.volume, "page": self.page}
        same = [name for name, agrees in parts.items() if agrees]
        if same:
            yield Evidence(0, f"same {', '.join(same)}")


def _container(mine: Outline, yours: Outline) -> bool | None:
    if not mine.containers or not yours.containers:
        return None
    if any(duplicate_containers.mean_the_same(one, other) for one in mine.containers for other in yours.containers):
        return True
    return bool(mine.issn and mine.issn == yours.issn)


def _issue(mine: tuple[str, ...], yours: tuple[str, ...]) -> bool | None:
    """Whether one says the same as the other or less: ``8`` and ``8 Suppl 1``."""
    if not mine or not yours:
        return None
    return set(mine) <= set(yours) or set(yours) <= set(mine)


def _page(mine: Outline, yours: Outline) -> bool | None:
    """Whether both begin on one page, or have one article number, which stands among the pages in some printings."""
    if mine.first_page and yours.first_page:
        return mine.first_page == yours.first_page
    numbers = mine.number or mine.first_page, yours.number or yours.first_page
    if all(numbers) and (numbers[0] == numbers[1] or (mine.number and yours.number)):
        return numbers[0] == numbers[1]
    return None
