"""What is to be masked."""

import pytest

from obsdiag.handover.mask_plan import MaskedInputs, MaskPlan, mask_plan
from obsdiag.handover.repacking import RefusedError
from obsdiag.pseudonyms.identity import IdentityKind
from obsdiag.pseudonyms.pseudonym_map import PseudonymMap
from tests.answer import catalogue, error, response

NAMED = response(body=error(more="<Resource>/media-4711x/a.txt</Resource>"))


def test_kinds_are_told_from_the_name_of_a_secret():
    plan = mask_plan(["bucket,key", "customerNumber"])
    assert plan.names == ("customerNumber",)
    assert plan.kinds == {IdentityKind.BUCKET, IdentityKind.KEY}
    assert mask_plan(["identity"]).kinds == set(IdentityKind)
    assert mask_plan([]) == MaskPlan()


def test_names_of_one_input_are_replaced_in_another():
    inputs = MaskedInputs(mask_plan(["bucket"]), PseudonymMap(b"k"), catalogue)
    inputs.gather(NAMED)
    assert b"media" not in inputs.masked(b"it is media-4711x")[0]


def test_what_still_shows_a_name_is_refused():
    inputs = MaskedInputs(mask_plan(["bucket"]), PseudonymMap(b"k"), catalogue)
    with pytest.raises(RefusedError, match="bucket media-4711x"):
        inputs.masked(NAMED)  # without having been gathered
