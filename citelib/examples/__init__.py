"""Articles that come with citelib, to try it on."""
