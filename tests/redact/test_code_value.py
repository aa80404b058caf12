"""Code that stands where a value could."""

from __future__ import annotations

from obsdiag.redact.code_value import code_at
from tests.rows import each


@each(
    "code",
    [
        *(b"os.getenv('sk')", b"getpass()", b"self.token(x)", b"env['sk']", b"!ref db"),
        *(b"read-host -assecurestring", b"(get-content x)", b"await vault.read('sk')"),
    ],
)
def test_code_that_fetches_a_secret_holds_none(code):
    found = code_at(code, 0)
    assert found is not None
    assert found.start == found.end


def test_code_that_wraps_a_secret_holds_it():
    found = code_at(b'quote("a b")', 0)
    assert found is not None
    assert b'quote("a b")'[found.start : found.end] == b"a b"


@each("value", [b"hunter2", b"geheim(1)", b"!abc", b"a[1]", b"get-lost", b"x.y", b'cut("'])
def test_a_password_that_looks_a_little_like_it_is_no_code(value):
    assert code_at(value, 0) is None
