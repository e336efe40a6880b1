"""Other tools that pip alone installs, each in its own environment, beside claimcheck.

    python -m bench.peers TASK FILE_OR_FOLDER ...

Nothing but the standard library may be imported here: drivers run inside the peers'
environments, below this package.
"""
