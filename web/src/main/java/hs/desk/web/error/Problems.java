package hs.desk.web.error;

import hs.desk.Refused;
import hs.desk.user.Language;
import hs.desk.web.error.Problem.ProblemField;
import java.util.List;
import java.util.Optional;

/** Puts a fault into words. Thread-safe. */
final class Problems {

  private static final String TYPE = "urn:hs-desk:problem:";

  /** Ends the keys of sentences that do without the number. */
  static final String UNTOLD = ".untold";

  private final Texts texts = new Texts();

  /**
   * @param instance the path that was called
   * @param requestId id of the request, or null
   */
  Problem problem(Fault fault, Language language, String instance, String requestId) {
    List<ProblemField> fields =
        fault.fields().stream().map(field -> field(language, field)).toList();
    return new Problem(
        TYPE + fault.code(),
        texts.title(language, fault.status()),
        fault.status(),
        detail(language, fault, fields),
        fault.code(),
        instance,
        requestId,
        fields,
        fault.facts());
  }

  /** The code's own sentence; where that says no more than "a field", the first field's. */
  private String detail(Language language, Fault fault, List<ProblemField> fields) {
    if (fields.size() == 1 && fields.get(0).detail() != null) {
      String field = fields.get(0).field();
      return (field.isEmpty() ? "" : field + ": ") + fields.get(0).detail();
    }
    return texts
        .find(language, fault.code(), fault.arguments())
        .orElseGet(() -> texts.title(language, fault.status()));
  }

  private ProblemField field(Language language, Refused.Field field) {
    return new ProblemField(
        field.field(), field.rule(), field.limit(), field.actual(), sentence(language, field));
  }

  /** Where there is no number to tell, the sentence that does without, if the rule has one. */
  private String sentence(Language language, Refused.Field field) {
    List<String> arguments = List.of(orEmpty(field.limit()), orEmpty(field.actual()));
    Optional<String> untold =
        field.actual() == null
            ? texts.find(language, field.rule() + UNTOLD, arguments)
            : Optional.empty();
    return untold.or(() -> texts.find(language, field.rule(), arguments)).orElse(null);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
