"""References as RIS can say them, and records as programs write them: hypothesis strategies."""

from typing import Any

from hypothesis import strategies as st

from citelib.formats.tagged import named
from citelib.formats.tagged.types import WRITTEN
from citelib.reference import DATES, IDENTIFIERS, ROLES, TEXTS, Name, Reference
from tests.formats.strategies import dates

TRICKY = (
    *("2012", "1-2", "12-15", "e12", "e0123", "044504", "22904251", "PMC123456", "10.1000/x", "0098-6151", "No", "iv"),
    *("978-0-7817-6671-5", "Spring", "2012-08-31", "2012/08/31/", "PubMed", "MEDLINE", "Embase", "et", "al.", "in"),
    *("A1", "status:", "type:", "PMID:", "of", "and", "van", "de", "I", "II", "TY", "ER", "-", "Suppl", "press"),
    *("http://x.org/a", "https://doi.org/10.1000/y", "WHO", "[pmid]", "doi:", "AU  -", "Citation", "Key:", "title:"),
)  # fmt: skip
"""Words that mean something somewhere in a record."""

_word = st.text(st.characters(categories=["L", "N", "P", "S", "M"], exclude_characters=",;|"), min_size=1, max_size=6)
_any_word = _word | st.sampled_from([word for word in TRICKY if "  " not in word])
texts = st.lists(_any_word, min_size=1, max_size=4).map(" ".join)
paragraphs = st.lists(texts, min_size=1, max_size=3).map("\n".join)
_capital = _word.filter(lambda word: not word.islower() and not word[-1].islower() and "." not in word)
_given = st.lists(_capital, min_size=1, max_size=2).map(" ".join)
_persons = st.builds(
    Name,
    family=_capital,
    given=_given,
    suffix=st.sampled_from(("", "Jr.", "III", "MD")),
    non_dropping_particle=st.sampled_from(("", "van der", "de")),
    dropping_particle=st.sampled_from(("", "von", "de la")),
)
_organisations = st.builds(Name, literal=texts.filter(lambda text: not text.lower().startswith(("et al", "and et al"))))
names = _persons | _organisations | st.builds(Name, family=_capital)

_uninterpreted = "AD C4 CA FU L4 OP RI RP TT TA U1 U5 XX".split()
_unnamed = texts.filter(lambda text: not named.identifier(text))
extras = st.dictionaries(
    st.sampled_from(_uninterpreted), _unnamed | st.lists(_unnamed, min_size=2, max_size=3), max_size=3
)


@st.composite
def sayable(draw: st.DrawFn) -> Reference:
    """A reference that RIS can say: see what it cannot say in `citelib.formats.ris`."""
    fields: dict[str, Any] = {"type": draw(st.sampled_from((*WRITTEN, "hearing")))}
    for field in draw(st.sets(st.sampled_from((*TEXTS, *IDENTIFIERS)), max_size=10)) - {"type"}:
        fields[field] = draw(paragraphs if field in ("abstract", "annote", "note", "raw_text") else texts)
    for field in draw(st.sets(st.sampled_from(DATES), max_size=4)):
        fields[field] = draw(dates)
    for field in draw(st.sets(st.sampled_from(ROLES), max_size=3)):
        fields[field] = tuple(draw(st.lists(names, min_size=1, max_size=3)))
    fields["author_et_al"], fields["editor_et_al"] = draw(st.booleans()), draw(st.booleans())
    if extra := draw(extras):
        fields["extra"] = {"ris": extra}
    return Reference(**fields)


_tag = st.sampled_from(
    "AU A1 A2 A3 A4 ED TI T1 T2 T3 CT BT ST PY Y1 Y2 DA SP EP VL IS CP ET SE SV NV JF JO JA J1 J2 SN AB N1 N2 KW UR L1"
    " L2 L3 LA LB AD AN CN DB DO DP CY PP PB M1 M2 M3 C1 C2 C3 C5 C7 OP RN RD U1 U2 ID XX Z9".split()
)
_values = texts | st.sampled_from(
    (
        *(
            "2012",
            "2012//",
            "2012/08/31/other",
            "2012/02/31",
            "Aug 2012",
            "31 August 2012",
            "2012 Jan-Feb",
            "JUN 8",
            "99",
        ),
        *("2012-2013", "in press", "///", "12", "12-15", "5", "e1234", "IV-VI", "0098-6151 (Print)", "0-8044-2957-X"),
        *(
            "Smith, John",
            "Smith JA",
            "van der Berg, Anna, Jr.",
            "World Health Organization",
            "Smith, J.; Roe, A.",
            "et al.",
        ),
        *(
            "22904251[pmid]",
            "PMC123456",
            "https://doi.org/10.1000/ABC",
            "doi: 10.1000/abc",
            "PubMed",
            "status: in press",
        ),
    )
)
records = st.tuples(
    st.sampled_from((*WRITTEN.values(), "Journal Article", "EDBOOK", "")), st.lists(st.tuples(_tag, _values))
)
"""The type and the tagged values of a record."""
