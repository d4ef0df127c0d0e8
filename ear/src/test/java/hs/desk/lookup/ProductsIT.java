package hs.desk.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductsIT {

  private final RunningDesk desk = Suite.desk();

  @ParameterizedTest
  @CsvSource({
    "manager1, P001 P002 P003 P005",
    "manager2, P003 P004 P005",
    "trader1, P001 P002 P003",
    "risk1, P001 P002 P003 P004 P005",
    "viewer1, P001"
  })
  void everybodySeesHisOwn(String user, String codes) {
    JsonNode page = desk.as(user).get("api/products/").expect(200).json();
    assertThat(codes(page)).isEqualTo(List.of(codes.split(" ")));
    assertThat(page.get("results").get(0).get("default_account_id").asText()).isNotEmpty();
    assertThat(page.get("results").get(0).get("version").isNumber()).isTrue();
  }

  @Test
  void anAdministratorSeesNamesAlone() {
    JsonNode page = desk.as("admin1").get("api/products/").expect(200).json();
    assertThat(codes(page)).hasSize(5);
    for (JsonNode product : page.get("results")) {
      assertThat(product.get("name").asText()).isNotEmpty();
      assertThat(product.get("nav").isNull()).isTrue();
      assertThat(product.get("default_account_id").isNull()).isTrue();
    }
  }

  @Test
  void sortsAndSearchesAsAsked() {
    JsonNode page = desk.as("risk1").get("api/products/?ordering=-code").expect(200).json();
    assertThat(codes(page)).containsExactly("P005", "P004", "P003", "P002", "P001");
    page = desk.as("risk1").get("api/products/?ordering=-approvals_required").expect(200).json();
    assertThat(codes(page).get(0)).isEqualTo("P005");
    page = desk.as("risk1").get("api/products/?search=p003").expect(200).json();
    assertThat(codes(page)).containsExactly("P003");
    desk.as("risk1").get("api/products/?ordering=password").expect(400);
  }

  @Test
  void theForeignAndTheUnknownAreAlike() {
    desk.as("manager1").get("api/products/P001/").expect(200);
    desk.as("manager1").get("api/products/P004/").expectProblem(404, "product-not-found");
    desk.as("manager1").get("api/products/P999/").expectProblem(404, "product-not-found");
    desk.as("admin1").get("api/products/P001/").expectProblem(404, "product-not-found");
  }

  private static List<String> codes(JsonNode page) {
    return StreamSupport.stream(page.get("results").spliterator(), false)
        .map(row -> row.get("code").asText())
        .toList();
  }
}
