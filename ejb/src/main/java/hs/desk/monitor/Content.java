package hs.desk.monitor;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a row says, not yet numbered.
 *
 * @param product code of the product that may see it, {@link #NOBODYS} for what all may see
 * @param instrument contract it is of, {@link #NOBODYS} where it is of none
 * @param body UTF-8 of the row's JSON object without {@code key} and {@code seq}; never empty of
 *     fields, never changed
 */
public record Content(String key, String product, String instrument, byte[] body) {

  /** Stands for no product, no contract. */
  static final String NOBODYS = "";

  static Content of(String key, String product, String instrument, String json) {
    return new Content(key, product, instrument, json.getBytes(StandardCharsets.UTF_8));
  }

  boolean says(Content other) {
    return other != null && Arrays.equals(body, other.body);
  }
}
