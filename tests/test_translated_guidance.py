"""The store of the guidance in other languages."""

import pytest

from obsdiag.published import load_catalogue
from obsdiag.translated_guidance import plain, translated_guidance

MEANING = "\n".join(load_catalogue().guidance(load_catalogue().get("NoSuchKey#1")).meaning.split())


@pytest.mark.parametrize("language", ["de", "zh_CN"])
def test_a_sentence_is_found_by_its_english_whatever_its_white_space(language):
    assert translated_guidance(language)[plain(MEANING)] != plain(MEANING)


def test_a_sentence_that_reads_otherwise_now_is_not_found():
    assert plain(f"{MEANING} Now.") not in translated_guidance("de")


@pytest.mark.parametrize("language", ["en", "fr", ""])
def test_a_language_without_a_file_has_no_translations(language):
    assert not translated_guidance(language)
