package hs.desk.web.openapi;

import hs.desk.web.openapi.Vocabulary.Word;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Puts the words of the {@link Vocabulary} to every property and parameter. */
final class Wording {

  private final Vocabulary vocabulary = new Vocabulary();

  void add(OpenAPI api) {
    api.getComponents().getSchemas().forEach(this::describe);
  }

  private void describe(String name, Schema schema) {
    Map<String, Schema> properties = schema.getProperties();
    if (properties != null) {
      Map<String, Schema> described = new java.util.LinkedHashMap<>();
      List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
      properties.forEach(
          (key, type) -> described.put(key, described(name, key, type, required.contains(key))));
      schema.setProperties(described);
    }
  }

  private Schema described(String schema, String name, Schema type, boolean required) {
    Word word = vocabulary.property(schema, name).orElse(null);
    if (word == null) {
      return type;
    }
    Schema described = word.mayBeNull() && !required ? orNull(type) : alone(type);
    if (type.getRef() == null) {
      word.values().forEach(described::addEnumeration);
    }
    if (described.getDescription() == null) {
      described.setDescription(word.meaning());
    }
    if (word.example() != null && described.getExample() == null) {
      described.setExample(example(described, word.example()));
    }
    return described;
  }

  /** Beside a reference nothing else is read. */
  private static Schema alone(Schema type) {
    return type.getRef() == null ? type : OASFactory.createSchema().addAllOf(reference(type));
  }

  private static Schema orNull(Schema type) {
    if (type.getRef() == null) {
      return type.getType() == null ? type : type.addType(SchemaType.NULL);
    }
    Schema nothing = OASFactory.createSchema().addType(SchemaType.NULL);
    return OASFactory.createSchema().addAnyOf(reference(type)).addAnyOf(nothing);
  }

  private static Schema reference(Schema type) {
    return OASFactory.createSchema().ref(type.getRef());
  }

  /** As the type is on the wire: a list, a number, a truth, else text. */
  private static Object example(Schema type, String text) {
    if (type.getItems() != null) {
      return List.of(example(type.getItems(), text));
    }
    boolean number = type.getFormat() != null && type.getFormat().startsWith("int");
    if (number) {
      return Long.valueOf(text);
    }
    return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
  }

  void add(Operation operation) {
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(this::describe);
    }
  }

  private void describe(Parameter parameter) {
    vocabulary
        .parameter(parameter.getIn().toString(), parameter.getName())
        .ifPresent(
            word -> {
              if (parameter.getDescription() == null) {
                parameter.setDescription(word.meaning());
              }
              parameter.setExample(example(parameter.getSchema(), word.example()));
            });
  }
}
