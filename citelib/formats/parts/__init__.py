"""What several formats write alike: names in inverted order."""
