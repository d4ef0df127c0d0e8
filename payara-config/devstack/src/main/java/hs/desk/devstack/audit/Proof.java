package hs.desk.devstack.audit;

import hs.desk.devstack.audit.Trail.Head;
import hs.desk.event.ChainCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Goes over the trail from its first number to its last: through the files of the archive, where
 * their folder is named, and then through the database, in one transaction.
 *
 * <p>An anchor is believed no more than a row: nothing that it says is archived may still lie in
 * the database, each must go on from the one before, and it must have the hash that was kept
 * outside for its number. What lies in files that were not looked at is not proved.
 */
final class Proof {

  private final Connection connection;
  private final Trail trail;
  private final Map<Long, String> heads;
  private final Path folder;

  /**
   * @param heads hashes by number, kept outside
   * @param folder of the archive's files, or null
   */
  Proof(Connection connection, Map<Long, String> heads, Path folder) {
    this.connection = connection;
    this.trail = new Trail(connection);
    this.heads = heads;
    this.folder = folder;
  }

  /**
   * What was found.
   *
   * @param unproved the last number that is archived and was not looked at; 0 when all was
   */
  record Finding(ChainCheck check, long unproved) {}

  Finding find() throws SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    try {
      return find(trail.anchors(), trail.first());
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private Finding find(List<Anchor> anchors, OptionalLong first) throws SQLException {
    Anchor newest = anchors.isEmpty() ? Anchor.START : anchors.get(anchors.size() - 1);
    if (first.isPresent() && first.getAsLong() <= newest.until()) {
      return new Finding(leftBehind(anchors, first.getAsLong()), 0);
    }
    ChainCheck check = folder == null ? after(newest) : after(Anchor.START);
    anchored(check, anchors);
    if (folder != null) {
      anchors.forEach(anchor -> filed(check, anchor));
    }
    toTheEnd(check);
    return new Finding(check, folder == null ? newest.until() : 0);
  }

  private ChainCheck after(Anchor anchor) {
    return new ChainCheck(anchor.until(), anchor.hash(), heads);
  }

  /** Anchor and deletion are one transaction, so rows before an anchor mean that it was forged. */
  private ChainCheck leftBehind(List<Anchor> anchors, long first) throws SQLException {
    Anchor before =
        anchors.stream()
            .filter(anchor -> anchor.until() < first)
            .reduce(Anchor.START, (older, newer) -> newer);
    ChainCheck check = after(before);
    toTheEnd(check);
    check.broken(first, "it is said to be archived, and is still in the database");
    return check;
  }

  private void toTheEnd(ChainCheck check) throws SQLException {
    trail.rows(check.last(), Long.MAX_VALUE, check::next);
    Head head = trail.head();
    check.end(head.seq(), head.hash());
    trail.stray().ifPresent(check::stray);
  }

  /** Whether the anchors go on from each other, and from what was kept outside. */
  private void anchored(ChainCheck check, List<Anchor> anchors) {
    Anchor before = Anchor.START;
    for (Anchor anchor : anchors) {
      if (!anchor.follows(before)) {
        check.broken(before.until() + 1, "no anchor tells where it was archived");
      }
      String kept = heads.get(anchor.until());
      if (kept != null && !kept.equals(anchor.hash())) {
        check.broken(
            anchor.from(), "the anchor at " + anchor.until() + " is not the head that was kept");
      }
      before = anchor;
    }
  }

  private void filed(ChainCheck check, Anchor anchor) {
    if (check.fault().isPresent()) {
      return;
    }
    Path file = folder.resolve(Path.of(anchor.file()).getFileName());
    if (!Files.isRegularFile(file)) {
      check.broken(anchor.from(), "the archive's file " + file.getFileName() + " is missing");
      return;
    }
    try {
      String sha256 = Archive.read(file, check::next);
      compare(check, anchor, sha256);
    } catch (IOException | UncheckedIOException e) {
      check.broken(check.last() + 1, file.getFileName() + " cannot be read: " + e.getMessage());
    }
  }

  private static void compare(ChainCheck check, Anchor anchor, String sha256) {
    if (check.last() != anchor.until() || !anchor.hash().equals(check.lastHash())) {
      long at = Math.min(check.last(), anchor.until()) + 1;
      check.broken(at, anchor.file() + " does not end where its anchor says");
    }
    if (!anchor.sha256().equals(sha256)) {
      check.broken(anchor.from(), anchor.file() + " is not the file that was archived");
    }
  }
}
