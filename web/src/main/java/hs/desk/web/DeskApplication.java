package hs.desk.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST half of the desk, at {@code /hsapi/wsapp}. Resources and providers are scanned. */
@ApplicationPath("wsapp")
public class DeskApplication extends Application {

  /**
   * What the server would add by itself and nobody asked for: above all, JSON of its own. Jersey's
   * JSON-B and Jackson both stand back once another feature has the name.
   */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.server.wadl.disableWadl", true,
        "jersey.config.disableJsonBinding", true,
        "jersey.config.jsonFeature", "JsonBody");
  }
}
