CREATE TABLE import_source (
    id   INTEGER PRIMARY KEY,                    -- from 1; 0 is the shop itself
    name TEXT NOT NULL UNIQUE                    -- preset name, or the file's layout
) STRICT;

CREATE TABLE import_preset (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL                          -- JSON of ImportPreset
) STRICT, WITHOUT ROWID;

CREATE TABLE import (
    id         INTEGER PRIMARY KEY,
    source_id  INTEGER NOT NULL REFERENCES import_source (id),
    file_name  TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at   INTEGER,
    state      INTEGER NOT NULL,                 -- 1 running, 2 done, 3 cancelled, 4 undoing, 5 undone
    created    INTEGER NOT NULL DEFAULT 0,
    updated    INTEGER NOT NULL DEFAULT 0,
    skipped    INTEGER NOT NULL DEFAULT 0,
    rejected   INTEGER NOT NULL DEFAULT 0
) STRICT;

-- One row per committed batch and kind; ids of one batch are consecutive because the writer is alone.
CREATE TABLE import_batch (
    import_id INTEGER NOT NULL REFERENCES import (id),
    kind      INTEGER NOT NULL,                  -- 1 sale, 2 refund, 3 member, 4 product, 5 category
    first_id  INTEGER NOT NULL,
    last_id   INTEGER NOT NULL,
    PRIMARY KEY (import_id, kind, first_id)
) STRICT, WITHOUT ROWID;

-- What an updated member or product was before this import, to put it back.
CREATE TABLE import_before (
    import_id INTEGER NOT NULL REFERENCES import (id),
    kind      INTEGER NOT NULL,                  -- 3 member, 4 product
    id        INTEGER NOT NULL,
    value     TEXT NOT NULL,                     -- JSON
    PRIMARY KEY (import_id, kind, id)
) STRICT, WITHOUT ROWID;
