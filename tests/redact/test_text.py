import base64
import re

from hypothesis import example, given
from hypothesis import strategies as st

from obsdiag.redact import mask_text
from obsdiag.redact.text import may_hold_secrets, which_may_hold_secrets
from tests.rows import each

from .spellings import CLEAN, PLANTED, SPELLINGS, left, marked, planted, secrets

TEMPLATES = each("template", SPELLINGS.values())
TO_SIGN = "GET\n\n\nSun, 22 Nov 2026 10:00:00 GMT\nx-obs-security-token:«token»\n/media/a b.txt"


@TEMPLATES
def test_secrets_are_masked_and_what_is_around_them_stays(template: str):
    masked = mask_text(planted(template))
    assert marked(masked.text) == left(template)
    assert 1 <= masked.count <= len(secrets(template))


def test_keys_that_curl_was_called_with_are_masked():
    template = "$ curl -v -u «ak»:«password» --user 'me:«password»' https://a/b\n> GET /b"
    assert marked(mask_text(planted(template)).text) == left(template)


def test_the_secrets_are_counted():
    assert mask_text(planted("Authorization: AWS «ak»:«signature»\nCookie: a=«cookie»")).count == 3


@TEMPLATES
@each("case", [bytes.upper, bytes.lower, bytes.swapcase])
def test_no_letter_case_hides_a_secret(template: str, case):
    masked = mask_text(case(planted(template))).text
    assert not [secret for secret in secrets(template) if case(secret) in masked]


@TEMPLATES
def test_nothing_of_it_is_left_in_base64_or_hexadecimal(template: str):
    masked = mask_text(planted(template)).text
    clear = [
        *(bytes.fromhex(run.decode()) for run in re.findall(rb"(?:[0-9a-f]{2}){8,}", masked)),
        *(base64.b64decode(run) for run in re.findall(rb"(?:[A-Za-z0-9+/]{4}){4,}", masked)),
    ]
    assert not [secret for secret in secrets(template) for text in clear if secret in text]


@TEMPLATES
def test_a_text_with_secrets_is_suspected(template: str):
    assert may_hold_secrets(planted(template))


def test_texts_that_are_looked_at_together_are_suspected_where_each_is_alone():
    texts = [*(planted(template) for template in SPELLINGS.values()), *map(str.encode, CLEAN)]
    texts += [
        b'{"a": "' + text.replace(b'"', b'\\"').replace(b"\n", b"\\n") + b'"}' for text in texts
    ]
    together = which_may_hold_secrets(texts)
    missed = [text for text, may in zip(texts, together, strict=True) if not may]
    assert not [text for text in missed if may_hold_secrets(text)]


@each("text", CLEAN)
def test_a_text_without_secrets_is_left_as_it_is(text: str):
    masked = mask_text(text.encode())
    assert (masked.text, masked.count) == (text.encode(), 0)


@each("gap", [" ", ""])
@each("template", ["<StringToSignBytes>%s</", '"CanonicalRequestBytes": "%s"'])
def test_text_in_hexadecimal_is_masked_inside(template: str, gap: str):
    before, after = template.split("%s")
    digits = planted(TO_SIGN).hex(gap) if gap else planted(TO_SIGN).hex()
    masked = mask_text(f"{before}{digits}{after}".encode()).text.decode()
    assert masked.startswith(before)
    assert masked.endswith(after)
    inside = masked[len(before) : len(masked) - len(after)]
    assert marked(bytes.fromhex(inside)) == left(TO_SIGN)
    assert (gap in inside) is True


def test_hexadecimal_that_was_wrapped_keeps_its_lines():
    digits = planted(TO_SIGN).hex()
    wrapped = "\r\n".join(digits[at : at + 64] for at in range(0, len(digits), 64))
    masked = mask_text(f"<StringToSignBytes>{wrapped}</".encode()).text.decode()
    assert masked.count("\r\n") == wrapped.count("\r\n")
    assert marked(bytes.fromhex(masked[len("<StringToSignBytes>") : -2])) == left(TO_SIGN)


