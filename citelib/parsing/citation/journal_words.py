"""Words that the names of journals are made of: abbreviations after ISO 4 as MEDLINE prints them, and short names.

From the public List of Title Word Abbreviations and the catalogue of the U.S. National Library of Medicine.
"""

ABBREVIATIONS = frozenset(
    """
    abdom abstr acad access account acta addict adm admin adolesc adv aerosp aesthet afr aging agric agron ai aids akad alcohol allerg allergol
    allergy alzheimers am amb anaesth anal anaesthesiol anat androl anesth anesthesiol angew angiol anim ann annu antibiot antimicrob antivir
    aphasiol apoptosis appl aquac aquat arab arch arq arterioscler arthritis arthrosc artif asia asian assoc asthma astron astrophys atheroscler
    atmos atten audiol aust australas autoimmun auton avian bact bacteriol basel basic behav behaviour beih ber berl biochem biochim bioelectron
    bioeng bioenerg bioethics biofuels bioinform bioinformatics biol biomater biomark biomech biomed biometeorol biomol bioorg biophys bioprocess
    biopsychosoc bioresour biosci biosens biosyst biotech biotechnol biotechnology bipolar bis bjpsych bka blood bmb bmc bmj bone bot br brain bras
    brasil braz breast bull burns bus cal calcif can cancer cannabis carbohydr carcinog card cardio cardiol cardiothorac cardiovasc care caries
    catal cell cereal chem chemother chest child childhood childs chim chin chir chirurg chromatogr chromatography chron chronobiol circ circulation cirug clim climatol clin
    cns cochrane cogn colloid colloids colorectal comm common commun community comp compar complement complementary comput conf conn conserv contact contam
    contemp contraception contrast control coron cosmet couns crc crit criminol crop crystallogr cult cur curr cutan cyber cytogenet cytokine
    cytol cytometry dairy database def deliv dement demogr dent dentofacial dermatol detect dev devel diab diabet diabetes diabetol diagn dial dig digit
    dis disabil disaster discov discuss dis disord diss dissert distrib divers dna doc drug dyn dysphagia ear early earth eat ecohealth ecol econ ecotoxicol
    ecosyst ed educ eff elect electroanal electrochem electron electrophoresis emerg endocr endocrinol endod endosc endourol energ energy eng
    engl entomol env environ environm enzym enzymol epidemiol epigenet epilepsy epilepsia equine ergon eru esthet ethn ethnobiol ethnopharmacol
    ethol eur euro eval evid evol ex exerc exp expert explor expo extr eye fam fed fem femin ferment fertil fetal fiziol fluid fluoresc food
    foot forensic for found fract free front fuel funct fundam future fung fungal gac gastro gastroenterol gastrointest gen genet genom genomics geoderma geochem geogr geol geom geophys geriatr
    gerontol ges ginekol ginecol glob global glycobiol gut gynaecol gynecol haematol haemost hand handb harm hazard head headache health healthc
    heart helv hemat hematol hepat hepatobiliary hepatol hered hernia hig hist histochem histol histopathol hit hosp hortic horm hum hyg hygiene hypertens
    hypn image imaging immun immunobiol immunol immunopathol immunother implant ind indian indoor infect inflamm inf inform infus inhal innov
    inorg ins insect inst instrum int integr intell intens interact interdiscip intern interv intervent invasive invest investig invertebr ion ir ischemia
    isr issues isot ital j jama jap japan jbmr jcr jmir jpn justice keio kidney kinet knee kor korean lab lancet laparosc laparoendosc larynx laryngol laser
    law lect legal lek leuk leukoc libr lib life limnol lipid lit lond low lung lupus lymph lymphat lymphology macromol magn mamm manag manipul manual mar mass mat mater
    matern math meas meat mech med medchemcomm medicina medit mem membr memb menopause ment mental metab metabol metabolomics meteorol meth methods mhealth microb microbes microbiol
    microbiome microcirc micron microsc microsurg microvasc mid midwifery mil min mineral minerva minim mitochondrial mmw mod mol monatsschr mov mt mult
    muscle musculoskelet musculoskel mutagen mutat mutat mycol mycopathol mycorrhiza nac nanobiotechnol nanomed nanomedicine nanotechnol nanotoxicol nanosci nano narc nat natl nature naturforsch
    natural nef neonatal neoplas neoplasia nephrol nephron nerv neth neural neurobiol neurochem neurocrit neurodegener neurodev neuroendocrinol neurogastroenterol neurogenet
    neuroimage neuroimaging neuroimmunol neuroinflammation neurol neuromodulation neuromuscul neuropathol neuropharmacol neurophysiol neuropsychiatr neuropsychiatry neuropsychol neuropsychopharmacol
    neurorehabil neurosci neurosurg neurotoxicol neurotrauma neurotherapeutics new nord norw nova nucl nucleic nurs nutr nutrients obes obesity obstet occup ocul oecol oncogene oncol oncoimmunology oncotarget one open
    ophthal ophthalmic ophthalmol opin opt oral org organ ornithol orthod orthop orthopaed osaka osteoarthr osteoarthritis osteopath osteoporos osteoporosis otol
    otolaryngol otorhinolaryngol otorhinolaryng outcomes oxf oxid oxidative pac pacing paediatr pain paleopathol palliat pan pancreas panam papers parasit parasitol parkinsonism part
    pathobiol pathog pathol pathophysiol patient patol pc ped pediatr peerj pept percept periodontal periodontol perinat perinatol perit periop peripher permafr pers
    persp perspect pest pestic petrol pflugers phar pharm pharmaceut pharmaceutics pharmacoeconomics pharmacoepidemiol pharmacogenet pharmacogenomics pharmacokinet pharmacol pharmacother phenom phil philos
    photobiol photochem photodermatol photomed photosynth phycol phys physiol physiother phytochem phytomed phytomedicine phytopathol phytother pigment pituitary placenta plan planet planta
    plant plast plasmid plos pneumol pol policy polym pop popul postepy postgrad postharvest postgraduate poult pract prac pract pract prat prax prehosp prenat presse prev prikl prim primatol princ probiot
    probl proc process prod prof prog progr prostaglandins prostate prosthet prosthodont prot protein proteome proteomics proteom protoc protozool psychiat psychiatr psychiatry psychiatrist psychobiol
    psychogeriatr psychol psychoneuroendocrinology psychooncology psychopathol psychopharmacol psychopharmacology psychophysiol psychosoc psychosom psychother pub publ public pulm pulmon q qual quant
    quart quat quim radiat radiobiol radiochem radiogr radiographics radiol radiother radiology rare reanim rec recent recomb redox ref reg regen regul rehabil relat rel remote renal rep repr reprod
    res resist resour respir respirology resusc resuscitation retina retrovirology retrov rev rheum rheumatol rheumatology rhinol rinsho risk rna roentgenol rom roy royal roum rural russ
    s saf sael san sanid sante saude scand schizophr school schweiz sci science scient sedation sel semin sens sensors sep ser serv sex sexual sexually shock
    signal silvic sim simul singapore skeletal skin sleep small soc sociol soft soil sour south space spec spectrom spectrosc speech spermatogenesis spinal spine sport sports srp
    stand stat statist stem stereotact ster steroids stomatol stor strabismus strateg stress stroke struct stud subst suicide superf supercrit suppl support supramol surf surg surgery
    surv sust sustain swed swiss symp synth sys syst tech technol tec technometrics telemed telemed temp teratol tex text theor ther therap thermophys thorac thorax thromb thrombos thyroid
    tidsskr tijdschr tob top topogr torax tox toxicol toxicon toxins trace tract trad traffic trans transbound transcult transfus transl translat transm transplant transplantation
    traum trauma traumatol trav trends trials trop tuberc tumori tumour tunis turk twin u ugeskr ultramicrosc ultraschall ultrasound ultrastruct un united univ up
    urban urol urolithiasis urology us usa uspekhi vaccin vaccine vaccines vasa vasc vector veg vet veterin vib vir viral virchows virol virology virulence virus viruses vis visc
    vision vitam vitr vopr vox vulner wash waste water weed west wien wildl wirel women womens wochenschr work world wound yale yeast zentralbl zh zool zhonghua zhongguo zoonoses
    """.split()
)
"""Lower case, without stops."""

