"""citelib keeps the references, claims, review dates and access dates of health articles."""

__version__ = "0.1.0"
