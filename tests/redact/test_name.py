from obsdiag.redact.name import Kind, Named, Surety, named
from tests.rows import each


@each(
    "name, kind",
    [
        ("Authorization", Kind.AUTHORIZATION),
        ("Set-Cookie", Kind.SET_COOKIE),
        ("cookie", Kind.COOKIE),
        ("SignatureProvided", Kind.SIGNATURE),
        ("X-Obs-Security-Token", Kind.TOKEN),
        ("AWSAccessKeyId", Kind.ACCESS_KEY),
        ("secret_access_key", Kind.KEY),
        ("SSECustomerKey", Kind.KEY),
        ("X-Amz-Credential", Kind.CREDENTIAL),
        ("StringToSignBytes", Kind.HEX),
        ("x-obs-server-side-encryption-customer-key-MD5", None),
        ("InvalidAccessKeyId", None),
        ("key", None),
        ("request_id", None),
        ("\ud800", None),
    ],
)
def test_a_field_is_known_by_its_name(name, kind):
    assert named(name) == (None if kind is None else Named(kind, Surety.ANY))
