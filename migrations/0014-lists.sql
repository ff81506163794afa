-- A unit's seals in the order of their codes: the page of a small unit reads its own rows only.
ALTER TABLE seal ADD KEY seal_unit_code (unit_id, es_id);
