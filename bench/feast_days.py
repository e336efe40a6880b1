"""Write the table of feasts whose days are observed, not reckoned.

    python -m bench.feast_days > src/claimcheck/model/feast_days.py

The days are those that the library ``holidays`` collected from almanacs and official
announcements (its modules for Islamic, Chinese and Indian calendars).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import Any

from holidays.calendars.chinese import _ChineseLunisolar
from holidays.calendars.hindu import _HinduLunisolar
from holidays.calendars.islamic import _IslamicLunar

YEARS = range(1925, 2078)
FEASTS: Mapping[str, tuple[type, str]] = {
    "ISLAMIC_NEW_YEAR": (_IslamicLunar, "HIJRI_NEW_YEAR"),
    "MAWLID": (_IslamicLunar, "MAWLID"),
    "ISRA_AND_MIRAJ": (_IslamicLunar, "ISRA_AND_MIRAJ"),
    "RAMADAN": (_IslamicLunar, "RAMADAN_BEGINNING"),
    "EID_AL_FITR": (_IslamicLunar, "EID_AL_FITR"),
    "EID_AL_ADHA": (_IslamicLunar, "EID_AL_ADHA"),
    "LUNAR_NEW_YEAR": (_ChineseLunisolar, "LUNAR_NEW_YEAR"),
    "DRAGON_BOAT": (_ChineseLunisolar, "DRAGON_BOAT"),
    "MID_AUTUMN": (_ChineseLunisolar, "MID_AUTUMN"),
    "DOUBLE_NINTH": (_ChineseLunisolar, "DOUBLE_NINTH"),
    "DIWALI": (_HinduLunisolar, "DIWALI_INDIA"),
    **{
        name: (_HinduLunisolar, name)
        for name in (
            "BASANT_PANCHAMI",
            "CHHATH_PUJA",
            "DUSSEHRA",
            "GANESH_CHATURTHI",
            "GUDI_PADWA",
            "GURU_NANAK_JAYANTI",
            "GURU_RAVIDAS_JAYANTI",
            "HANUMAN_JAYANTI",
            "HOLI",
            "JANMASHTAMI",
            "KARWA_CHAUTH",
            "MAHARSHI_VALMIKI_JAYANTI",
            "MAHAVIR_JAYANTI",
            "MAHA_SHIVARATRI",
            "MAKAR_SANKRANTI",
            "ONAM",
            "RAKSHA_BANDHAN",
            "RAM_NAVAMI",
            "RATH_YATRA",
            "SHARAD_NAVRATRI",
            "VAISAKHI",
        )
    },
}
"""The tables of the library by the names that they have here."""


def known(name: str) -> dict[int, list[tuple[int, int]]]:
    """Give months and days by years, as the library has them."""
    where, table = FEASTS[name]
    told: Mapping[int, Any] = getattr(where, f"{table}_DATES")
    return {
        year: sorted(days) if isinstance(days[0], tuple) else [days]
        for year, days in told.items()
        if year in YEARS
    }


def module() -> Iterator[str]:
    """Yield the lines of the module."""
    yield '"""Days of feasts that are observed, not reckoned; by bench/feast_days.py.'
    yield ""
    yield "For every feast a first year and, year by year, month and day: 0216. A year"
    yield "with two has both: 0108+1227."
    yield '"""'
    yield ""
    yield "from __future__ import annotations"
    yield ""
    yield "FEAST_DAYS: dict[str, tuple[int, str]] = {"
    for name in FEASTS:
        days = known(name)
        years = range(min(days), max(days) + 1)
        told = " ".join(_year_text(days.get(year, [])) for year in years)
        yield f'    "{name}": ('
        yield f"        {years[0]},"
        lines = wrap(told, 72)
        yield "        ("
        yield from (f'            "{line} "' for line in lines[:-1])
        yield f'            "{lines[-1]}"'
        yield "        ),"
        yield "    ),"
    yield "}"


def _year_text(days: list[tuple[int, int]]) -> str:
    return "+".join(f"{month:02}{day:02}" for month, day in days) or "-"


if __name__ == "__main__":
    print("\n".join(module()))
