package hs.desk.devstack.market;

import hs.desk.devstack.feed.Book;
import hs.desk.devstack.feed.StoredBook;
import java.sql.Connection;
import java.time.Instant;

/**
 * What the market trades on between two looks at the database.
 *
 * @param connection the feed's, in a transaction
 */
record Session(Connection connection, StoredBook stored, Book book, Floor floor, Instant now) {}
