package hs.desk.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import hs.desk.wire.Surrogates;
import hs.desk.wire.Wire;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads and writes JSON bodies by the desk's mapper, before any of the server's own. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Produces({MediaType.APPLICATION_JSON, "application/*+json"})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

  private final ObjectMapper mapper = Wire.json();

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
    return isRecordLike(type);
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
    return isRecordLike(type);
  }

  /** Text, bytes and streams are bodies already. */
  private static boolean isRecordLike(Class<?> type) {
    return !CharSequence.class.isAssignableFrom(type)
        && !type.isArray()
        && !InputStream.class.isAssignableFrom(type)
        && !type.getName().startsWith("jakarta.");
  }

  /** Null for an empty body: {@link RequiredBody} knows whether there may be none. */
  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    byte[] body = in.readAllBytes();
    return body.length == 0 ? null : read(body, generic == null ? type : generic);
  }

  /** The value the bytes hold, or a refusal that names what is wrong. */
  Object read(byte[] body, Type type) throws IOException {
    JavaType target = mapper.constructType(type);
    // what trails is looked for below, where it can be named
    ObjectReader reader =
        mapper.readerFor(target).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    String text = text(body);
    if (Surrogates.lone(text)) {
      throw Unreadable.halfCharacter();
    }
    try (JsonParser parser = Wire.request(text)) {
      Object value = reader.readValue(parser);
      if (parser.nextToken() != null) {
        throw Unreadable.trailing();
      }
      return value;
    } catch (JsonProcessingException e) {
      throw Unreadable.refusal(e);
    }
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw Unreadable.notUtf8();
    }
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    out.write(mapper.writeValueAsBytes(value));
  }
}
