"""The same is found however the bytes are cut into blocks, and whatever looks through them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks.log_error_lines import FORMS
from tests.benchmarks.log_mixes import MIXES
from tests.benchmarks.logs import make
from tests.laws.blocks import values_in_blocks
from tests.laws.captures import TEXTS, capture
from tests.laws.fillers import Filler, fillers
from tests.laws.profile import LARGE, tried
from tests.laws.shown import differences

WHOLE = 64 * 1024 * 1024
MOST = 400 if LARGE else 30
PARTS = st.lists(st.tuples(st.sampled_from(sorted(TEXTS)), fillers(MOST)), min_size=1, max_size=4)
SIZES = st.lists(st.integers(1, 9000), min_size=1, max_size=12)
MEGABYTE = 1_000_000
READ = """
import sys
if sys.argv[2] == "without":
    sys.modules["hyperscan"] = None
from pathlib import Path
from tests.laws.shown import values
found = values(Path(sys.argv[1]).read_text("ascii"))
assert (sys.modules.get("hyperscan") is None) == (sys.argv[2] == "without")
print(*found, sep="\\n")
"""
"""What a process of its own runs, for hyperscan is asked once and for all."""
ROOT = Path(__file__).parents[2]


def log_of(parts: list[tuple[str, Filler]]) -> str:
    """Return captures, each of an event of its own, with ordinary lines above them."""
    named = (capture(name).renamed(number) for number, (name, _) in enumerate(parts))
    return "".join(filler.text + one.text for one, (_, filler) in zip(named, parts, strict=True))


@tried(25, large=10_000)
@given(parts=PARTS, head=st.integers(300, 4000), sizes=SIZES)
def test_the_same_is_found_however_a_log_is_cut_into_blocks(
    parts: list[tuple[str, Filler]], head: int, sizes: list[int]
):
    text = log_of(parts)
    whole = values_in_blocks(text, WHOLE, [WHOLE])
    assert differences(values_in_blocks(text, head, sizes), whole) == ""


@tried(12, large=2000)
@given(
    parts=PARTS,
    back=st.integers(-40, 400),
)
def test_the_same_is_found_where_a_cut_goes_through_a_capture(
    parts: list[tuple[str, Filler]], back: int
):
    text = log_of(parts)
    cut = min(max(len(text) - back, 1), len(text))
    whole = values_in_blocks(text, WHOLE, [WHOLE])
    assert differences(values_in_blocks(text, min(cut, 2000), [cut, WHOLE]), whole) == ""


@pytest.mark.parametrize("name", TEXTS if LARGE else [f"log-{form}" for form in FORMS])
def test_the_same_is_found_in_blocks_that_are_shorter_than_a_line(name: str):
    above, below = Filler("nginx", 16, 20), Filler("nginx", 60, 20)
    text = above.text + capture(name).text + below.text
    whole = values_in_blocks(text, WHOLE, [WHOLE])
    found = values_in_blocks(text, 843, [122] * (len(text) // 122))
    assert differences(found, whole) == ""


@pytest.mark.parametrize("mix", MIXES if LARGE else ["sdk"])
def test_without_hyperscan_the_same_is_found(mix: str, tmp_path: Path):
    pytest.importorskip("hyperscan")
    log = tmp_path / "service.log"
    errors = make(log, mix, 7, 20 * MEGABYTE if LARGE else 1_300_000, 0.01)
    assert len(errors) > 5
    assert found_by(log, "without") == found_by(log, "with")


def found_by(log: Path, how: str) -> list[str]:
    """Return the findings of a process with or without hyperscan."""
    command = [sys.executable, "-c", READ, str(log), how]
    done = subprocess.run(command, capture_output=True, check=True, cwd=ROOT, text=True)
    return done.stdout.splitlines()
