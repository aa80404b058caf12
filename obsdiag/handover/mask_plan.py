"""What is to be masked, and the work on several inputs whose names have the same pseudonyms."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.handover.masking import Masking
from obsdiag.handover.repacking import RefusedError
from obsdiag.pseudonyms.identity import IdentityKind
from obsdiag.pseudonyms.replacer import Replacer
from obsdiag.redact.kept import Keepable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from obsdiag.catalogue import Catalogue
    from obsdiag.pseudonyms.pseudonym_map import PseudonymMap

ALL = "identity"
"""All kinds of names at once."""
_SHOWN_VALUES = 3


class MaskPlan(NamedTuple):
    """What is to be masked beside what always is."""

    names: tuple[str, ...] = ()
    """Of secrets."""
    kinds: frozenset[IdentityKind] = frozenset()
    """Of names that are to have pseudonyms."""
    keeps: frozenset[Keepable] = frozenset()
    """Secrets that are left as they are."""


def mask_plan(masks: Iterable[str], keeps: Iterable[str] = ()) -> MaskPlan:
    """Tell kinds of names (`bucket,key`) from the names of secrets; take the secrets to keep."""
    names: list[str] = []
    kinds: set[IdentityKind] = set()
    for mask in masks:
        words = [word.strip() for word in mask.split(",")]
        if ALL in words:
            kinds |= set(IdentityKind)
        elif set(words) <= set(IdentityKind):
            kinds |= {IdentityKind(word) for word in words}
        else:
            names.append(mask)
    kept = frozenset(Keepable(word.strip()) for keep in keeps for word in keep.split(","))
    return MaskPlan(tuple(names), frozenset(kinds), kept)


class MaskedInputs:
    """Masks inputs one after another, once the names in all of them have been gathered."""

    def __init__(
        self, plan: MaskPlan, pseudonyms: PseudonymMap, catalogue: Callable[[], Catalogue]
    ) -> None:
        """Take the catalogue as what loads it: where no name is replaced, nothing is read."""
        self._plan = plan
        self._catalogue = catalogue
        self.replacer = Replacer(plan.kinds, pseudonyms)

    def gather(self, data: bytes) -> None:
        """Take in the names in an input; raises RefusedError, PseudonymError."""
        if self._plan.kinds:
            Masking(self._plan.names, each=self._gather).masked(data)

    def masked(self, data: bytes) -> tuple[bytes, Masking]:
        """Return an input masked, and what was found in it; raises RefusedError, PseudonymError.

        What was masked is read again: where it still shows a name, it is refused.
        """
        if not self._plan.kinds:
            work = self._masking(None)
            return work.masked(data), work
        work = self._masking(self.replacer.replace_bytes)
        masked = work.masked(data)
        from obsdiag.handover.shown_still import shown_still  # brings along all readers

        if shown := shown_still(masked, self.replacer, self._catalogue()):
            names = ", ".join(f"{kind} {value}" for kind, value in shown[:_SHOWN_VALUES])
            raise RefusedError(
                f"it can still be read in a form that pseudonyms do not reach: {names}"
            )
        return masked, work

    def _masking(self, replace: Callable[[bytes], bytes] | None) -> Masking:
        return Masking(self._plan.names, replace, keeps=self._plan.keeps)

    def _gather(self, text: bytes) -> None:
        from obsdiag.handover.shown_still import told_by  # brings along all readers

        shown = text.decode("utf-8", "surrogateescape")
        self.replacer.gather(shown, told_by(text, self._catalogue()))
