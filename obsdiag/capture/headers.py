"""Moved to obsdiag.headers."""

from obsdiag.headers import *  # noqa: F403
