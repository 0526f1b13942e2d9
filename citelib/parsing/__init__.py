"""Readers of free text: pages, references, dates. Pure: text in, values out; nothing here opens a file."""
