CREATE TABLE category (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE product (
    id          INTEGER PRIMARY KEY,
    code        TEXT NOT NULL,
    name        TEXT NOT NULL,
    category_id INTEGER REFERENCES category (id),
    unit        TEXT NOT NULL DEFAULT '',
    price       INTEGER NOT NULL DEFAULT 0,    -- 1/10000 of the major unit
    cost        INTEGER,                       -- 1/10000 of the major unit
    active      INTEGER NOT NULL DEFAULT 1,
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    import_id   INTEGER
) STRICT;
CREATE INDEX product_code ON product (code);
CREATE INDEX product_import ON product (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE product_barcode (
    barcode    TEXT NOT NULL,
    product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE CASCADE,
    PRIMARY KEY (barcode, product_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX product_barcode_product ON product_barcode (product_id);

CREATE TABLE product_search (
    term       TEXT NOT NULL,
    product_id INTEGER NOT NULL,
    PRIMARY KEY (term, product_id)
) STRICT, WITHOUT ROWID;
