/**
 * Who is calling: tokens, the password check through the server's realm, and what every answer
 * tells the browser to keep to.
 *
 * <p>Enters: requests. Leaves: the caller's principal, which JAX-RS, EJB and socket handshakes see
 * alike; 401, 415 and headers.
 *
 * <p>Rules: 1. Everything under {@code /wsapp} needs a log-in, except logging in: a new resource is
 * closed without doing anything. 2. A token comes as {@code Authorization: Bearer} or as the cookie
 * {@code hs_token}, never in a URL; a bearer wins. 3. A change that comes with the cookie must be
 * JSON, which no foreign page can send unasked, or have no body and come from no foreign page. 4.
 * When tokens cannot be checked the answer is 503, never 401. 5. Forwarded headers count only from
 * {@code hs.proxies}; addresses in answers follow them.
 *
 * <p>Out of scope: what a caller may do, see {@link hs.desk.web.access.AccessGate}.
 */
package hs.desk.web.security;
