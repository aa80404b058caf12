"""The one way from sources to findings, in one process or several.

`reading.read` yields the `events`, `options` tells how to read, `saving.keep` stores findings.
"""
