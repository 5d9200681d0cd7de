-- Members who are one person: what was merged, and who somebody has said are two.

-- A merge that stands. The merged member's own rows stay as they are; only member.merged_into is set, always to the last
-- of a chain, so that whoever reads a member's ledgers reads theirs and of all members that lead there. Documents keep the
-- member they were entered for. Splitting takes the row away. The JSON is the keeper before and after (personal data:
-- what erases a member erases it here too).
CREATE TABLE member_merge (
    id            INTEGER PRIMARY KEY,
    merged_id     INTEGER NOT NULL UNIQUE REFERENCES member (id),
    keeper_id     INTEGER NOT NULL REFERENCES member (id),  -- may itself be merged further
    at            INTEGER NOT NULL,
    actor_id      INTEGER REFERENCES staff (id),
    keeper_before TEXT NOT NULL,
    keeper_after  TEXT NOT NULL
) STRICT;
CREATE INDEX member_merge_keeper ON member_merge (keeper_id);
CREATE INDEX member_merged ON member (merged_into) WHERE merged_into IS NOT NULL;

-- What a keeper was known by until a merge gave it the other's instead: it still leads there.
CREATE TABLE member_alias (
    merge_id  INTEGER NOT NULL REFERENCES member_merge (id) ON DELETE CASCADE,
    kind      INTEGER NOT NULL,                              -- 1 number, 2 card, 3 phone
    code      TEXT NOT NULL,
    member_id INTEGER NOT NULL REFERENCES member (id),
    PRIMARY KEY (merge_id, kind, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_alias_code ON member_alias (code);
CREATE INDEX member_alias_member ON member_alias (member_id);

CREATE TABLE not_duplicate (
    a_id     INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    b_id     INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    at       INTEGER NOT NULL,
    actor_id INTEGER REFERENCES staff (id),
    PRIMARY KEY (a_id, b_id),
    CHECK (a_id < b_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX not_duplicate_b ON not_duplicate (b_id);
