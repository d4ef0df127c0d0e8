/**
 * Words every part of the desk uses: how an act is refused, and the zone in which a trading day is
 * told.
 *
 * <p>Enters: nothing. Leaves: {@link hs.desk.Refused}, thrown by the business and mapped to an
 * answer by the transport.
 *
 * <p>Rules: 1. What the caller did wrong, or cannot have, is a {@code Refused}; everything else
 * that is thrown is a bug. 2. A message names the thing and the value.
 *
 * <p>Out of scope: transport status codes, translation.
 */
package hs.desk;
