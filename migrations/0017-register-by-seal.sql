-- The register of one seal (R39) in the order of its numbers: its page reads its own rows only.
ALTER TABLE use_register ADD KEY use_register_seal (unit_id, es_id, number);
