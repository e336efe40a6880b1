"""What suites of quantities hold otherwise; see docs/explanation/conventions.md."""

from __future__ import annotations

from bench.convention import Convention

_ONES = r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+ty)\b"
_COINS = r"(?:quarters?|dimes?|nickels?|penn(?:y|ies)|grand|pounds?)"

NUMBERS = (
    Convention(
        "numbers in names count nothing",
        r"^\d+$",
        kinds=("number",),
        around=r"(?<=[a-z,—\"] |[a-z]—)[\"A-Z]\w+ \d+\b|^[A-Z]\w+ \d+ (?=[A-Z])"
        r"|\"[A-Z]\w+ \d+\"|(?<=—)[A-Z]\w+ \d+",
    ),
    Convention(
        "figures that only stand side by side are codes",
        kinds=("number",),
        around=r"\b\d+(?:[.,]\d{1,3}){3}\b|\b\d{3,4} \d{4}\b|\b\d{4} \d (?=hundred)",
    ),
    Convention(
        "a letter behind a blank multiplies nothing, and 10G is a network",
        r"\d [km]$|\d+g$|\bkr$",
        kinds=("number",),
    ),
    Convention(
        "last, next and current are times or plain words",
        r"^(?:the )?(?:last|previous|next|current)\b|before the last",
        kinds=("ordinal",),
    ),
    Convention(
        "a number with its part is one number", r"^third$", around=r"\w+ and a third"
    ),
    Convention(
        "no number, no value",
        rf"^(?!.*\d)(?!.*{_ONES})|^(?:per ?cent|%) of \w",
        kinds=("percent", "dimension", "temperature", "money"),
    ),
    Convention("3k and 32K are thousands", r"^\d+k$", kinds=("dimension",)),
    Convention("2 pm is a time", r"^\d+ ?pm$", kinds=("dimension",)),
    Convention(
        "two strokes are inches, and one are feet",
        r"[\"']$",
        kinds=("dimension",),
        suite="quantulum3_ambiguity",
    ),
    Convention("brackets hold what is told again", value=r"^\"-", around=r"\([$€£]\d"),
    Convention(
        "a coin alone, or of a land that the text does not tell, is no sum",
        rf"^(?:\w+ )*{_COINS}$",
        kinds=("money",),
        suite="duckling",
    ),
    Convention(
        "currencies go by their English names and signs",
        r"genihat masriya|egyptianpound|^\d+ le$",
        kinds=("money",),
    ),
    Convention(
        "a multiplier behind a range is of both ends",
        r"^\d+-\d+ lakh",
        kinds=("money",),
    ),
    Convention(
        "two lengths are two",
        kinds=("dimension",),
        around=r"^\d \w+ and \d \w+$",
        unless=r"\bf(?:oo|ee)t|\binch",
    ),
)
