"""What a masked input still shows."""

from obsdiag.handover.shown_still import shown_still, told_by
from obsdiag.pseudonyms.identity import Identity, IdentityKind
from obsdiag.pseudonyms.pseudonym_map import PseudonymMap
from obsdiag.pseudonyms.replacer import Replacer
from tests.answer import catalogue, error, response

ANSWER = response(body=error(more="<Resource>/media/a.txt</Resource>"))


def test_what_is_read_and_was_not_replaced_is_named():
    replacer = Replacer([IdentityKind.BUCKET], PseudonymMap(b"k"))
    assert shown_still(ANSWER, replacer, catalogue()) == [Identity(IdentityKind.BUCKET, "media")]


def test_what_was_replaced_is_not():
    replacer = Replacer(IdentityKind, PseudonymMap(b"k"))
    replacer.gather(ANSWER.decode(), told_by(ANSWER, catalogue()))
    assert shown_still(replacer.replace_bytes(ANSWER), replacer, catalogue()) == []
