/**
 * The EAR on a Payara Server domain, brought up by the scripts an operator runs.
 *
 * <p>Enters: {@code hs-desk.ear}, {@code payara-config/server}, the services of the devstack.
 * Leaves: a domain that was stopped.
 *
 * <p>Rules: 1. Only the shipped scripts configure the domain. 2. It listens on loopback alone. 3.
 * It is ended by its process id. 4. The scripts may be run again: what is new holds, what is not
 * given any more is gone, and the server is stopped only for what it reads at its start.
 *
 * <p>Out of scope: Payara Micro; what a caller sees, which the black-box tests ask of a domain too
 * ({@code -Ddesk.server=domain}).
 */
package hs.desk.server;
