"""What an error means in this capture: every rule is asked, and says its note or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.diagnosis.cause import judge, whose_move
from obsdiag.diagnosis.rule import Case, Rule
from obsdiag.diagnosis.rules import ABOUT_ANY_STORE, RULES, rules_about

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from obsdiag.model import Note

__all__ = ["RULES", "Case", "Rule", "diagnose", "judge", "whose_move"]


def diagnose(
    case: Case, rules: Iterable[Rule] | None = None, *, foreign: bool = False
) -> tuple[Note, ...]:
    """Return the notes of `rules` on a case, in the order of the table: of all where none given.

    The code of a `foreign` case is another store's own: only what holds for any store is said.
    """
    asked = case.asked_about
    if rules is None and foreign:
        rules = (rule for rule in rules_about(asked) if rule.id in ABOUT_ANY_STORE)
    if rules is None:
        return tuple(_notes(case, rules_about(asked)))
    return tuple(_notes(case, (rule for rule in rules if rule.is_about(asked))))


def _notes(case: Case, rules: Iterable[Rule]) -> Iterator[Note]:
    for rule in rules:
        try:
            note = rule.look(rule, case)
        except Exception:  # one bad rule must not cost the other notes
            from logging import getLogger

            getLogger(__name__).exception("Rule %s failed", rule.id)
            continue
        if note is not None:
            yield note
