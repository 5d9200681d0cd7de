-- Kept by core/sales/Summaries in the transaction of the document they count. All can be rebuilt from the documents (verify does).
-- Money in minor units, units in 1/1000. "net" is gross − discount − refunds, refunds counted on their own day.

CREATE TABLE day_sales (
    day            INTEGER PRIMARY KEY,
    orders         INTEGER NOT NULL,
    gross          INTEGER NOT NULL,
    discount       INTEGER NOT NULL,
    refunds        INTEGER NOT NULL,
    refund_count   INTEGER NOT NULL,
    units_sold     INTEGER NOT NULL,
    units_refunded INTEGER NOT NULL,
    member_orders  INTEGER NOT NULL,
    member_net     INTEGER NOT NULL,
    cost           INTEGER NOT NULL              -- of lines whose cost is known
) STRICT;

CREATE TABLE day_hour (
    day     INTEGER NOT NULL,
    hour    INTEGER NOT NULL,
    orders  INTEGER NOT NULL,
    net     INTEGER NOT NULL,
    PRIMARY KEY (day, hour)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_category (
    day            INTEGER NOT NULL,
    category_id    INTEGER NOT NULL,             -- 0: none
    gross          INTEGER NOT NULL,
    discount       INTEGER NOT NULL,
    refunds        INTEGER NOT NULL,
    units_sold     INTEGER NOT NULL,
    units_refunded INTEGER NOT NULL,
    PRIMARY KEY (day, category_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_product (
    day            INTEGER NOT NULL,
    product_id     INTEGER NOT NULL,
    gross          INTEGER NOT NULL,
    discount       INTEGER NOT NULL,
    refunds        INTEGER NOT NULL,
    units_sold     INTEGER NOT NULL,
    units_refunded INTEGER NOT NULL,
    PRIMARY KEY (day, product_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE month_product (
    month          INTEGER NOT NULL,             -- year × 12 + month − 1
    product_id     INTEGER NOT NULL,
    gross          INTEGER NOT NULL,
    discount       INTEGER NOT NULL,
    refunds        INTEGER NOT NULL,
    units_sold     INTEGER NOT NULL,
    units_refunded INTEGER NOT NULL,
    PRIMARY KEY (month, product_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_payment (
    day      INTEGER NOT NULL,
    method   INTEGER NOT NULL,
    count    INTEGER NOT NULL,
    amount   INTEGER NOT NULL,
    refunded INTEGER NOT NULL,
    PRIMARY KEY (day, method)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_cashier (
    day        INTEGER NOT NULL,
    cashier_id INTEGER NOT NULL,                 -- 0: none
    orders     INTEGER NOT NULL,
    gross      INTEGER NOT NULL,
    discount   INTEGER NOT NULL,
    refunds    INTEGER NOT NULL,
    units_sold INTEGER NOT NULL,
    PRIMARY KEY (day, cashier_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_discount (
    day    INTEGER NOT NULL,
    kind   INTEGER NOT NULL,
    count  INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (day, kind)
) STRICT, WITHOUT ROWID;

-- One row per member × day with a sale or refund. A row with sales > 0 is a visit; net is the day's spend less the day's refunds.
CREATE TABLE member_day (
    member_id INTEGER NOT NULL,
    day       INTEGER NOT NULL,
    sales     INTEGER NOT NULL,                  -- sales of that day not wholly refunded
    net       INTEGER NOT NULL,
    PRIMARY KEY (member_id, day)
) STRICT, WITHOUT ROWID;

-- Visits of a day by the member's previous and second previous visit day (none = -2147483648). For [a, b]: Σ gap1 with prev < a is
-- the buyers, Σ gap2 with prev2 < a is each buyer's first and second visit; buyers with two and more visits are the difference.
CREATE TABLE day_gap1 (
    day      INTEGER NOT NULL,
    prev_day INTEGER NOT NULL,
    n        INTEGER NOT NULL,
    PRIMARY KEY (day, prev_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_gap2 (
    day       INTEGER NOT NULL,
    prev2_day INTEGER NOT NULL,
    n         INTEGER NOT NULL,
    PRIMARY KEY (day, prev2_day)
) STRICT, WITHOUT ROWID;

-- Members by the days of their first and second visit (none = -2147483648): N-day return rates of any range.
CREATE TABLE first_second (
    first_day  INTEGER NOT NULL,
    second_day INTEGER NOT NULL,
    n          INTEGER NOT NULL,
    PRIMARY KEY (first_day, second_day)
) STRICT, WITHOUT ROWID;

-- Members of a first-visit month seen in a month (both year × 12 + month − 1): cohort retention.
CREATE TABLE month_cohort (
    first_month INTEGER NOT NULL,
    month       INTEGER NOT NULL,
    n           INTEGER NOT NULL,
    PRIMARY KEY (first_month, month)
) STRICT, WITHOUT ROWID;
