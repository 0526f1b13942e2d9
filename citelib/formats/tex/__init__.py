"""What the formats for LaTeX documents share: text, titles, names, pages and keys as BibTeX writes them."""
