"""`python -m obsdiag`."""

from __future__ import annotations

import sys

from obsdiag.cli import main

if __name__ == "__main__":
    sys.exit(main())
