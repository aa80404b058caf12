"""The texts as a whole."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from xml.sax.saxutils import escape

import pytest
from lxml import html

from obsdiag.published import load_catalogue
from obsdiag.redact.kept import Keepable, kinds_of
from obsdiag.reply.kind_counter import MAX_KINDS, KindCounter
from obsdiag.reply.purpose import LANGUAGES, Purpose, TextForm
from obsdiag.reply.reply_renderer import Renderer, Wanted
from obsdiag.reply.template_files import TemplateError, template_reader
from obsdiag.reply.text_table import text_table
from obsdiag.ui.spoken_language import spoken_language
from tests.answer import HOST_ID, REQUEST_ID, error, findings, response
from tests.redact.test_kinds import SECRETS, forms, planted, secrets
from tests.reply.golden import CAPTURES, texts
from tests.reply.reports import counted, plain, rendered
from tests.rows import each

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))
BOTO = (
    b"An error occurred (NoSuchKey) when calling the GetObject operation: "
    b"The specified key does not exist.\n"
)
TOKEN = "gQpldXJvcGVhbmNsb3VkAbCdEf0123456789"
ATTACK = "<b>x</b> [a](javascript:b) **c** {{ 7 * 7 }} `d` ![e](http://f.example/g.png)"
EVERY = list(product(Purpose, TextForm, LANGUAGES))


@each("purpose, form, language", EVERY)
def test_every_text_has_what_identifies_the_request(purpose, form, language):
    text = rendered(counted(DENIED), purpose, form, language)
    assert REQUEST_ID in text
    assert HOST_ID in text
    assert "AccessDenied" in text
    assert "None" not in text
    assert "{" not in re.sub(
        r"<style>.*</style>|`[^`]*`|<code>.*?</code>", "", text, flags=re.DOTALL
    ) or (purpose == "ticket")


@each("purpose, form, language", EVERY)
def test_a_text_of_nothing_says_so(purpose, form, language):
    assert rendered(counted(), purpose, form, language).strip()


@pytest.mark.parametrize("purpose", Purpose)
def test_nothing_of_a_capture_acts(purpose):
    attack = ATTACK.replace("<", "&lt;")
    found = counted(response("403 Forbidden", error("AccessDenied", attack)))
    page = html.fromstring(rendered(found, purpose, "html"))
    assert not page.xpath("//script | //img | //a | //body//@href | //body//@onclick")
    assert "49" not in rendered(found, purpose, "text").replace(REQUEST_ID, "")
    markdown = rendered(found, purpose, "markdown")
    prose = re.sub(r"(`+).*?\1(?!`)", "", markdown)
    assert "](" not in re.sub(r"\\.", "", prose)


@pytest.mark.parametrize("form", TextForm)
def test_no_secret_comes_into_a_text(form):
    head = (f"x-obs-security-token: {TOKEN}", "Server: OBS")
    body = error(
        "SignatureDoesNotMatch",
        "m",
        more=f"<StringToSign>GET\nx-obs-security-token:{TOKEN}\n</StringToSign>",
    )
    found = counted(response("403 Forbidden", body, head))
    for purpose in Purpose:
        assert TOKEN not in rendered(found, purpose, form)


def test_many_kinds_have_a_line_each_beyond_those_in_full():
    captures = [
        response("404 Not Found", error(more=f"<Resource>/bucket{chr(97 + number)}/k</Resource>"))
        for number in range(MAX_KINDS + 3)
    ]
    text = rendered(plain(*captures), "ticket")
    assert text.count("## ") - text.count("### ") == MAX_KINDS
    assert text.count("1 × 404 NoSuchKey") == 3


@pytest.mark.parametrize(
    ("language", "pasted", "piped"),
    [
        ("en", "clipboard", "standard input"),
        ("de", "Zwischenablage", "Standardeingabe"),
        ("zh", "剪贴板", "标准输入"),
    ],
)
def test_what_was_read_from_no_file_is_named_in_the_language(language, pasted, piped):
    for source, name in (("clipboard", pasted), ("-", piped), ("t/clipboard.txt", "clipboard.txt")):
        found = KindCounter()
        for finding in findings(DENIED):
            origin = replace(finding.capture.origin, source=source)
            found.add(replace(finding, capture=finding.capture._replace(origin=origin)))
        wanted = Wanted(Purpose("ticket"), language)
        renderer = Renderer(load_catalogue(), speaker=spoken_language)
        for text in (renderer.fragment(found, wanted), renderer.start_page(found, wanted, "now")):
            assert name in text


def test_the_customer_is_told_the_steps_of_what_the_capture_supports():
    early = response("403 Forbidden", error("RequestTimeTooSkewed", "too late"))
    assert "Please go through them in this order" in rendered(counted(early), "customer")


def test_a_customer_of_another_store_gets_no_advice_on_obs():
    head = ("Server: AmazonS3", "x-amz-request-id: 4442587FB7D0A2F9", "x-amz-id-2: abc=")
    text = rendered(
        counted(
            response(
                "403 Forbidden", error("AccessDenied", "Access Denied", "4442587FB7D0A2F9"), head
            )
        ),
        "customer",
    )
    assert "not OBS" in text
    assert "Deny" not in text


def test_a_request_without_an_id_comes_with_how_to_get_it():
    text = rendered(counted(BOTO), "customer")
    assert "How to get the request id" in text
    assert "ResponseMetadata" in text


def test_a_team_says_it_in_its_own_words(tmp_path):
    own = "Moin. {{ kinds[0].verdict }} {{ kinds[0]['values'][0].value }}"
    (tmp_path / "customer.j2").write_text(own, encoding="utf-8")
    renderer = Renderer(load_catalogue(), template_reader(tmp_path))
    found = counted(response("403 Forbidden", error("AccessDenied", "&lt;i> *x*")))
    for form, shown in (
        ("html", "&lt;i&gt; *x*"),
        ("markdown", r"\<i\> \*x\*"),
        ("text", "<i> *x*"),
    ):
        text = renderer.render(found, Wanted(Purpose.CUSTOMER), TextForm(form))
        assert f"Moin. 403 AccessDenied {shown}" in text


@pytest.mark.parametrize(
    "own", ["{{ nothing }}", "{% if %}", "{{ ''.__class__.__mro__ }}", "{{ kinds.append(1) }}"]
)
def test_a_template_that_cannot_be_filled_is_named(tmp_path, own):
    (tmp_path / "customer.j2").write_text(own, encoding="utf-8")
    renderer = Renderer(load_catalogue(), template_reader(tmp_path))
    with pytest.raises(TemplateError, match=r"customer\.j2"):
        renderer.render(counted(DENIED), Wanted(Purpose.CUSTOMER), TextForm.TEXT)


def test_names_can_be_replaced_before_a_text_is_written():
    renderer = Renderer(load_catalogue(), replace=lambda text: text.replace("AccessDenied", "X_Y"))
    text = renderer.render(counted(DENIED), Wanted(Purpose.SERVICE), TextForm.MARKDOWN)
    assert r"403 X\_Y" in text


def test_a_text_says_that_a_part_of_it_is_english_only_where_one_is():
    said = "noch nicht übersetzt"
    assert said not in rendered(counted(DENIED), "ticket", "text", "de")
    nobody_says_notes = Renderer(load_catalogue())
    wanted = Wanted(Purpose.TICKET, "de")
    assert said in nobody_says_notes.render(counted(DENIED), wanted, TextForm.TEXT)
    assert "English" not in rendered(counted(DENIED), "ticket", "text", "en")


@pytest.mark.parametrize(("language", "label"), [("de", "(Account des Aufrufers)"), ("zh", "号）")])
def test_whose_an_account_is_is_said_in_the_language(language, label):
    user = "iam::04f258c84e00d42f1f65c00df88433ac:user:fedcba9876543210"
    told = f"User: {user} is not authorized to perform: obs:object:GetObject on resource: b/a"
    found = counted(response("403 Forbidden", error("AccessDenied", told)))
    text = rendered(found, "service", "text", language)
    assert "04f258c84e00d42f1f65c00df88433ac" in text
    assert label in text


@pytest.mark.parametrize("language", ["de", "zh"])
@pytest.mark.parametrize("capture", CAPTURES)
def test_no_text_of_what_is_shipped_says_that_a_part_is_english(capture, language):
    told = [text for name, text in texts(capture).items() if f".{language}." in name]
    only_english = str(text_table(language).texts["frame"]["only_english"])
    assert told
    assert not any(only_english in text for text in told)


@each("name", sorted(SECRETS)[::30])
def test_a_secret_in_a_message_comes_into_no_text(name):
    told = planted(SECRETS[name])
    found = counted(response("403 Forbidden", error("AccessDenied", escape(told))))
    texts = [rendered(found, purpose, form) for purpose in Purpose for form in TextForm]
    left = [form for secret in secrets(SECRETS[name]) for form in forms(secret)]
    assert not [form for form in left if any(form in text for text in texts)]


def test_that_secrets_are_masked_is_promised_only_where_all_are():
    found = counted(response("403 Forbidden", error("AccessDenied")))
    pages = [
        Renderer(load_catalogue(), keep=keep).start_page(found, Wanted(), "today")
        for keep in (frozenset(), kinds_of([Keepable.KEYS]))
    ]
    assert ["Secrets are masked" in page for page in pages] == [True, False]


def test_what_is_constant_in_a_template_is_written_in_the_form_of_each_text():
    def read(name: str) -> str | None:
        return '{{ "a_b"|code }}' if name == "ticket.j2" else template_reader()(name)

    renderer, one = Renderer(load_catalogue(), read), counted(DENIED)
    made = {form: renderer.render(one, Wanted(), form) for form in (*TextForm, *TextForm)}
    assert made[TextForm.TEXT].strip() == "a_b"
    assert made[TextForm.MARKDOWN].strip() == "`a_b`"
    assert "<code>a_b</code>" in made[TextForm.HTML]


@each(
    "own",
    [
        *('{{ "<c> & d" }}', '{{ "<C> & D" | lower }}', '{% set c = "<c> & d" %}{{ c }}'),
        *('{{ "<c> &" ~ " d" }}', '{{ "<c> " ~ ("& d" | code) }}', '{{ f("<c> & d") }}'),
        "<c> & d",
    ],
)
def test_a_constant_of_a_plain_text_reads_as_it_was_written(own):
    macro = "{% macro f(text) %}{{ text }}{% endmacro %}"

    def read(name: str) -> str | None:
        return macro + own if name == "ticket.j2" else template_reader()(name)

    renderer, one = Renderer(load_catalogue(), read), counted(DENIED)
    assert renderer.render(one, Wanted(), TextForm.TEXT).strip() == "<c> & d"
    if "{{" in own:
        assert "&lt;c&gt; " in renderer.render(one, Wanted(), TextForm.HTML)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_all_kinds_of_errors_need_is_asked_for_once(language):
    texts = text_table(language).texts
    gone = response("404 Not Found", error(request_id="0000019CEBAD03AD42BEEF0042BEEF01"))
    one = rendered(counted(BOTO), "customer", "text", language)
    two = rendered(counted(BOTO, DENIED, gone), "customer", "text", language)
    for letter in (one, two):
        assert letter.count(texts["ask"]["since"]) == 1
        assert letter.count(texts["customer"]["how"]) == 1
    assert texts["customer"]["send_of_all"] not in one
    assert two.count(texts["customer"]["send_of_all"]) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_often_an_error_was_seen_is_said_once_and_one_moment_has_one_time(language):
    texts = text_table(language).texts
    letter = rendered(counted(DENIED, DENIED), "customer", "text", language)
    assert texts["values"]["count"] not in letter
    said = texts["frame"]["seen_times_at"].partition("{first}")[0].format(count="2")
    assert letter.count(said.strip()) == 1
