"""What claimcheck raises when it is given something it cannot use."""

from __future__ import annotations


class ClaimcheckError(ValueError):
    """Something given to claimcheck cannot be used; the message says what and why.

    Every error that claimcheck raises on purpose is one of these, so a caller
    needs to catch a single class.

    >>> from claimcheck.model import Span
    >>> try:
    ...     Span(5, 3)
    ... except ClaimcheckError as error:
    ...     print(error)
    A span cannot end before it starts: start=5, end=3
    """
