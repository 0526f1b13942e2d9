from citelib.article import Problem
from citelib.formats import ris
from citelib.reference import Name, PartialDate, Reference

EXPORT = """\
FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Roe, A
   Poe, BC
AF Roe, Anna
   Poe, Bert C.
CA Gout Study Group
TI On the treatment of gout in
   older patients
SO JOURNAL OF GOUT
JI J. Gout
LA English
DT Article
DE gout; uric acid
ID HYPERURICEMIA; OLDER
   PATIENTS
AB Gout is a disease.
C1 [Roe, Anna] Univ Berlin, Berlin, Germany.
   [Poe, Bert C.] Univ Bonn, Bonn, Germany.
PU SPRINGER
PI BERLIN
SN 0098-6151
PD JUN 8
PY 2004
VL 43
IS 2
SU 1
BP 7003
EP 7016
DI 10.1000/ABC
UT WOS:000221807500019
PM 15170338
DA 2019-03-18
ER

PT B
BE Moe, D
TI One chapter
SO A whole book
PY 2010
AR 12
ER

EF
"""


def test_reads_the_export_of_web_of_science() -> None:
    assert list(ris.loads(EXPORT)) == [
        Reference(
            type="article-journal",
            author=(Name("Roe", "Anna"), Name("Poe", "Bert C."), Name(literal="Gout Study Group")),
            title="On the treatment of gout in older patients",
            container_title="JOURNAL OF GOUT",
            container_title_short="J. Gout",
            language="English",
            genre="Article",
            keyword="gout; uric acid; HYPERURICEMIA; OLDER PATIENTS",
            abstract="Gout is a disease.",
            publisher="SPRINGER",
            publisher_place="BERLIN",
            issn="0098-6151",
            issued=PartialDate(2004, 6, 8),
            volume="43",
            issue="2 Suppl 1",
            page="7003-7016",
            doi="10.1000/abc",
            archive_location="WOS:000221807500019",
            pmid="15170338",
            extra={
                "wos": {
                    "AU": ["Roe, A", "Poe, BC"],
                    "C1": [
                        "[Roe, Anna] Univ Berlin, Berlin, Germany.",
                        "[Poe, Bert C.] Univ Bonn, Bonn, Germany.",
                    ],
                    "DA": "2019-03-18",
                }
            },
        ),
        Reference(
            type="chapter",
            editor=(Name("Moe", "D"),),
            title="One chapter",
            container_title="A whole book",
            issued=PartialDate(2010),
            extra={"wos": {"AR": "12"}},
        ),
    ]


def test_counts_lines_keeps_stray_text_and_says_that_a_record_is_cut_short() -> None:
    found = list(ris.loads(EXPORT.replace("EF\n", "Seen by two\n") + "PT J\nTI Half a rec"))
    assert [(one.line, one.message if isinstance(one, Problem) else one.title) for one in found] == [
        (3, "On the treatment of gout in older patients"),
        (37, "One chapter"),
        (45, "left out what is not part of a record: Seen by two"),
        (46, "no ER line ends the record: the file may be cut short"),
        (46, "Half a rec"),
    ]


def test_rejects_an_empty_record() -> None:
    assert list(ris.loads("PT J\nER\n\nPT J\nTI One\nER\n\nEF\n")) == [
        Problem(1, "the record says nothing of a work", text="PT J"),
        Reference(type="article-journal", title="One"),
    ]
