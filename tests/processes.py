"""Running citelib as people do: as a process of its own."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

TODAY = "2026-11-22"


def command(library: Path, *args: str | Path) -> list[str]:
    """The command line that runs citelib on a library."""
    return [sys.executable, "-m", "citelib", "--library", str(library), "--today", TODAY, *map(str, args)]


def environment() -> dict[str, str]:
    """The environment of an editor called "editor", without the settings of whoever runs the tests."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CITELIB_", "COV_"))}
    return {**kept, "CITELIB_USER": "editor", "PYTHONPATH": str(Path(__file__).parent.parent)}


def run(library: Path, *args: str | Path, **options: Any) -> subprocess.CompletedProcess[str]:
    """Runs citelib to its end."""
    return subprocess.run(
        command(library, *args), env=environment(), capture_output=True, text=True, timeout=120, check=False, **options
    )


def start(library: Path, *args: str | Path) -> subprocess.Popen[str]:
    """Starts citelib and returns at once."""
    return subprocess.Popen(
        command(library, *args), env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
