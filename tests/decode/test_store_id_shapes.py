"""A store is told by the shapes of its ids, and by none that two of them have."""

from __future__ import annotations

from obsdiag.decode.store_id_shapes import store_by_ids
from obsdiag.decode.store_names import AMAZON, CEPH, MINIO, OBS, WASABI
from tests.rows import each


@each(
    "request_id, host_id, store",
    [
        ("0000019CEBAD03AD42BEEF0042BEEF00", "", OBS),
        ("", "32AAAQAAEAABAAAQAAEAABAAAQAAEAAB", OBS),
        ("tx000000000000000000001-0066a1b2c3-1a2b3c-default", "", CEPH),
        ("17E1A2B3C4D5E6F7", "3L137", MINIO),
        ("4442587FB7D0A2F9", "A" * 76, None),
        ("ZK42587FB7D0A2F9", "b" * 76, AMAZON),
        ("4442587FB7D0A2F9:A", "", WASABI),
        ("app-1", "", None),
        ("", "", None),
    ],
)
def test_a_store_is_told_by_its_ids(request_id, host_id, store):
    assert store_by_ids(request_id, host_id) == store
