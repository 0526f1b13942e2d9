"""Measuring a job against a yardstick in the same run, in turns, so that a slower hour slows both."""

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Comparison:
    """Medians in seconds; `ratio` is the median of the ratios turn by turn, job to yardstick."""

    job: float
    yardstick: float
    ratio: float


def compare(job: Callable[[], float], yardstick: Callable[[], float], turns: int = 5) -> Comparison:
    """Runs both in turns, after one turn that does not count; each returns the seconds that it took."""
    job(), yardstick()
    pairs = [(job(), yardstick()) for _ in range(turns)]
    return Comparison(
        statistics.median(first for first, _ in pairs),
        statistics.median(second for _, second in pairs),
        statistics.median(first / second for first, second in pairs),
    )


def seconds(work: Callable[[], object]) -> Callable[[], float]:
    """The processor time that a call takes."""

    def timed() -> float:
        start = time.process_time()
        work()
        return time.process_time() - start

    return timed


def process_seconds(*command: str, environment: dict[str, str] | None = None) -> Callable[[], float]:
    """The processor time that a whole process takes, start-up included."""

    def timed() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, **(environment or {})})
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    return timed


def citelib(library: Path, *args: str) -> tuple[str, ...]:
    """The command line of citelib on a library."""
    return (sys.executable, "-m", "citelib", "--library", str(library), "--today", "2026-11-22", *args)


def python(script: str) -> tuple[str, ...]:
    """The command line of a Python script."""
    return (sys.executable, "-c", script)


def peak_megabytes(*command: str) -> float:
    """The memory that a process held at its peak."""
    script = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    ended = subprocess.run([sys.executable, "-c", script, *command], check=True, capture_output=True, text=True)
    return int(ended.stdout) / 1024
