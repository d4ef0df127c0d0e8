/**
 * The chat from outside: rooms, history, read marks, and what reaches whose socket.
 *
 * <p>Enters: a running desk. Leaves: messages in rooms that other tests do not count.
 */
package hs.desk.chat;
