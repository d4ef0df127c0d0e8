-- As of the proposal: a product that asks for more later asks for it of later amendments.
ALTER TABLE instruction_revision ADD COLUMN approvals_required TINYINT NOT NULL DEFAULT 0 AFTER created_at;

UPDATE instruction_revision r
  JOIN instruction i ON i.id = r.instruction_id
  JOIN product p ON p.code = i.product_code
   SET r.approvals_required = p.approvals_required
 WHERE r.status = 'PENDING_APPROVAL';
