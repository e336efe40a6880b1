"""The command line: arguments in, exit code out; the only room that prints.

Here alone are files read, and the terminal and the environment looked at.
"""

from claimcheck.cli.running import main

__all__ = ["main"]
