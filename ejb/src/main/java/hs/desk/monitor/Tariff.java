package hs.desk.monitor;

import hs.desk.contract.Rates;

/** A row of {@code contract_rate}. */
record Tariff(String instrumentId, Rates rates) {}
