/**
 * One id, one log line and one count for every request.
 *
 * <p>Enters: requests, with an {@code X-Request-Id} or without. Leaves: the id in the answer, in
 * events and in log lines; one line of JSON per call of REST; counts and times at {@code /metrics}.
 *
 * <p>Rules: 1. An id that is not well formed is replaced, not repaired. 2. A line holds method,
 * path, status, milliseconds, user and id; no query, header or body, so no secret. 3. A line is one
 * line, whatever the caller sent.
 *
 * <p>Out of scope: what the call did.
 */
package hs.desk.web.trace;
