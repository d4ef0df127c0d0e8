package hs.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Words of one product in everything that can be read: whoever has a role on it meets all of them,
 * whoever has none meets not one, in no byte of an answer, an export or a frame.
 */
class MarkerIT {

  private static final RunningDesk DESK = Suite.desk();
  private static final List<Operation> READS =
      new ApiDocument().operations().stream().filter(MarkerIT::reads).toList();
  private static final Map<String, Ears> EARS = new TreeMap<>();
  private static final Map<String, DeskClient> CALLERS = new TreeMap<>();

  private static Markers markers;

  /** Something that was read, and where. */
  private record Text(String from, String words) {}

  @BeforeAll
  static void plant() {
    for (String name : List.of("risk1", "manager1", "trader1", "viewer1", "admin1")) {
      CALLERS.put(name, DESK.as(name));
      EARS.put(name, new Ears(CALLERS.get(name)));
    }
    markers = new Markers(DESK);
    markers.plant();
    Ears entitled = EARS.get("risk1");
    entitled.await("pos", markers.account);
    entitled.await("acc", markers.account);
    entitled.await("instruction", markers.reason);
    entitled.await("chat", markers.said);
    EARS.values().forEach(ears -> ears.comeAgain(Markers.PRODUCT));
  }

  @AfterAll
  static void takeAway() {
    EARS.values().forEach(Ears::close);
    if (markers != null) {
      markers.takeAway();
    }
  }

  private static boolean reads(Operation operation) {
    return operation.verb().equals("GET")
        || operation.path().startsWith("data/")
        || operation.name().equals("POST api/positions/");
  }

  private static List<Text> everythingOf(String name) {
    List<Text> texts = new ArrayList<>();
    Recipes recipes = new Recipes(markers.stem);
    for (Operation operation : READS) {
      Recipes.Call call = recipes.call(operation, markers.place(), false);
      for (String path : paths(operation, call.path())) {
        texts.add(new Text(path, answer(CALLERS.get(name), operation, path, call.body())));
      }
    }
    EARS.get(name).frames().forEach(frame -> texts.add(new Text("a frame", frame)));
    return texts;
  }

  /** With the product as filter and without; long pages; in every format. */
  private static Set<String> paths(Operation operation, String filtered) {
    Set<String> paths = new LinkedHashSet<>();
    String ofAll = filtered.replace("/" + Markers.PRODUCT + "/", "/all/");
    String bare = filtered.split("\\?")[0];
    for (String path :
        operation.path().contains("{room}") ? List.of(bare, ofAll) : List.of(filtered, bare)) {
      String page = operation.filters("page_size") ? more(path, "page_size=500") : path;
      if (operation.filters("format")) {
        paths.add(more(page, "format=csv"));
        paths.add(more(page, "format=xlsx"));
      } else {
        paths.add(page);
      }
      if (operation.filters("group_by")) {
        paths.add(more(page, "group_by=total"));
      }
    }
    return paths;
  }

  private static String more(String path, String parameter) {
    return path + (path.contains("?") ? "&" : "?") + parameter;
  }

  private static String answer(DeskClient who, Operation operation, String path, Object body) {
    if (!operation.verb().equals("GET")) {
      return who.send(operation.verb(), path, body).text();
    }
    byte[] bytes = who.download(path);
    boolean packed = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    return packed ? unpacked(bytes) : new String(bytes, StandardCharsets.UTF_8);
  }

  private static String unpacked(byte[] workbook) {
    StringBuilder all = new StringBuilder();
    try {
      Path file = Files.createTempFile("markers", ".xlsx");
      Files.write(file, workbook);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          byte[] bytes = zip.getInputStream(entry).readAllBytes();
          all.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
        }
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }

  private static List<String> meeting(List<Text> texts, String... words) {
    List<String> met = new ArrayList<>();
    for (Text text : texts) {
      for (String word : words) {
        if (text.words().contains(word)) {
          met.add(text.from() + " has " + word);
        }
      }
    }
    return met;
  }

  private static List<Text> asked(List<Text> texts, String path) {
    return texts.stream().filter(text -> text.from().startsWith(path)).toList();
  }

  /** Otherwise the other tests could not fail. */
  @Test
  void whoHasARoleMeetsEveryMarker() {
    List<Text> texts = everythingOf("risk1");
    List<String> all = new ArrayList<>(markers.ofData());
    all.add(markers.name);
    assertThat(all)
        .allSatisfy(marker -> assertThat(meeting(texts, marker)).as(marker).isNotEmpty());
    List<Text> workbooks =
        texts.stream().filter(text -> text.from().contains("format=xlsx")).toList();
    assertThat(meeting(workbooks, markers.note)).isNotEmpty();
    assertThat(meeting(workbooks, markers.account)).isNotEmpty();
    List<String> frames = EARS.get("risk1").frames();
    assertThat(meeting(asked(texts, "api/contracts/"), Markers.CONTRACT)).isNotEmpty();
    assertThat(frames).anyMatch(frame -> frame.contains("\"" + Markers.PRODUCT + "|"));
    System.out.println("markers: " + texts.size() + " answers and frames read by who may");
  }

  @ParameterizedTest
  @ValueSource(strings = {"manager1", "trader1", "viewer1"})
  void noByteOfAForeignProductIsRead(String name) {
    List<Text> texts = everythingOf(name);
    String key = "\"" + Markers.PRODUCT + "|";
    String code = "\"product_code\":\"" + Markers.PRODUCT + "\"";
    String room = "\"room\":\"" + Markers.PRODUCT + "\"";
    assertThat(meeting(texts, markers.stem, key, code, room)).isEmpty();
    assertThat(meeting(asked(texts, "api/contracts/"), Markers.CONTRACT)).isEmpty();
    assertThat(texts).hasSizeGreaterThan(READS.size());
    System.out.println("markers: " + texts.size() + " answers and frames read by " + name);
  }

  /** He is told codes and names, and no data. */
  @Test
  void anAdministratorReadsNoDataOfAProduct() {
    List<Text> texts = everythingOf("admin1");
    String[] words = markers.ofData().toArray(String[]::new);
    assertThat(meeting(texts, words)).isEmpty();
    assertThat(meeting(texts, "\"" + Markers.PRODUCT + "|")).isEmpty();
    assertThat(meeting(texts, markers.name)).isNotEmpty();
  }
}
