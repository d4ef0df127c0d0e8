-- The trading day whose lots CLOSETODAY means: an amendment lays out on a later day than the submission did.
ALTER TABLE instruction_detail ADD COLUMN laid_out DATE NULL AFTER price;

UPDATE instruction_detail d
  JOIN instruction i ON i.id = d.instruction_id
   SET d.laid_out = i.trading_day;

ALTER TABLE instruction_detail MODIFY COLUMN laid_out DATE NOT NULL;
