"""From arguments to an exit code, whatever happens on the way."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from claimcheck.cli.arguments import parse
from claimcheck.cli.output import complain
from claimcheck.errors import ClaimcheckError

BAD_INPUT = 2
INTERRUPTED = 130
"""128 and the number of SIGINT, as shells give it."""
NO_READER = 141
"""128 and the number of SIGPIPE."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run claimcheck and give its exit code.

    That is 0 where nothing was found, 1 for findings, and 2, with one line on
    standard error, for something given that cannot be used.
    """
    try:
        arguments = parse(sys.argv[1:] if argv is None else argv)
        status: int = arguments.run(arguments)
        sys.stdout.flush()
    except ClaimcheckError as error:
        complain(str(error))
        return BAD_INPUT
    except BrokenPipeError:
        _forget_output()
        return NO_READER
    except OSError as error:
        complain(f"cannot write the output: {error.strerror}")
        _forget_output()
        return BAD_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def _forget_output() -> None:
    """Keep Python from writing once more, and failing once more, when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
