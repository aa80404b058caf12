"""What a diagnosis needs is left: a masked capture reads as the capture itself."""

from pathlib import Path

import pytest

from obsdiag.container.kind import kind_of
from obsdiag.input.stream import Stream
from obsdiag.record import record
from obsdiag.redact import mask_text
from obsdiag.text.charset import decoded
from tests.answer import findings

DATA = Path(__file__).parents[1] / "data"
NEEDED = (
    *("status", "code", "message", "request_id", "host_id", "bucket", "key", "resource"),
    *("method", "time", "format", "catalogue"),
)
CAPTURES = [path for path in sorted(DATA.iterdir()) if path.suffix in (".http", ".txt", ".xml")]


@pytest.mark.parametrize("path", CAPTURES, ids=lambda path: path.name)
def test_a_masked_capture_reads_as_before(path: Path):
    raw = path.read_bytes()
    if kind_of(raw) is not None:
        pytest.skip("it is packed")
    text = b"".join(decoded(Stream.of(raw)).blocks)
    masked = mask_text(text).text
    assert mask_text(masked).text == masked
    if masked != text:
        before, after = (
            [[record(one)[name] for name in NEEDED] for one in findings(each)]
            for each in (text, masked)
        )
        assert after == before
