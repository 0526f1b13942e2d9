"""What MEDLINE's tagged text and PubMed's XML share: tags, publication types, dates, names, and what they mean.

A record is a list of fields, pairs of a tag and its value, in the order of the file: the XML is brought into the same
tags as NLM's own conversion uses, so that both forms of one article become one Reference. The tags are those of NLM's
"MEDLINE/PubMed Data Element (Field) Descriptions".
"""
