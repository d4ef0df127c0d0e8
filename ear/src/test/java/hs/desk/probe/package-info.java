/**
 * Code of the tests that runs inside a server, beside the application.
 *
 * <p>Enters: the persistence unit of the application. Leaves: what it looks like from within.
 *
 * <p>Rules: 1. It reads and changes nothing. 2. It is never in what ships.
 *
 * <p>Out of scope: business.
 */
package hs.desk.probe;
