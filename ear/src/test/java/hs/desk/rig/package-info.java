/**
 * What the black-box tests hold in their hands: one started desk for the whole suite, clients of
 * its REST and sockets, its databases, its mail catcher and the control of its services.
 *
 * <p>Enters: {@code run.json} of a started desk, either of the one the suite starts, on the server
 * that {@code desk.server} names, or, with the system property {@code desk.run}, of one that runs
 * already. Leaves: answers, frames, rows.
 *
 * <p>Rules: 1. Nothing here knows a class of the application; a test sees what a caller sees. 2.
 * The desk is started by the first test that asks for it and stopped when the suite ends. 3. A test
 * that stops or freezes a service brings it back. 4. Waiting is waiting for a condition, with an
 * end.
 *
 * <p>Out of scope: what the answers should be.
 */
package hs.desk.rig;
