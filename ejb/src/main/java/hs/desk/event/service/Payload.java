package hs.desk.event.service;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import hs.desk.wire.Wire;
import java.io.IOException;

/** What the log needs to know of an event's payload. */
final class Payload {

  private Payload() {}

  /**
   * The {@code instruction_id} on the payload's first level, or null when it names none. A payload
   * that is no JSON object is a bug of its writer.
   */
  static Long instructionId(String payload) {
    try (JsonParser json = Wire.json().createParser(payload)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("payload is no object: " + payload);
      }
      return find(json);
    } catch (IOException e) {
      throw new IllegalArgumentException("payload is no JSON: " + payload, e);
    }
  }

  private static Long find(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean named = "instruction_id".equals(json.currentName());
      json.nextToken();
      if (named) {
        return json.currentToken() == JsonToken.VALUE_NUMBER_INT ? json.getLongValue() : null;
      }
      json.skipChildren();
    }
    return null;
  }
}
