"""Words that tell whether a reviewer as printed is a person: in lower case, without full stops."""

TITLES = frozenset(
    """
    dr doctor dra prof professor professora mr mrs ms miss mx sir dame sister nurse pharmacist physician surgeon
    dentist midwife dietitian med
    """.split()
)
"""Words before a name."""

DEGREES = frozenset(
    """
    md do mbbs mbchb mbbch bmbs bm bch mb chb rn bsn msn np fnp aprn crnp dnp cnm lpn pa pa-c pharmd rph phd dphil scd
    drph mph mha ms msc ma ba bs bsc med edd psyd lcsw lmft rd rdn ldn cde dpt pt ot dds dmd od dpm dvm facp faap facc
    facs facog faan frcp frcs mrcp mrcgp cphq jr sr ii iii iv
    """.split()
)
"""Words after a name: degrees, licences, fellowships and suffixes."""

DESCRIBING = frozenset("a an the our your this its The Our Your This Its".split())
"""Words, as spelled, after which a description follows and no name."""

LEADS = frozenset("by medically clinically reviewed".split())
"""Words of the review line that are no part of a name."""

AFFILIATIONS = frozenset("of from at for in within".split())
"""Words after which an institution or a field follows."""

COLLECTIVES = frozenset(
    """
    academy administration advisor advisors advisory agency alliance anonymous article assistant assistants associate
    associates association author authors board boards bureau care center centers centre centres certified clinic
    clinical clinician clinicians clinics college committee community company consultant consultants content
    contributor contributors corporation council department department's desk director directors division doctor
    doctors editor editorial editors expert experts external faculty federation fellow foundation group health
    healthcare hospital hospitals inc independent institute institutes institution internal journal laboratory library
    licensed ltd manager medical medicine member members ministry national network nurse nurses nursing office
    organisation organization panel partner partners peer pharmacist pharmacists physician physicians practitioner
    practitioners press professional professionals professor professors program programme publishing qualified
    registered research resident review reviewer reviewers science sciences scientific scientist scientists
    service services society specialist specialists staff student students surgeon surgeons system systems task-force
    taskforce team teams therapist therapists trust union unit university website writer writers
    """.split()
)
"""Words for groups, institutions and trades: somebody whom they describe is not named."""

TRADE_ENDINGS = ("ologist", "ologists", "iatrist", "iatrists", "iatrician", "iatricians")
"""How further trades end: cardiologist, podiatrist, paediatrician."""

PUBLISHERS = frozenset(
    "cdc drugscom emedicine fda healthline kidshealth medlineplus medscape nhs nih verywell webmd who".split()
)
"""Publishers that sign with their own name."""

PLACEHOLDERS = frozenset("n/a na nil no nobody none name tba tbc tbd unknown unnamed unspecified withheld".split())
"""What stands in a form where a name should."""
