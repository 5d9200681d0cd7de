-- Documents are inserted and never changed; a correction is another document. Only undoing an import removes rows, and the journal
-- says so. business_day and hour are fixed when written.

CREATE TABLE sale (
    id           INTEGER PRIMARY KEY,
    receipt      TEXT NOT NULL,
    member_id    INTEGER REFERENCES member (id),   -- NULL: walk-in
    at           INTEGER NOT NULL,                 -- ms UTC
    business_day INTEGER NOT NULL,                 -- days since 1970-01-01
    hour         INTEGER NOT NULL,                 -- 0..23 on the wall clock
    cashier_id   INTEGER REFERENCES staff (id),
    channel      TEXT NOT NULL DEFAULT '',
    note         TEXT NOT NULL DEFAULT '',
    gross        INTEGER NOT NULL,                 -- Σ of the lines
    discount     INTEGER NOT NULL,                 -- Σ of the lines, order discounts included
    entered_at   INTEGER NOT NULL,                 -- when it was recorded; differs from `at` for backdated sales
    import_id    INTEGER
) STRICT;
CREATE INDEX sale_day ON sale (business_day, id);
CREATE INDEX sale_member ON sale (member_id, business_day) WHERE member_id IS NOT NULL;

CREATE TABLE sale_line (
    sale_id     INTEGER NOT NULL REFERENCES sale (id) ON DELETE CASCADE,
    line        INTEGER NOT NULL,                  -- from 1
    product_id  INTEGER NOT NULL,
    category_id INTEGER,                           -- the product's when sold
    quantity    INTEGER NOT NULL,                  -- 1/1000
    price       INTEGER NOT NULL,                  -- list price, 1/10000 of the major unit
    gross       INTEGER NOT NULL,                  -- quantity × price, rounded half up
    discount    INTEGER NOT NULL,                  -- line discount and the line's share of order discounts
    cost        INTEGER,                           -- of the whole line, minor units; NULL unknown
    PRIMARY KEY (sale_id, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE sale_discount (
    sale_id INTEGER NOT NULL REFERENCES sale (id) ON DELETE CASCADE,
    seq     INTEGER NOT NULL,
    line    INTEGER NOT NULL,                      -- 0: on the whole order
    kind    INTEGER NOT NULL,                      -- 1 manual, 2 promotion, 3 coupon, 4 points
    amount  INTEGER NOT NULL,
    PRIMARY KEY (sale_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE sale_payment (
    sale_id  INTEGER NOT NULL REFERENCES sale (id) ON DELETE CASCADE,
    seq      INTEGER NOT NULL,
    method   INTEGER NOT NULL,                     -- 1 cash, 2 WeChat, 3 Alipay, 4 card, 5 stored value, 6 other
    amount   INTEGER NOT NULL,                     -- what it contributed to the sale
    tendered INTEGER NOT NULL,                     -- what was handed over; tendered − amount is the change
    PRIMARY KEY (sale_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE sale_void (
    sale_id  INTEGER PRIMARY KEY REFERENCES sale (id) ON DELETE CASCADE,
    at       INTEGER NOT NULL,
    actor_id INTEGER REFERENCES staff (id),
    reason   TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE refund (
    id           INTEGER PRIMARY KEY,
    receipt      TEXT NOT NULL,
    sale_id      INTEGER REFERENCES sale (id),     -- NULL: an imported refund without its original
    member_id    INTEGER REFERENCES member (id),
    at           INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    hour         INTEGER NOT NULL,
    cashier_id   INTEGER REFERENCES staff (id),
    channel      TEXT NOT NULL DEFAULT '',
    note         TEXT NOT NULL DEFAULT '',
    amount       INTEGER NOT NULL,
    entered_at   INTEGER NOT NULL,
    import_id    INTEGER
) STRICT;
CREATE INDEX refund_day ON refund (business_day, id);
CREATE INDEX refund_sale ON refund (sale_id) WHERE sale_id IS NOT NULL;
CREATE INDEX refund_member ON refund (member_id, business_day) WHERE member_id IS NOT NULL;

CREATE TABLE refund_line (
    refund_id   INTEGER NOT NULL REFERENCES refund (id) ON DELETE CASCADE,
    line        INTEGER NOT NULL,
    sale_line   INTEGER,                           -- of refund.sale_id; NULL without original
    product_id  INTEGER NOT NULL,
    category_id INTEGER,
    quantity    INTEGER NOT NULL,                  -- positive
    amount      INTEGER NOT NULL,                  -- positive
    PRIMARY KEY (refund_id, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE refund_payment (
    refund_id INTEGER NOT NULL REFERENCES refund (id) ON DELETE CASCADE,
    seq       INTEGER NOT NULL,
    method    INTEGER NOT NULL,
    amount    INTEGER NOT NULL,
    PRIMARY KEY (refund_id, seq)
) STRICT, WITHOUT ROWID;

-- Finds a document by what is printed on it. source 0 is this shop's own receipts; others are import sources (see import_source), so
-- that the same order of the same web shop is recognised when its file comes again.
CREATE TABLE document_ref (
    source   INTEGER NOT NULL,
    ref      TEXT NOT NULL,
    kind     INTEGER NOT NULL,                     -- 1 sale, 2 refund
    document INTEGER NOT NULL,
    PRIMARY KEY (source, ref, kind)
) STRICT, WITHOUT ROWID;
