"""Our own guidance on a code: what it means, who acts, why it happens and what to do.

It stands beside the published text and is never blended with it. Each entry is
one TOML file that says where its facts come from.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from obsdiag.errors import CatalogueError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Acts(StrEnum):
    """Whose move it is."""

    CALLER = "caller"
    BUCKET_OWNER = "bucket-owner"
    ACCOUNT = "account"
    SERVICE = "service"
    NETWORK = "network"


class Retry(StrEnum):
    """Whether sending the same request again can help."""

    NEVER = "never"
    AFTER_CHANGE = "after-change"
    BACKOFF = "backoff"
    NOW = "now"


class Confidence(StrEnum):
    """What the guidance rests on."""

    DOCUMENTED = "documented"
    OBSERVED = "observed"
    INFERRED = "inferred"


BLANKS = {
    "bucket": "BUCKET",
    "key": "KEY",
    "path": "KEY",
    "parent": "PREFIX",
    "endpoint": "ENDPOINT",
    "upload": "UPLOAD-ID",
}
"""What stands in a command for a value that is not known, to be filled in by hand."""


@dataclass(frozen=True, slots=True)
class Cause:
    """One reason why the error happens."""

    cause: str
    evidence: str
    """What to look for in the capture."""
    fix: str
    ask: str
    """What to ask for when the evidence is missing."""
    id: str = ""
    """`AccessDenied#1/iam-policy`: the entry, and a name that stays as it is."""
    supported_by: tuple[str, ...] = ()
    """What in a capture speaks for it, as diagnosis/cause_evidence.py reads it: one is enough."""
    ruled_out_by: tuple[str, ...] = ()
    """What speaks against it."""
    test: str = ""
    """A command that tells it from the others; `{bucket}` and the like are filled in."""
    result: str = ""
    """What that command's result means."""
    setting: str = ""
    """What the client's setting that it is about is about, as client_setting.py calls it."""
    outside: str = ""
    """Where it shows, if not in a capture: in the bucket, in the account, in other requests."""
    source: str = ""
    """Where we have it from: a page with its date, or what it follows from; each row's has one."""
    told_by: str = ""
    """Evidence that the capture shows what `ask` asks for, so that nobody is asked for it."""
    acts: Acts | None = None
    """Whose move it is where this cause is the one; None where that is the code's."""

    @property
    def name(self) -> str:
        """The cause's own name within its entry."""
        return self.id.partition("/")[2]

    @property
    def blank_test(self) -> str:
        """The command with capitals where the values of a capture go."""
        return self.test.format_map(BLANKS)


@dataclass(frozen=True, slots=True)
class Variant:
    """A wording of the message that means something of its own; `…` stands for any text."""

    message: str
    means: str


@dataclass(frozen=True, slots=True)
class Confusion:
    """Another code that is easily taken for this one."""

    code: str
    difference: str


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a fact comes from."""

    what: str
    where: str
    date: str


@dataclass(frozen=True, slots=True)
class Guidance:
    """All that is said of one code; the causes stand in the order of their likelihood."""

    name: str
    """The entry's id, or the code of the second list."""
    meaning: str
    acts: Acts
    retry: Retry
    confidence: Confidence
    causes: tuple[Cause, ...]
    sources: tuple[Reference, ...]
    variants: tuple[Variant, ...] = ()
    confused_with: tuple[Confusion, ...] = ()
    related: tuple[str, ...] = ()
    sample: str | None = None
    correction: str | None = None
    """What the published text gets wrong."""
    spelling: str | None = None


@dataclass(frozen=True, slots=True)
class OtherCode:
    """A code that is not in the published table, and what is known of it."""

    code: str
    title: str
    origin: str
    """`native-api`, `per-api`, `sdk`, `s3`, `json-api` or `console`."""
    status: int | None
    guidance: Guidance
    service: str
    """Whose code it is: a service, a product, or the clients that make it."""

    @property
    def id(self) -> str:
        """The code: the second list has no code twice."""
        return self.code


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
