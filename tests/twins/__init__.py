"""References with known twins: works, each printed a second time in some other way, among works that only look alike.

The same each time. A key tells the truth: two references are one work if and only if their keys agree up to the first
``+`` ("w12", "w12+initials"); a lookalike's key has a ``~`` ("w12~series").
"""

import os
import random
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from citelib.formats import bibtex
from citelib.reference import Reference
from tests import shared_data
from tests.twins.lookalikes import LOOKALIKES
from tests.twins.variants import VARIANTS
from tests.twins.works import works as works


def generated(count: int) -> Iterator[Reference]:
    """Works of the generator that lies beside the checkout; without it the test is skipped, but on CI it fails."""
    data = Path(os.environ.get("CITELIB_TEST_DATA") or shared_data.BESIDE_THE_CHECKOUT)
    script = data.parent / "tools" / "gen_bib.py"
    if not script.is_file():
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(f"there is no generator at {script}")
    made = subprocess.run([sys.executable, str(script), str(count)], capture_output=True, encoding="utf-8", check=True)
    works = (work for work in bibtex.loads(made.stdout) if isinstance(work, Reference))
    for number, work in enumerate(works):
        yield replace(work, citation_key=f"w{number}", original="", extra={}, accessed=None)


def labelled(
    originals: Iterable[Reference], seed: int = 2, *, twins: float = 0.3, lookalikes: float = 0.3
) -> Iterator[Reference]:
    """The works, and for a part of them a twin or a lookalike, in any order."""
    made = random.Random(seed)
    found: list[Reference] = []
    for work in originals:
        found.append(work)
        chance = made.random()
        changes = VARIANTS if chance < twins else LOOKALIKES if chance < twins + lookalikes else {}
        if not changes:
            continue
        name = made.choice(list(changes))
        bare = _unidentified(work)
        changed = changes[name](bare, made)
        if changed == bare and name != "no identifiers":
            continue
        found.append(replace(changed, citation_key=f"{work.citation_key}{'+' if changes is VARIANTS else '~'}{name}"))
    made.shuffle(found)
    yield from found


def truth(keys: Iterable[str]) -> dict[frozenset[str], str]:
    """The pairs that are one work, with the name of the variant."""
    stems = {key for key in keys if "+" not in key and "~" not in key}
    pairs = {}
    for key in keys:
        stem, plus, variant = key.partition("+")
        if plus and stem in stems:
            pairs[frozenset((stem, key))] = variant
    return pairs


def _unidentified(work: Reference) -> Reference:
    """The work as an editor's list has it: without what an import would recognise at once."""
    bare = replace(work, doi="", pmid="", pmcid="", arxiv="", issn="", abstract="", keyword="", accessed=None)
    return bare if work.type == "webpage" else replace(bare, url="")
