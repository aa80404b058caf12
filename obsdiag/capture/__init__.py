"""Bytes to Captures: every module here knows one family of formats, and none knows OBS's errors.

Which format an input is, is told by its content, never by a file's name (`sniff`).
"""
