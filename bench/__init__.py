"""Measuring claimcheck: predictions for scoring, and speed."""
