"""Places of publication: cities that publish, countries, and the states that are printed behind cities."""

import re

_BRACKETED_STATE = re.compile(r"\s*\(([A-Za-z. ]{2,20})\)$")

STATES = frozenset(
    """
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA
    WV WI WY DC D.C D.C. N.Y N.Y. N.J Mass Mass. Calif Conn Ill Pa Fla Md Tex Va ON BC QC AB MB NS NB SK QLD NSW VIC ACT WA UK US USA U.K U.K. U.S U.S. U.S.A U.S.A. UAE
    RJ SP MG RS PR BA PE DF CE Eng Engl BD
    """.split()
)

COUNTRIES = frozenset(
    name.strip()
    for name in """
    afghanistan, algeria, argentina, australia, austria, bangladesh, belgium, bolivia, botswana, brazil, brasil, bulgaria, burkina faso, cambodia, cameroon, canada, chile, china,
    colombia, costa rica, croatia, cuba, cyprus, czech republic, denmark, ecuador, egypt, england, estonia, ethiopia, finland, france, germany, deutschland, ghana, greece, guatemala, haiti, honduras, hong kong,
    hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy, italia, jamaica, japan, jordan, kenya, korea, south korea, republic of korea, kuwait, laos, latvia, lebanon, liechtenstein, lithuania, luxembourg,
    malawi, malaysia, mali, malta, mexico, méxico, monaco, morocco, mozambique, myanmar, namibia, nepal, netherlands, the netherlands, new zealand, nicaragua, niger, nigeria, norway, oman, pakistan, panama, paraguay, peru, perú, philippines, the philippines, poland,
    portugal, puerto rico, qatar, romania, russia, russian federation, rwanda, saudi arabia, scotland, senegal, serbia, singapore, slovakia, slovenia, south africa, spain, españa, sri lanka, sudan, sweden, switzerland, suisse,
    syria, taiwan, tanzania, thailand, tunisia, turkey, uganda, ukraine, united arab emirates, united kingdom, united states, united states of america, uruguay, venezuela, vietnam, wales, yemen, zambia, zimbabwe,
    massachusetts, california, new jersey, new york, florida, pennsylvania, maryland, connecticut, virginia, texas, illinois, ohio, michigan, minnesota, washington, oregon, georgia, north carolina, ontario, quebec, victoria,
    queensland, new south wales, british columbia, alberta, colorado, arizona, wisconsin, tennessee, missouri, indiana, iowa, kansas, utah, west sussex, oxfordshire, surrey, kent, hampshire, west yorkshire, cambridgeshire
    """.replace("\n", " ").split(",")
)