SHORT_NAMES = frozenset(
    """
    science|nature|cell|blood|lancet|the lancet|jama|bmj|gut|chest|brain|pain|circulation|stroke|heart|cancer|diabetes|neuron|immunity|plos one|elife|
    thorax|spine|bone|sleep|ecology|evolution|genetics|taxon|allergy|vaccine|virology|toxicon|burns|injury|shock|hepatology|gastroenterology|
    neurology|epilepsia|radiology|pediatrics|paediatrics|surgery|anesthesiology|anaesthesia|urology|placenta|cortex|biometrika|biometrics|
    bioinformatics|oncogene|oncotarget|leukemia|haematologica|nutrients|appetite|obesity|metabolism|sensors|molecules|
    biomaterials|chemosphere|geoderma|aids|headache|medicine|cureus|peerj|rice|crop science|demography|development|
    animals|plants|foods|cancers|cells|genes|toxins|viruses|pathogens|vaccines|antioxidants|antibiotics|healthcare|
    diagnostics|scientific reports|plos medicine|plos genetics|plos pathogens|plos biology|uptodate|daru|euphytica|planta|
    rodriguésia|biorxiv|medrxiv|arxiv|preprints|research square|science advances|mycologia|phytochemistry|epidemiology|neuroimage|hypertension|endocrinology|health affairs|
    the bmj|jama oncology|jama neurology|nejm|new england journal of medicine|the new england journal of medicine|annals of internal medicine
    """.replace("\n", "").replace("    ", "").split("|")
)
"""Whole names in lower case that look like any other noun."""

TITLE_WORDS = frozenset(
    """
    journal annals archives acta review reviews bulletin proceedings transactions letters reports research international european american
    british canadian indian chinese japanese korean australian african asian brazilian scandinavian quarterly monthly weekly gazette zeitschrift revista revue rivista
    jornal boletim anais cadernos arquivos ciência ciencia ciências archiv annales comptes studies advances trends frontiers current opinion nature plos bmc bmj
    lancet jama seminars clinics communications records chronicle magazine newsletter perspectives biology science sciences plant cell molecular
    medicine medical clinical surgery psychology psychiatry nursing nutrition pharmacology therapeutics
    """.split()
)
"""Words in full that names of journals contain."""
