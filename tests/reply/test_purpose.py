"""Purposes, forms and languages."""

from obsdiag.config import assets
from obsdiag.reply.purpose import LANGUAGES, Purpose, TextForm


def test_each_purpose_and_each_form_has_a_template():
    assert {f"{name}.j2" for name in (*Purpose, *TextForm)} <= set(assets.names("templates"))


def test_each_language_has_its_texts():
    assert {f"{name}.toml" for name in LANGUAGES} <= set(assets.names("reply"))
