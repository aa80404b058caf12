"""Fuzzes with atheris, which sees which code an input reaches, and keeps the inputs that do more.

What it has learnt lies in build/fuzz/corpus, from which the next campaign begins.
"""

from __future__ import annotations

import os
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import atheris

with atheris.instrument_imports(include=["obsdiag"]):
    import tests.fuzz.targets  # noqa: F401 - all that is fuzzed
    from tests.fuzz.seeds import seeds
from tests.fuzz.ledger import BUILD
from tests.fuzz.mutation import LONGEST, WORDS

if TYPE_CHECKING:
    from tests.fuzz.session import Session

_FLAGS = ("-timeout=120", "-report_slow_units=120", "-rss_limit_mb=1500", "-verbosity=0")


def fuzz(session: Session) -> int:
    """Fuzz a target; the process ends with status 1 where something does not hold."""
    corpus = BUILD / "corpus" / session.name
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in seeds(session.name):
        (corpus / sha256(seed).hexdigest()[:16]).write_bytes(seed[:LONGEST])
    words = Path(tempfile.gettempdir(), "words")
    words.write_text("".join(f'"{_quoted(word)}"\n' for word in WORDS), "ascii")

    def one(data: bytes) -> None:
        session.one(data)
        if session.over():
            os._exit(session.end())  # the fuzzer itself would go on, or end it with status 0

    longest = session.target.longest
    flags = (*_FLAGS, f"-max_len={longest}", f"-dict={words}", f"-artifact_prefix={BUILD}/")
    atheris.Setup([session.name, *flags, str(corpus)], one)
    atheris.Fuzz()
    return session.end()


def _quoted(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)
