"""What one can ask for: annotate, check, compare, diff."""

from claimcheck.verbs.annotate import annotate
from claimcheck.verbs.check import check
from claimcheck.verbs.compare import compare
from claimcheck.verbs.diff import diff
from claimcheck.verbs.score import Score, score
from claimcheck.verbs.silencing import Silence

__all__ = ["Score", "Silence", "annotate", "check", "compare", "diff", "score"]
