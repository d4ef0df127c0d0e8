-- What the market has met on a contract is looked for among the details of today's instructions.
ALTER TABLE instruction_detail
  ADD KEY instruction_detail_met (c_instrument_id, status, instruction_id),
  DROP KEY instruction_detail_on_contract;
