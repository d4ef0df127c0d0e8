/**
 * Contracts (合约): what may be traded, as the feed lists it.
 *
 * <p>Enters: rows of {@code contract_list} and {@code contract_rate}, read only. Leaves: {@link
 * hs.desk.contract.Contract}, {@link hs.desk.contract.Exchange}, {@link
 * hs.desk.contract.ContractKind}.
 *
 * <p>Rules: 1. Ids are case-sensitive and never changed. 2. Which exchange tells today's lots from
 * yesterday's, and what settles in shares, is said here and nowhere else. 3. Expiry is told by the
 * date the feed gives, never derived from the id.
 *
 * <p>Out of scope: prices, margins, decomposition.
 */
package hs.desk.contract;
