"""Observations that tell of one event become one."""
