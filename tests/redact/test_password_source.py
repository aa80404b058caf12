"""Secrets in the files of pppd, and in commands that print a password."""

from __future__ import annotations

from obsdiag.redact import mask_text
from tests.rows import each

HEAD = "# Secrets for authentication using PAP\n# client\tserver\tsecret\tIP addresses\n"
SECRETS = {
    "row": (f"{HEAD}\nmira\t*\twillow-lane\t*\n", "willow-lane"),
    "row-in-quotes": (f'{HEAD}"mira"  isp  "two words"\n', "two words"),
    "second-row": (f"{HEAD}mira * first-one *\n# home\npaul * ninth-wave 10.1.2.3\n", "ninth-wave"),
    "last-row": (f"{HEAD}mira * willow-lane", "willow-lane"),
    "tunnel": ("mira l2tpd Bark77tree *\n", "Bark77tree"),
    "tunnel-in-quotes": ('"mira" pptpd "bark and tree" 10.1.2.3\n', "bark and tree"),
    "option": ("restic --password-command 'echo Ivy4410leaf' snapshots", "Ivy4410leaf"),
    "option-joined": ('restic --password-command="echo -n Ivy4410leaf" check', "Ivy4410leaf"),
    "variable": ("BORG_PASSCOMMAND='/bin/echo Ivy4410leaf' borg list", "Ivy4410leaf"),
    "printf": ("export RESTIC_PASSWORD_COMMAND=\"printf '%s' Ivy4410leaf\"", "Ivy4410leaf"),
    "member": ('{"password_command": "echo Ivy4410leaf"}', "Ivy4410leaf"),
    "pgpass-of-a-short-host": ("shopdb:5432:shop:app:Ivy4410leaf\n", "Ivy4410leaf"),
}
STAYS = (
    "RESTIC_PASSWORD_COMMAND='pass show obs/restic'",
    "restic --password-command 'cat /run/secrets/restic' check",
    'restic --password-command "echo $RESTIC_PW" check',
    "mira pptpd started *\n",
    "Nov 30 10:00:00 gate pptpd[7312]: CTRL: Client 10.1.2.3 control connection started\n",
    "We sign in using CHAP\nand that has worked since spring\nfor all of us here.\n",
    "the password command was not found",
    "main:5432:7",
)


@each("name", SECRETS)
def test_a_secret_at_its_source_is_masked(name):
    text, secret = SECRETS[name]
    masked = mask_text(text.encode()).text
    assert secret.encode() not in masked
    assert mask_text(masked).text == masked


@each("text", STAYS)
def test_what_is_none_stays(text):
    assert mask_text(text.encode()).text == text.encode()
