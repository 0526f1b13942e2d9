"""The stored library: the only package that speaks to a database."""
