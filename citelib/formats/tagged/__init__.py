"""What the two formats of reference managers have in common, RIS and the tagged format of EndNote.

EndNote's generic fields are the meaning behind both: a record of either is read as RIS tags with their values
(`fields.Tags`), from which `reading` fills a reference; `writing` is the way back. Of each pair of functions that read
and write the same tags, the second writes what the first reads back.
"""
