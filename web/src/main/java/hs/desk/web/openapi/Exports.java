package hs.desk.web.openapi;

import java.util.LinkedHashMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Files in both of their forms. */
final class Exports {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final String OF_ONE = "\uFEFFkey,seq\r\nIF2612,812\r\n";
  private static final String OF_TOPICS =
      "\uFEFFtopic,key,seq\r\nstock,IF2612,812\r\ntopic,key,seq\r\nacc,P001|A01,812\r\n";

  private Exports() {}

  static void add(String path, Operation operation) {
    Content told = operation.getResponses().getAPIResponse("200").getContent();
    Schema text = told.getMediaType("text/csv").getSchema();
    String example = path.contains("/all/") ? OF_TOPICS : OF_ONE;
    MediaType csv = OASFactory.createMediaType().schema(text).example(example);
    Schema binary = OASFactory.createSchema().addAllOf(text).format("binary");
    told.setMediaTypes(new LinkedHashMap<>());
    told.addMediaType("text/csv", csv);
    told.addMediaType(XLSX, OASFactory.createMediaType().schema(binary));
  }
}
