package hs.desk.web.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.chat.NewMessage;
import hs.desk.group.GroupBy;
import hs.desk.web.live.Request.Ping;
import hs.desk.web.live.Request.Say;
import hs.desk.web.live.Request.Since;
import hs.desk.web.live.Request.Subscribe;
import hs.desk.wire.Surrogates;
import hs.desk.wire.Wire;
import java.util.ArrayList;
import java.util.List;

/** Reads client messages. Unknown fields are ignored, wrong types are not. */
final class Requests {

  private Requests() {}

  static Request read(String text) throws BadMessage {
    JsonNode message = json(text);
    if (!message.isObject()) {
      throw new BadMessage("not a JSON object");
    }
    String op = string(message, "op");
    if (op == null) {
      throw new BadMessage("op is missing");
    }
    return switch (op) {
      case "ping" -> new Ping();
      case "subscribe" -> subscribe(message);
      case "say" -> say(message);
      default -> throw new BadMessage("unknown op");
    };
  }

  private static JsonNode json(String text) throws BadMessage {
    if (Surrogates.lone(text)) {
      throw new BadMessage("half a character");
    }
    try {
      return Wire.json().readTree(text);
    } catch (JsonProcessingException e) {
      throw new BadMessage("not JSON");
    }
  }

  private static Subscribe subscribe(JsonNode message) throws BadMessage {
    return new Subscribe(
        strings(message, "product_codes"),
        strings(message, "c_instrument_ids"),
        groupBy(message),
        since(message.get("since")));
  }

  private static String groupBy(JsonNode message) throws BadMessage {
    String word = string(message, "group_by");
    if (word != null && !GroupBy.WORDS.contains(word)) {
      throw new BadMessage("group_by is none of " + String.join(", ", GroupBy.WORDS));
    }
    return word;
  }

  private static Say say(JsonNode message) throws BadMessage {
    String room = string(message, "room");
    String text = string(message, "text");
    if (room == null || text == null) {
      throw new BadMessage("say needs room and text");
    }
    return new Say(
        new NewMessage(
            string(message, "ref"),
            room,
            text,
            number(message, "instruction_id"),
            string(message, "c_instrument_id")));
  }

  private static Long number(JsonNode object, String name) throws BadMessage {
    JsonNode value = object.get(name);
    if (absent(value)) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new BadMessage(name + " is no whole number");
    }
    return value.longValue();
  }

  private static Since since(JsonNode since) throws BadMessage {
    if (absent(since)) {
      return null;
    }
    JsonNode seq = since.get("seq");
    String epoch = since.isObject() ? string(since, "epoch") : null;
    if (epoch == null || seq == null || !seq.canConvertToLong() || !seq.isIntegralNumber()) {
      throw new BadMessage("since needs a text epoch and a whole number seq");
    }
    if (seq.longValue() < 0) {
      throw new BadMessage("since.seq is negative");
    }
    return new Since(epoch, seq.longValue());
  }

  private static String string(JsonNode object, String name) throws BadMessage {
    JsonNode value = object.get(name);
    if (absent(value)) {
      return null;
    }
    if (!value.isTextual()) {
      throw new BadMessage(name + " is no text");
    }
    return value.textValue();
  }

  private static List<String> strings(JsonNode object, String name) throws BadMessage {
    JsonNode value = object.get(name);
    if (absent(value)) {
      return null;
    }
    List<String> words = new ArrayList<>();
    for (JsonNode word : value) {
      words.add(word.textValue());
    }
    if (!value.isArray() || words.contains(null)) {
      throw new BadMessage(name + " is no list of texts");
    }
    return words;
  }

  private static boolean absent(JsonNode value) {
    return value == null || value.isNull();
  }
}
