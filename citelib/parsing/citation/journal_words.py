"""Words that the names of journals are made of: abbreviations after ISO 4 as MEDLINE prints them, and short names.

From the public List of Title Word Abbreviations and the catalogue of the U.S. National Library of Medicine.
"""

import re

ABBREVIATIONS = frozenset(
    """
    abdom abstr acad access account acta addict adm admin adolesc adv aerosp aesthet afr aging agric agron ai aids
    akad alcohol allerg allergol allergy alzheimers am amb anaesth anaesthesiol anal anat androl anesth anesthesiol
    angew angiol anim ann annu antibiot antimicrob antivir aphasiol apoptosis appl aquac aquat arab arch arq
    arterioscler arthritis arthrosc artif asia asian assoc asthma astron astrophys atheroscler atmos atten audiol
    aust australas autoimmun auton avian bact bacteriol basel basic behav behaviour beih ber berl biochem biochim
    bioelectron bioenerg bioeng bioethics biofuels bioinform bioinformatics biol biomark biomater biomech biomed
    biometeorol biomol bioorg biophys bioprocess biopsychosoc bioresour biosci biosens biosyst biotech biotechnol
    biotechnology bipolar bis bjpsych bka blood bmb bmc bmj bone bot br brain bras brasil braz breast bull burns bus
    cal calcif can cancer cannabis carbohydr carcinog card cardio cardiol cardiothorac cardiovasc care caries catal
    cell cereal chem chemother chest child childhood childs chim chin chir chirurg chromatogr chromatography chron
    chronobiol circ circulation cirug clim climatol clin cns cochrane cogn colloid colloids colorectal comm common
    commun community comp compar complement complementary comput condens conf conn conserv contact contam contemp
    contraception contrast control coron cosmet couns crc criminol crit crop crystallogr cult cur curr cutan cyber
    cytogenet cytokine cytol cytometry dairy database def deliv dement demogr dent dentofacial dermatol detect dev
    devel diab diabet diabetes diabetol diagn dial dig digit dis disabil disaster discov discuss disord diss dissert
    distrib divers dna doc drug dyn dysphagia ear early earth eat ecohealth ecol econ ecosyst ecotoxicol ed educ eff
    elect electroanal electrochem electron electrophoresis emerg endocr endocrinol endod endosc endourol energ
    energy eng engl entomol env environ environm enzym enzymol epidemiol epigenet epilepsia epilepsy equine ergon
    eru esthet ethn ethnobiol ethnopharmacol ethol eur euro eval evid evol ex exerc exp expert explor expo extr eye
    fam fed fem femin ferment fertil fetal fiziol fluid fluoresc food foot for forensic found fract free front fuel
    funct fundam fung fungal future gac gastro gastroenterol gastrointest gen genet genom genomics geochem geoderma
    geogr geol geom geophys geriatr gerontol ges ginecol ginekol glob global glycobiol gut gynaecol gynecol haematol
    haemost hand handb harm hazard head headache health healthc heart helv hemat hematol hepat hepatobiliary hepatol
    hered hernia hig hist histochem histol histopathol hit horm hortic hosp hum hyg hygiene hypertens hypn image
    imaging immun immunobiol immunol immunopathol immunother implant ind indian indoor inf infect inflamm inform
    infus inhal innov inorg ins insect inst instrum int integr intell intens interact interdiscip intern interv
    intervent invasive invertebr invest investig ion ir ischemia isot isr issues ital j jama jap japan jbmr jcr jmir
    jpn justice keio kidney kinet knee kor korean lab lancet laparoendosc laparosc laryngol larynx laser law lect
    legal lek leuk leukoc lib libr life limnol lipid lit lond low lung lupus lymph lymphat lymphology macromol magn
    mamm manag manipul manual mar mass mat mater matern math matter meas meat mech med medchemcomm medicina medit
    mem memb membr menopause ment mental metab metabol metabolomics meteorol meth methods mhealth microb microbes
    microbiol microbiome microcirc micron microsc microsurg microvasc mid midwifery mil min mineral minerva minim
    mitochondrial mmw mod mol monatsschr mov mt mult muscle musculoskel musculoskelet mutagen mutat mycol mycopathol
    mycorrhiza nac nano nanobiotechnol nanomed nanomedicine nanosci nanotechnol nanotoxicol narc nat natl natural
    nature naturforsch nef neonatal neoplas neoplasia nephrol nephron nerv neth neural neurobiol neurochem neurocrit
    neurodegener neurodev neuroendocrinol neurogastroenterol neurogenet neuroimage neuroimaging neuroimmunol
    neuroinflammation neurol neuromodulation neuromuscul neuropathol neuropharmacol neurophysiol neuropsychiatr
    neuropsychiatry neuropsychol neuropsychopharmacol neurorehabil neurosci neurosurg neurotherapeutics neurotoxicol
    neurotrauma new nord norw nova nucl nucleic nurs nutr nutrients obes obesity obstet occup ocul oecol oncogene
    oncoimmunology oncol oncotarget one open ophthal ophthalmic ophthalmol opin opt oral org organ ornithol orthod
    orthop orthopaed osaka osteoarthr osteoarthritis osteopath osteoporos osteoporosis otol otolaryngol
    otorhinolaryng otorhinolaryngol outcomes oxf oxid oxidative pac pacing paediatr pain paleopathol palliat pan
    panam pancreas papers parasit parasitol parkinsonism part pathobiol pathog pathol pathophysiol patient patol pc
    ped pediatr peerj pept percept perinat perinatol periodontal periodontol periop peripher perit permafr pers
    persp perspect pest pestic petrol pflugers phar pharm pharmaceut pharmaceutics pharmacoeconomics
    pharmacoepidemiol pharmacogenet pharmacogenomics pharmacokinet pharmacol pharmacother phenom phil philos
    photobiol photochem photodermatol photomed photosynth phycol phys physiol physiother phytochem phytomed
    phytomedicine phytopathol phytother pigment pituitary placenta plan planet plant planta plasmid plast plos
    pneumol pol policy polym pop popul postepy postgrad postgraduate postharvest poult prac pract prat prax prehosp
    prenat presse prev prikl prim primatol princ probiot probl proc process prod prof prog progr prostaglandins
    prostate prosthet prosthodont prot protein proteom proteome proteomics protoc protozool psychiat psychiatr
    psychiatrist psychiatry psychobiol psychogeriatr psychol psychoneuroendocrinology psychooncology psychopathol
    psychopharmacol psychopharmacology psychophysiol psychosoc psychosom psychother pub publ public pulm pulmon q
    qual quant quart quat quim radiat radiobiol radiochem radiogr radiographics radiol radiology radiother rare
    reanim rec recent recomb redox ref reg regen regul rehabil rel relat remote renal rep repr reprod res resist
    resour respir respirology resusc resuscitation retina retrov retrovirology rev rheum rheumatol rheumatology
    rhinol rinsho risk rna roentgenol rom roum roy royal rural russ s sael saf san sanid sante saude scand schizophr
    school schweiz sci science scient sedation sel semin sens sensors sep ser serv sex sexual sexually shock signal
    silvic sim simul singapore skeletal skin sleep small soc sociol soft soil sour south space spec spectrom
    spectrosc speech spermatogenesis spinal spine sport sports srp stand stat statist stem ster stereotact steroids
    stomatol stor strabismus strateg stress stroke struct stud subst suicide supercrit superf suppl support supramol
    surf surg surgery surv sust sustain swed swiss symp synth sys syst tec tech technol technometrics telemed temp
    teratol tex text theor ther therap thermophys thorac thorax thromb thrombos thyroid tidsskr tijdschr tob top
    topogr torax tox toxicol toxicon toxins trace tract trad traffic trans transbound transcult transfus transl
    translat transm transplant transplantation traum trauma traumatol trav trends trials trop tuberc tumori tumour
    tunis turk twin u ugeskr ultramicrosc ultraschall ultrasound ultrastruct un united univ up urban urol
    urolithiasis urology us usa uspekhi vaccin vaccine vaccines vasa vasc vector veg vet veterin vib vir viral
    virchows virol virology virulence virus viruses vis visc vision vitam vitr vopr vox vulner wash waste water weed
    west wien wildl wirel wochenschr women womens work world wound yale yeast zentralbl zh zhongguo zhonghua zool
    zoonoses
    """.split()
)
"""Lower case, without stops."""

