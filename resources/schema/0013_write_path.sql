-- What changes of one transaction rest on: entries of ledgers know their document, requests are answered once, approvals are for one
-- thing, an import remembers what it wrote.

-- Whom a member has become by merging: what is read by member is read through this, so that nobody forgets those merged into them.
CREATE VIEW member_keeper AS
    SELECT id AS member_id, id AS keeper_id FROM member WHERE merged_into IS NULL
    UNION ALL SELECT id, merged_into FROM member WHERE merged_into IS NOT NULL;

-- Entries of ledgers: document_kind 1 sale, 2 refund, 3 void (of the sale with this id); NULL: no document.
ALTER TABLE points_entry ADD COLUMN document_kind INTEGER;
UPDATE points_entry SET document_kind = 1 WHERE document IS NOT NULL;
CREATE INDEX points_entry_document ON points_entry (document, document_kind) WHERE document IS NOT NULL;
ALTER TABLE stored_value_entry ADD COLUMN document_kind INTEGER;
UPDATE stored_value_entry SET document_kind = CASE kind WHEN 'refund' THEN 2 WHEN 'void' THEN 3 ELSE 1 END WHERE document IS NOT NULL;
CREATE INDEX stored_value_entry_document ON stored_value_entry (document, document_kind) WHERE document IS NOT NULL;

-- What the contents of an entry are, see core/store/Journal.h.
ALTER TABLE journal ADD COLUMN format INTEGER NOT NULL DEFAULT 1;

-- A request that says who asks and by which number is answered once: the second time it gets the first answer.
CREATE TABLE request (
    source   TEXT NOT NULL,
    ref      TEXT NOT NULL,
    content  BLOB NOT NULL,                      -- keyed BLAKE2b-256 of what was asked for: the same number with other contents is refused
    kind     INTEGER NOT NULL,                   -- of the document, as in document_kind
    document INTEGER NOT NULL,
    PRIMARY KEY (source, ref)
) STRICT, WITHOUT ROWID;

-- An approval is for one thing: what it is, and what it comes to. Its ids are drawn like all others from now on.
ALTER TABLE approval ADD COLUMN subject BLOB;    -- digest of the document as it was asked for; NULL: given before it was kept
ALTER TABLE approval ADD COLUMN amount INTEGER;  -- minor units: of the discount, the refund or the void
ALTER TABLE approval ADD COLUMN document_kind INTEGER;  -- what used it up
ALTER TABLE approval ADD COLUMN document INTEGER;
INSERT INTO sequence (name, next) SELECT 'approval', MAX(id) + 1 FROM approval HAVING MAX(id) IS NOT NULL;

-- When this import wrote the row: only while it still says so has nobody changed it since. NULL: not kept by older imports.
ALTER TABLE import_before ADD COLUMN stamp INTEGER;

-- See core/write/RowSeal.h. NULL only until the shop is opened for the first time after this.
ALTER TABLE product ADD COLUMN seal BLOB;
