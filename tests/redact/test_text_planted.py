"""Hundreds of texts, with secrets that are made anew: none is left, and nothing else is lost."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

import pytest

from obsdiag.redact import mask_text

from .planted import dresses, encodings, planted, rows, shows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SEEDS = (26, 1147)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("dress", [dresses, encodings])
def test_no_planted_secret_is_left_and_masking_again_changes_nothing(
    dress: Callable[[str], Iterator[tuple[str, bytes]]], seed: int
):
    dice = random.Random(seed)
    left = []
    for name, template in rows("secret").items():
        text, secrets = planted(template, dice)
        for way, dressed in dress(text):
            masked = mask_text(dressed).text
            left += [(name, way) for secret in secrets if shows(secret, masked)]
            if seed == SEEDS[0]:
                assert mask_text(masked).text == masked, "masking again changes it"
    assert left == []


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_that_is_needed_is_masked(seed: int):
    dice = random.Random(seed)
    lost = []
    for name, template in rows("needed").items():
        text, needed = planted(template, dice)
        for way, dressed in dresses(text):
            masked = mask_text(dressed).text.decode()
            escaped = {value: json.dumps(value)[1:-1] for value in needed}
            lost += [
                (name, way)
                for value in needed
                if value not in masked and escaped[value] not in masked
            ]
    assert lost == []


def test_what_stands_in_a_string_of_json_leaves_it_json():
    dice = random.Random(8)
    for template in rows("secret").values():
        text, _ = planted(template, dice)
        masked = json.loads(mask_text(json.dumps({"log": text}).encode()).text)
        assert set(masked) == {"log"}
