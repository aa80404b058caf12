"""However quickly one goes through findings: what stands there in the end is of the chosen one."""

from __future__ import annotations

import json
from random import Random

from PySide6.QtCore import QMimeData, QUrl

from obsdiag.cli import main
from obsdiag.ui.after_paint import AfterPaint
from obsdiag.ui.verdict.diagnosis_page import DiagnosisPage
from obsdiag.ui.verdict.fields import fields, recorded_fields
from obsdiag.ui.verdict.fold import Fold
from tests.answer import error, response

CODES = (
    ("503 Slow Down", "SlowDown"),
    ("403 Forbidden", "SignatureDoesNotMatch"),
    ("404 Not Found", "NoSuchKey"),
    ("403 Forbidden", "AccessDenied"),
    ("400 Bad Request", "NoSuchThing"),
)
ELEMENTS = ("Key", "BucketName", "Argument", "Own", "Other")
COUNT, ROUNDS = 60, 8


def answer(number):
    """Return one of many answers: of several kinds, with more fields or fewer, in short or not."""
    status, code = CODES[number * 7 % len(CODES)]
    request_id = f"{1_773_475_200_000 + 60_000 * number:016X}{number:016X}"
    more = "".join(f"<{each}>{each}-{number}</{each}>" for each in ELEMENTS[: number % 6])
    if number % 11 == 0:
        more += "".join(f"<Element{each}>{number}-{each}</Element{each}>" for each in range(30))
    body = error(code, f"message {number}", request_id, more)
    return response(status, body, ("Server: OBS", f"x-obs-request-id: {request_id}"))


def rest(driver):
    """Wait until nothing is to be filled any more, without asking for it."""
    steps = driver.window.findChildren(AfterPaint)
    driver.qtbot.wait(20)
    driver.wait(lambda: not any(each._timer.isActive() for each in steps))
    driver.qtbot.wait(20)


def unfold(page):
    """Unfold all that can be unfolded, as a reader does."""
    for fold in page.findChildren(Fold):
        if fold._content.isHidden() and not fold._link.isHidden():
            fold._link.click()


def alone(finding, driver):
    """Return the page of a finding that was never another one's."""
    verdict = driver.window.panes.verdict
    page = DiagnosisPage(verdict.catalogue)
    driver.qtbot.addWidget(page)
    page.show_way_back(shown=True)
    page.show_finding(finding, "")
    page.show_fields(fields(finding))
    return page


def said(page):
    """Return what is seen of a page, as it is now."""
    return sorted(filter(None, page._texts()))


def assert_is_shown(number, told, driver):
    """Compare all that is on screen with what the terminal says of the chosen finding."""
    panes = driver.window.panes
    page, finding = panes.verdict.page(), panes.capture.current()
    assert panes.capture.number() == number
    assert panes.verdict.is_shown(finding)
    shown = [row._field for row in page._fields._rows if row.isVisibleTo(page)]
    assert shown == list(recorded_fields(told))
    own = alone(finding, driver)
    assert said(page) == said(own)
    unfold(own)
    own.finish()
    unfold(page)
    rest(driver)
    assert said(page) == said(own)
    assert {note["text"] for note in told["notes"]} <= set(said(page))
    editor = panes.capture.editor
    first, last = told["capture_line"], told["capture_line"] + answer(number).count(b"\n")
    assert editor.marked_lines()
    assert all(first <= line <= last for line in editor.marked_lines())
    entry = told["catalogue"] and told["catalogue"]["code"]
    assert panes.catalogue.view.currentIndex().data() == entry or entry is None


def test_what_stands_there_in_the_end_is_all_of_the_chosen_finding(driver, tmp_path, capsys):
    log = tmp_path / "many.log"
    log.write_bytes(b"\n\n".join(map(answer, range(COUNT))))
    main(["decode", "--format", "json", str(log)])
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(log))])
    driver.settle(lambda: driver.drop(mime))
    driver.wait(lambda: "kinds" in driver.verdict())
    panes, random = driver.window.panes, Random(7)
    panes.capture.show_all()
    for _ in range(ROUNDS):
        for _ in range(random.randint(1, 9)):
            panes.capture.step(random.choice((-1, 1, 1, 13, -17)))
            driver.qtbot.wait(random.choice((0, 1, 5, 17, 33)))
        unfold(panes.verdict.page())  # what is being filled when the next one comes
        driver.qtbot.wait(random.choice((0, 5, 17)))
        panes.capture.step(1 if panes.capture.number() < COUNT - 1 else -1)
        rest(driver)
        number = panes.capture.number()
        assert_is_shown(number, told[number], driver)
