package hs.desk.web.live;

import hs.desk.monitor.Row;

/**
 * A numbered event as a row of its topic.
 *
 * @param product code of the product that may see it, null for what is nobody's
 * @param json UTF-8 of the whole row
 * @param crc what it adds to the checksum
 */
record LiveEvent(long seq, String topic, String product, byte[] json, long crc) {

  static LiveEvent of(long seq, String topic, String product, byte[] json) {
    return new LiveEvent(seq, topic, product, json, Row.crc(Long.toString(seq), seq));
  }
}
