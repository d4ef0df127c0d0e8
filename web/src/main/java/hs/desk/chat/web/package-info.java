/**
 * The chat over HTTP, at {@code api/chat/}, and on its socket.
 *
 * <p>Enters: {@code say} on the socket, queries and read marks over HTTP. Leaves: {@link
 * hs.desk.chat.ChatLine}, pages of them, rooms.
 *
 * <p>Rules: 1. A message reaches its readers as an event, the sender too. 2. A refused {@code say}
 * ends the socket with an error frame that names why.
 *
 * <p>Out of scope: who may enter a room, which the service knows.
 */
package hs.desk.chat.web;
