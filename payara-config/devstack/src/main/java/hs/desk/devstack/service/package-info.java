/**
 * What every embedded service can do, and the secrets of one data directory.
 *
 * <p>Enters: a name and a state somebody asks for. Leaves: that state, or an exception that says in
 * one sentence what is in the way.
 *
 * <ol>
 *   <li>A service listens on 127.0.0.1 and keeps its port for the life of the launcher.
 *   <li>Frozen means: connections are accepted and nothing is answered.
 *   <li>Secrets are random per data directory and reach a child by its environment only.
 * </ol>
 *
 * <p>Out of scope: which services there are and their order (see {@code Services}).
 */
package hs.desk.devstack.service;
