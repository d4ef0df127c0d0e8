package hs.desk.user.service;

import java.time.Instant;

/**
 * A log-in that is good now.
 *
 * @param tokenSha256 its key, 64 lower-case hex digits
 * @param expiresAt its absolute end
 */
public record LiveSession(String tokenSha256, String username, Instant expiresAt) {}
