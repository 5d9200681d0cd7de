-- Search terms that are being written anew, because another version of the program or of ICU made those of member_search and
-- product_search. They are made beside them, a batch at a time, and take their place when all are there (see core/search/SearchRebuild).
CREATE TABLE member_search_next (
    term      TEXT NOT NULL,
    member_id INTEGER NOT NULL,
    PRIMARY KEY (term, member_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE product_search_next (
    term       TEXT NOT NULL,
    product_id INTEGER NOT NULL,
    PRIMARY KEY (term, product_id)
) STRICT, WITHOUT ROWID;

-- No row: nothing is under way, and both tables above are empty.
CREATE TABLE search_rebuild (
    id            INTEGER PRIMARY KEY CHECK (id = 1),
    version       TEXT NOT NULL,                    -- whose terms they are; '': nobody's, they are being removed
    after_member  INTEGER NOT NULL DEFAULT -9223372036854775808,  -- made up to this one
    after_product INTEGER NOT NULL DEFAULT -9223372036854775808
) STRICT;

-- Who has lost a term since the rebuild last read members or products: what it read then is no longer true of them.
CREATE TABLE search_rebuild_stale (
    kind  INTEGER NOT NULL,                         -- 1 member, 2 product
    owner INTEGER NOT NULL,
    PRIMARY KEY (kind, owner)
) STRICT, WITHOUT ROWID;

-- Ranking a look-up asks for the last visit of some hundred members scattered over member_stat, a page to be read and decrypted for
-- each. So they are remembered in memory, 256 at a time; the token, random and new whenever one of the 256 changes, says whether what
-- is remembered is still so (see core/members/LastDays). Equal tokens are the same rows, in whatever transaction or file.
CREATE TABLE member_recency (
    chunk INTEGER PRIMARY KEY,                      -- member_id >> 8
    token INTEGER NOT NULL
) STRICT;
INSERT INTO member_recency SELECT chunk, random() FROM (SELECT DISTINCT member_id >> 8 AS chunk FROM member_stat);

CREATE TRIGGER member_recency_insert AFTER INSERT ON member_stat BEGIN
    INSERT INTO member_recency (chunk, token) VALUES (NEW.member_id >> 8, random())
    ON CONFLICT (chunk) DO UPDATE SET token = excluded.token;
END;
CREATE TRIGGER member_recency_update AFTER UPDATE OF last_day ON member_stat WHEN NEW.last_day <> OLD.last_day BEGIN
    UPDATE member_recency SET token = random() WHERE chunk = NEW.member_id >> 8;
END;
CREATE TRIGGER member_recency_delete AFTER DELETE ON member_stat BEGIN
    UPDATE member_recency SET token = random() WHERE chunk = OLD.member_id >> 8;
END;
