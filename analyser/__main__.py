"""``python -m analyser`` is the same as ``analyser``."""

from analyser.cli import main

if __name__ == "__main__":
    main()
