"""The command line: one module is one noun or everyday verb."""
