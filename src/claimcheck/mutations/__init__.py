"""Realistic slips in articles of your own: one fact broken, the rest as it was."""

from claimcheck.mutations.making import KINDS, Mutation, mutate, mutations

__all__ = ["KINDS", "Mutation", "mutate", "mutations"]
