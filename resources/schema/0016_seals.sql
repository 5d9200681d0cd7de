-- See core/store/RowSeal.h. NULL only until the shop is opened for the first time after this.
ALTER TABLE staff ADD COLUMN seal BLOB;
ALTER TABLE member ADD COLUMN seal BLOB;
