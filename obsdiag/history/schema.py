"""The history's tables, as a list of steps; a step that has shipped is never edited.

A file's `user_version` is the number of steps that it has been through, its `application_id`
says that it is obsdiag's. What the steps say about the columns is their documentation.

1. Captures and findings, and the words that a finding is found by.
2. What tells that an event, or a request, was seen before. `kind_of` is a function of ours.
3. How the index is written.
4. Findings take a third of the room. What was there stays as it is, so this takes seconds.
5. What came in at one time is known, and what became of it. What was there is grouped by source
   and time (`group_old`), without a change to its rows.
6. Which phrases stand together is known, so that a search need not look at what they rule out.
7. Which characters stand side by side in a value is known, for the same end (`learn_pairs_anew`).
8. Request ids get a shorter form in the index. What was there stays as it is.
"""

from __future__ import annotations

APPLICATION_ID = 0x6F627364
"""`obsd` in ASCII."""
GROUPED = 5
"""The step that what came in together is grouped by."""
PAIRED = 7
"""The step that has the pairs of characters learnt."""

MIGRATIONS: tuple[str, ...] = (
    """
    -- `mask-key`: 32 random bytes; by them equal secrets look alike here, and nowhere else.
    CREATE TABLE setting (
        name  TEXT PRIMARY KEY,
        value BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO setting VALUES ('mask-key', randomblob(32));

    CREATE TABLE capture (
        id     INTEGER PRIMARY KEY,
        digest BLOB NOT NULL UNIQUE, -- BLAKE2b of the text: the same one is kept once
        text   BLOB NOT NULL         -- what was pasted or read, secrets masked; zlib (RFC 1950)
    ) STRICT;

    CREATE TABLE finding (
        id           INTEGER PRIMARY KEY AUTOINCREMENT, -- grows with time; never used twice
        capture_id   INTEGER NOT NULL REFERENCES capture (id),
        fingerprint  INTEGER NOT NULL UNIQUE, -- what makes two findings the same one
        taken_at     TEXT NOT NULL,    -- when it first came in: UTC, ISO 8601
        last_seen    TEXT NOT NULL,    -- when it last came in
        occurrences  INTEGER NOT NULL, -- how often it came in
        deleted_at   TEXT,             -- in the trash since then; NULL: it is not
        status       INTEGER,          -- from here on what the list shows; NULL: not known
        code         TEXT,
        bucket       TEXT,
        key          TEXT,
        request_id   TEXT,
        catalogue_id TEXT,             -- the row of the catalogue: Code#n
        source       TEXT,
        message      TEXT,
        record       TEXT NOT NULL,    -- the whole finding, JSON, secrets masked
        ticket       TEXT NOT NULL DEFAULT '', -- from here on what the engineer says of it
        tags         TEXT NOT NULL DEFAULT '', -- one a line
        note         TEXT NOT NULL DEFAULT '',
        pinned       INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX finding_capture ON finding (capture_id);
    CREATE INDEX finding_ticket ON finding (ticket) WHERE ticket != '';
    CREATE INDEX finding_deleted ON finding (deleted_at) WHERE deleted_at IS NOT NULL;

    -- The ids of the findings that came in on a day, or again: from the first to the last of them.
    CREATE TABLE day (
        day      TEXT PRIMARY KEY, -- UTC, ISO 8601
        first_id INTEGER NOT NULL,
        last_id  INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- What many findings have in common, such as a code or a message. Each has a sign: the
    -- character U+E000 + id (private use), which stands for it in `words`.
    CREATE TABLE phrase (
        id   INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,        -- the word of the query language that asks for it, or 'text'
        text TEXT NOT NULL,        -- folded; a line feed stands for each word of one finding only
        UNIQUE (kind, text)
    ) STRICT;

    -- What a finding is found by: folded, '' where unknown, else with two line feeds at the end.
    -- What is in the trash has no row here.
    CREATE TABLE words (
        id         INTEGER PRIMARY KEY REFERENCES finding (id),
        signs      TEXT NOT NULL,      -- of its phrases, a line feed before and after each
        path       TEXT NOT NULL,      -- /bucket/key
        request_id TEXT NOT NULL,
        host       TEXT NOT NULL,
        source     TEXT NOT NULL,
        rest       TEXT NOT NULL,      -- every other value of the record
        ticket     TEXT NOT NULL,
        note       TEXT NOT NULL
    ) STRICT;

    -- The rows of `words` by the trigrams in them. Where these stand is not kept (a third of the
    -- size): a hit is a candidate, and `words` has the last word. No trigger keeps the two in step:
    -- each row would be written to disk on its own, which takes six times as long.
    CREATE VIRTUAL TABLE trigram USING fts5 (
        signs, path, request_id, host, source, rest, ticket, note,
        content = 'words', content_rowid = 'id', columnsize = 0, detail = none,
        tokenize = 'trigram case_sensitive 1'
    );
    CREATE VIRTUAL TABLE vocabulary USING fts5vocab (trigram, row);
    """,
    """
    ALTER TABLE finding ADD COLUMN kind INTEGER; -- digest of the event (kind.py); NULL: not known
    UPDATE finding SET kind = kind_of(record);
    CREATE INDEX finding_kind ON finding (kind, deleted_at);
    -- Few findings have a ticket or a note, and these are what one wants to see again.
    CREATE INDEX finding_kind_said ON finding (kind)
        WHERE kind IS NOT NULL AND deleted_at IS NULL AND (ticket != '' OR note != '');
    CREATE INDEX finding_request ON finding (request_id)
        WHERE request_id IS NOT NULL AND deleted_at IS NULL;

    -- Bytes of trigrams that are gathered before they are written: fewer parts are to be merged.
    INSERT INTO trigram (trigram, rank) VALUES ('hashsize', 16777216);
    """,
    """
    -- What is gathered fits into a processor's own cache, which takes a third of the time, and more
    -- parts may wait for `optimise` before an import has to stop for merging them.
    INSERT INTO trigram (trigram, rank) VALUES ('hashsize', 262144);
    INSERT INTO trigram (trigram, rank) VALUES ('crisismerge', 64);
    """,
    """
    -- The whole finding, compressed (packed_record.py); NULL: it stands in `record`, as it did
    -- before. A row that has this has an empty `record`, and of the columns for the list only
    -- those that are looked up: status, code, request_id and catalogue_id.
    ALTER TABLE finding ADD COLUMN packed BLOB;
    -- The end of a request id tells it from nearly all others; the whole of it is in the row.
    DROP INDEX finding_request;
    CREATE INDEX finding_request ON finding (substr(request_id, -8))
        WHERE request_id IS NOT NULL AND deleted_at IS NULL;
    """,
    """
    -- What came in at one time (intake.py): a row of the list.
    CREATE TABLE intake (
        id          INTEGER PRIMARY KEY AUTOINCREMENT,
        uid         BLOB NOT NULL UNIQUE, -- random: the same in every history it gets into
        place       INTEGER NOT NULL,     -- in the list; what comes in again gets the largest
        kind        TEXT NOT NULL,        -- `import`, or ''
        source      TEXT NOT NULL,        -- what was read, secrets masked
        last_source TEXT NOT NULL,        -- what its last finding was read from
        sources     INTEGER NOT NULL,     -- how many that were
        arrived_at  TEXT NOT NULL,        -- UTC, ISO 8601
        last_seen   TEXT NOT NULL,        -- when it last came in
        first_time  TEXT,                 -- of its findings, by the service's clock; NULL: unknown
        last_time   TEXT,
        findings    INTEGER NOT NULL,     -- those that are not in the trash
        met_again   INTEGER NOT NULL      -- those that were known, and stand where they stood
    ) STRICT;
    CREATE INDEX intake_place ON intake (place) WHERE findings > 0;

    -- Which findings came in with it: ids from the first to the last, in as many rows as it takes.
    -- A column of `finding` would have to be written to each row of an old file, and its index
    -- would take a hundred times the room.
    CREATE TABLE intake_range (
        first_id  INTEGER PRIMARY KEY,
        last_id   INTEGER NOT NULL,
        intake_id INTEGER NOT NULL REFERENCES intake (id)
    ) STRICT;
    CREATE INDEX intake_range_intake ON intake_range (intake_id);

    -- How many of each kind are not in the trash.
    CREATE TABLE intake_kind (
        intake_id INTEGER NOT NULL REFERENCES intake (id),
        status    INTEGER NOT NULL, -- 0: not known
        code      TEXT NOT NULL,    -- '': not known
        count     INTEGER NOT NULL,
        PRIMARY KEY (intake_id, status, code)
    ) STRICT, WITHOUT ROWID;

    -- What was answered, which cause it was, and whether that helped (1), did not (0), or is not
    -- known (NULL).
    ALTER TABLE finding ADD COLUMN answer TEXT NOT NULL DEFAULT '';
    ALTER TABLE finding ADD COLUMN cause TEXT NOT NULL DEFAULT '';
    ALTER TABLE finding ADD COLUMN helped INTEGER;
    CREATE INDEX finding_with_ticket ON finding (id, ticket) WHERE ticket != '';
    CREATE INDEX finding_with_note ON finding (id) WHERE note != '';
    CREATE INDEX finding_cause ON finding (cause) WHERE cause != '';

    CREATE TABLE saved_search (
        name  TEXT PRIMARY KEY,
        query TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """,
    """
    -- Each `signs` that a row of `words` has, or had, once (sign_sets.py); with more than 8,192 of
    -- them they are not all here.
    CREATE TABLE sign_set (
        id    INTEGER PRIMARY KEY AUTOINCREMENT,
        signs TEXT NOT NULL UNIQUE
    ) STRICT;
    INSERT INTO sign_set (signs) SELECT DISTINCT signs FROM words LIMIT 8193;
    """,
    """
    -- Two characters that stand side by side, or stood, in the values that a word of the query
    -- language asks for, once (column_pairs.py); more than 8,192 of a word's are not all here.
    CREATE TABLE column_pair (
        id   INTEGER PRIMARY KEY AUTOINCREMENT,
        word TEXT NOT NULL,
        pair INTEGER NOT NULL, -- two units of UTF-16, the first one in the lower 16 bits
        UNIQUE (word, pair)
    ) STRICT;
    """,
    """
    -- The id of the last finding whose request id is in the index as it is (indexed_id.py).
    INSERT OR IGNORE INTO setting
    SELECT 'short-ids-after', CAST(CAST(ifnull(max(id), 0) AS TEXT) AS BLOB) FROM finding;
    """,
)
