"""The history's tables, as a list of steps; a step that has shipped is never edited.

A file's `user_version` is the number of steps that it has been through, its `application_id`
says that it is obsdiag's. What the steps say about the columns is their documentation.

1. Captures and findings, and the words that a finding is found by.
"""

from __future__ import annotations

APPLICATION_ID = 0x6F627364
"""`obsd` in ASCII."""

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE capture (
        id     INTEGER PRIMARY KEY,
        digest BLOB NOT NULL UNIQUE, -- SHA-256 of the text: the same one is kept once
        text   BLOB NOT NULL         -- what was pasted or read, secrets masked; zlib (RFC 1950)
    ) STRICT;

    CREATE TABLE finding (
        id           INTEGER PRIMARY KEY AUTOINCREMENT, -- grows with time; never used twice
        capture_id   INTEGER NOT NULL REFERENCES capture (id),
        taken_at     TEXT NOT NULL,    -- when it came in: UTC, ISO 8601
        status       INTEGER,          -- from here on what the list shows; NULL: not known
        code         TEXT,
        bucket       TEXT,
        key          TEXT,
        request_id   TEXT,
        catalogue_id TEXT,             -- the row of the catalogue: Code#n
        source       TEXT,
        message      TEXT,
        record       TEXT NOT NULL     -- the whole finding, JSON, secrets masked
    ) STRICT;
    CREATE INDEX finding_capture ON finding (capture_id);

    -- What a finding is found by: case folded, white space made single blanks, '' where unknown.
    CREATE TABLE words (
        id         INTEGER PRIMARY KEY REFERENCES finding (id),
        status     TEXT NOT NULL,
        code       TEXT NOT NULL,
        bucket     TEXT NOT NULL,
        key        TEXT NOT NULL,
        request_id TEXT NOT NULL,
        source     TEXT NOT NULL,
        rest       TEXT NOT NULL       -- every other value of the record, a line each
    ) STRICT;

    -- The rows of `words` by the trigrams in them. Where these stand is not kept (a third of the
    -- size): a hit is a candidate, and `words` has the last word.
    CREATE VIRTUAL TABLE trigram USING fts5 (
        status, code, bucket, key, request_id, source, rest,
        content = 'words', content_rowid = 'id', columnsize = 0, detail = none,
        tokenize = 'trigram case_sensitive 1'
    );
    CREATE TRIGGER words_added AFTER INSERT ON words BEGIN
        INSERT INTO trigram (rowid, status, code, bucket, key, request_id, source, rest)
        VALUES (new.id, new.status, new.code, new.bucket, new.key, new.request_id, new.source,
                new.rest);
    END;
    CREATE TRIGGER words_deleted AFTER DELETE ON words BEGIN
        INSERT INTO trigram (trigram, rowid, status, code, bucket, key, request_id, source, rest)
        VALUES ('delete', old.id, old.status, old.code, old.bucket, old.key, old.request_id,
                old.source, old.rest);
    END;
    """,
)
