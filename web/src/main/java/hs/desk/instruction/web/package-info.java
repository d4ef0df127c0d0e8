/**
 * Instructions over HTTP, at {@code api/instructions/}.
 *
 * <p>Enters: JSON bodies and queries. Leaves: {@link hs.desk.instruction.InstructionView}, pages of
 * {@link hs.desk.instruction.InstructionRow}.
 *
 * <p>Rules: 1. A resource reads the request, calls one service method and chooses the status. 2.
 * The answer to a write is passed on as the text that was stored for its key.
 *
 * <p>Out of scope: permission and rules, which the service holds.
 */
package hs.desk.instruction.web;
