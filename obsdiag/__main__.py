"""`obsdiag`, `python -m obsdiag`, and the process that a window starts to read large inputs."""

# Before anything else: what follows takes the longest of a short command, see `interrupt`. The
# module beneath `signal` is part of the interpreter, so that nothing has to be loaded for it.
import _signal as signal  # type: ignore[import-not-found]

if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # else `nohup` and its kin
    signal.signal(signal.SIGINT, signal.SIG_DFL)

import sys


def main() -> int:
    """Run what is asked for, and return the exit status."""
    if sys.argv[1:] == ["--read-for-window"]:  # errand.WORD
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # for the window
        from obsdiag.pipeline.server import serve

        serve()
        return 0
    from obsdiag import cli

    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
