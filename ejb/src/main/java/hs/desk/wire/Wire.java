package hs.desk.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;

/** The desk's JSON. Thread-safe; the mapper must not be reconfigured. */
public final class Wire {

  /** Nesting a body may have: ours have five levels, the rest is an attack. */
  private static final int MAX_DEPTH = 32;

  /** Characters a number literal may have; 38 digits, sign, point and exponent fit. */
  private static final int MAX_NUMBER_LENGTH = 64;

  /**
   * Tokens a request may have: a preference of 64 KiB may be all brackets, 200 lines have some
   * thousands. A body of 1 MiB may be empty objects, each of which breaks a rule.
   */
  private static final int MAX_TOKENS = 70_000;

  private static final ObjectMapper MAPPER = mapper();
  private static final JsonFactory REQUESTS = requests();

  private Wire() {}

  public static ObjectMapper json() {
    return MAPPER;
  }

  /** The JSON text of a value that is known to be writable. */
  public static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
    }
  }

  /** Reads what a caller sent; what the desk itself has written may have any number of tokens. */
  public static JsonParser request(String text) throws IOException {
    return REQUESTS.createParser(text);
  }

  /** What a request may be at most; the text itself is bounded where it is taken in. */
  public static StreamReadConstraints limits() {
    return REQUESTS.streamReadConstraints();
  }

  private static JsonFactory requests() {
    JsonFactory all = MAPPER.getFactory();
    StreamReadConstraints limits =
        all.streamReadConstraints().rebuild().maxTokenCount(MAX_TOKENS).build();
    return all.rebuild().streamReadConstraints(limits).build().setCodec(MAPPER);
  }

  private static ObjectMapper mapper() {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxNumberLength(MAX_NUMBER_LENGTH)
            .build();
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(limits)
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(com.fasterxml.jackson.core.StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    ObjectMapper mapper =
        JsonMapper.builder(factory)
            .propertyNamingStrategy(new WireNames())
            .addModule(new WireValues())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();
    mapper
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    mapper.getFactory().disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    return mapper;
  }
}