CITIES = frozenset(
    name.strip()
    for name in """
    cham, herborn-dill, totawa, julich, jülich, deerfield beach, dordrecht, symonston, london, new york, new york city, oxford, cambridge, philadelphia, boston, chicago, washington, washington dc, washington d.c, berlin, heidelberg, munich, münchen, stuttgart, leipzig, frankfurt, frankfurt am main, hamburg, göttingen, gottingen, jena, weinheim, cologne, köln, bonn, wiesbaden, dordrecht,
    amsterdam, rotterdam, the hague, den haag, leiden, wageningen, utrecht, delft, groningen, bilthoven, antwerp, leuven, brussels, bruxelles, ghent, louvain-la-neuve, paris, lyon, marseille, strasbourg, montpellier, geneva, genève, geneve, basel, bern, zurich, zürich, lausanne, vienna, wien, graz, salzburg, rome, roma, milan, milano, turin, torino, bologna, florence, firenze, naples, napoli, padova, ispra, parma,
    madrid, barcelona, valencia, sevilla, lisbon, lisboa, porto, coimbra, dublin, edinburgh, glasgow, manchester, birmingham, bristol, leeds, sheffield, liverpool, nottingham, york, brighton, southampton, exeter, chichester, abingdon, bath, cardiff, belfast, hove, harlow, basingstoke, aldershot, wallingford, milton keynes, harmondsworth,
    stockholm, uppsala, gothenburg, göteborg, lund, solna, oslo, bergen, copenhagen, københavn, aarhus, helsinki, turku, tampere, reykjavik, warsaw, warszawa, kraków, krakow, wrocław, poznań, łódź, prague, praha, brno, bratislava, budapest, bucharest, sofia, belgrade, zagreb, ljubljana, athens, thessaloniki, istanbul, ankara, moscow, moskva, st petersburg, saint petersburg, leningrad, kiev, kyiv, minsk, vilnius, riga, tallinn, parma,
    toronto, ottawa, montreal, montréal, vancouver, quebec, hamilton, calgary, edmonton, winnipeg, halifax, kingston, guelph, los angeles, san francisco, san diego, berkeley, stanford, palo alto, sacramento, oakland, santa monica, santa cruz, thousand oaks, beverly hills, newbury park, irvine, seattle, portland, baltimore, bethesda, rockville, gaithersburg, hyattsville, atlanta, miami, tampa, orlando, gainesville, boca raton, delray beach, houston, dallas, austin, galveston, san antonio, denver, boulder,
    minneapolis, saint paul, st. paul, st paul, rochester, st. louis, st louis, saint louis, detroit, ann arbor, east lansing, okemos, cleveland, columbus, cincinnati, pittsburgh, university park, state college, new haven, hartford, greenwich, westport, providence, newark, princeton, new brunswick, hoboken, englewood cliffs, upper saddle river, totowa, thorofare, mahwah, hillsdale, albany, ithaca, cold spring harbor, garden city, white plains, armonk, brooklyn, mineola, madison, milwaukee, indianapolis, bloomington, iowa city, ames, champaign, urbana, urbana-champaign, evanston, springfield, elk grove village, itasca, rosemont, treasure island, durham, chapel hill, raleigh, research triangle park, cary, charlotte, nashville, knoxville, memphis, lexington, louisville, new orleans, baton rouge, phoenix, tucson, salt lake city, las vegas, albuquerque, santa fe, honolulu, alexandria, arlington, reston, charlottesville, richmond, norfolk, blacksburg, fairfax, burlington, lebanon, hanover, concord, portsmouth, sunderland, malden, waltham, burlington ma, amherst, worcester, reading, norwalk, shelton, stamford, san mateo, redwood city, mountain view, menlo park, college park, davis, riverside, chevy chase, beltsville, hagerstown, wayne, sudbury, hinsdale, kansas city, college station, natick, hershey, silver spring, beachwood, lenexa,
    sydney, melbourne, brisbane, canberra, adelaide, perth, auckland, wellington, christchurch, dunedin, tokyo, kyoto, osaka, tsukuba, nagoya, seoul, daejeon, beijing, shanghai, nanjing, wuhan, guangzhou, hong kong, taipei, singapore, kuala lumpur, bangkok, jakarta, bogor, manila, quezon city, los baños, laguna, hanoi, new delhi, delhi, mumbai, bombay, calcutta, kolkata, chennai, madras, bangalore, bengaluru, hyderabad, dehradun, jaipur, pune, colombo, dhaka, dacca, kathmandu, karachi, lahore, islamabad, tehran, baghdad, cairo, alexandria, jerusalem, tel aviv, haifa, beirut, riyadh, amman, dubai, nairobi, kampala, addis ababa, dar es salaam, harare, lusaka, lilongwe, maputo, pretoria, johannesburg, cape town, durban, ibadan, lagos, abuja, accra, dakar, ouagadougou, bamako, cotonou, lomé, yaoundé, kinshasa, kigali, khartoum, tunis, rabat, algiers, gaborone, windhoek, brazzaville, manhica,
    mexico city, méxico, mexico, são paulo, sao paulo, rio de janeiro, brasília, brasilia, porto alegre, curitiba, belo horizonte, salvador, recife, fortaleza, belém, manaus, campinas, florianópolis, petrópolis, viçosa, lavras, piracicaba, londrina, ribeirão preto, niterói, buenos aires, córdoba, santiago, lima, bogotá, bogota, cali, medellín, quito, caracas, montevideo, la paz, asunción, havana, la habana, san josé, san jose, panama, guatemala, port louis, suva, ilhéus, manila
    """.replace("\n", " ").split(",")
)


def is_place(text: str) -> bool:
    """Whether every part of a text between commas is a known city, state or country."""
    text = text.strip(" .,;[]")
    bracketed = _BRACKETED_STATE.search(text)
    if bracketed:
        text = text[: bracketed.start()]
    parts = [part.strip(" .") for part in re.split(r",|\band\b|&|/", text)]
    return bool(text) and all(is_known_place(part) for part in parts if part) and any(parts)


def is_known_place(part: str) -> bool:
    """Whether a text without commas is one city, state or country."""
    part = _BRACKETED_STATE.sub("", part).strip(" .")
    return part.lower() in CITIES or part.lower() in COUNTRIES or part in STATES
