package hs.desk.devstack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code .desk/run.json}: where everything of a running desk is. Source: design §8, §9.
 *
 * @param app ends in {@code /hsapi/}; null for services without a node
 * @param redis of a cluster all servers, separated by commas
 * @param nodes empty for services without a node
 * @param control takes {@code POST /services/{name}/{stop|start|freeze|thaw|kill}} and the same for
 *     {@code /nodes/{number}}
 * @param services those that are processes of their own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunInfo(
    String app,
    String mail,
    String ldap,
    String redis,
    List<NodeInfo> nodes,
    Map<String, Database> databases,
    String control,
    Map<String, Pid> services) {

  /**
   * @param name its place in the list, counted from 1, is its number: node-1, node-2, …
   * @param pid null while it does not run
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record NodeInfo(String name, String url, Long pid) {}

  /**
   * @param url JDBC
   * @param feed null except for pms_monitor
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Database(String url, Login app, Login feed, Login inspect) {}

  public record Login(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }

  public record Pid(long pid) {}

  /** What a desk has written that runs now; empty where none does. */
  public static Optional<RunInfo> read(Path file) {
    if (!Files.exists(file)) return Optional.empty();
    try {
      return Optional.of(new ObjectMapper().readValue(file.toFile(), RunInfo.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Written aside and moved: a reader never sees half of it. It holds passwords: owner only. */
  void write(Path file) {
    try {
      Path fresh = Files.createTempFile(file.getParent(), "run", ".tmp");
      Files.write(
          fresh,
          new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(this));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
