"""Secrets that a shell hands to the standard input of a command."""

import pytest

from obsdiag.redact import mask_text
from tests.rows import each

SECRET = "mW4/zT8rKp2vXq7NbLs3"


@each(
    "line",
    [
        "echo {} | wg pubkey",
        'echo -n "{}" | docker login -u joe --password-stdin r.example.com',
        "printf '%s\\n' '{}' | gh auth login --with-token",
        "echo '{}' | tee /tmp/x | sudo -S id",
        "vault login - <<< '{}'",
        '{{"cmd": "echo \\"{}\\" | podman secret create db -"}}',
    ],
)
def test_what_is_typed_into_a_command_that_reads_a_secret_is_masked(line):
    masked = mask_text(line.format(SECRET).encode()).text.decode()
    assert SECRET not in masked
    assert masked.startswith(line.partition("{}")[0].replace("{{", "{"))


def test_the_name_of_an_account_stays():
    masked = mask_text(b"echo 'joe:p4ss-Word1' | chpasswd").text
    assert masked.startswith(b"echo 'joe:masked-password-")
    assert masked.endswith(b"' | chpasswd")


@pytest.mark.parametrize(
    "line",
    [
        "echo $PASSWORD | docker login --password-stdin",
        "echo backup-2026-11 | grep b",
        "cat key | wg pubkey",
        "docker login --password-stdin < file",
    ],
)
def test_variables_files_and_other_commands_stay(line):
    assert mask_text(line.encode()).text.decode() == line
