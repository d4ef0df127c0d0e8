package hs.desk.monitor;

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
    String hash = hash(topic, sorted(seen), sorted(codes), sorted(ids), by);
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

  private static String sorted(Collection<String> codes) {
    return codes == null ? "*" : String.join("\u0001", new TreeSet<>(codes)) + "\u0002";
  }

  private static String hash(Topic topic, String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(topic.path().getBytes(StandardCharsets.UTF_8));
      for (String part : parts) {
        digest.update((byte) 0);
        digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
