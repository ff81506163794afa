-- Every inbox asks which of its tasks wait for another's opinion: a handful, found by themselves and not among all that the person ever decided.
ALTER TABLE task_candidate ADD KEY task_candidate_awaiting (person_id, delegated_to);
