/**
 * Whom each call is open to, listed at the call and enforced at one door.
 *
 * <p>Enters: calls whose resource method is known. Leaves: the same, or 401 or 403.
 *
 * <p>Rules: 1. A resource method without {@link hs.desk.web.access.OpenTo} is closed to everybody,
 * and the build fails by it. 2. The door refuses only where the answer is certain: no log-in, not
 * listed, or a call that names no product by one who holds none of its roles on any. 3. Where a
 * product decides, the service does, because unknown and foreign must be the same 404. 4. The list
 * is published with every call of the description ({@code x-access}, {@code x-roles}).
 *
 * <p>Out of scope: which product a call is about.
 */
package hs.desk.web.access;
