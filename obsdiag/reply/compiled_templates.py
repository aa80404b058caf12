"""Templates as Jinja2 has compiled them, kept between texts: compiling is most of the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2.bccache import BytecodeCache

if TYPE_CHECKING:
    from types import CodeType

    from jinja2.bccache import Bucket


class CompiledTemplates(BytecodeCache):
    """Holds the code of each template by its name, as long as its source stays what it was.

    What is constant in a template is written in the form of the text when it is compiled: each
    form has compiled templates of its own.
    """

    def __init__(self) -> None:
        self._held: dict[str, tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code, where the very same source was compiled before."""
        checksum, code = self._held.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template in place of what it was before."""
        if bucket.code is not None:
            self._held[bucket.key] = (bucket.checksum, bucket.code)
