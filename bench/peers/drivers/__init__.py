"""One module a peer, run inside that peer's environment.

A driver imports the peer and the standard library only, and has one function,
``read(row)``, which gives the items found in a document: for the temporal task start,
end, text, type and value, the value as TIMEX3 writes it.
"""
