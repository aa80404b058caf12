"""Manifests of Kubernetes: all that a `Secret` holds is one."""

from __future__ import annotations

from obsdiag.redact import mask_text

YAML = """apiVersion: v1
kind: ConfigMap
data:
  region: eu-de-of-the-customer
---
apiVersion: v1
kind: Secret
metadata:
  name: obs
data:
  anything: cGxhbnRlZA==
stringData:
  other.ini: |
    [x]
    planted
  last: planted
"""


def test_all_values_of_a_secret_are_masked_and_those_of_its_neighbours_stay():
    masked = mask_text(YAML.encode()).text.decode()
    assert "planted" not in masked
    assert "cGxhbnRlZA" not in masked
    assert "region: eu-de-of-the-customer" in masked
    assert "name: obs" in masked
    assert masked.count("\n") == YAML.count("\n")


def test_the_data_may_stand_before_the_kind():
    text = b'{"apiVersion":"v1","data":{"a":"cGxhbnRlZA=="},"kind":"Secret"}'
    assert b"cGxhbnRlZA" not in mask_text(text).text


def test_what_only_names_a_secret_stays():
    text = b"kind: SecretList\ndata:\n  a: b-and-more\n"
    assert mask_text(text).text == text
