-- What the product list seeks in, whichever way it is sorted, and what counts products by category. (product_code is there.)

CREATE INDEX product_name ON product (name, id);
CREATE INDEX product_price ON product (price, id);
CREATE INDEX product_category ON product (category_id, active);
