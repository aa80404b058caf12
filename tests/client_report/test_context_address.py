"""What a context of OpenDAL's names is told, and where it is unsure of its bucket, nothing."""

from __future__ import annotations

from obsdiag.client_report.context_address import ContextAddress, context_address, is_path_style
from tests.rows import each

_NOTHING = ContextAddress()


@each(
    "shown, told",
    [
        (b"service: s3, path: a/z.bin, range: 0-9 }", (b"", b"a/z.bin", b"")),
        (b"   service: obs\n   path: a/z.bin\n", (b"", b"a/z.bin", b"")),
        (
            b"uri: https://films.store.example.com/a/z.bin, service: s3, path: a/z.bin }",
            (b"films", b"a/z.bin", b"https://films.store.example.com/a/z.bin"),
        ),
        (
            b"url: http://minio.example.com/films/root/a/z.bin, service: s3, path: a/z.bin }",
            (b"films", b"root/a/z.bin", b"http://minio.example.com/films/root/a/z.bin"),
        ),
        (
            b"uri: http://10.0.0.7:9000/films/z.bin, service: s3, path: z.bin }",
            (b"films", b"z.bin", b"http://10.0.0.7:9000/films/z.bin"),
        ),
        (b"uri: https://x.store.example.com/films/z.bin, service: s3, path: z.bin }", _NOTHING),
        (b"service: s3, path: a, then service: s3, path: b", _NOTHING),
        (b"service: fs, path: a/z.bin", _NOTHING),
        (b"uri: https://x.example.com/a, service: s3", _NOTHING),
    ],
)
def test_a_context_names_what_its_path_proves(shown, told):
    assert context_address(shown) == told


def test_a_host_that_may_begin_with_a_bucket_is_in_no_path_style():
    assert is_path_style(b"https://radosgw.example.com:443/films/z")
    assert is_path_style(b"http://localhost:9000/films/z")
    assert not is_path_style(b"https://films.example.com/z")
