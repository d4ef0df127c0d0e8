/**
 * The EAR on a Payara Server domain, brought up by the scripts an operator runs.
 *
 * <p>Enters: {@code hs-desk.ear}, {@code payara-config/server}, the services of the devstack.
 * Leaves: a domain that was stopped.
 *
 * <p>Rules: 1. Only the shipped scripts configure the domain. 2. It listens on loopback alone. 3.
 * It is ended by its process id.
 *
 * <p>Out of scope: Payara Micro.
 */
package hs.desk.server;
