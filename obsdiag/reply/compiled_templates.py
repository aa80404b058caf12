"""Templates as Jinja2 has compiled them, kept between texts: compiling is most of the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2.bccache import BytecodeCache
from jinja2.compiler import CodeGenerator
from jinja2.nodes import Impossible, TemplateData

if TYPE_CHECKING:
    from types import CodeType

    from jinja2.bccache import Bucket
    from jinja2.compiler import Frame
    from jinja2.nodes import Expr


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


class ConstantsAsValues(CodeGenerator):
    """Writes what an expression of a template says as any other value, also where it is constant.

    Jinja2 escapes a constant for HTML when it compiles, before the form of the text is asked how
    it writes a value: in a plain text `{{ "<key>" }}` would read `&lt;key&gt;`.
    """

    def _output_child_to_const(
        self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> str:
        if not isinstance(node, TemplateData):
            raise Impossible
        return super()._output_child_to_const(node, frame, finalize)
