"""Our own guidance on a code: what it means, who acts, why it happens and what to do.

It stands beside the published text and is never blended with it. Each entry says where its facts
come from; `guidance_file.py` reads it.
"""

from __future__ import annotations

from enum import StrEnum

from obsdiag.named_tuple import NamedTuple


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


class Cause(NamedTuple):
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


class Variant(NamedTuple):
    """A wording of the message that means something of its own; `…` stands for any text."""

    message: str
    means: str


class Confusion(NamedTuple):
    """Another code that is easily taken for this one."""

    code: str
    difference: str


class Reference(NamedTuple):
    """Where a fact comes from."""

    what: str
    where: str
    date: str


class Guidance(NamedTuple):
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


class OtherCode(NamedTuple):
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
