"""Environments: each peer in one of its own, made once and used again."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from bench.peers.catalogue import Peer

_READY = "ready"
_LONGEST = 200


class InstallError(RuntimeError):
    """A peer that cannot be installed here; the message is one line."""


def default_folder() -> Path:
    """Give where environments are kept: in the user's cache, outside the project."""
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache) / "claimcheck-peers"


def python_of(peer: Peer, folder: Path) -> Path:
    """Give the interpreter that has a peer installed, installing it if need be.

    Raises :class:`InstallError` if no environment could be made, or pip failed.
    """
    if not peer.requires:
        return Path(sys.executable)
    wanted = "\n".join((*peer.requires, sys.version))
    digest = hashlib.sha256(wanted.encode()).hexdigest()[:8]
    room = folder / f"{peer.name}-{digest}"
    python = room / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not (room / _READY).exists():
        shutil.rmtree(room, ignore_errors=True)
        _run(sys.executable, "-m", "venv", str(room))
        pip = ("-m", "pip", "--disable-pip-version-check", "install", "--quiet")
        _run(str(python), *pip, *peer.requires)
        (room / _READY).touch()
    return python


def _run(*command: str) -> None:
    made = subprocess.run(  # noqa: S603 - our own command
        command, check=False, capture_output=True, text=True
    )
    if made.returncode:
        raise InstallError(told(made.stderr) or f"exit code {made.returncode}")


def told(complaint: str) -> str:
    """Give the one line of a complaint that says most: pip's first error, or the last.

    >>> told("WARNING: old" + chr(10) + "ERROR: No such thing")
    'No such thing'
    """
    lines = [line.strip() for line in complaint.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith("error:")]
    line = errors[0][len("error:") :].strip() if errors else (lines or [""])[-1]
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
