CREATE TABLE member (
    id             INTEGER PRIMARY KEY,
    number         TEXT NOT NULL,
    name           TEXT NOT NULL,
    pinyin         TEXT NOT NULL DEFAULT '',   -- of the name, for sorting
    card           TEXT NOT NULL DEFAULT '',
    gender         INTEGER NOT NULL DEFAULT 0, -- 0 unknown, 1 female, 2 male
    birth_calendar INTEGER NOT NULL DEFAULT 0, -- 0 none, 1 solar, 2 lunar
    birth_year     INTEGER,
    birth_month    INTEGER,                    -- lunar leap months are negative
    birth_day      INTEGER,
    email          TEXT NOT NULL DEFAULT '',
    wechat         TEXT NOT NULL DEFAULT '',
    address        TEXT NOT NULL DEFAULT '',
    source         TEXT NOT NULL DEFAULT '',
    note           TEXT NOT NULL DEFAULT '',
    alert          TEXT NOT NULL DEFAULT '',   -- shown at the till: an allergy, a debt
    consent        INTEGER NOT NULL DEFAULT 0, -- bits: 1 SMS, 2 WeChat, 4 phone, 8 e-mail, 16 profiling
    joined_day     INTEGER NOT NULL,
    created_at     INTEGER NOT NULL,
    updated_at     INTEGER NOT NULL,
    import_id      INTEGER,
    merged_into    INTEGER REFERENCES member (id)
) STRICT;
CREATE INDEX member_number ON member (number);
CREATE INDEX member_card ON member (card) WHERE card <> '';
CREATE INDEX member_pinyin ON member (pinyin, id);
CREATE INDEX member_import ON member (import_id) WHERE import_id IS NOT NULL;

-- Numbers in E.164 where they can be read as one, else as typed. Families share phones: not unique.
CREATE TABLE member_phone (
    member_id INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    phone     TEXT NOT NULL,
    PRIMARY KEY (member_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_phone_phone ON member_phone (phone);

CREATE TABLE tag (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE,
    color INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE member_tag (
    member_id INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    tag_id    INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
    PRIMARY KEY (member_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_tag_tag ON member_tag (tag_id, member_id);

CREATE TABLE field (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL UNIQUE,
    kind     INTEGER NOT NULL,                 -- 1 text, 2 number, 3 date, 4 choice, 5 yes/no
    choices  TEXT NOT NULL DEFAULT '',         -- one a line, for kind 4
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE member_field (
    member_id INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    field_id  INTEGER NOT NULL REFERENCES field (id) ON DELETE CASCADE,
    value     TEXT NOT NULL,
    PRIMARY KEY (member_id, field_id)
) STRICT, WITHOUT ROWID;

-- Every suffix people search by: of the name, its pinyin by syllable, its initials, phone suffixes of 4 digits and more, card,
-- last 4 of the card, member number. Answers "term starts with" by one range of the key.
CREATE TABLE member_search (
    term      TEXT NOT NULL,
    member_id INTEGER NOT NULL,
    PRIMARY KEY (term, member_id)
) STRICT, WITHOUT ROWID;

-- Kept with every sale, refund and void; narrow, so that ranking and RFM scan it whole.
CREATE TABLE member_stat (
    member_id    INTEGER PRIMARY KEY,
    visits       INTEGER NOT NULL DEFAULT 0,   -- days with a sale not wholly refunded
    orders       INTEGER NOT NULL DEFAULT 0,   -- sales
    net          INTEGER NOT NULL DEFAULT 0,   -- gross − discount − refunds, minor units
    first_day    INTEGER NOT NULL DEFAULT -2147483648,  -- of the visits; none = -2147483648
    second_day   INTEGER NOT NULL DEFAULT -2147483648,
    prev_day     INTEGER NOT NULL DEFAULT -2147483648,  -- the last but one
    last_day     INTEGER NOT NULL DEFAULT -2147483648,
    points       INTEGER NOT NULL DEFAULT 0,
    stored_value INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Points and stored value: append-only; member_stat holds the sums.
CREATE TABLE points_entry (
    id        INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    delta     INTEGER NOT NULL,
    kind      TEXT NOT NULL,                   -- opening, earn, redeem, correction
    document  INTEGER,
    import_id INTEGER
) STRICT;
CREATE INDEX points_entry_member ON points_entry (member_id);
CREATE INDEX points_entry_import ON points_entry (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE stored_value_entry (
    id        INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    delta     INTEGER NOT NULL,                -- minor units
    kind      TEXT NOT NULL,                   -- opening, recharge, spend, refund, correction
    document  INTEGER,
    import_id INTEGER
) STRICT;
CREATE INDEX stored_value_entry_member ON stored_value_entry (member_id);
CREATE INDEX stored_value_entry_import ON stored_value_entry (import_id) WHERE import_id IS NOT NULL;
