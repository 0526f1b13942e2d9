"""Works as Crossref's API gives them: nearly CSL-JSON (github.com/CrossRef/rest-api-doc, "API JSON format")."""

from typing import Any

from citelib.formats.csl import dates, values

_MARKS = ("published-print", "published-online", "deposited", "indexed", "reference-count", "is-referenced-by-count")
_TITLES = ("title", "container-title", "short-container-title", "publisher", "abstract")


def is_work(item: dict[str, Any]) -> bool:
    """Whether the item is one of Crossref's."""
    return "DOI" in item and any(mark in item for mark in _MARKS)


def as_item(work: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The work with CSL's variables, and what they do not say.

    Its date of issue is that of the print, if there is one: then it was available from the date of the online version.
    """
    item, left = dict(work), dict[str, Any]()
    for variable in _TITLES:
        if variable in item:
            item[variable] = _unescaped(item[variable])
    _join_subtitle(item)
    _name_dates(item, left)
    if isinstance(event := item.get("event"), dict):
        left["event"] = item.pop("event")
        for part, variable in (("name", "event-title"), ("location", "event-place"), ("start", "event-date")):
            item.setdefault(variable, event.get(part))
    if "keyword" not in item and "subject" in item:
        item["keyword"] = item.pop("subject")
    return item, left


def _unescaped(value: Any) -> Any:
    if isinstance(value, list):
        return [_unescaped(one) for one in value]
    return values.unescaped(value) if isinstance(value, str) else value


def _join_subtitle(item: dict[str, Any]) -> None:
    title, subtitle = values.texts(item.get("title")), values.texts(item.get("subtitle"))
    if title and subtitle and len(title) == len(subtitle) == 1 and subtitle[0].lower() not in title[0].lower():
        item["title"] = f"{title[0]}: {values.unescaped(item.pop('subtitle')[0])}"


def _name_dates(item: dict[str, Any], left: dict[str, Any]) -> None:
    printed, online = item.pop("published-print", None), item.pop("published-online", None)
    said = [dates.read(value).date for value in (printed, online)]
    for variable in ("issued", "published"):
        if variable in item and dates.read(item[variable]).date in (*said, None):
            del item[variable]
        elif variable in item and any(said):
            left[variable] = item.pop(variable)
    if printed or online:
        item["issued"] = printed if said[0] else online
    if said[0] and said[1] and said[0] != said[1]:
        item["available-date"] = online
