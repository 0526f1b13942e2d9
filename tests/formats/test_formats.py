import subprocess
import sys
from pathlib import Path

import pytest

from citelib import formats
from citelib.errors import NotFound


def test_names_every_module_of_the_package_and_no_helper() -> None:
    package = Path(formats.__file__).parent
    modules = {path.stem.replace("_", "-") for path in package.glob("*.py")} - {"--init--"}
    assert set(formats.names()) == modules
    assert {"bibtex", "csl-json"} <= modules


def test_imports_no_format_to_name_them_and_only_the_one_asked_for() -> None:
    program = (
        "import sys; from citelib import formats;"
        "known = {'citelib.formats.' + name.replace('-', '_') for name in formats.names()};"
        "print(known & sys.modules.keys()); formats.find('csl-json'); print(known & sys.modules.keys())"
    )
    printed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert printed == "set()\n{'citelib.formats.csl_json'}\n"


@pytest.mark.parametrize("name", formats.names())
def test_every_format_keeps_the_protocol(name: str) -> None:
    module = formats.find(name)
    assert (module.__doc__ or "").split("\n")[0].endswith(".")
    assert hasattr(module, "dumps") or hasattr(module, "loads")
    assert module.suffix.startswith(".")


def test_names_the_nearest_format() -> None:
    with pytest.raises(NotFound) as raised:
        formats.find("CSLJSON")
    assert raised.value.message == "There is no format 'CSLJSON'"
    assert raised.value.mend.startswith("use csl-json")


def test_does_not_take_a_helper_for_a_format() -> None:
    with pytest.raises(NotFound):
        formats.find("tex")
