/**
 * The chat in transactions.
 *
 * <p>Enters: messages, how far someone has read. Leaves: history, rooms with their unread count,
 * and one event of topic {@code chat} per message.
 *
 * <p>Rules: 1. A room is open to everyone on its product; {@code all} to everyone who is logged in.
 * 2. A room that is absent and one that is foreign are refused alike. 3. An instruction can be
 * named by who may see it. 4. A message and its event are one transaction.
 *
 * <p>Out of scope: how a message reaches its readers.
 */
package hs.desk.chat.service;
