"""No mark of a store is another's, and each is written as it is looked for."""

from __future__ import annotations

from obsdiag.client_report import store_class
from obsdiag.client_report.templates import TEMPLATES
from obsdiag.decode import store_marks as marks
from tests.rows import each

TABLES = {"SERVERS": marks.SERVERS, "HOSTS": marks.HOSTS, "ELEMENTS": marks.ELEMENTS}


@each("name, table", list(TABLES.items()))
def test_no_mark_is_that_of_two_stores(name, table):
    assert len(dict(table)) == len(table), name


def test_no_header_field_begins_as_another_stores_does():
    beginnings = [beginning for beginning, _ in marks.FIELDS]
    assert not any(
        one != other and one.startswith(other) for one in beginnings for other in beginnings
    )


def test_what_is_looked_for_in_lower_case_is_written_so():
    written = [mark for table in (marks.SERVERS, marks.HOSTS) for mark, _ in table]
    assert [mark for mark in written if mark != mark.lower()] == []


def test_each_client_of_one_store_alone_is_a_client_that_is_read():
    read = {template.client for template in TEMPLATES} | store_class.FORMATS
    assert marks.CLIENTS.keys() - read == set()
