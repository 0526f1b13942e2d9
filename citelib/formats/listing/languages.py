"""Languages by their English names, which both styles print: ``French`` for ``fre``, ``fra``, ``fr``, ``fr-CA``.

Sources: ISO 639-1 and ISO 639-2 (both of its codes), the names of babel's languages that BibTeX files use, and what
the largest languages call themselves.
"""

import functools
import re

_CODES = """
English: en eng american australian british canadian newzealand ukenglish usenglish englisch anglais inglés ingles
Afrikaans: af afr
Albanian: sq alb sqi
Arabic: ar ara
Armenian: hy arm hye
Azerbaijani: az aze
Basque: eu baq eus
Belarusian: be bel
Bengali: bn ben
Bosnian: bs bos
Bulgarian: bg bul
Burmese: my bur mya
Catalan: ca cat català
Chinese: zh chi zho cn mandarin 中文
Croatian: hr hrv hrvatski
Czech: cs cze ces čeština
Danish: da dan dansk
Dutch: nl dut nld nederlands flemish
Esperanto: eo epo
Estonian: et est
Faroese: fo fao
Finnish: fi fin suomi
French: fr fre fra français francais acadian französisch
Galician: gl glg
Georgian: ka geo kat
German: de ger deu ngerman austrian naustrian nswissgerman swissgerman deutsch allemand
Greek: el gre ell polutonikogreek
Hebrew: he heb iw
Hindi: hi hin
Hungarian: hu hun magyar
Icelandic: is ice isl
Indonesian: id ind bahasa
Irish: ga gle
Italian: it ita italiano italienisch
Japanese: ja jpn jp 日本語
Kazakh: kk kaz
Korean: ko kor 한국어
Kyrgyz: ky kir
Latin: la lat
Latvian: lv lav
Lithuanian: lt lit
Macedonian: mk mac mkd
Malay: ms may msa
Mongolian: mn mon
Norwegian: no nor nb nob nn nno nynorsk norsk bokmål
Persian: fa per fas farsi
Polish: pl pol polski polnisch
Portuguese: pt por portuges português brazil brazilian
Romanian: ro rum ron română
Russian: ru rus русский russisch
Sanskrit: sa san
Serbian: sr srp scc
Slovak: sk slo slk
Slovenian: sl slv slovene
Spanish: es spa español espanol castilian spanisch espagnol
Swahili: sw swa
Swedish: sv swe svenska
Tamil: ta tam
Thai: th tha
Turkish: tr tur türkçe
Ukrainian: uk ukr українська
Urdu: ur urd
Uzbek: uz uzb
Vietnamese: vi vie
Welsh: cy wel cym
"""
_NAMES = {
    code: name
    for name, _, codes in (line.partition(":") for line in _CODES.strip().splitlines())
    for code in (name.lower(), *codes.split())
}
_ENGLISH = "English"
_MOST = 5
_LONGEST = 100
_between = re.compile(r"[,;/|&\n]+| (?:and|und|et) ").split


def foreign(language: str) -> tuple[str, ...]:
    """The languages of a work, in their order; none if it is in English alone, or if one of them is unknown.

    >>> foreign("fre"), foreign("de-AT"), foreign("English"), foreign("eng, fre"), foreign("und")
    (('French',), ('German',), (), ('English', 'French'), ())
    """
    return _remembered(language) if language and len(language) <= _LONGEST else ()


def _read(language: str) -> tuple[str, ...]:
    names = [_name(part.strip(" .[]()")) for part in _between(language.lower())]
    known = tuple(dict.fromkeys(names))
    return () if "" in known or known == (_ENGLISH,) or len(known) > _MOST else known


_remembered = functools.lru_cache(maxsize=1000)(_read)


def _name(part: str) -> str:
    return _NAMES.get(part) or _NAMES.get(part.replace("_", "-").partition("-")[0], "")
