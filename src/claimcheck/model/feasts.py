"""Feasts that move from year to year, and the days on which they begin.

Easter is reckoned by dateutil. The Hebrew calendar is arithmetic, as in Reingold and
Dershowitz, "Calendrical Calculations", 2018. The other calendars go by what is seen of
the moon, or by tables of the sky; their feasts stand in a table of years, and what a
text calls by their names may be a day or two from there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache, partial

from attrs import frozen
from dateutil.easter import EASTER_ORTHODOX, easter

from claimcheck.model.feast_days import FEAST_DAYS
from claimcheck.model.pasting import Pastes


class Feast(Pastes, StrEnum):
    """A feast or day that moves from year to year, and that others are told from."""

    EASTER = "Easter"
    ORTHODOX_EASTER = "Orthodox Easter"
    TU_BISHVAT = "Tu BiShvat"
    PURIM = "Purim"
    PASSOVER = "Passover"
    YOM_HASHOAH = "Yom HaShoah"
    LAG_BAOMER = "Lag BaOmer"
    SHAVUOT = "Shavuot"
    TISHA_BAV = "Tisha B'Av"
    ROSH_HASHANAH = "Rosh Hashanah"
    YOM_KIPPUR = "Yom Kippur"
    SUKKOT = "Sukkot"
    SHEMINI_ATZERET = "Shemini Atzeret"
    SIMCHAT_TORAH = "Simchat Torah"
    HANUKKAH = "Hanukkah"
    ISLAMIC_NEW_YEAR = "Islamic New Year"
    MAWLID = "Mawlid"
    ISRA_AND_MIRAJ = "Isra and Mi'raj"
    RAMADAN = "Ramadan"
    EID_AL_FITR = "Eid al-Fitr"
    EID_AL_ADHA = "Eid al-Adha"
    LUNAR_NEW_YEAR = "Lunar New Year"
    DRAGON_BOAT = "Dragon Boat Festival"
    MID_AUTUMN = "Mid-Autumn Festival"
    DOUBLE_NINTH = "Double Ninth Festival"
    DIWALI = "Diwali"
    BASANT_PANCHAMI = "Basant Panchami"
    CHHATH_PUJA = "Chhath Puja"
    DUSSEHRA = "Dussehra"
    GANESH_CHATURTHI = "Ganesh Chaturthi"
    GUDI_PADWA = "Gudi Padwa"
    GURU_NANAK_JAYANTI = "Guru Nanak Jayanti"
    GURU_RAVIDAS_JAYANTI = "Guru Ravidas Jayanti"
    HANUMAN_JAYANTI = "Hanuman Jayanti"
    HOLI = "Holi"
    JANMASHTAMI = "Janmashtami"
    KARWA_CHAUTH = "Karwa Chauth"
    MAHARSHI_VALMIKI_JAYANTI = "Maharshi Valmiki Jayanti"
    MAHAVIR_JAYANTI = "Mahavir Jayanti"
    MAHA_SHIVARATRI = "Maha Shivaratri"
    MAKAR_SANKRANTI = "Makar Sankranti"
    ONAM = "Onam"
    RAKSHA_BANDHAN = "Raksha Bandhan"
    RAM_NAVAMI = "Ram Navami"
    RATH_YATRA = "Rath Yatra"
    SHARAD_NAVRATRI = "Sharad Navratri"
    VAISAKHI = "Vaisakhi"
    BOSSES_DAY = "Boss's Day"
    KINGS_DAY = "King's Day"
    TAX_DAY = "Tax Day"
    SUPER_TUESDAY = "Super Tuesday"

    @property
    def leeway(self) -> tuple[int, int]:
        """How many days before and behind those reckoned the name may mean.

        A Hebrew feast begins on the evening before; what is seen of the moon differs
        from land to land.

        >>> Feast.PASSOVER.leeway, Feast.LUNAR_NEW_YEAR.leeway
        ((1, 0), (0, 0))
        """
        return _RECKONED[self].leeway

    def begins(self, year: int) -> tuple[date, ...]:
        """Give the days of a year on which it begins: none, one or, rarely, two.

        >>> [f"{day}" for day in Feast.EID_AL_FITR.begins(2000)]
        ['2000-01-08', '2000-12-27']
        """
        return _begins(self, year)

    def is_known(self, year: int) -> bool:
        """Say whether all its days are known from a year before to a year behind.

        >>> Feast.DIWALI.is_known(2030), Feast.DIWALI.is_known(2040)
        (True, False)
        """
        return all(map(self.begins, (year - 1, year, year + 1)))


@lru_cache(maxsize=1024)
def _begins(feast: Feast, year: int) -> tuple[date, ...]:
    in_calendar = date.min.year <= year <= date.max.year
    return _RECKONED[feast].begins(year) if in_calendar else ()


def _since_passover(days: int, year: int) -> tuple[date, ...]:
    """Give what is always so many days behind the first of Passover, 15 Nisan."""
    return _one(_passover(year) + days)


def _passover(year: int) -> int:
    return _hebrew_new_year(year + _HEBREW_YEARS) - _TO_NEW_YEAR


def _one(day: int) -> tuple[date, ...]:
    inside = date.min.toordinal() <= day <= date.max.toordinal()
    return (date.fromordinal(day),) if inside else ()


_HEBREW_YEARS, _TO_NEW_YEAR = 3761, 163
"""The Hebrew year that begins in the autumn of 0, and its days behind Passover."""


def _hebrew_new_year(year: int) -> int:
    """Give the first of Tishri, put off where the year would get a wrong length."""
    before, this, following = (_elapsed(year + step) for step in (-1, 0, 1))
    if following - this == _TOO_LONG:
        this += 2
    elif this - before == _TOO_SHORT:
        this += 1
    return _HEBREW_EPOCH + this


_TOO_LONG, _TOO_SHORT, _HEBREW_EPOCH = 356, 382, -1373427


def _elapsed(year: int) -> int:
    """Give days to the new moon of a year, put off from Sunday, Wednesday, Friday."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = 29 * months + parts // 25920
    return day + (3 * (day + 1) % 7 < 3)  # noqa: PLR2004


