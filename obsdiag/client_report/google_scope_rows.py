"""What Google Cloud Storage says of a token that was not made for it, in any client's words.

Google's services share the sentence (cloud.google.com/storage/docs/oauth-scopes): it counts on a
line that names the store.
"""

from __future__ import annotations

from obsdiag.client_report.template import template

_NAMED = (
    r"(?:gs://|[Gg]oogle[ _-]?[Cc]loud[ _-]?[Ss]torage|cloud[-./]storage|storage\.googleapis"
    r"|\bgcsfuse\b|\bGCS\b|\bgsutil\b|AccessDeniedException: )"
)
_SAID = r"(?:\b(?P<status>40[13]):? )?(?P<Message>{}\.?)"
_SENTENCES = (
    ("Provided scope(s) are not", r"Provided scope\(s\) are not authorized"),
    ("insufficient authentication scopes", r"Request had insufficient authentication scopes"),
)

GOOGLE_SCOPES = tuple(
    template(
        "google-cloud-scopes",
        anchor,
        rf"^(?=[^\r\n]{{0,1200}}?{_NAMED})[^\r\n]{{0,900}}?{_SAID.format(sentence)}",
    )
    for anchor, sentence in _SENTENCES
)
"""One row a form, as `template_rows` has them."""
