#!/usr/bin/env python3
"""Compare how long programs take to start with how long the checkout's takes.

    packaging/start_times.py [PAIRS]    15 of them unless it is said

What packaging/build has made in build/bundle and dist/ is started in turn with the checkout's own
program, each time to decode a small capture. Prints how long the first start took, medians, and the
medians of the ratios of pairs: in the processor's time (that of an AppImage's mount, which another
process serves, is not in it) and in the wall's.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "samples" / "signature.http"


class Took(NamedTuple):
    """What one start took, in seconds."""

    processor: float
    wall: float


def start(words: list[str], unpacked: bool = False) -> Took:
    """Run a command to its end; raises CalledProcessError where it fails."""
    surroundings = os.environ | {"APPIMAGE_EXTRACT_AND_RUN": "1" if unpacked else ""}
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, env=surroundings)  # noqa: S603 - ours
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Took(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall)


def compare(name: str, program: str, pairs: int, unpacked: bool = False) -> None:
    """Print a line on a program."""
    own, others = [], []
    decode = ["decode", str(SAMPLE)]
    first = start([program, *decode], unpacked)
    for _ in range(pairs):
        own.append(start([str(ROOT / ".venv" / "bin" / "obsdiag"), *decode]))
        others.append(start([program, *decode], unpacked))
    told = [f"{name:20} first {first.processor:.2f} s (wall {first.wall:.2f})"]
    for kind in Took._fields:
        pair = [
            (getattr(one, kind), getattr(other, kind))
            for one, other in zip(own, others, strict=True)
        ]
        ratio = median(other / one for one, other in pair)
        told.append(
            f"{kind} {median(other for _, other in pair):.2f} s, {ratio:.2f} of the checkout's"
        )
    print("; ".join(told), flush=True)


def main() -> int:
    """Print a line each, and return the exit status."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    compare("folder", str(ROOT / "build" / "bundle" / "obsdiag" / "obsdiag"), pairs)
    for image in sorted((ROOT / "dist").glob("*.AppImage")):
        compare("AppImage", str(image), pairs)
        with tempfile.TemporaryDirectory() as caches:
            os.environ["XDG_CACHE_HOME"] = caches
            compare("AppImage, unpacked", str(image), pairs, unpacked=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
