package hs.desk.web.openapi;

import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;

/** Whom a call is open to, put into its description for people and for programs. */
final class AccessNotes {

  private AccessNotes() {}

  static void add(Operation operation, OpenTo openTo) {
    List<String> roles = Arrays.stream(openTo.roles()).map(Enum::name).toList();
    operation.addExtension("x-access", openTo.value().name());
    operation.addExtension("x-roles", roles);
    String told = operation.getDescription();
    operation.setDescription((told == null ? "" : told + " ") + sentence(openTo.value(), roles));
    if (openTo.value() == Circle.EVERYBODY) {
      operation.setSecurity(new java.util.ArrayList<>());
    }
  }

  private static String sentence(Circle circle, List<String> roles) {
    String words = String.join(" or ", roles);
    return switch (circle) {
      case EVERYBODY -> "Needs no log-in.";
      case LOGGED_IN -> "Any log-in.";
      case ON_PRODUCT ->
          roles.isEmpty()
              ? "Any role on the product; of several products, those the caller sees."
              : "Needs " + words + " on the product.";
      case ANYWHERE -> "Needs " + words + " on any product.";
    };
  }
}
