from obsdiag.history.contained_query import self_contained
from obsdiag.history.language import And, Not, Or, Term
from obsdiag.history.query import parse
from tests.rows import each


@each(
    "query, alone",
    [
        ('code:a "not closed', 'code:a "not closed"'),
        ('key:"not closed', 'key:"not closed"'),
        ('"a" -"b', '"a" -"b"'),
        ('(ticket:"T-1', "(ticket:T-1)"),
        ('ticket:"T-1"', 'ticket:"T-1"'),
        ("(a OR (b c", "(a OR (b c))"),
        ("-(a OR b", "-(a OR b)"),
        ("a ) b", "a  b"),
        ("(a) ) b", "(a)  b"),
        ("a) OR b", '"a)" OR b'),
        ("(a)) OR b", '("a)") OR b'),
        ("key:a) OR b", 'key:"a)" OR b'),
        ("curl(7) OR (a", "curl(7) OR (a)"),
        ('"a b" OR c', '"a b" OR c'),
    ],
)
def test_a_query_can_be_put_into_another_one(query, alone):
    assert self_contained(query) == alone
    assert parse(alone) == parse(query)
    whole = parse(query)
    one = whole.parts[0] if len(whole.parts) == 1 else whole
    assert parse(f"({alone}) OR z") == And((Or((one, Term("z"))),))
    assert parse(f"z -({alone}) y").parts == (Term("z"), Not(one), Term("y"))
