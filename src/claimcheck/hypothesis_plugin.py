"""Tells Hypothesis how to make values of claimcheck's types.

Hypothesis calls :func:`register` when it is imported itself, through the entry point
that claimcheck declares; so ``st.from_type(claimcheck.Claim)`` needs no import of this
package. How the values are made is looked up when the first is asked for.
"""

from __future__ import annotations

from typing import Any

from claimcheck import model
from claimcheck.model import Claim


def register() -> None:
    """Register a strategy for every type of value that the model has."""
    # Hypothesis looks for this function when it is imported, so it must be there first.
    from hypothesis import strategies as st  # noqa: PLC0415

    for name in model.__all__:
        kind = getattr(model, name)
        if isinstance(kind, type) and hasattr(kind, "__attrs_attrs__"):
            st.register_type_strategy(kind, _of)


def _of(kind: Any) -> Any:  # noqa: ANN401
    from claimcheck.strategies import values  # noqa: PLC0415  (see above)

    return values.claims() if kind is Claim else values.of_type(kind)
