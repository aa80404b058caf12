"""Keys as they are written down."""

from __future__ import annotations

from obsdiag.redact import mask_text


def test_the_private_parts_of_a_key_in_json_are_masked():
    text = b'{"kty":"RSA","n":"publicpublicpublic","e":"AQAB","d":"secretsecretsecretsecret"}'
    masked = mask_text(text).text
    assert b"publicpublicpublic" in masked
    assert b"secretsecret" not in masked


def test_the_private_parts_of_a_key_in_xml_are_masked():
    text = (
        b"<RSAKeyValue><Modulus>publicpublic</Modulus><Exponent>AQAB</Exponent>"
        b"<D>secretsecret</D></RSAKeyValue><P>a paragraph</P>"
    )
    masked = mask_text(text).text
    assert b"secretsecret" not in masked
    assert b"publicpublic" in masked
    assert b"a paragraph" in masked


def test_a_block_is_masked_as_far_as_it_goes():
    text = b"-----BEGIN RSA PRIVATE KEY-----\nMIIEabcdefghijklmnop\n-----END RSA PRIVATE KEY-----"
    masked = mask_text(text).text
    assert b"MIIE" not in masked
    assert masked.endswith(b"-----END RSA PRIVATE KEY-----")


def test_a_key_within_a_secret_is_one():
    text = b'{"access":{"key":"QX7PLANTEDKEY0000042"},"secret":{"key":"planted"},"key":"a/b"}'
    masked = mask_text(text).text
    assert b"planted" not in masked
    assert b'"key":"a/b"' in masked
