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

  private Exports() {}

  static void add(Operation operation) {
    Content told = operation.getResponses().getAPIResponse("200").getContent();
    if (told.getMediaType("text/csv") == null) {
      return; // several tables, which only a workbook can hold
    }
    Schema text = told.getMediaType("text/csv").getSchema();
    MediaType csv =
        OASFactory.createMediaType().schema(text).example("\uFEFFkey,seq\r\nIF2612,812\r\n");
    Schema binary = OASFactory.createSchema().addAllOf(text).format("binary");
    told.setMediaTypes(new LinkedHashMap<>());
    told.addMediaType("text/csv", csv);
    told.addMediaType(XLSX, OASFactory.createMediaType().schema(binary));
  }
}
