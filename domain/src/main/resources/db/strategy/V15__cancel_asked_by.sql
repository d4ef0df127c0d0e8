-- Who asked an instruction to be cancelled is told when it has ended.
ALTER TABLE instruction ADD COLUMN cancel_asked_by VARCHAR(64) NULL AFTER cancel_asked_at;
