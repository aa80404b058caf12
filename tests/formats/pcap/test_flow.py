"""One direction of a TCP connection: each byte once, in order, and what is lost is said."""

from __future__ import annotations

from obsdiag.formats.pcap.flow import MAX_SEGMENTS, Flow, Piece


def got(flow: Flow, *segments: tuple[int, bytes]) -> list[Piece]:
    """Return what a flow gives for segments, each the packet after the one before."""
    return [
        piece
        for number, (sequence, data) in enumerate(segments, start=1)
        for piece in flow.add(sequence, Piece(data, number))
    ]


def test_segments_out_of_order_come_in_order():
    assert [piece.data for piece in got(Flow(10), (13, b"def"), (10, b"abc"))] == [b"abc", b"def"]


def test_what_is_sent_again_comes_once():
    assert b"".join(piece.data for piece in got(Flow(0), (0, b"abc"), (1, b"bcd"))) == b"abcd"


def test_sequence_numbers_begin_anew_behind_the_largest():
    flow = Flow(2**32 - 2)
    assert [piece.data for piece in got(flow, (2**32 - 2, b"ab"), (0, b"cd"))] == [b"ab", b"cd"]
    assert flow.has_reached(2)


def test_what_is_lost_is_said_with_its_size():
    flow = Flow(0)
    assert got(flow, (5, b"later")) == []
    assert [(piece.data, piece.missing) for piece in flow.flush()] == [(b"", 5), (b"later", 0)]
    assert flow.size == 0


def test_a_lost_segment_is_not_waited_for_without_end():
    flow = Flow(0)
    pieces = got(flow, *((1 + 2 * number, b"x") for number in range(MAX_SEGMENTS + 1)))
    assert pieces[0].missing == 1
    assert sum(len(piece.data) for piece in pieces) == MAX_SEGMENTS + 1
