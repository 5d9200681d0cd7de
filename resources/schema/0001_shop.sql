-- The shop itself: settings, staff, the counters that hand out numbers, and the journal.

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Next number of each series (ids by kind, receipts). A restored shop takes the next till, so no number is ever drawn twice.
CREATE TABLE sequence (
    name TEXT PRIMARY KEY,
    next INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
    id     INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    role   INTEGER NOT NULL CHECK (role BETWEEN 1 AND 3),   -- 1 owner, 2 manager, 3 cashier
    active INTEGER NOT NULL DEFAULT 1
) STRICT;

-- One thin row per write transaction, chained: digest is a keyed BLAKE2b over the contents of the documents written, the row's own
-- fields and the previous digest. Contents stay in their own tables.
CREATE TABLE journal (
    seq      INTEGER PRIMARY KEY,      -- gapless from 1, per till
    till     INTEGER NOT NULL,
    at       INTEGER NOT NULL,         -- ms UTC
    actor    INTEGER REFERENCES staff (id),
    kind     TEXT NOT NULL,            -- sale, refund, void, member, product, import, undo, ...
    document INTEGER,                  -- id of the document; the first of them for a batch
    count    INTEGER NOT NULL DEFAULT 1,
    content  BLOB NOT NULL,            -- keyed BLAKE2b-256 of the documents' canonical contents
    digest   BLOB NOT NULL             -- keyed BLAKE2b-256 of this row's fields and the previous digest
) STRICT;
