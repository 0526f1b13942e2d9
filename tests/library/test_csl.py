"""The names of CSL."""

import pytest

from citelib.errors import NotFound
from citelib.formats import csl_json
from citelib.library import csl
from citelib.reference import Name, PartialDate, Reference


def test_fields_are_named_as_in_csl_json() -> None:
    texts = {field: "x" for field in csl.EDITABLE.values() if Reference.__dataclass_fields__[field].type is str}
    work = Reference(**{**texts, "type": "book"}, author=(Name("A"),), issued=PartialDate(2012))  # type: ignore[arg-type]
    written = csl_json.item(work)

    named = {name for name, field in csl.EDITABLE.items() if getattr(work, field)}
    assert named == (set(written) | set(written["custom"])) - {"id", "custom", "citelib"}


def test_an_unknown_type_names_the_nearest_or_the_common_ones() -> None:
    assert csl.require_type("webpage") == "webpage"
    with pytest.raises(NotFound) as near:
        csl.require_type("webpge")
    assert near.value.mend == "did you mean webpage?"
    with pytest.raises(NotFound) as far:
        csl.require_type("???")
    assert far.value.mend == "choose a type of CSL: article-journal, book, chapter, report, thesis, webpage …"
