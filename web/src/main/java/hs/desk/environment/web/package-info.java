/**
 * Which desk this is, over REST.
 *
 * <p>Enters: the settings {@code hs.environment} and {@code hs.profile}. Leaves: {@link
 * hs.desk.environment.web.Environment}.
 *
 * <p>Rules: 1. The demo can be told from production without a log-in. 2. Nothing else is told of
 * the server: no version, no host.
 *
 * <p>Out of scope: what a profile permits.
 */
package hs.desk.environment.web;
