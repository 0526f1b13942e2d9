"""Lines of a page that say nothing about health: captions, bylines, buttons, notices of the publisher."""

import re

_LONGEST_CAPTION = 300
_LONGEST_NOTICE = 600

_CAPTION = re.compile(
    r"(?:(?:figure|fig|image|photo|picture|illustration|table|video|diagram|box)s?\.?\s*(?:[0-9]{1,3}[a-z]?\s*[.:–—-]|:)"
    r"|(?:(?:image|photo|picture|video|illustration)s?\s+)?(?:credits?|courtesy of|source: getty)\b)",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"(?:policy|policies|share(?: this(?: (?:page|article|story))?)?|share on .{1,20}|print(?: this page)?|e?-?mail|save|menu"
    r"|search|home|close|back(?: to top)?|top of page|return to top|skip to (?:main )?content|advertisement|sponsored|ad"
    r"|subscribe|sign (?:up|in)|log ?in|(?:read|learn|show|see|view) (?:more|all|less)|next|previous|continue reading"
    r"|download(?: (?:as )?pdf)?|follow us(?: on .{1,20})?|facebook|twitter|x|pinterest|linkedin|instagram|youtube|whatsapp"
    r"|copy link|request an appointment|find a doctor|make an appointment|was this (?:page |article )?(?:helpful|useful)\?"
    r"|cookies?(?: (?:policy|settings))?|privacy(?: policy)?|terms(?: (?:of|and) \w+)?|contact us|site ?map|accessibility"
    r"|disclaimer|advertising policy|information|important|note|warning|tip|(?:show|view|see|hide) (?:sources|references)|[0-9]{1,3}[- ]min(?:ute)?s?(?: read)?|(?:page|p\.) ?[0-9]{1,4}(?: of [0-9]{1,4})?)[.:>»]?",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"©|\bcopyright\b|\ball rights reserved\b|\bprivacy policy\b|\bterms (?:of use|of service|and conditions)\b"
    r"|\badvertising (?:on our site|policy|helps)\b|\bwe do not endorse\b|\bnon-?profit academic medical\b"
    r"|\b(?:not|never) (?:intended |meant |designed )?(?:as |to be )?(?:a |to )?(?:substitute|replace)(?: for)?\b.{0,60}\b"
    r"(?:advice|care|consultation|diagnosis)\b|\bfor (?:informational|educational|information) purposes only\b"
    r"|\bsign up (?:for|to) our\b|\bsubscribe to\b|\bthis (?:web)?site uses cookies\b"
    r"|\bdoes not (?:provide|constitute|offer) medical advice\b",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:Written|Authored|Edited|Fact[- ]checked|Produced|Updated|Posted)? ?[Bb]y:? (?:the |Dr\.? )?[A-Z]")
_TRAIL = re.compile(r"[^.?|]{1,40}(?:(?: \| [^.?|]{1,40}){2,}|(?: / [^.?/]{1,40}){2,}|(?: [>»›] [^.?>»›]{1,40})+)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|\S+@\S+\.\w+$")
_HEADING = re.compile(
    r"(?:related|more|recommended|popular|latest|trending|other) (?:stories|articles|topics|content|news|links|reading"
    r"|resources|pages|information|posts|from .{1,40}|on this topic|in .{1,40})|read (?:next|more|this next)|you (?:might|may)"
    r" also (?:like|be interested in)|related|see also|about (?:us|the authors?|this (?:page|site|article|website))"
    r"|contact(?: us)?|follow us|connect with us|newsletter|get (?:our|the) .{0,20}newsletter|legal(?: notice)?"
    r"|disclaimers?|privacy policy|terms of (?:use|service)|share(?: this.{0,20})?|feedback|advertisement|quick links"
    r"|stay (?:connected|in touch)|editorial (?:process|policy|team)|our (?:experts|experts .{1,80}|sources|editorial process)"
    r"|explore more|what to read next|find a doctor|copyright|acknowledge?ments?|permissions?",
    re.IGNORECASE,
)
_CONTENTS = re.compile(r"(?:on this page|in this (?:article|section|topic)|(?:table of )?contents|jump to|page contents)", re.IGNORECASE)


def is_caption(text: str) -> bool:
    """Whether a paragraph says of itself that it belongs to a picture, a table or a film."""
    return len(text) <= _LONGEST_CAPTION and _CAPTION.match(text) is not None


def is_furniture(text: str) -> bool:
    """Whether a paragraph is a button, a byline, a bare address or a notice of the publisher."""
    if len(text) > _LONGEST_NOTICE:
        return False
    return bool(_BUTTON.fullmatch(text) or _NOTICE.search(text) or _ADDRESS.match(text) or _TRAIL.fullmatch(text) or is_byline(text))


def is_byline(text: str) -> bool:
    """Whether a short line names who wrote or edited the page."""
    return len(text) <= 150 and text[-1:] not in ".:" and _BYLINE.match(text) is not None


def heads_furniture(heading: str) -> bool:
    """Whether what stands under a heading is about other pages or the publisher: "Related stories", "About us"."""
    return _HEADING.fullmatch(heading.rstrip(" :.")) is not None


def heads_contents(heading: str) -> bool:
    """Whether a heading opens the list of the page's own headings."""
    return _CONTENTS.fullmatch(heading.rstrip(" :.")) is not None
