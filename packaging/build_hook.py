"""Has the languages of the window compiled before they are packed.

Where PySide6 is not at hand (a build in a place of its own), they are compiled on the user's
machine when they are first wanted.
"""

from __future__ import annotations

import sys
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class LanguagesBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Makes the `.qm` files that the wheel takes along with all of resources."""

    def initialize(self, version: str, build_data: dict[str, object]) -> None:  # noqa: ARG002
        """Compile what is missing."""
        sys.path[:0] = [self.root, str(Path(self.root, "packaging"))]
        import languages

        languages.compile_all()
        del sys.path[:2]
