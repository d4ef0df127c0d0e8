-- Any approver may reject until the last has approved, also who approved before: one of each.
ALTER TABLE approval
  DROP KEY approval_once,
  ADD UNIQUE KEY approval_once (instruction_id, revision, username, decision);
