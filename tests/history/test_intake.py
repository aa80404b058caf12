import pytest

from obsdiag.history.intake import IMPORT, Intake, IntakeGrouping, uid_of


def test_each_intake_is_another_one():
    assert Intake.new().uid != Intake.new().uid


def test_findings_of_one_file_within_minutes_came_in_together():
    grouping = IntakeGrouping(IMPORT)
    first = grouping.of("app.log", "2026-11-22T10:00:00Z")
    assert first.kind == IMPORT
    assert first.source == "app.log"
    assert grouping.of("other.log", "2026-11-22T10:00:00Z") != first
    assert grouping.of("app.log", "2026-11-22T10:05:00Z") == first
    assert grouping.of("app.log", "2026-11-22T10:10:00Z") == first
    assert grouping.of("app.log", "2026-11-22T11:00:00Z") != first


@pytest.mark.parametrize("name", ["clipboard", "-", ""])
def test_two_pastes_within_a_minute_are_two(name):
    grouping = IntakeGrouping()
    first = grouping.of(name, "2026-11-22T10:00:00.000Z")
    assert grouping.of(name, "2026-11-22T10:00:00.400Z") == first
    assert grouping.of(name, "2026-11-22T10:00:20Z") != first


def test_a_damaged_time_does_no_harm():
    assert IntakeGrouping().of("app.log", "never").source == "app.log"


def test_a_uid_that_is_none_is_refused():
    assert uid_of("00ff00ff00ff00ff") == bytes.fromhex("00ff00ff00ff00ff")
    with pytest.raises(ValueError, match="no number"):
        uid_of("00ff")
    with pytest.raises(TypeError):
        uid_of(7)