def _hanukkah(year: int) -> tuple[date, ...]:
    """Give 25 Kislev: Heshvan before it has a day more in the longest years."""
    first = _hebrew_new_year(year + _HEBREW_YEARS)
    length = _hebrew_new_year(year + _HEBREW_YEARS + 1) - first
    return _one(first + 83 + (length % 10 == 5))  # noqa: PLR2004


def _tu_bishvat(year: int) -> tuple[date, ...]:
    """Give 15 Shevat, before a second Adar in leap years."""
    number = year + _HEBREW_YEARS - 1
    leap = (7 * number + 1) % 19 < 7  # noqa: PLR2004
    return _one(_passover(year) - 59 - 30 * leap)


def _yom_hashoah(year: int) -> tuple[date, ...]:
    """Give 27 Nisan, kept a day off where it would touch the Sabbath."""
    day = _passover(year) + 12
    moved = {4: -1, 6: 1}  # from Friday back, from Sunday on
    return _one(day + moved.get((day - 1) % 7, 0))


def _tisha_bav(year: int) -> tuple[date, ...]:
    """Give 9 Av, or Sunday behind it where that is a Sabbath."""
    day = _passover(year) + 112
    return _one(day + ((day - 1) % 7 == 5))  # noqa: PLR2004


def _kept(
    month: int, day: int, moved: Mapping[int, int], year: int
) -> tuple[date, ...]:
    """Give a day of the year, put off by so many days from some weekdays."""
    nominal = date(year, month, day)
    return _one(nominal.toordinal() + moved.get(nominal.weekday(), 0))


def _tax_day(year: int) -> tuple[date, ...]:
    """Give 15 April, or the next day on which Washington works; a plague put it off."""
    put_off = _TAX_DAYS.get(year)
    return (put_off,) if put_off else _kept(4, 15, {4: 3, 5: 3, 6: 2}, year)


