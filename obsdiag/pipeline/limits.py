"""The numbers that decide what is shared among processes, and how much is handed on at a time.

What one chunk of a long text is, `obsdiag.formats.split` says.
"""

from __future__ import annotations

LARGE = 512 * 1024
"""Bytes from which on an input is large: a window has it read by another process, and where several
processes share the work it is handed out on its own, a text in chunks."""
LARGE_PACKED = 16 * 1024
"""Bytes from which on a container is large for a window: it unpacks to many times as much."""
MANY = 40
"""Files that are large for a window together."""

FILES_TOGETHER = 100
"""Small files that are handed out together at most."""
BYTES_TOGETHER = 2 * 1024 * 1024
"""Bytes of them after which they are enough."""

CAPTURES_TOGETHER = 64
"""Captures that a stage goes over before the next one begins."""
TOGETHER_BYTES = 512 * 1024
"""Bytes of them after which they are enough."""
TOGETHER_SECONDS = 0.05
"""The same for the time in which they came."""
FILES_IN_STEP = 32
"""Small files that are read before the first of them is decoded, and so on."""

RESULT_EVENTS = 1000
"""Events after which a process that reads files sends what it has: memory stays flat."""
RESULT_SECONDS = 1.0
"""The same for the time that has passed."""

BATCH_EVENTS = 40
"""Events that a window takes in within some 4 ms."""
BATCH_SECONDS = 0.05
"""What is found in this time is reported together: 10,000 findings are not 10,000 events."""
PRINTED_EVENTS = 400
"""Events that a command prints together."""
STORED_FINDINGS = 400
"""Findings that are put into the history together: each time has its price on disk."""
STORED_SECONDS = 0.3

PROGRESS_SECONDS = 0.1
"""Between two reports of how far a reading has come."""
COUNTED_FILES = 20_000
"""Files whose sizes are added up to know how much there is to be read."""
GRACE_SECONDS = 3.0
"""How long a process may take to stop before it is ended."""