def test_a_body_in_base64_is_masked_inside():
    template = "<Error><AWSAccessKeyId>«ak»</AWSAccessKeyId></Error>"
    har = b'"text": "%s", "encoding": "base64"'
    masked = mask_text(har % base64.b64encode(planted(template))).text
    assert masked == har % base64.b64encode(left(template))


def test_the_same_secret_has_the_same_mask_in_every_spelling():
    texts = ("Signature=«signature»", "Signature=«signature%»", "u=%26Signature%3D«signature%%»")
    masks = {re.findall(rb"masked-\S+", mask_text(planted(text)).text)[0] for text in texts}
    assert len(masks) == 1


def test_another_key_gives_other_masks():
    text = planted("Signature=«digest»")
    assert mask_text(text, key=b"one").text != mask_text(text, key=b"two").text
    assert mask_text(text, key=b"one") == mask_text(text, key=b"one")


SCRAPS = st.sampled_from(
    [
        *map(planted, SPELLINGS.values()),
        *(value.encode() for value in PLANTED.values()),
        *b"authorization Cookie cookies set-cookie x-obs-security-token AccessKeyId Signature"
        b" StringToSignBytes customer-key password policy credential= eyJhYmNkZWZn base64".split(),
        *b': = > , ; & @ [ ] { } \\ " \' \\" %3D %26 :// masked-key-0a1b AWS Basic 0a4f'.split(),
        *(b" ", b"\r\n", b"\n", b"\r", b"\r\n ", b"\n\t", b', "', b'": ["', b'"value": "'),
        *(b"\n0000: ", b"\n0040: ", b"61 62 63 ", b"\n0000: " + b"x" * 63),
    ]
)


@given(st.lists(SCRAPS | st.binary(max_size=8), max_size=12).map(b"".join))
@example(
    b"map[Authorization:[AWS QX7PLANTEDKEY42:pl4Nt3dSiGnaTur3=] Set-Cookie:[a=b c=planted]]%26"
)
def test_masking_again_changes_nothing_and_lines_stay(text: bytes):
    masked = mask_text(text).text
    assert mask_text(masked).text == masked
    assert re.findall(rb"\r\n|\r|\n", masked) == re.findall(rb"\r\n|\r|\n", text)


@each(
    "scrap",
    [
        *(b"security-token:", b'"cookie":"', b'"cookie":\\"', b"authorization: a\r\n ", b"://a:"),
        *(b'"authorization":"credential=', b"<StringToSignBytes>", b'"cookies":["value":"'),
        *(b"signature=a\n", b"policy ", b'"text":"AAAA', b"a b [", b"password=\n ", b"\\\\"),
        *(b"curl -u ", b"otpauth://", b'"secret",', b"QX7PLANTEDKEY0000042:", b"x@", b"key="),
        *(b"-----BEGIN RSA PRIVATE KEY-----", b"ObsClient(", b"secret,a\n", b"'", b"k"),
    ],
)
def test_a_hostile_text_of_any_length_is_masked(scrap: bytes):
    text = scrap * (70_000 // len(scrap)) + b'@ +0000] base64"'
    assert mask_text(text).text.count(b"\n") == text.count(b"\n")


def test_a_secret_further_on_in_a_line_hides_none_before_it():
    owner = b"0f1e2d3c4b5a69788796a5b4c3d2e1f0"
    line = (
        owner + b" media [22/Nov/2026:10:00:00 +0000] 192.0.2.7 " + owner + b" 0000019C4E2D1F7A"
        b' REST.PUT.OBJECT a "PUT /a?Signature=LTW6T5bC6N4gCpGJanr5UiWh&x=1 HTTP/1.1" 403'
        b' AccessDenied 300 - 5 5 "-" "sdk/3" - - STANDARD - - - '
        + owner
        + b" HPUANQMCCNDHTKKBCXLK"
    )
    masked = mask_text(line)
    assert b"LTW6T5" not in masked.text
    assert b"HPUANQMCCNDHTKKBCXLK" not in masked.text


@each(
    "text",
    [
        b'secret_key: !!str "yamlSecretQ7"',
        b"password: !vault yamlSecretQ7",
        b"password is: yamlSecretQ7",
    ],
)
def test_a_word_before_the_value_is_not_taken_for_it(text):
    assert b"yamlSecretQ7" not in mask_text(text).text
