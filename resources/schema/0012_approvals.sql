-- What somebody was allowed for once by another: given by a PIN or the passphrase, used up by the write it allows.
CREATE TABLE approval (
    id         INTEGER PRIMARY KEY,
    permission INTEGER NOT NULL,                        -- see core/staff/Permission.h
    for_id     INTEGER NOT NULL REFERENCES staff (id),
    by_id      INTEGER NOT NULL REFERENCES staff (id),
    given_at   INTEGER NOT NULL,
    used_at    INTEGER
) STRICT;
CREATE INDEX approval_open ON approval (for_id, permission) WHERE used_at IS NULL;
