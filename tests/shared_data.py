"""The real pages that the tests are measured on; they stand beside the checkout and are not ours to publish."""

import os
from pathlib import Path

import pytest

BESIDE_THE_CHECKOUT = Path(__file__).resolve().parents[2] / "shared" / "data"


def articles() -> Path:
    """The folder of the real articles; without it the test is skipped, but on CI (CI=true) it fails."""
    return _folder("articles")


def interop() -> Path:
    """The folder of files that other programs wrote; without it the test is skipped, but on CI (CI=true) it fails."""
    return _folder("interop")


def _folder(name: str) -> Path:
    folder = Path(os.environ.get("CITELIB_TEST_DATA") or BESIDE_THE_CHECKOUT) / name
    if folder.is_dir():
        return folder
    reason = f"there are no real {name} at {folder}: set CITELIB_TEST_DATA to the folder that holds them"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
