/**
 * nginx in front of the nodes, as {@code payara-config/nginx} configures it.
 *
 * <p>Enters: the nodes' ports. Leaves: one address for all of them on 127.0.0.1.
 *
 * <ol>
 *   <li>A node that is stopped on purpose is taken out first and told to no new request; one that
 *       dies is passed over when its connections are refused.
 *   <li>Taking out and putting back is a file that nginx looks for with each request, and no
 *       reload: that would close connections on which callers are just sending.
 *   <li>Installed nginx is used where there is one; else Debian's package is unpacked into the
 *       software folder, never installed: no other service starts.
 * </ol>
 *
 * <p>Out of scope: what is passed on and what is not (the configuration says it).
 */
package hs.desk.devstack.front;
