"""Where templates are read from."""

import pytest

from obsdiag.reply.template_files import MAX_SIZE, TemplateError, template_reader


def test_a_team_has_its_own_file_and_the_others_stay(tmp_path):
    (tmp_path / "customer.j2").write_text("Hallo", encoding="utf-8")
    read = template_reader(tmp_path)
    assert read("customer.j2") == "Hallo"
    assert "frame" in (read("ticket.j2") or "")
    assert read("nothing.j2") is None


def test_without_a_folder_of_ones_own_the_shipped_are_read(tmp_path):
    assert template_reader(tmp_path / "nothing")("ticket.j2") == template_reader()("ticket.j2")


@pytest.mark.parametrize("page", [b"\xff\xfe\0", b"x" * (MAX_SIZE + 1)])
def test_what_is_no_template_is_said(tmp_path, page):
    (tmp_path / "ticket.j2").write_bytes(page)
    with pytest.raises(TemplateError, match=r"ticket\.j2"):
        template_reader(tmp_path)("ticket.j2")
