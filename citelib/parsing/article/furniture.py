"""Lines of a page that say nothing about health: captions, bylines, buttons, notices of the publisher."""

import re

_LONGEST_CAPTION = 300
_LONGEST_NOTICE = 600

_CAPTION = re.compile(
    r"(?:figure|fig|image|photo|picture|illustration|table|video|diagram|box)s?\.?"
    r"\s*(?:[0-9]{1,3}[a-z]?\s*[.:–—-]|:)"
    r"|(?:(?:image|photo|picture|video|illustration)s?\s+)?(?:credits?|courtesy of|source: getty)\b",
    re.IGNORECASE,
)
_BUTTONS = (
    r"policy|policies|advertising policy|(?:cookies?|privacy)(?: (?:policy|settings))?|terms(?: (?:of|and) \w+)?",
    r"disclaimer",
    r"share(?: this(?: (?:page|article|story))?)?|share on .{1,20}|print(?: this page)?|e?-?mail|save|copy link",
    r"download(?: (?:as )?pdf)?|follow us(?: on .{1,20})?|subscribe|sign (?:up|in)|log ?in|contact us|feedback",
    r"facebook|twitter|x|pinterest|linkedin|instagram|youtube|whatsapp|advertisement|sponsored|ad",
    r"menu|search|home|close|back(?: to top)?|top of page|return to top|skip to (?:main )?content|site ?map",
    r"accessibility",
    r"(?:read|learn|show|see|view) (?:more|all|less)|next|previous|continue reading",
    r"(?:show|view|see|hide) (?:sources|references)|(?:request|make) an appointment|find a doctor",
    r"(?:last|medically|clinically) reviewed|(?:learn|read) (?:more )?about our (?:editorial|review) process",
    r"was this (?:page |article )?(?:helpful|useful)\?|information|important|note|warning|tip|see also: .{1,80}",
    r"(?:leaflet|document|publication|booklet|fact ?sheet|information|pil) (?:reference|ref|number|no|code|id|version)"
    r"\.?(?: (?:number|no|code))?\.?\s*:?\s*(?=[^\s]*[0-9])\S.{0,80}",
    r"version(?: (?:number|no\.?))?:? ?[0-9][\w.]{0,10}.{0,40}",
    r"[0-9]{1,3}[- ]min(?:ute)?s?(?: read)?|(?:page|p\.) ?[0-9]{1,4}(?: of [0-9]{1,4})?",
)
_BUTTON = re.compile(f"(?:{'|'.join(_BUTTONS)})[.:>»]?", re.IGNORECASE)
_NOTICES = (
    r"©|\bcopyright\b|\ball rights reserved\b|\bprivacy policy\b|\bterms (?:of use|of service|and conditions)\b",
    r"\badvertising (?:on our site|policy|helps)\b|\bwe do not endorse\b|\bnon-?profit academic medical\b",
    r"\b(?:not|never) (?:intended |meant |designed )?(?:as |to be )?(?:a |to )?(?:substitute|replace)(?: for)?\b"
    r".{0,60}\b(?:advice|care|consultation|diagnosis)\b",
    r"\bfor (?:informational|educational|information) purposes only\b",
    r"\bdoes not (?:provide|constitute|offer) medical advice\b",
    r"\bsign up (?:for|to) our\b|\bsubscribe to\b|\bthis (?:web)?site uses cookies\b",
)
_NOTICE = re.compile("|".join(_NOTICES), re.IGNORECASE)
_BYLINE = re.compile(
    r"(?:Written|Authored|Edited|Fact[- ]checked|Produced|Updated|Posted)? ?[Bb]y:? (?:the |Dr\.? )?[A-Z]"
)
# Breadcrumbs and rows of links: "Home > Health > Acne", "Overview | Symptoms | Causes".
_TRAIL = re.compile(r"[^.?|]{1,40}(?:(?: \| [^.?|]{1,40}){2,}|(?: / [^.?/]{1,40}){2,}|(?: [>»›] [^.?>»›]{1,40})+)")
_ADDRESS = re.compile(r"(?:[^.]{0,60} )?(?:https?://|www\.)\S+$|\S+@\S+\.\w+$")
_HEADINGS = (
    r"(?:related|more|recommended|popular|latest|trending|other) (?:stories|articles|topics|content|news|links|reading"
    r"|resources|pages|information|posts|from .{1,40}|on this topic|in .{1,40})",
    r"(?:read|find out) more|read (?:this )?next|what to read next|explore more",
    r"you (?:might|may) also (?:like|be interested in)",
    r"related|see also|quick links|find a doctor|share(?: this.{0,20})?|feedback|advertisement",
    r"about (?:us|the authors?|this (?:page|site|article|website))",
    r"our (?:sources|editorial process|experts(?: .+)?)",
    r"care at .{1,60}|(?:get|download) (?:the|our) app.{0,20}|book (?:an )?appointment",
    r"contact(?: us)?|follow us|connect with us|stay (?:connected|in touch)|(?:get (?:our|the) .{0,20})?newsletter",
    r"legal(?: notice)?|disclaimers?|privacy policy|terms of (?:use|service)|copyright|permissions?|acknowledge?ments?",
    r"editorial (?:process|policy|team)",
)
_HEADING = re.compile("|".join(_HEADINGS), re.IGNORECASE)
_CONTENTS = re.compile(
    r"on this page|in this (?:article|section|topic)|(?:table of )?contents|jump to|page contents", re.IGNORECASE
)


def is_caption(text: str) -> bool:
    """Whether a paragraph says of itself that it belongs to a picture, a table or a film."""
    return len(text) <= _LONGEST_CAPTION and _CAPTION.match(text) is not None


def is_furniture(text: str) -> bool:
    """Whether a paragraph is a button, a byline, a bare address or a notice of the publisher."""
    if len(text) > _LONGEST_NOTICE:
        return False
    return bool(
        _BUTTON.fullmatch(text)
        or _NOTICE.search(text)
        or _ADDRESS.match(text)
        or _TRAIL.fullmatch(text)
        or is_byline(text)
    )


def is_byline(text: str) -> bool:
    """Whether a short line names who wrote or edited the page."""
    return len(text) <= 150 and text[-1:] not in ".:" and _BYLINE.match(text) is not None


def heads_furniture(heading: str) -> bool:
    """Whether what stands under a heading is about other pages or the publisher: "Related stories", "About us"."""
    return _HEADING.fullmatch(heading.rstrip(" :.")) is not None


def heads_contents(heading: str) -> bool:
    """Whether a heading opens the list of the page's own headings."""
    return _CONTENTS.fullmatch(heading.rstrip(" :.")) is not None
