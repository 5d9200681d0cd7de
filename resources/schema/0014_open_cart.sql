-- What stands on the counter of a till, unpaid: a window that closes or a power cut loses no cart. Scratch like held_cart.
CREATE TABLE open_cart (
    till    INTEGER PRIMARY KEY,
    kept_at INTEGER NOT NULL,                 -- ms UTC
    cart    TEXT NOT NULL                     -- JSON of Cart
) STRICT;

-- Held carts draw their numbers from now on, behind those that are held already.
INSERT INTO sequence (name, next) SELECT 'held_cart', MAX(id) + 1 FROM held_cart HAVING COUNT(*) > 0;
