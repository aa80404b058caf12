"""A campaign: `python -m tests.fuzz.campaign [TARGET|all] [SECONDS]`, from the checkout.

Each target runs in a process of its own, so that what one leaves behind is no matter for the next.
"""

from __future__ import annotations

import importlib
import subprocess
import sys
import tempfile
import time
import traceback
from contextlib import suppress
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from random import Random

HERE = Path(__file__).parent
ALL = "all"
SECONDS = 60


def main(words: list[str]) -> int:
    """Fuzz what `words` name; return 1 where something does not hold."""
    name, seconds = (*words, *[ALL, str(SECONDS)][len(words) :])[:2]
    if name == ALL:
        from tests.fuzz.targets import TARGETS

        command = [sys.executable, "-m", "tests.fuzz.campaign"]
        ended = [subprocess.call([*command, target, seconds]) for target in TARGETS]
        return int(any(ended))
    if find_spec("atheris") is not None:
        return guided(name, int(seconds))
    return by_chance(name, int(seconds))


def guided(name: str, seconds: int) -> int:
    """Fuzz one target with a fuzzer that sees which code an input reaches."""
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["obsdiag"]):
        from tests.fuzz.seeds import seeds
        from tests.fuzz.targets import TARGETS
    from tests.fuzz.mutation import LONGEST, WORDS
    from tests.fuzz.oracle import check

    target = TARGETS[name]
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus")
        corpus.mkdir()
        for seed in seeds(name):
            (corpus / sha256(seed).hexdigest()[:16]).write_bytes(seed[:LONGEST])
        words = Path(folder, "words")
        words.write_text("".join(f'"{_quoted(word)}"\n' for word in WORDS), "ascii")
        flags = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-dict={words}"]
        flags += [
            "-timeout=60",
            "-report_slow_units=60",
            "-rss_limit_mb=1500",
            "-print_final_stats=1",
            "-verbosity=0",
        ]
        flags += [f"-artifact_prefix={HERE}/found-{name}-"]

        def one(data: bytes) -> None:
            try:
                check(target, data)
            except BaseException:
                keep(name, data)
                raise

        atheris.Setup([name, *flags, str(corpus)], one)
        atheris.Fuzz()
    return 0


def _quoted(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)


def by_chance(name: str, seconds: int) -> int:
    """Fuzz one target with changes of its seeds; go on after a find of another kind."""
    from tests.fuzz.mutation import mutated
    from tests.fuzz.oracle import check
    from tests.fuzz.seeds import seeds
    from tests.fuzz.targets import TARGETS

    random, kinds, count = Random(time.time_ns()), set(), 0
    given, end = seeds(name), time.monotonic() + seconds
    while time.monotonic() < end:
        data = mutated(random, given)
        count += 1
        try:
            check(TARGETS[name], data)
        except Exception as error:  # noqa: BLE001 - each kind of find is told
            kind = _kind(error)
            if kind not in kinds:
                kinds.add(kind)
                traceback.print_exc()
                print(f"{name}: {kind}: {keep(name, data)}", flush=True)
    print(f"{name}: {count:,} executions, {len(kinds)} finds", flush=True)
    return int(bool(kinds))


def _kind(error: Exception) -> str:
    places = traceback.extract_tb(error.__traceback__)
    ours = [at for at in places if "/obsdiag/" in at.filename] or list(places)
    said = str(error).split(":")[-1][:20] if isinstance(error, AssertionError) else ""
    return f"{type(error).__name__} {Path(ours[-1].filename).name}:{ours[-1].lineno} {said[:12]}"


def keep(name: str, data: bytes) -> Path:
    """Keep an input that does not hold."""
    path = HERE / f"found-{name}-{sha256(data).hexdigest()[:12]}"
    with suppress(OSError):
        path.write_bytes(data)
    return path


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
