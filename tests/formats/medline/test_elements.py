from xml.etree.ElementTree import fromstring

from citelib.formats.medline.elements import left_over, take, take_all, take_attribute


def test_what_was_taken_is_not_left_over() -> None:
    element = fromstring(
        '<A x="1" ValidYN="Y"><B kind="b">one <i>two</i>\n three</B><B>four</B>tail<C><D y="2"> </D>five</C></A>'
    )
    assert (take(element, "B"), take_all(element, "B"), take_attribute(element, "x"), take(element, "Z")) == (
        "one two three",
        ["four"],
        "1",
        "",
    )
    assert left_over(element) == {"A": ["tail"], "B@kind": ["b"], "C": ["five"], "C/D@y": ["2"]}
