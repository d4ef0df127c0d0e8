-- What a contract is wanted for today is found among today's instructions, however many there were before.
ALTER TABLE instruction ADD KEY instruction_day (trading_day);

ALTER TABLE position_adjustment
  ADD KEY position_adjustment_of_contract (c_instrument_id, instruction_id),
  DROP KEY position_adjustment_contract;

-- What all products have open on a contract.
ALTER TABLE instruction_detail ADD KEY instruction_detail_on_contract (c_instrument_id, status);
