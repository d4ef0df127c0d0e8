/**
 * One node of the application, in a process of its own: Payara Micro with the WAR, or what a test
 * brings instead.
 *
 * <p>Enters: the WAR, the boot commands of {@code payara-config/micro}, an environment. Leaves: a
 * node on 127.0.0.1 whose {@code /health/ready} says UP.
 *
 * <ol>
 *   <li>All configuration goes in by the environment; no secret stands on the command line.
 *   <li>Payara Micro's folder is made anew on each start: nothing of an earlier run can leak in.
 * </ol>
 *
 * <p>Out of scope: clusters, nginx, how a Payara Server domain is made.
 */
package hs.desk.devstack.node;
