"""Runs the examples in README.md and docs/ (`make examples`)."""

from importlib.util import find_spec
from typing import Any

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser


def _tell_what_is_installed(namespace: dict[str, Any]) -> None:
    """Let an example that needs a library which not everybody has be skipped."""
    namespace["no_pydantic_evals"] = find_spec("pydantic_evals") is None


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), SkipParser()],
    setup=_tell_what_is_installed,
    patterns=["README.md", "docs/*.md", "docs/*/*.md"],
).pytest()
