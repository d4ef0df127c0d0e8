/**
 * Tests made from the description of the REST half: every operation of it is walked, and one that
 * is new fails them until somebody says how it is called.
 *
 * <p>Enters: {@code web/ui/openapi/openapi.json}. Leaves: counts of what was asserted, printed.
 *
 * <p>Rules: 1. What is called is harmless, or acts on what the test made. 2. What is expected comes
 * from the description ({@code x-access}, {@code x-roles}, statuses), never from the code.
 *
 * <p>Out of scope: what an operation does once it lets the caller in.
 */
package hs.desk.api;
