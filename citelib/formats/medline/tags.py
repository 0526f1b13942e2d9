"""MEDLINE's tags, in the order in which PubMed prints them, and which of them a record has once."""

ORDER = tuple(
    """
    PMID OWN STAT DA DRDT CTDT DCOM LR PUBM IS ISSN ISBN VI IP PB DP TI PG LID BTI VTI CTI EN CP AB OAB OABL CI OCI
    FED ED FAU AU AUID AD CN LA SI GR PT TT DEP PL TA JT JID RN NM SB CIN CON CRI CRF DDIN DRIN ECI ECF EIN EFR ORI
    PRIN PROF RIN ROF RPI RPF RRI RRF SPIN UIN UOF MH PMC PMCR MID OID FPS PS GS SFM NR RF GN OTO OT KW FIR IR IRAD
    COI COIS
    """.split()
)
"""Tags in PubMed's order; those that it does not know come behind them, and LAST behind all."""

LAST = ("EDAT", "MHDA", "CDAT", "CRDT", "PHST", "AID", "PST", "SO")
"""The tags at the end of a record."""

KNOWN = frozenset((*ORDER, *LAST))
"""Every tag that has a meaning here."""

ONCE = frozenset("PMID OWN STAT VI IP DP TI BTI PG JT TA JID PST SO EDAT DCOM".split())
"""Tags that a record has once: seen again behind an empty line, one begins the next record."""

HEAD = frozenset("PMC PMCR OWN STAT OID MID".split())
"""Tags that may stand before the PMID of the same record."""

TELLING = frozenset("PMID OWN STAT PG FAU IP LID AID PMC PMCR JT VI DCOM EDAT CRDT MHDA".split())
"""Tags that MEDLINE does not share with RIS."""

LINKS = {
    "CommentIn": "CIN",
    "CommentOn": "CON",
    "CorrectedandRepublishedIn": "CRI",
    "CorrectedandRepublishedFrom": "CRF",
    "DatasetDescribedIn": "DDIN",
    "DatasetUseReportedIn": "DRIN",
    "ErratumIn": "EIN",
    "ErratumFor": "EFR",
    "ExpressionOfConcernIn": "ECI",
    "ExpressionOfConcernFor": "ECF",
    "OriginalReportIn": "ORI",
    "PartialRetractionIn": "PRIN",
    "PartialRetractionOf": "PROF",
    "RepublishedIn": "RPI",
    "RepublishedFrom": "RPF",
    "RetractedandRepublishedIn": "RRI",
    "RetractedandRepublishedFrom": "RRF",
    "RetractionIn": "RIN",
    "RetractionOf": "ROF",
    "SummaryForPatientsIn": "SPIN",
    "UpdateIn": "UIN",
    "UpdateOf": "UOF",
}
"""The tag of each kind of link between articles (RefType of the XML's CommentsCorrections)."""

PLAIN = {
    "VI": "volume",
    "IP": "issue",
    "EN": "edition",
    "PB": "publisher",
    "PL": "publisher_place",
    "TA": "container_title_short",
    "CTI": "collection_title",
    "VTI": "volume_title",
    "CP": "chapter_number",
    "TT": "original_title",
}
"""Tags whose value is a field as it stands."""

JOINED = {"LA": (", ", "language"), "GN": ("\n", "note"), "AB": ("\n", "abstract")}
"""Tags whose values make one field, and what stands between them."""
