-- Several nodes: the lease on the engine, and what is known of a mail under way.

-- Its epoch is the one it was taken with last.
INSERT INTO lease (name, owner, epoch, until) VALUES ('engine', NULL, 0, NULL);

-- When it was handed to the mail server, until what came of that is known. A mail that is claimed
-- again with this set may have been sent before.
ALTER TABLE mail ADD COLUMN begun_at DATETIME(6) NULL AFTER claimed_until;
