"""`python -m obsdiag`, and the process that a window starts to read large inputs."""

from __future__ import annotations

import sys


def main() -> int:
    """Run what is asked for, and return the exit status."""
    if sys.argv[1:] == ["--read-for-window"]:  # errand.WORD
        from obsdiag.pipeline.server import serve

        serve()
        return 0
    from obsdiag import cli

    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