SHORT_NAMES = frozenset(
    " ".join(name.split())
    for name in """
    aids, allergy, anaesthesia, anesthesiology, animals, annals of internal medicine, antibiotics, antioxidants,
    appetite, arxiv, bioinformatics, biomaterials, biometrics, biometrika, biorxiv, blood, bmj, bone, brain, burns,
    cancer, cancers, cell, cells, chemosphere, chest, circulation, cortex, crop science, cureus, daru, demography,
    development, diabetes, diagnostics, ecology, elife, endocrinology, epidemiology, epilepsia, euphytica,
    evolution, foods, gastroenterology, genes, genetics, geoderma, gut, haematologica, headache, health affairs,
    healthcare, heart, hepatology, hypertension, immunity, injury, jama, jama neurology, jama oncology, lancet,
    leukemia, medicine, medrxiv, metabolism, molecules, mycologia, nature, nejm, neuroimage, neurology, neuron, new
    england journal of medicine, nutrients, obesity, oncogene, oncotarget, paediatrics, pain, pathogens, pediatrics,
    peerj, phytochemistry, placenta, planta, plants, plos biology, plos genetics, plos medicine, plos one, plos
    pathogens, preprints, radiology, research square, rice, rodriguésia, science, science advances, scientific
    reports, sensors, shock, sleep, spine, stroke, surgery, taxon, the bmj, the lancet, the new england journal of
    medicine, thorax, toxicon, toxins, uptodate, urology, vaccine, vaccines, virology, viruses
    """.split(",")
)
"""Whole names in lower case that look like any other noun."""

