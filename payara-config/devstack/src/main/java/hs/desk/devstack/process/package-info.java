/**
 * Child processes that never outlive the launcher.
 *
 * <p>Enters: a command line and a pid file. Leaves: a running process that is stopped, frozen and
 * watched by name.
 *
 * <ol>
 *   <li>Every child runs under {@code guard.sh}: when the pipe to it closes, also by kill -9 of the
 *       launcher, the child is ended.
 *   <li>A child that an earlier launcher left behind is ended before a new one starts; only a
 *       process whose command line is ours is touched.
 *   <li>A port is ours only when it was free before the child started.
 * </ol>
 *
 * <p>Out of scope: what the child does, and when to start it again (see {@code Supervisor}).
 */
package hs.desk.devstack.process;
