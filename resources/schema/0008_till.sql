-- Carts put aside while another customer is served. Scratch, not documents: no journal, gone once resumed.
CREATE TABLE held_cart (
    id      INTEGER PRIMARY KEY,
    held_at INTEGER NOT NULL,                    -- ms UTC
    cart    TEXT NOT NULL                        -- JSON of Cart
) STRICT;
