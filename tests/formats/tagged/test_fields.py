from citelib.formats.tagged.fields import Tags


def test_what_was_kept_and_what_was_not_taken_is_left() -> None:
    tags = Tags({"AU": ["Roe", "Poe"], "PB": ["Springer", "Springer", "Elsevier"], "UR": ["a", "b"]})
    tags.drop("UR", "a".__eq__)
    assert (tags.first("PB", "PU"), tags.first("PU")) == ("Springer", "")
    tags.keep("AU", "Moe")
    assert tags.rest() == {"AU": ["Moe", "Roe", "Poe"], "PB": "Elsevier", "UR": "b"}
