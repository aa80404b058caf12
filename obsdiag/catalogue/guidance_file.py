"""Read our guidance: one TOML file an entry, published or of the second list."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from obsdiag.catalogue.guidance import (
    Acts,
    Cause,
    Confidence,
    Confusion,
    Guidance,
    OtherCode,
    Reference,
    Retry,
    Variant,
)
from obsdiag.errors import CatalogueError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_Part = TypeVar("_Part")


def read_guidance(page: bytes, file: str) -> Guidance:
    """Return the guidance that a file holds; raises CatalogueError, which names `file`."""
    return _guidance(_table(page, file), "id", file)


def read_other_code(page: bytes, file: str) -> OtherCode:
    """Return an entry of the second list; raises CatalogueError, which names `file`."""
    table = _table(page, file)
    try:
        return OtherCode(
            code=str(table["code"]),
            title=_line(table["title"]),
            origin=str(table["origin"]),
            status=_number(table.get("status")),
            guidance=_guidance(table, "code", file),
            service=_line(table["service"]),
        )
    except (KeyError, TypeError) as error:
        raise CatalogueError(f"{file}: {error} is missing or is of the wrong kind.") from error


def _table(page: bytes, file: str) -> dict[str, object]:
    import tomllib  # brings along datetime and patterns; the first list of codes does without

    try:
        return tomllib.loads(page.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CatalogueError(f"{file} is no TOML file: {error}.") from error


def _guidance(table: Mapping[str, object], name: str, file: str) -> Guidance:
    try:
        return Guidance(
            name=str(table[name]),
            meaning=_line(table["meaning"]),
            acts=Acts(str(table["acts"])),
            retry=Retry(str(table["retry"])),
            confidence=Confidence(str(table["confidence"])),
            causes=_causes(table["causes"], str(table[name])),
            sources=_parts(table["sources"], Reference),
            variants=_parts(table.get("variants", ()), Variant),
            confused_with=_parts(table.get("confused_with", ()), Confusion),
            related=tuple(str(code) for code in _list(table.get("related", ()))),
            sample=_optional(table.get("sample"), str.strip),
            correction=_optional(table.get("correction"), _line),
            spelling=_optional(table.get("spelling"), _line),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise CatalogueError(f"{file}: {error} is missing or is of the wrong kind.") from error


def _list(value: object) -> list[object]:
    if not isinstance(value, list | tuple):
        raise TypeError("a list")
    return list(value)


def _parts(value: object, kind: Callable[..., _Part]) -> tuple[_Part, ...]:
    """Return the tables of a list, each as one `kind`."""
    parts = []
    for table in _list(value):
        if not isinstance(table, dict):
            raise TypeError("a list of tables")
        parts.append(kind(**{key: _line(text) for key, text in table.items()}))
    return tuple(parts)


def _causes(value: object, name: str) -> tuple[Cause, ...]:
    """Return the causes; each has an id of its own, and may list evidence for and against it."""
    causes = []
    for table in _list(value):
        if not isinstance(table, dict):
            raise TypeError("a list of tables")
        texts = {key: _line(text) for key, text in table.items() if key not in _LISTED}
        lists = {
            part: tuple(_line(text) for text in _list(table.get(key, ())))
            for key, part in _LISTED.items()
        }
        slug, acts = texts.pop("id"), texts.pop("acts", None)
        mover = None if acts is None else Acts(acts)
        causes.append(Cause(id=f"{name}/{slug}", acts=mover, **texts, **lists))  # type: ignore[arg-type]
    return tuple(causes)


_LISTED = {"for": "supported_by", "against": "ruled_out_by"}
"""What these keys of a file are called here."""


def _line(value: object) -> str:
    """Return a text without the line breaks of its file."""
    if not isinstance(value, str):
        raise TypeError("a text")
    return " ".join(value.split())


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _optional(value: object, tidy: Callable[[str], str]) -> str | None:
    return tidy(value) if isinstance(value, str) else None
