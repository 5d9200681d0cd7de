-- Who stands at the till says so by six digits. They wrap no key. `failures` counts those in a row and is written before
-- a try is answered, so that pulling the plug gains nothing.
CREATE TABLE staff_pin (
    staff_id INTEGER PRIMARY KEY REFERENCES staff (id) ON DELETE CASCADE,
    salt     BLOB NOT NULL,
    digest   BLOB NOT NULL,                -- keyed BLAKE2b-256 of staff, salt and PIN
    failures INTEGER NOT NULL DEFAULT 0
) STRICT;
