package hs.desk.event.service;

/**
 * The answer to a write, as it goes to the caller.
 *
 * @param location path of what was created, relative to the base of the REST calls; null when
 *     nothing was
 * @param body JSON text
 * @param replayed it is the stored answer to the first request with this key
 */
public record WrittenAnswer(int status, String location, String body, boolean replayed) {}
