"""The texts of captures in `data/reports`, for all who read them in all languages.

    python -m tests.reply.golden

writes them anew: after a change of texts or advice, and each is read before it is kept.
"""

from __future__ import annotations

from pathlib import Path

from obsdiag.input.sources import Pasted
from obsdiag.model import Finding
from obsdiag.pipeline.options import ReadOptions
from obsdiag.pipeline.reading import read
from obsdiag.published import load_catalogue
from obsdiag.reply.kind_counter import KindCounter
from obsdiag.reply.purpose import LANGUAGES, Purpose, TextForm
from obsdiag.reply.reply_renderer import Renderer, Wanted
from obsdiag.ui.spoken_language import spoken_language

DATA = Path(__file__).parents[1] / "data"
REPORTS = DATA / "reports"
CAPTURES = (
    *("curl-i.http", "curl-i-immutable.http", "curl-i-gateway.http", "curl-i-portal.http"),
    *("curl-i-compatible-store.http", "curl-i-redirect.http", "curl-i-unknown-code.http"),
    *("head-alone.txt", "curl-v-I.txt", "nothing.txt", "log-prefixed.txt", "swift.http"),
)


def texts(capture: str) -> dict[str, str]:
    """Return the texts of a capture by the names of their files."""
    catalogue, found = load_catalogue(), KindCounter()
    for event in read(
        [Pasted((DATA / capture).read_bytes(), capture)], catalogue, ReadOptions(heads=False)
    ):
        if isinstance(event, Finding):
            found.add(event)
    renderer = Renderer(catalogue, speaker=spoken_language)
    return {
        f"{capture.partition('.')[0]}.{purpose}.{language}.txt": renderer.render(
            found, Wanted(purpose, language), TextForm.TEXT
        )
        for purpose in Purpose
        for language in LANGUAGES
    }


def main() -> None:
    """Write all of them."""
    for capture in CAPTURES:
        for name, text in texts(capture).items():
            (REPORTS / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
