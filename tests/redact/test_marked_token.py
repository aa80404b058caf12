import re

import pytest

from obsdiag.redact import mask_text
from obsdiag.redact.marked_token import MARKED_TOKENS


@pytest.mark.parametrize(("mark", "pattern"), MARKED_TOKENS, ids=repr)
def test_a_mark_begins_its_pattern_and_alone_is_no_token(mark, pattern):
    assert mark == mark.lower()
    assert re.match(pattern, mark) is None
    word = mark + b" is how it begins"
    assert mask_text(word).text == word


def test_a_token_is_masked_in_a_sentence_and_what_is_around_it_stays():
    token = b"sbp_6e1f0a93c7d84b25a0f1e2d3c4b5a69788776655"
    masked = mask_text(b"the key " + token + b", of the test project").text
    assert token not in masked
    assert masked.startswith(b"the key masked-token-")
    assert masked.endswith(b", of the test project")