_SUPER_TUESDAYS = {
    day.year: (day,)
    for day in (
        date(1984, 3, 13),
        date(1988, 3, 8),
        date(1992, 3, 10),
        date(1996, 3, 12),
        date(2000, 3, 7),
        date(2004, 3, 2),
        date(2008, 2, 5),
        date(2012, 3, 6),
        date(2016, 3, 1),
        date(2020, 3, 3),
        date(2024, 3, 5),
    )
}
"""The day of most primaries in years of American presidential elections."""
_TAX_DAYS = {2020: date(2020, 7, 15), 2021: date(2021, 5, 17)}


def _orthodox_easter(year: int) -> tuple[date, ...]:
    """Give the day by our calendar, as far as the rule of dateutil holds."""
    return (easter(year, EASTER_ORTHODOX),) if year <= _LAST_ORTHODOX else ()


_LAST_ORTHODOX = 4099


def _listed(name: str, year: int) -> tuple[date, ...]:
    return _table(name).get(year, ())


@cache
def _table(name: str) -> dict[int, tuple[date, ...]]:
    first, told = FEAST_DAYS[name]
    return {
        year: tuple(date(year, int(day[:2]), int(day[2:])) for day in days.split("+"))
        for year, days in enumerate(told.split(), first)
    }


@frozen
class _Reckoned:
    begins: Callable[[int], tuple[date, ...]]
    leeway: tuple[int, int] = (0, 0)


_EVENING = (1, 0)
_PUT_OFF: dict[Feast, Callable[[int], tuple[date, ...]]] = {
    Feast.BOSSES_DAY: partial(_kept, 10, 16, {5: -1, 6: 1}),
    Feast.KINGS_DAY: partial(_kept, 4, 27, {6: -1}),
    Feast.TAX_DAY: _tax_day,
    Feast.SUPER_TUESDAY: lambda year: _SUPER_TUESDAYS.get(year, ()),
}
_SINCE_PASSOVER = {
    Feast.PURIM: -30,
    Feast.PASSOVER: 0,
    Feast.LAG_BAOMER: 33,
    Feast.SHAVUOT: 50,
    Feast.ROSH_HASHANAH: 163,
    Feast.YOM_KIPPUR: 172,
    Feast.SUKKOT: 177,
    Feast.SHEMINI_ATZERET: 184,
    Feast.SIMCHAT_TORAH: 185,
}
_HEBREW = {
    Feast.TU_BISHVAT: _tu_bishvat,
    Feast.YOM_HASHOAH: _yom_hashoah,
    Feast.TISHA_BAV: _tisha_bav,
    Feast.HANUKKAH: _hanukkah,
}
_LANDS = dict.fromkeys(
    (
        Feast.ISLAMIC_NEW_YEAR,
        Feast.MAWLID,
        Feast.ISRA_AND_MIRAJ,
        Feast.RAMADAN,
        Feast.EID_AL_FITR,
        Feast.EID_AL_ADHA,
    ),
    (2, 2),
) | dict.fromkeys(
    (Feast.LUNAR_NEW_YEAR, Feast.DRAGON_BOAT, Feast.MID_AUTUMN, Feast.DOUBLE_NINTH),
    (0, 0),
)
"""Leeways of feasts from the table; one day either way for those not named."""
_RECKONED: dict[Feast, _Reckoned] = {
    Feast.EASTER: _Reckoned(lambda year: (easter(year),)),
    Feast.ORTHODOX_EASTER: _Reckoned(_orthodox_easter),
    **{
        feast: _Reckoned(partial(_since_passover, days), _EVENING)
        for feast, days in _SINCE_PASSOVER.items()
    },
    **{feast: _Reckoned(begins, _EVENING) for feast, begins in _HEBREW.items()},
    **{feast: _Reckoned(begins) for feast, begins in _PUT_OFF.items()},
    **{
        feast: _Reckoned(partial(_listed, feast.name), _LANDS.get(feast, (1, 1)))
        for feast in Feast
        if feast.name in FEAST_DAYS
    },
}
