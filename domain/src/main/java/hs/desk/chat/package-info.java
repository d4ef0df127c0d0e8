/**
 * The team's chat (design.md §6, chat): what was said in which room, and how far each has read.
 *
 * <p>Enters: {@link hs.desk.chat.NewMessage}. Leaves: {@link hs.desk.chat.ChatLine}.
 *
 * <p>Rules: 1. There is one room for all, {@code all}, and one per product, named by its code. 2. A
 * message is said once per sender and {@code ref}. 3. A message is never changed. 4. Text is text:
 * nothing in it is ever read as markup.
 *
 * <p>Out of scope: who may enter a room.
 */
package hs.desk.chat;
