package hs.desk.event.service;

import hs.desk.wire.Wire;

/**
 * The answer to a write, as it goes to the caller.
 *
 * @param location path of what was created, relative to the base of the REST calls; null when
 *     nothing was
 * @param body JSON text; null where there is none
 * @param replayed it is the stored answer to the first request with this key
 */
public record WrittenAnswer(int status, String location, String body, boolean replayed) {

  /** 204. */
  public static WrittenAnswer nothing() {
    return new WrittenAnswer(204, null, null, false);
  }

  /** 200 with a view. */
  public static WrittenAnswer ok(Object view) {
    return new WrittenAnswer(200, null, Wire.text(view), false);
  }

  /**
   * 201 with a view.
   *
   * @param location of what was created, or null
   */
  public static WrittenAnswer created(String location, Object view) {
    return new WrittenAnswer(201, location, Wire.text(view), false);
  }
}
