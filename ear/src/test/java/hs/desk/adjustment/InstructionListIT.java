package hs.desk.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstructionListIT {

  private static final String LIST = "api/instructions/";

  private final RunningDesk desk = Suite.desk();
  private final DeskClient manager = desk.as("manager1");
  private final String contract = new Holdings(desk).contract("P001", "CFFEX", "期货");

  private JsonNode create() {
    return create(new Asked("P001").line(contract, 1));
  }

  private JsonNode create(Asked asked) {
    return manager.post(LIST + "adjustment/", asked.body()).expect(201).json();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static List<Long> ids(JsonNode page) {
    List<Long> ids = new ArrayList<>();
    page.path("results").forEach(row -> ids.add(row.path("id").asLong()));
    return ids;
  }

  @Test
  void showsTheNewestFirstWithoutLines() {
    JsonNode made = create();
    JsonNode page = manager.get(LIST + "?page_size=5").expect(200).json();
    assertThat(ids(page)).contains(made.path("id").asLong());
    JsonNode row = page.at("/results/0");
    assertThat(row.has("adjustments")).isFalse();
    assertThat(row.path("total_adjusted_delta_value").isTextual()).isTrue();
    assertThat(page.path("count").asLong()).isPositive();
  }

  @Test
  void findsByEveryFilter() {
    Asked asked = new Asked("P001").line(contract, 1);
    JsonNode made = create(asked);
    long id = made.path("id").asLong();
    String at = encoded(made.path("created_at").asText());
    String note = "&search=" + encoded(asked.note());
    for (String filter :
        List.of(
            "product_code=P001",
            "product_code=P001,P002",
            "status=APPROVED",
            "status=APPROVED,DRAFT",
            "created_by=manager1",
            "c_instrument_id=" + contract,
            "created_before=2099-01-01T00:00:00%2B08:00",
            "created_after=2020-01-01T00:00:00%2B08:00")) {
      JsonNode page = manager.get(LIST + "?" + filter + note).expect(200).json();
      assertThat(ids(page)).as(filter).containsExactly(id);
      assertThat(page.path("count").asLong()).isEqualTo(1);
    }
    for (String filter :
        List.of(
            "product_code=P002",
            "product_code=P004",
            "product_code=NONE",
            "status=DRAFT",
            "created_by=manager2",
            "c_instrument_id=XX9999",
            "revision_status=PENDING_APPROVAL",
            "created_before=" + at,
            "created_after=" + at)) {
      JsonNode page = manager.get(LIST + "?" + filter + note).expect(200).json();
      assertThat(ids(page)).as(filter).isEmpty();
      assertThat(page.path("count").asLong()).isZero();
    }
  }

  @Test
  void pagesWithoutOverlap() {
    String note = "pages " + java.util.UUID.randomUUID();
    for (int i = 0; i < 5; i++) {
      create(new Asked("P001").line(contract, 1).with("note", note));
    }
    String query = LIST + "?page_size=2&ordering=id&search=" + encoded(note);
    List<Long> seen = new ArrayList<>();
    JsonNode page = manager.get(query).expect(200).json();
    assertThat(page.path("previous").isNull()).isTrue();
    for (int number = 1; number <= 3; number++) {
      page = manager.get(query + "&page=" + number).expect(200).json();
      seen.addAll(ids(page));
    }
    assertThat(page.path("next").isNull()).isTrue();
    assertThat(page.path("count").asLong()).isEqualTo(5);
    assertThat(seen).hasSize(5).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void aSignInASearchIsNoPattern() {
    create(new Asked("P001").line(contract, 1).with("note", "margin 50%_x"));
    assertThat(ids(manager.get(LIST + "?search=50%25_x").expect(200).json())).isNotEmpty();
    assertThat(ids(manager.get(LIST + "?search=5%25_x").expect(200).json())).isEmpty();
  }

  @Test
  void showsNobodyWhatIsForeign() {
    create();
    JsonNode admin = desk.as("admin1").get(LIST).expect(200).json();
    assertThat(admin.path("results")).isEmpty();
    JsonNode viewer = desk.as("viewer1").get(LIST + "?page_size=500").expect(200).json();
    viewer
        .path("results")
        .forEach(row -> assertThat(row.path("product_code").asText()).isEqualTo("P001"));
  }

  @ParameterizedTest
  @CsvSource({
    "ordering=password,ordering,400",
    "ordering=note,ordering,400",
    "page=0,page,422",
    "page=x,page,400",
    "page_size=501,page_size,422",
    "status=BOUGHT,status,400",
    "created_after=2026-01-01,created_after,400",
    "created_after=2026-01-01T00:00:00,created_after,400",
    "created_after=%2B99999-01-01T00:00:00%2B08:00,created_after,422"
  })
  void refusesAQueryItCannotReadOrThatBreaksARule(String query, String field, int status) {
    JsonNode problem = manager.get(LIST + "?" + query).expect(status).json();
    assertThat(problem.at("/fields/0/field").asText()).isEqualTo(field);
  }
}
