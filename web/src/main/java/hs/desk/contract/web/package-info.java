/**
 * Contracts over REST.
 *
 * <p>Enters: calls on {@code api/contract-list}. Leaves: {@link hs.desk.contract.ContractRow} and
 * {@link hs.desk.contract.ContractDetail}.
 *
 * <p>Rules: 1. Everybody who is logged in may look. 2. POST is a query: nothing is written.
 *
 * <p>Out of scope: contracts with open details ({@code api/contracts}).
 */
package hs.desk.contract.web;
