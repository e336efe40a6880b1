"""What holds of every value: equal by content, hashable, fixed, and pasteable."""

from __future__ import annotations

import copy
import datetime as dt
from enum import Enum
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck import model
from claimcheck.strategies.values import of_type, value_types

PASTED = {"datetime": dt, "Fraction": Fraction, **vars(model)}
VALUE_TYPES = tuple(value_types())
NAMES = [
    value
    for name in model.__all__
    if isinstance(value := getattr(model, name), type) and issubclass(value, Enum)
]

few = settings(  # each is a whole tree of values, which takes its time
    max_examples=25, suppress_health_check=[HealthCheck.too_slow]
)


def test_every_kind_of_value_is_looked_at() -> None:
    assert {model.Bounds, model.Report, model.Elapsed} <= set(VALUE_TYPES)
    assert {model.Truth, model.Weekday, model.Hedge} <= set(NAMES)


@pytest.mark.parametrize("kind", VALUE_TYPES)
@few
@given(data=st.data())
def test_a_value_pastes_back_from_its_repr_and_can_be_written(
    kind: type, data: st.DataObject
) -> None:
    value = data.draw(of_type(kind))
    assert eval(repr(value), dict(PASTED)) == value  # noqa: S307
    assert isinstance(str(value), str)


@pytest.mark.parametrize("kind", VALUE_TYPES)
@few
@given(data=st.data())
def test_values_are_equal_just_when_they_are_of_a_kind_and_their_fields_are(
    kind: type, data: st.DataObject
) -> None:
    one, two = data.draw(of_type(kind)), data.draw(of_type(kind))
    assert (one == two) == (type(one) is type(two) and contents(one) == contents(two))
    twin = copy.deepcopy(one)
    assert twin == one
    assert {one: "found"}[twin] == "found"


def contents(value: Any) -> list[object]:  # noqa: ANN401
    fields = [field for field in attrs.fields(type(value)) if field.eq]
    return [getattr(value, field.name) for field in fields]


@pytest.mark.parametrize("kind", VALUE_TYPES)
@few
@given(data=st.data())
def test_no_field_can_be_set(kind: type, data: st.DataObject) -> None:
    value = data.draw(of_type(kind))
    for field in attrs.fields(type(value)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, field.name, None)


@pytest.mark.parametrize("kind", NAMES)
def test_members_of_an_enumeration_paste_back(kind: type[Enum]) -> None:
    for member in kind:
        assert eval(repr(member), dict(PASTED)) is member  # noqa: S307


def test_a_long_text_stays_out_of_the_repr_of_its_article() -> None:
    assert "words" not in repr(model.Article("words " * 1_000))


def test_a_thing_is_what_it_is_by_any_name() -> None:
    war, same = model.Thing("the war", head="war"), model.Thing("that war", head="war")
    assert war == same
    assert hash(war) == hash(same)
