package hs.desk.monitor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The part of a topic one reader sees: what he asked for, cut down to what he may see. Two readers
 * with equal views may share every answer. What does not apply to a topic is ignored: products and
 * rights where rows belong to none, contracts and groups where there are none.
 *
 * @param permitted codes of the products the reader may see
 * @param products codes asked for; null means all. A code that is unknown or foreign matches
 *     nothing
 * @param instruments contracts asked for; null means all
 * @param groupBy word of the groups asked for; null means all, and where the topic has none
 * @param hash of all of it, the same on every node
 */
public record View(
    Topic topic,
    Set<String> permitted,
    Set<String> products,
    Set<String> instruments,
    String groupBy,
    String hash)
    implements Predicate<Row> {

  private static final int HASH_BYTES = 8;

  public static View of(
      Topic topic,
      Set<String> permitted,
      Collection<String> products,
      Collection<String> instruments,
      String groupBy) {
    Set<String> seen = topic.ofProducts() ? Set.copyOf(permitted) : Set.of();
    Set<String> codes = topic.ofProducts() ? copy(products) : null;
    Set<String> ids = topic.ofContracts() ? copy(instruments) : null;
    String by = topic.grouped() ? groupBy : null;
    String hash = hash(topic, seen, codes, ids, by);
    return new View(topic, seen, codes, ids, by, hash);
  }

  /** The same question after the reader's rights changed. */
  public View permitting(Set<String> now) {
    return of(topic, now, products, instruments, groupBy);
  }

  @Override
  public boolean test(Row row) {
    return (!topic.ofProducts() || permitted.contains(row.product()))
        && (products == null || products.contains(row.product()))
        && (instruments == null || instruments.contains(row.instrument()))
        && (groupBy == null || row.key().startsWith(row.product() + "|" + groupBy + "|"));
  }

  /** What clients take for the epoch: it changes with the engine's epoch and with the view. */
  public String epoch(long engineEpoch) {
    return engineEpoch + "-" + hash;
  }

  /** The engine's epoch in what clients were told under this view; -1 for that of another view. */
  public long engineEpoch(String epoch) {
    String tail = "-" + hash;
    String head = epoch.endsWith(tail) ? epoch.substring(0, epoch.length() - tail.length()) : "";
    return head.matches("\\d{1,18}") ? Long.parseLong(head) : -1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof View view && hash.equals(view.hash);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }

  private static Set<String> copy(Collection<String> codes) {
    return codes == null ? null : Set.copyOf(new TreeSet<>(codes));
  }

  private static String hash(
      Topic topic, Set<String> seen, Set<String> codes, Set<String> ids, String by) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      put(digest, topic.path());
      put(digest, seen);
      put(digest, codes);
      put(digest, ids);
      put(digest, by);
      return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(MessageDigest digest, Set<String> codes) {
    putNumber(digest, codes == null ? -1 : codes.size());
    if (codes != null) {
      new TreeSet<>(codes).forEach(code -> put(digest, code));
    }
  }

  /** Behind its length: no text can look like two, or like none. */
  private static void put(MessageDigest digest, String text) {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    putNumber(digest, text == null ? -1 : bytes.length);
    digest.update(bytes);
  }

  private static void putNumber(MessageDigest digest, int number) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }
}
