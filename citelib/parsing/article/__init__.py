"""A published health page, as plain text, read as an `Article`: see `parse_article`.

`lines` and `layout` put the text together to blocks (`bullets` and `markup` know lists and the marks of Markdown),
`bibliography` takes the lists of references out, `outline`, `furniture` and `stamps` say what the blocks are, `naming`
finds the title, `body` makes sections and claims of the rest (`asserting` says which need a citation), `markers` links
them to the entries. `page` calls them in turn.
"""

from citelib.parsing.article.page import parse_article

__all__ = ["parse_article"]
