"""Buckets and keys that stand in a sentence are read, and words of the sentence are none."""

from __future__ import annotations

from obsdiag.client_report.address_words import kept_in_words
from tests.answer import finding
from tests.rows import each


@each(
    "words, bucket, key",
    [
        ("cannot copy to bucket films-2", "films-2", None),
        ("cannot take object a/z.mkv from bucket films-2", "films-2", "a/z.mkv"),
        ("cannot write into the S3 bucket films-2 now", "films-2", None),
        ("cannot write (to bucket films-2)", "films-2", None),
        ("cannot write to bucket policy", None, None),
        ("Error checking if bucket reels-state is have root access", "reels-state", None),
        ("Error checking bucket reels-state", "reels-state", None),
        ("Error creating S3 bucket reels.state-7 ACL", "reels.state-7", None),
        ("error listing bucket reels-7 (attempt 2)", "reels-7", None),
        ("Error enabling versioning on S3 bucket reels-7", "reels-7", None),
        ("error reading bucket meta-data", None, None),
        ("error creating bucket reels-7 twice", None, None),
        ("error reading bucket lifecycle", None, None),
        ("[key: a/z.mkv] upload error", None, "a/z.mkv"),
        ("(key=@backup_7.zip) not written", None, "@backup_7.zip"),
        ('cannot open blob (key "a/z.mkv")', None, "a/z.mkv"),
        ("[key: session] upload error", None, None),
        ("[key: arn:aws:kms:x/y] upload error", None, None),
        ("cannot put s3://films/2026/z-7to Amazon S3", "films", "2026/z-7"),
        ("cannot put s3://films/2026/z.gzto bucket films", "films", "2026/z.gz"),
        ("cannot read object because of bucket films-2", None, None),
        ("location s3:films-2 is not accessible", "films-2", None),
        ("Action s3:max-keys s3:x-amz-acl is refused", None, None),
        ("no repository at s3:https://s3.example.com/films/a/b is there", "films", None),
        ("no repository at s3:s3.example.com:9000/films is there", "films", None),
        ("Accessing {films}, unexpected error", "films", None),
        ("bucket films, AWS error fetching 'a/z.mkv'", None, "a/z.mkv"),
        ("cannot put s3://films/goto bucket", "films", "goto"),
    ],
)
def test_a_bucket_is_read_behind_its_preposition(words, bucket, key):
    error = finding(f"ERROR {words}: AccessDenied: Access Denied\n".encode()).error
    assert (error.bucket, error.key) == (bucket, key)


def test_a_url_ends_where_the_brackets_of_its_call_close():
    line = "S3: GetFileSize(https://films.s3.eu-north-1.amazonaws.com/z.tif)=0  response_code=403\n"
    found = finding(line.encode())
    assert (found.capture.status, found.error.url) == (403, line[16:].partition(")")[0])


def test_the_key_that_gocloud_names_is_read():
    assert list(kept_in_words(b'blob (key "state/a b.json") (code=Unknown): no')) == [
        b"state/a b.json"
    ]


@each(
    "text",
    [
        " ERROR  Upload failed: /reels/a.mkv. AWS Error: AccessDenied: Access Denied.\n",
        "x Upload failure for object reels/a.mkv\n  AccessDenied: Access Denied\n",
        'Upload failed: "reels/a.mkv". AWS Error: AccessDenied: Access Denied.\n',
    ],
)
def test_an_object_that_could_not_be_uploaded_has_its_name_in_the_tools_words(text):
    error = finding(text.encode()).error
    assert (error.code, error.key) == ("AccessDenied", "reels/a.mkv")


def test_a_file_that_could_not_be_uploaded_is_no_object():
    text = "Failed to upload /srv/reels/a.mkv: AccessDenied: Access Denied\n"
    assert finding(text.encode()).error.key is None