TITLE_WORDS = frozenset(
    """
    obstetrics gynecology gynaecology pediatrics paediatrics cardiology neurology oncology dermatology urology
    radiology orthopaedics orthopedics rheumatology gastroenterology hepatology endocrinology immunology microbiology
    virology epidemiology genetics toxicology physiology pathology psychopharmacology ophthalmology otolaryngology
    anesthesiology anaesthesiology pharmacy dentistry rehabilitation biochemistry biophysics neuroscience
    neurosciences haematology hematology nephrology pulmonology geriatrics acta advances african american anais
    annales annals archiv archives arquivos asian australian biology bmc bmj boletim brazilian british bulletin
    cadernos canadian cell chinese chronicle ciencia ciência ciências clinical clinics communications comptes current
    european frontiers gazette indian international jama japanese jornal journal korean lancet letters magazine
    medical medicine molecular monthly nature newsletter nursing nutrition opinion perspectives pharmacology plant
    plos proceedings psychiatry psychology quarterly records reports research review reviews revista revue rivista
    scandinavian science sciences seminars studies surgery therapeutics transactions trends weekly zeitschrift
    """.split()
)
"""Words in full that names of journals contain."""

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_CONNECTORS = frozenset(
    "of the and for in on de da do des du la le del y e et und für der & di à to dos das em en".split()
)


def journal_likeness(name: str) -> float:
    """From 0 to 1: the share of words that names of journals are made of.

    >>> [journal_likeness("J Am Osteopath Assoc"), journal_likeness("a missed diagnosis")]
    [1.0, 0.0]
    """
    lower = name.lower().strip(" .,")
    if lower in SHORT_NAMES:
        return 1.0
    words = [word for word in _WORD.findall(lower) if word not in _CONNECTORS]
    if not words:
        return 0.0
    return sum(1 for word in words if word in ABBREVIATIONS or word in TITLE_WORDS) / len(words)
