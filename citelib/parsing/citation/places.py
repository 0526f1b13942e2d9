"""Places of publication: cities that publish, countries, and the states that are printed behind cities."""

import re

_BRACKETED_STATE = re.compile(r"\s*\(([A-Za-z. ]{2,20})\)$")

STATES = frozenset(
    """
    AB ACT AK AL AR AZ BA BC BD CA CE CO CT Calif Conn D.C D.C. DC DE DF Eng Engl FL Fla GA HI IA ID IL IN Ill KS KY
    LA MA MB MD ME MG MI MN MO MS MT Mass Mass. Md N.J N.Y N.Y. NB NC ND NE NH NJ NL NM NS NSW NV NY OH OK ON OR PA PE
    PR Pa QC QLD RI RJ RS SC SD SK SP TN TX Tex U.K U.K. U.S U.S. U.S.A U.S.A. UAE UK US USA UT VA VIC VT Va WA WI
    WV WY
    """.split()
)
"""As printed, without a final stop."""

COUNTRIES = frozenset(
    " ".join(name.split())
    for name in """
    afghanistan, alberta, algeria, argentina, arizona, australia, austria, bangladesh, belgium, bolivia, botswana,
    brasil, brazil, british columbia, bulgaria, burkina faso, california, cambodia, cambridgeshire, cameroon,
    canada, chile, china, colombia, colorado, connecticut, costa rica, croatia, cuba, cyprus, czech republic,
    denmark, deutschland, ecuador, egypt, england, españa, estonia, ethiopia, finland, florida, france, georgia,
    germany, ghana, greece, guatemala, haiti, hampshire, honduras, hong kong, hungary, iceland, illinois, india,
    indiana, indonesia, iowa, iran, iraq, ireland, israel, italia, italy, jamaica, japan, jordan, kansas, kent,
    kenya, korea, kuwait, laos, latvia, lebanon, liechtenstein, lithuania, luxembourg, malawi, malaysia, mali,
    malta, maryland, massachusetts, mexico, michigan, minnesota, missouri, monaco, morocco, mozambique, myanmar,
    méxico, namibia, nepal, netherlands, new jersey, new south wales, new york, new zealand, nicaragua, niger,
    nigeria, north carolina, norway, ohio, oman, ontario, oregon, oxfordshire, pakistan, panama, paraguay,
    pennsylvania, peru, perú, philippines, poland, portugal, puerto rico, qatar, quebec, queensland, republic of
    korea, romania, russia, russian federation, rwanda, saudi arabia, scotland, senegal, serbia, singapore,
    slovakia, slovenia, south africa, south korea, spain, sri lanka, sudan, suisse, surrey, sweden, switzerland,
    syria, taiwan, tanzania, tennessee, texas, thailand, the netherlands, the philippines, tunisia, turkey, uganda,
    ukraine, united arab emirates, united kingdom, united states, united states of america, uruguay, utah,
    venezuela, victoria, vietnam, virginia, wales, washington, west sussex, west yorkshire, wisconsin, yemen,
    zambia, zimbabwe
    """.split(",")
)
"""Countries and states in full, in lower case."""

