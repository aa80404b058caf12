"""The messages that are looked for are the catalogue's."""

from __future__ import annotations

from obsdiag.catalogue.alias import WORDINGS
from obsdiag.catalogue.spelling import fold_message
from obsdiag.words.known_messages import KNOWN_MESSAGES
from tests.answer import catalogue


def test_each_is_a_sentence_whose_row_the_catalogue_knows():
    texts = [fold_message(entry.description) for entry in catalogue().entries]
    texts += [fold_message(wording[0]) for wording in WORDINGS]
    for message in KNOWN_MESSAGES:
        folded = fold_message(message.decode())
        assert any(folded in text for text in texts), message


def test_every_wording_of_the_catalogue_is_found():
    known = [message.decode() for message in KNOWN_MESSAGES]
    for wording in WORDINGS:
        assert any(message in wording[0] for message in known), wording[0]
