"""Requests by the command that was typed above an answer."""

from __future__ import annotations

from obsdiag.client_report.told_command import told_command
from tests.answer import REQUEST_ID, finding, findings
from tests.rows import each

URL = "https://photos.obs.eu-de.otc.t-systems.com/a/b.jpg"
ANSWER = (
    "HTTP/1.1 404 Not Found\nServer: OBS\n\n"
    f"<Error><Code>NoSuchKey</Code><RequestId>{REQUEST_ID}</RequestId></Error>\n"
)
BODY = ANSWER[ANSWER.index("<") :]


@each(
    "command, method",
    [
        (f"$ curl -i {URL}", "GET"),
        (f"me@host:~$ curl -sI '{URL}'", "HEAD"),
        (f"curl -v -T b.jpg {URL}", "PUT"),
        (f"curl -X DELETE -i {URL}", "DELETE"),
        (f"curl -iXPUT {URL}", "PUT"),
        (f"curl {URL} -d '<Delete/>' -i", "POST"),
        (f"curl '{URL}' \\\n  -H 'Accept: */*' \\\n  --request PUT \\\n  -i", "PUT"),
        (f'C:\\Users\\me>curl.exe -i ^\nMore? "{URL}"', "GET"),
        (f"PS C:\\> Invoke-WebRequest -Method Put -Uri {URL}", "PUT"),
        (f"wget -S {URL}", "GET"),
        (f"$ http PUT {URL}", "PUT"),
        (f"Request URL: {URL}\nRequest Method: POST\nStatus Code: 404", "POST"),
        (f"--2026-05-02 07:08:09--  {URL}\nResolving …", "GET"),
    ],
)
def test_the_command_above_says_what_was_asked_for(command, method):
    for answer in (ANSWER, BODY):
        error = finding(f"{command}\n{answer}".encode()).error
        assert (error.method, error.url, error.key) == (method, URL, "a/b.jpg")


@each(
    "above",
    [
        f"$ curl -i {URL}\n$ curl -i {URL}x\n",
        f"$ curl -i {URL} {URL}x\n",
        f"$ curl -i {URL}\n$ cat answer.txt\n",
        f"$ curl -i {URL}\n" + "some talk\n" * 21,
        f"I have tried curl with {URL} and others\n",
        "$ curl -i $URL\n",
    ],
)
def test_where_it_is_not_sure_nothing_is_said(above):
    assert told_command(above.encode(), 0, len(above.encode())) is None


def test_with_items_the_method_of_httpie_stays_open():
    request = told_command(f"$ http {URL} a=b\n".encode(), 0, 200)
    assert request is not None
    assert (request.method, request.target) == ("", URL)


def test_each_of_two_commands_has_its_own_answer():
    other = ANSWER.replace(REQUEST_ID, REQUEST_ID[::-1])
    text = f"$ curl -i {URL}\n{ANSWER}\n$ curl -I {URL}x\n{other}"
    shown = [(one.error.method, one.error.url) for one in findings(text.encode())]
    assert shown == [("GET", URL), ("HEAD", f"{URL}x")]
