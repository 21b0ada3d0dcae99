"""Write the names of months and weekdays, and the languages that write the day first, from Unicode CLDR.

Run with Babel, which is needed here only:

    python -m training.month_names
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

DATA: Final = Path("src/recension/documents/data")
# fmt: off
LANGUAGES: Final = (
    "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "be", "bg", "sr", "hr",
    "bs", "sl", "sk", "cs", "mk", "ro", "hu", "tr", "az", "kk", "uz", "ky", "tk", "sv",
    "da", "nb", "nn", "fi", "et", "lv", "lt", "el", "hy", "ka", "he", "ar", "fa", "ur",
    "hi", "id", "ms", "vi", "sq", "ca", "gl", "eu", "ga", "cy", "is", "mt",
)
# fmt: on
FEWEST_LETTERS: Final = {"months": 3, "days": 4}
# English forms that CLDR does not list.
MORE_MONTHS: Final = (("sept", 9), ("june", 6), ("july", 7))

Names = dict[str, dict[int, set[str]]]


def names(kind: str, widths: tuple[str, ...]) -> Names:
    """Names of months (1 to 12) or weekdays (Monday 0), with the languages that use them so."""
    from babel import Locale  # noqa: PLC0415 - in training only

    found: Names = defaultdict(lambda: defaultdict(set))
    for language in LANGUAGES:
        tables = getattr(Locale.parse(language), kind)
        for context in ("format", "stand-alone"):
            for width in widths:
                for number, raw in tables[context][width].items():
                    name = raw.casefold().strip().strip(".")
                    plain = not any(letter.isdigit() or letter == " " for letter in name)
                    if (plain or kind == "days") and len(name) >= FEWEST_LETTERS[kind]:
                        found[name][number].add(language)
    return found


def write(path: Path, header: str, found: Mapping[str, Mapping[int, set[str]]]) -> None:
    """Write names, one a line: name, number, languages."""
    lines = [
        f"{name}\t{number}\t{','.join(sorted(languages))}"
        for name, numbers in sorted(found.items())
        for number, languages in sorted(numbers.items())
    ]
    path.write_text(f"{header}\n" + "\n".join(lines) + "\n", encoding="utf-8")


def day_first() -> list[str]:
    """Languages of which no region writes the month before the day in a short date that ends in the year."""
    from babel import Locale, localedata  # noqa: PLC0415 - in training only

    orders: dict[str, set[str]] = defaultdict(set)
    for identifier in localedata.locale_identifiers():
        locale = Locale.parse(identifier)
        for width in ("short", "medium"):
            pattern = re.sub("'[^']*'", "", locale.date_formats[width].pattern)
            if "MMM" not in pattern:
                orders[locale.language].add(
                    "".join(dict.fromkeys(letter for letter in pattern if letter in "dMy"))
                )
    known = {
        language for language in LANGUAGES if orders[language] <= {"dMy", "yMd"} and "dMy" in orders[language]
    }
    return sorted(known | ({"no"} if "nb" in known else set()))


def main() -> None:
    """Write the three files."""
    months = names("months", ("wide", "abbreviated"))
    for name, number in MORE_MONTHS:
        months[name][number].add("en")
    source = "from Unicode CLDR (by way of Babel)"
    write(
        DATA / "month_names.txt",
        f"# Names of months, their number and the languages that use them so, {source}.\n"
        "# name, month, languages; regenerate with training/month_names.py. Names of fewer than three\n"
        "# letters and names with blanks are left out.",
        months,
    )
    write(
        DATA / "weekday_names.txt",
        f"# Names of weekdays, their number (Monday 0) and the languages that use them so, {source}.\n"
        "# name, weekday, languages; regenerate with training/month_names.py.",
        names("days", ("wide",)),
    )
    header = (
        "# Languages in which every region that Unicode CLDR knows writes the day before the month in a\n"
        "# short date that ends in the year. English and Spanish are not among them. From CLDR's short and\n"
        "# medium date patterns, by way of Babel; regenerate with training/month_names.py. ISO 639-1.\n"
    )
    (DATA / "day_first_languages.txt").write_text(header + "\n".join(day_first()) + "\n", encoding="utf-8")
    sys.stdout.write(f"wrote {DATA}\n")


if __name__ == "__main__":
    main()
