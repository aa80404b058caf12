"""Who acts in a capture, by where it stands: users, roles, sessions, accounts; and back again."""

from __future__ import annotations

import pytest

from obsdiag.pseudonyms.identity import Identity, IdentityKind, identities
from obsdiag.pseudonyms.pseudonym_map import PseudonymMap
from obsdiag.pseudonyms.replacer import Replacer

DOMAIN = "0a1b2c3d4e5f60718293a4b5c6d7e8f9"
USER = "7e8f90a1b2c3d4e5f60718293a4b5c6d"
TEXTS = {
    "a user of AWS": ("arn:aws:iam::123456789012:user/jane.doe-7 is not", {"jane.doe-7"}),
    "a role that was assumed": (
        "arn:aws:sts::123456789012:assumed-role/Backup-Role/jane-session",
        {"Backup-Role", "jane-session"},
    ),
    "a user of Huawei Cloud": (f"User: urn:iam::{DOMAIN}:user:jane.doe-7 is", {"jane.doe-7"}),
    "a principal": (f'"ID":["domain/{DOMAIN}:user/{USER}"]', {DOMAIN, USER}),
    "a principal of the native form": (f"domainId/{DOMAIN}:userId/{USER}", {DOMAIN, USER}),
    "an audit log": (
        f'{{"user":{{"name":"jane.doe-7","id":"{USER}","domain":{{"name":"m-gmbh","id":"{DOMAIN}"}}}}}}',
        {"jane.doe-7", USER, "m-gmbh", DOMAIN},
    ),
    "an audit log in a string": (
        f'{{"log":"{{\\"user\\":{{\\"name\\":\\"jane.doe-7\\",\\"id\\":\\"{USER}\\"}}}}"}}',
        {"jane.doe-7", USER},
    ),
    "a setting": ("upload failed user=jane.doe-7 bucket=media-4711", {"jane.doe-7"}),
}


@pytest.mark.parametrize(("text", "names"), TEXTS.values(), ids=TEXTS.keys())
def test_who_acts_is_found(text: str, names: set[str]):
    found = set(identities(text))
    assert {Identity(IdentityKind.ACCOUNT, name) for name in names} <= found


@pytest.mark.parametrize(("text", "names"), TEXTS.values(), ids=TEXTS.keys())
def test_who_acts_is_replaced_and_undone(text: str, names: set[str]):
    pseudonyms = PseudonymMap(b"k")
    replacer = Replacer(IdentityKind, pseudonyms)
    replacer.gather(text)
    replaced = replacer.replace(text)
    assert not [name for name in names if name in replaced]
    assert pseudonyms.undone(replaced) == text


def test_a_key_in_a_line_of_a_log_is_found_by_its_folders_or_its_ending():
    found = set(identities("failed key=kunden/mueller/rechnung-4711.pdf cost=3"))
    assert Identity(IdentityKind.KEY, "kunden/mueller/rechnung-4711.pdf") in found
    assert not [one for one in identities("a key=value") if one.kind is IdentityKind.KEY]
