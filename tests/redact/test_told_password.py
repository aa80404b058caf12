"""Passwords that people tell in a mail or a chat, with hardly a sign between name and value."""

import pytest

from obsdiag.redact import mask_text
from tests.rows import each

SECRET = "Qu4rtz-Lamp"


@each(
    "told",
    [
        "the gateway is gw-02 (pw {}), bucket media",
        "temp pw {}, valid till Friday",
        "pw for gw-01 is {}",
        "Password - {}",
        "User:\nops\nPassword:\n{}\n\nRegards",
        "> Password:\n> {}\n>",
        "用户名\nops\n口令\n{}\n",
        "the passwd for the share is:\n    {}\n",
        "ops -> {} (portal password)",
        "pass phrase: {}",
    ],
)
def test_what_is_told_beside_its_name_is_masked(told):
    masked = mask_text(told.format(SECRET).encode()).text.decode()
    assert SECRET not in masked
    assert masked.startswith(told.partition("{}")[0])


@each(
    "told",
    [
        "please login with ops / {} and try again",
        "you can log in as ops with {} on the jump host",
        "creds are svc_backup:{} for the portal",
        "Zugang: ops / P: {}",
        "the account ops of the portal, P: {}",
        "Zugangsdaten: ops | {}",
        "user/pass: ops/{}",
        "username and password: ops, {}",
        "root:{}@10.0.0.3",
    ],
)
def test_what_is_told_beside_its_user_is_masked(told):
    assert SECRET not in mask_text(told.format(SECRET).encode()).text.decode()


def test_a_planned_change_shows_neither_password():
    masked = mask_text(b'~ password = "Alt3r-Hafen" -> "Neu3r-Hafen"').text
    assert b"Hafen" not in masked


def test_a_column_named_pass_that_blanks_part_is_masked():
    table = b"Host       User     Pass\nobs-gw-1   ops      Qu4rtz-Lamp\n"
    assert SECRET.encode() not in mask_text(table).text


@pytest.mark.parametrize(
    "text",
    [
        "Login with Google / GitHub is not supported",
        "you can log in as ops with Role-Reader2 rights",
        "user ops with Upload2Queue failed",
        "user: media-Prod1/Upload2-x not found",
        "User: arn:aws:sts::1234:assumed-role/Demo2-Role is not authorized",
        "User7Bx failed (wrong password)",
        "PASS Upload2Test (1.2s)\nPASS - Upload3Test\npass\nUpload4Test\n",
        "Password - policy and rotation",
        "Password:\nThe customer will send it by phone.",
        "Password:\nEndpoint: obs.region-1.example.com\nBucket: media-prod-01",
        "(pw reset pending), ask ops",
        "ops uploaded a/p: Photo1Final.jpg",
        "密码：请联系管理员获取",
        "Name       Pass\nUpload1    3/4\n",
    ],
)
def test_sentences_tests_and_names_stay(text):
    assert mask_text(text.encode()).text.decode() == text
