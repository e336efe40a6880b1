"""Import every module of the installed claimcheck with only what it declares."""

import pkgutil
import re
import sys
from importlib import import_module
from importlib.metadata import distributions, requires
from importlib.resources import files

import claimcheck

WITH_EXTRAS = (".hypothesis_plugin", ".pytest_plugin", ".strategies")
"""Modules that only those import who have what an extra asks for."""


def named(requirement: str) -> str:
    """Give the distribution's name, as the index spells it."""
    return re.split(r"[^\w.-]", requirement)[0].lower().replace("_", "-")


def needed(name: str) -> set[str]:
    """Name a distribution and all that it needs without extras."""
    return {name}.union(
        *(needed(named(each)) for each in requires(name) or () if ";" not in each)
    )


def main() -> None:
    """Exit with a sentence if the wheel lacks something or brings too much."""
    present = {named(each.name) for each in distributions()}
    extra = present - needed("claimcheck") - {"pip", "setuptools"}
    if extra:
        sys.exit(f"Installed beside the wheel, but not declared: {sorted(extra)}")
    if not files(claimcheck).joinpath("py.typed").is_file():
        sys.exit("The wheel has no py.typed")
    modules = [
        each.name
        for each in pkgutil.walk_packages(claimcheck.__path__, "claimcheck.")
        if not each.name.endswith((".__main__", *WITH_EXTRAS))
    ]
    for name in modules:
        import_module(name)
    print(f"{len(modules)} modules of claimcheck imported from {claimcheck.__path__}")


main()
