package hs.desk.monitor.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;

/** A Lua script, sent whole each time: Redis may have forgotten it. */
final class Script {

  private final byte[] text;

  private Script(byte[] text) {
    this.text = text;
  }

  /** The file of that name beside this class. */
  static Script of(String name) {
    try (InputStream file = Script.class.getResourceAsStream(name + ".lua")) {
      return new Script(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Object run(UnifiedJedis redis, List<byte[]> keys, List<byte[]> arguments) {
    return redis.eval(text, keys, arguments);
  }

  Verdict verdict(UnifiedJedis redis, List<byte[]> keys, List<byte[]> arguments) {
    List<?> answer = (List<?>) run(redis, keys, arguments);
    String kind = new String((byte[]) answer.get(0), UTF_8);
    long fence = Long.parseLong(new String((byte[]) answer.get(1), UTF_8));
    return new Verdict(Verdict.Kind.valueOf(kind), fence);
  }
}
