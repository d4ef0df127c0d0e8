/**
 * Log-in, the caller himself, his preferences, and the matrix of roles: {@code api/user/…}.
 *
 * <p>Enters: names, passwords, tokens, JSON values. Leaves: a token and a cookie, the caller's
 * profile.
 *
 * <p>Rules: 1. A wrong password, an unknown name and one who left are answered alike: 401 {@code
 * login-wrong}. 2. A locked name is 429 with Retry-After, also with the right password. 3. A
 * directory that does not answer is 503 within three seconds. 4. Logging out ends the session on
 * every node.
 *
 * <p>Out of scope: who may do what on a product.
 */
package hs.desk.user.web;
