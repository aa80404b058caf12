#!/usr/bin/env python3
"""Start a bundle, as its users would, and say whether it does what it should.

    packaging/smoke.py PROGRAM WINDOW    the program of the console, and that which opens a window

A large log is decoded by several processes; a window that is given a capture puts what it shows
into the history. It runs on every system that a bundle is made for; without a display, set
QT_QPA_PLATFORM to offscreen.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

CAPTURE = Path(__file__).resolve().parents[1] / "resources" / "samples" / "signature.http"
LANGUAGES = {"en", "de", "zh_CN"}
ERRORS = 1000
SECONDS = 60
_ORDINARY = "2026-03-14 09:26:53.589 INFO  [worker-1] upload - part 7 of photos/1.jpg is stored\n"
_ERROR = (
    "2026-03-14 09:26:54.001 ERROR [worker-1] upload - <Error><Code>NoSuchKey</Code>"
    "<Message>The specified key does not exist.</Message>"
    "<RequestId>0000018A{:024d}</RequestId></Error>\n"
)


def speaks_its_languages(program: str) -> None:
    """Look for the compiled languages of the window; raises SystemExit where one is missing."""
    folder = Path(program).parent
    whole = folder.parent if folder.name == "MacOS" else folder  # an application of macOS
    there = {path.name.partition(".")[0] for path in whole.rglob("*.qm")}
    if missing := LANGUAGES - there:
        raise SystemExit(f"not compiled: {', '.join(sorted(missing))}")


def decodes_a_large_log(program: str, folder: Path) -> None:
    """Decode a log of 40 MB; raises SystemExit where findings are missing."""
    log = folder / "service.log"
    log.write_text("".join(_ORDINARY * 500 + _ERROR.format(number) for number in range(ERRORS)))
    done = subprocess.run(  # noqa: S603 - the bundle
        [program, "decode", "--format", "json", str(log)], capture_output=True, check=True
    )
    if (found := done.stdout.count(b"\n")) != ERRORS:
        raise SystemExit(f"{found} findings instead of {ERRORS}")


def opens_a_capture(program: str, window: str, folder: Path) -> None:
    """Open a window, and look into its history; raises SystemExit where nothing gets there."""
    data = str(folder / "data")
    history = [program, "--data-dir", data, "history"]
    opened = subprocess.Popen([window, "--data-dir", data, str(CAPTURE)])  # noqa: S603 - the bundle
    try:
        for _ in range(SECONDS):
            time.sleep(1)
            if opened.poll() is not None:
                raise SystemExit(f"the window ended with {opened.returncode}")
            kept = subprocess.run(history, capture_output=True, check=False).stdout  # noqa: S603 - the bundle
            if b"SignatureDoesNotMatch" in kept:
                return
        raise SystemExit("the window has read nothing")
    finally:
        opened.kill()
        opened.wait()


def main() -> int:
    """Try both, and return the exit status."""
    program, window = (str(Path(name).resolve()) for name in sys.argv[1:])
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        speaks_its_languages(program)
        decodes_a_large_log(program, Path(place))
        opens_a_capture(program, window, Path(place))
    print("It starts, decodes with several processes, and shows a capture.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
