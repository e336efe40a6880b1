"""For the tests of other projects: assertions on texts, and what a corpus holds.

``pytest --claimcheck 'articles/**/*.txt'`` checks whole files; see the how-to.
"""

from claimcheck.testing.assertions import (
    Checker,
    assert_consistent,
    assert_flags,
    assert_passes,
)
from claimcheck.testing.files import ArticleFile, articles_in
from claimcheck.testing.profile import Profile, profile

__all__ = [
    "ArticleFile",
    "Checker",
    "Profile",
    "articles_in",
    "assert_consistent",
    "assert_flags",
    "assert_passes",
    "profile",
]
