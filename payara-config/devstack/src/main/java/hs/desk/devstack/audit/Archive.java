package hs.desk.devstack.audit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import hs.desk.event.ChainRow;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A file of rows that left the database: gzip, one JSON object a line, in their order. */
final class Archive implements AutoCloseable {

  private static final int BUFFER = 64 << 10;

  private static final ObjectMapper JSON = new ObjectMapper().registerModule(instants());

  /** Leaves the stream open: what follows the rows is part of the file, and of its digest. */
  private static final ObjectReader ROWS =
      JSON.readerFor(ChainRow.class).without(JsonParser.Feature.AUTO_CLOSE_SOURCE);

  private final FileChannel channel;
  private final GZIPOutputStream packed;
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

  /** Begins the file anew. */
  Archive(Path file) throws IOException {
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    packed = new GZIPOutputStream(Channels.newOutputStream(channel), BUFFER);
    out = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), BUFFER);
  }

  void write(ChainRow row) {
    try {
      out.write(JSON.writeValueAsString(row));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns when the disk has all of it. */
  @Override
  public void close() throws IOException {
    try (channel) {
      out.flush();
      packed.finish();
      channel.force(true);
    }
  }

  /** Gives a file its name; returns when the disk knows it by that. */
  static void name(Path written, Path name) throws IOException {
    Files.move(written, name, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel folder = FileChannel.open(name.toAbsolutePath().getParent())) {
      folder.force(true);
    }
  }

  /**
   * Hands over the rows of a file, which takes no more room than one of them.
   *
   * @return SHA-256 of the file, 64 hex digits
   * @throws IOException for anything that is no archive
   */
  static String read(Path file, Consumer<ChainRow> each) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest);
        MappingIterator<ChainRow> rows = ROWS.readValues(new GZIPInputStream(in, BUFFER))) {
      while (rows.hasNextValue()) {
        ChainRow row = rows.nextValue();
        if (row == null) {
          throw new IOException("a line of " + file.getFileName() + " is no row");
        }
        each.accept(row);
      }
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
