"""All that a text can say of one kind of finding, in a language: what templates are filled with.

Values are those of the finding's masked record, so that no secret comes this far. Dictionaries,
lists and strings only: a template can do nothing with them but show them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from obsdiag.diagnosis.operations import identified
from obsdiag.diagnosis.responder import UNNAMED
from obsdiag.diagnosis.telling_command import filled
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Standing
from obsdiag.record import record
from obsdiag.redact.masked_string import masked
from obsdiag.reply.asked_for import asked_for, is_gateway, is_on_the_way, lacks_request_id
from obsdiag.reply.client_help import client_help, clients
from obsdiag.reply.guidance_translation import Translator, only_english
from obsdiag.reply.kind_counter import moment, verdict
from obsdiag.report import policies

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from obsdiag.catalogue.guidance import Guidance
    from obsdiag.model import JudgedCause, Note
    from obsdiag.redact.name import Kind
    from obsdiag.reply.guidance_translation import Speaker
    from obsdiag.reply.kind_counter import CountedKind
    from obsdiag.reply.text_table import TextTable

SHOWN = ("message", "request_id", "host_id", "time", "bucket", "key", "resource", "method", "url")
_OF_RECORD = ("request_id", "host_id", "time", "bucket", "key", "message")
"""What operations are told as it stands in the masked record."""
_IDS = ("request_id", "host_id")
_SAID_TWICE = {"BucketName": "bucket"}
"""Elements of the error document whose value stands among what is shown already."""
_ON_THE_WAY = {"captive-portal": "portal", "proxy-login": "proxy"}
"""Notes that tell what something on the way to the service wants, and the steps for it."""
_SELDOM_SHOWN = ("account", "path")
_NEVER_SHOWN = "share"
_HAN_GAP = lazy_regex(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")
"""A blank between Chinese words, where a template has one for names in Latin letters."""


class Matter:
    """Says all of one kind of finding."""

    def __init__(
        self,
        kind: CountedKind,
        guidance: Guidance | None,
        language: TextTable,
        speaker: Speaker = only_english,
        keep: frozenset[Kind] = frozenset(),
    ) -> None:
        """Take a kind, what is known of it, and which secrets stay as they are."""
        self._keep = keep
        self._finding = kind.finding
        self._kind = kind
        self._guidance = guidance
        self._language = language
        self._values: Mapping[str, Any] = record(kind.finding, keep=keep)
        self._translator = Translator(language.name, speaker)
        self._notes = {note.id: note for note in kind.finding.notes}
        self._is_gateway = is_gateway(kind.finding)
        self._lacks_request_id = lacks_request_id(kind.finding)

    def told(self) -> dict[str, Any]:
        """Return what there is to be said, by name."""
        finding, guidance, one_of = self._finding, self._guidance, self._language.one_of
        client, who = client_help(finding.client), finding.answered_by
        asks = asked_for(finding, self._values, self._language, self._text)
        return {
            "verdict": verdict(finding, self._nameless()),
            "happened": self._happened(),
            "answered_by": self._answered_by(),
            "responder": None if who is None else who.kind,
            "is_gateway": self._is_gateway,
            "way_steps": self._way_steps(),
            "seen": self._seen(),
            "published": self._published(),
            "bare_steps": self._bare_steps(),
            "candidates": [entry.code for entry in finding.match.candidates[:5]],
            "meaning": None if guidance is None else self._text(guidance.meaning),
            "acts": None if guidance is None else one_of("acts", finding.acts or guidance.acts),
            "retry": None if guidance is None else one_of("retry", guidance.retry),
            "by_service": guidance is not None and (finding.acts or guidance.acts) == "service",
            "values": list(self._shown()),
            "supported": self._causes(Standing.SUPPORTED),
            "open": self._causes(Standing.OPEN),
            "ruled_out": self._causes(Standing.RULED_OUT),
            "policies": self._policies(),
            "notes": [
                self._note(note, told["text"])
                for note, told in zip(finding.notes, self._values["notes"], strict=True)
            ],
            "send": [*asks.own, *asks.of_all],
            "send_own": asks.own,
            "send_of_all": asks.of_all,
            "lacks_request_id": self._lacks_request_id,
            "client": client.name if client is not clients()[-1] else "",
            "client_help": client.texts[self._language.name],
            "client_source": client.where,
            **self._for_operations(),
        }

    def _text(self, english: str) -> str:
        return self._translator.text(english)

    def _label(self, name: str) -> str:
        return self._language.one_of("values", name)

    def _aside(self, value: str, told: str) -> str:
        """Return a value with what is told of it behind it."""
        return str(self._language.texts["language"]["aside"]).format(value=value, told=told)

    def _happened(self) -> str:
        texts, who = self._language.texts["customer"], self._finding.answered_by
        kind = "unknown" if who is None else who.kind.replace("other-store", "service")
        name = "" if who is None else self._language.one_of("who", who.name)
        said = verdict(self._finding, "")
        if not said and kind == "unknown":
            return str(texts["happened_nameless"])
        if kind == "between" and who is not None and who.name == UNNAMED:
            kind = "unnamed"
        template = str(texts[f"happened_{kind}"])
        told = _HAN_GAP.sub("", template.format(who=name, verdict=said or self._nameless()))
        return told[:1].upper() + told[1:]

    def _nameless(self) -> str:
        return str(self._language.texts["frame"]["nameless"])

    def _bare_steps(self) -> list[str]:
        """Return what to do about an answer of the service that has a status and no code."""
        capture, who = self._finding.capture, self._finding.answered_by
        if self._finding.error.code or not capture.status or who is None or who.kind != "service":
            return []
        steps = self._language.texts["bare"]
        if self._is_gateway:
            own = str(steps.get(f"api_gateway_{capture.status}", "")).splitlines()
            return [str(step) for step in (steps["api_gateway"], *own)]
        own = str(steps.get(f"status_{capture.status}", "")).splitlines()
        method = self._values["method"]
        first = "first_unknown" if not method else "first" if method == "HEAD" else "first_get"
        return [str(step) for step in (steps[first], *own)]

    def _way_steps(self) -> str:
        """Return what to do about an answer of something on the way to the service."""
        name = next((_ON_THE_WAY[note] for note in self._notes if note in _ON_THE_WAY), "between")
        return str(self._language.texts["customer"][f"{name}_steps"])

    def _answered_by(self) -> str | None:
        who = self._finding.answered_by
        if who is None:
            return None
        kind = self._language.one_of("responder", who.kind)
        return kind if who.name in self._language.texts["who"] else self._aside(who.name, kind)

    def _seen(self) -> str | None:
        kind, frame = self._kind, self._language.texts["frame"]
        if kind.times == 1:
            return None
        if kind.first is None or kind.last is None:
            return str(frame["seen_times_no_clock"]).format(count=self._language.number(kind.times))
        first, last = moment(kind.first), moment(kind.last)
        name = "seen_times_at" if first == last else "seen_times"
        count = self._language.number(kind.times)
        return str(frame[name]).format(count=count, first=first, last=last)

    def _published(self) -> dict[str, str] | None:
        entry = self._finding.match.entry
        if entry is None:
            return None
        return {"text": entry.description, "status": entry.status, "id": entry.id}

    def _shown(self) -> Iterator[dict[str, str]]:
        shown = {}
        for name in SHOWN:
            if value := self._values[name]:
                shown[name] = str(value)
                yield self._row(name, str(value).removeprefix("//"))
        if client := self._values["client"]:
            yield self._row("client", str(client))
        for name, value in self._values["fields"].items():
            if name != "Key" and str(value) != shown.get(_SAID_TWICE.get(name, "")):
                yield {"label": str(name), "value": str(value)}

    def _row(self, name: str, value: str) -> dict[str, str]:
        if name == "time" and (origin := self._values["time_origin"]):
            value = self._aside(value, self._language.one_of("time_origin", origin))
        return {"label": self._label(name), "value": value}

    def _causes(self, standing: Standing) -> list[dict[str, str | None]]:
        return [self._cause(one) for one in self._finding.causes if one.standing is standing]

    def _cause(self, cause: JudgedCause) -> dict[str, str | None]:
        test = cause.test and self._masked(filled(cause.test, self._finding.error))
        return {
            "id": cause.id,
            "text": self._text(cause.text),
            "fix": self._text(cause.fix),
            "because": self._because(cause),
            "ask": self._text(cause.needs) if cause.needs else None,
            "test": test or None,
            "result": self._text(cause.result) if test and cause.result else None,
        }

    def _policies(self) -> dict[str, str] | None:
        found = policies(self._finding)
        if found is None:
            return None
        return {"iam": self._masked(found.iam), "bucket": self._masked(found.bucket)}

    def _because(self, cause: JudgedCause) -> str | None:
        told = self._translator.seen(cause, self._notes.get(cause.note or ""))
        return self._masked(told) or None

    def _note(self, note: Note, safe: str) -> str:
        sure = self._language.one_of("frame", note.severity)
        text = self._translator.note(note, safe)
        return type(text)(f"{text} [{sure}]") if sure else text

    def _for_operations(self) -> dict[str, Any]:
        kind, block = self._kind, identified(self._finding)
        rows = [self._identifying(one.name, value) for one, value in block.shown]
        counted = []
        if kind.times > 1:
            counted.append(self._row("count", self._language.number(kind.times)))
            for name, at in (("first", kind.first), ("last", kind.last)):
                counted += [self._row(name, moment(at))] if at is not None else []
        who = self._answered_by() if self._is_foreign() else None
        by = [] if who is None else [self._row("answered_by", who)]
        none = _IDS if is_on_the_way(self._finding) else ()
        missing = [one.name for one in block.missing if one.name not in none]
        seldom = [*(name for name in missing if name in _SELDOM_SHOWN), _NEVER_SHOWN]
        return {
            "identifying": rows,
            "operations": [*by, *rows, *counted],
            "missing": [self._how(name) for name in missing if name not in _SELDOM_SHOWN],
            "never_shown": [self._how(name) for name in seldom],
        }

    def _is_foreign(self) -> bool:
        """Return whether anyone else than OBS answered."""
        who = self._finding.answered_by
        return who is not None and (who.kind != "service" or self._is_gateway)

    def _identifying(self, name: str, value: str) -> dict[str, str]:
        """Return one of the values that identify a request."""
        if name in _OF_RECORD:
            return self._row(name, str(self._values[name]))
        if name == "account":
            value, _, whose = value.removesuffix(")").partition(" (")
            value = self._aside(value, self._language.one_of("whose", whose))
        return self._row(name, self._masked(value))

    def _masked(self, text: str) -> str:
        return masked(text, self._keep)

    def _how(self, name: str) -> dict[str, str]:
        """Return what is missing, and how to get it."""
        texts = self._language.texts["service"]
        how = str(texts[f"how_{name}"])
        if name == "request_id" and self._lacks_request_id:
            how += str(texts["see_below"])
        return {"label": self._label(name), "value": how}
