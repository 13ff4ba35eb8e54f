"""main, the `yoroku` command: Ctrl-C while everything is loaded ends it at once, without a word."""

import signal
import sys


def main() -> int:
    """Load the program, which takes a second, and run it.

    An interrupt in the midst of an import would be told as a fault of whatever is imported then. The system's
    own way with Ctrl-C is as good: nothing has been begun. Shells report it as 130, too.
    """
    usual = signal.getsignal(signal.SIGINT)
    if usual is signal.default_int_handler:  # not where it is ignored, as in the background
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from assistant import cli  # imported here: what takes the second

    signal.signal(signal.SIGINT, usual)
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
