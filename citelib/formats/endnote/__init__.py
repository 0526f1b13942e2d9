"""EndNote's XML: its elements and what they stand for."""
