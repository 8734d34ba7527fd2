#!/usr/bin/env python
"""Commands of the demo course player; ``demo`` is the one to begin with."""

import os
import sys
from pathlib import Path

if __name__ == "__main__":
    # The blocks are found in the tree itself, so that the player runs before anything is installed.
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "grooc_workbench.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
