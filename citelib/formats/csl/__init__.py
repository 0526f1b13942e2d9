"""CSL-JSON as it is written by programs: its variables, their values, and the text that holds them."""
