"""Runs citelib as ``python -m citelib``."""

from citelib.cli.main import main

if __name__ == "__main__":
    main()
