package hs.desk.devstack.audit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import hs.desk.event.ChainCheck;
import hs.desk.event.ChainRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A file of rows that left the database: gzip, one JSON object a line, in their order. */
final class Archive implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper().registerModule(instants());

  private final Writer out;

  /** Instants as ISO-8601 in UTC, to the microsecond they were written with. */
  private static SimpleModule instants() {
    return new SimpleModule()
        .addSerializer(Instant.class, ToStringSerializer.instance)
        .addDeserializer(
            Instant.class,
            new StdDeserializer<>(Instant.class) {
              private static final long serialVersionUID = 1L;

              @Override
              public Instant deserialize(JsonParser in, DeserializationContext context)
                  throws IOException {
                return Instant.parse(in.getText());
              }
            });
  }

  Archive(Path file) throws IOException {
    out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8);
  }

  void write(ChainRow row) {
    try {
      out.write(JSON.writeValueAsString(row));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Goes over a file as over the database. */
  static ChainCheck check(Path file, long after, String hash) throws IOException {
    ChainCheck check = new ChainCheck(after, hash, Map.of());
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        check.next(JSON.readValue(line, ChainRow.class));
      }
    }
    return check;
  }

  static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