CITIES = frozenset(
    " ".join(name.split())
    for name in """
    aarhus, abingdon, abuja, accra, addis ababa, adelaide, albany, albuquerque, aldershot, alexandria, algiers,
    ames, amherst, amman, amsterdam, ankara, ann arbor, antwerp, arlington, armonk, asunción, athens, atlanta,
    auckland, austin, baghdad, baltimore, bamako, bangalore, bangkok, barcelona, basel, basingstoke, bath, baton
    rouge, beachwood, beijing, beirut, belfast, belgrade, belo horizonte, beltsville, belém, bengaluru, bergen,
    berkeley, berlin, bern, bethesda, beverly hills, bilthoven, birmingham, blacksburg, bloomington, boca raton,
    bogor, bogota, bogotá, bologna, bombay, bonn, boston, boulder, brasilia, brasília, bratislava, brazzaville,
    brighton, brisbane, bristol, brno, brooklyn, brussels, bruxelles, bucharest, budapest, buenos aires, burlington,
    burlington ma, cairo, calcutta, calgary, cali, cambridge, campinas, canberra, cape town, caracas, cardiff, cary,
    cham, champaign, chapel hill, charlotte, charlottesville, chennai, chevy chase, chicago, chichester,
    christchurch, cincinnati, cleveland, coimbra, cold spring harbor, college park, college station, cologne,
    colombo, columbus, concord, copenhagen, cotonou, curitiba, córdoba, dacca, daejeon, dakar, dallas, dar es
    salaam, davis, deerfield beach, dehradun, delft, delhi, delray beach, den haag, denver, detroit, dhaka,
    dordrecht, dubai, dublin, dunedin, durban, durham, east lansing, edinburgh, edmonton, elk grove village,
    englewood cliffs, evanston, exeter, fairfax, firenze, florence, florianópolis, fortaleza, frankfurt, frankfurt
    am main, gaborone, gainesville, gaithersburg, galveston, garden city, geneva, geneve, genève, ghent, glasgow,
    gothenburg, gottingen, graz, greenwich, groningen, guangzhou, guatemala, guelph, göteborg, göttingen,
    hagerstown, haifa, halifax, hamburg, hamilton, hanoi, hanover, harare, harlow, harmondsworth, hartford, havana,
    heidelberg, helsinki, herborn-dill, hershey, hillsdale, hinsdale, hoboken, hong kong, honolulu, houston, hove,
    hyattsville, hyderabad, ibadan, ilhéus, indianapolis, iowa city, irvine, islamabad, ispra, istanbul, itasca,
    ithaca, jaipur, jakarta, jena, jerusalem, johannesburg, julich, jülich, kampala, kansas city, karachi,
    kathmandu, khartoum, kiev, kigali, kingston, kinshasa, knoxville, kolkata, krakow, kraków, kuala lumpur, kyiv,
    kyoto, köln, københavn, la habana, la paz, lagos, laguna, lahore, las vegas, lausanne, lavras, lebanon, leeds,
    leiden, leipzig, lenexa, leningrad, leuven, lexington, lilongwe, lima, lisboa, lisbon, liverpool, ljubljana,
    lomé, london, londrina, los angeles, los baños, louisville, louvain-la-neuve, lund, lusaka, lyon, madison,
    madras, madrid, mahwah, malden, manaus, manchester, manhica, manila, maputo, marseille, medellín, melbourne,
    memphis, menlo park, mexico, mexico city, miami, milan, milano, milton keynes, milwaukee, mineola, minneapolis,
    minsk, montevideo, montpellier, montreal, montréal, moscow, moskva, mountain view, mumbai, munich, méxico,
    münchen, nagoya, nairobi, nanjing, naples, napoli, nashville, natick, new brunswick, new delhi, new haven, new
    orleans, new york, new york city, newark, newbury park, niterói, norfolk, norwalk, nottingham, oakland, okemos,
    orlando, osaka, oslo, ottawa, ouagadougou, oxford, padova, palo alto, panama, paris, parma, perth, petrópolis,
    philadelphia, phoenix, piracicaba, pittsburgh, port louis, portland, porto, porto alegre, portsmouth, poznań,
    prague, praha, pretoria, princeton, providence, pune, quebec, quezon city, quito, rabat, raleigh, reading,
    recife, redwood city, research triangle park, reston, reykjavik, ribeirão preto, richmond, riga, rio de janeiro,
    riverside, riyadh, rochester, rockville, roma, rome, rosemont, rotterdam, sacramento, saint louis, saint paul,
    saint petersburg, salt lake city, salvador, salzburg, san antonio, san diego, san francisco, san jose, san josé,
    san mateo, santa cruz, santa fe, santa monica, santiago, sao paulo, seattle, seoul, sevilla, shanghai,
    sheffield, shelton, silver spring, singapore, sofia, solna, southampton, springfield, st louis, st paul, st
    petersburg, st. louis, st. paul, stamford, stanford, state college, stockholm, strasbourg, stuttgart, sudbury,
    sunderland, suva, sydney, symonston, são paulo, taipei, tallinn, tampa, tampere, tehran, tel aviv, the hague,
    thessaloniki, thorofare, thousand oaks, tokyo, torino, toronto, totawa, totowa, treasure island, tsukuba,
    tucson, tunis, turin, turku, university park, upper saddle river, uppsala, urbana, urbana-champaign, utrecht,
    valencia, vancouver, vienna, vilnius, viçosa, wageningen, wallingford, waltham, warsaw, warszawa, washington,
    washington d.c, washington dc, wayne, weinheim, wellington, westport, white plains, wien, wiesbaden, windhoek,
    winnipeg, worcester, wrocław, wuhan, yaoundé, york, zagreb, zurich, zürich, łódź
    """.split(",")
)
"""In lower case."""


def is_place(text: str) -> bool:
    """Whether every part of a text between commas is a known city, state or country."""
    text = text.strip(" .,;[]")
    bracketed = _BRACKETED_STATE.search(text)
    if bracketed:
        text = text[: bracketed.start()]
    parts = [part.strip(" .") for part in re.split(r",|\band\b|&|/", text)]
    return bool(text) and all(is_known_place(part) for part in parts if part) and any(parts)


def is_state(part: str) -> bool:
    """Whether a text is what is printed behind a city: ``NJ``, ``Calif.``."""
    return part.strip(" .") in STATES


def is_known_place(part: str) -> bool:
    """Whether a text without commas is one city, state or country."""
    part = _BRACKETED_STATE.sub("", part).strip(" .")
    return part.lower() in CITIES or part.lower() in COUNTRIES or part in STATES
