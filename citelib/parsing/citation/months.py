"""Month names of the languages that health references are printed in, and the months of a journal's date."""

MONTH_NUMBERS = {
    "jan": 1, "january": 1, "feb": 2, "february": 2, "mar": 3, "march": 3, "apr": 4, "april": 4, "may": 5,
    "jun": 6, "june": 6, "jul": 7, "july": 7, "aug": 8, "august": 8, "sep": 9, "sept": 9, "september": 9,
    "oct": 10, "october": 10, "nov": 11, "november": 11, "dec": 12, "december": 12,
}  # fmt: skip
"""English names and abbreviations, without a stop, in lower case."""

ENGLISH_MONTHS = {
    "janeiro": "January", "fev": "February", "fevereiro": "February", "março": "March", "marco": "March",
    "abr": "April", "abril": "April", "mai": "May", "maio": "May", "junho": "June", "julho": "July",
    "ago": "August", "agosto": "August", "set": "September", "setembro": "September", "out": "October",
    "outubro": "October", "novembro": "November", "dez": "December", "dezembro": "December",
    "ene": "January", "enero": "January", "febrero": "February", "marzo": "March", "mayo": "May",
    "junio": "June", "julio": "July", "septiembre": "September", "setiembre": "September", "octubre": "October",
    "noviembre": "November", "dic": "December", "diciembre": "December",
    "janvier": "January", "janv": "January", "février": "February", "févr": "February", "mars": "March",
    "avril": "April", "avr": "April", "juin": "June", "juillet": "July", "juil": "July", "août": "August",
    "septembre": "September", "octobre": "October", "novembre": "November", "décembre": "December", "déc": "December",
    "januar": "January", "jänner": "January", "februar": "February", "märz": "March", "juni": "June", "juli": "July",
    "okt": "October", "oktober": "October", "dezember": "December", "gennaio": "January", "febbraio": "February",
    "aprile": "April", "maggio": "May", "giugno": "June", "luglio": "July", "settembre": "September",
    "ottobre": "October", "dicembre": "December",
}  # fmt: skip
"""Portuguese, Spanish, French, German and Italian names, in lower case, as English ones."""

SEASONS = ("spring", "summer", "autumn", "fall", "winter")
"""Printed where a month would stand; a date keeps the year alone."""
