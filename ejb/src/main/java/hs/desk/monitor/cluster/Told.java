package hs.desk.monitor.cluster;

/**
 * An entry of the stream.
 *
 * @param place where to go on after it
 * @param begins true when it only says that a new epoch's rows are there to be loaded
 */
record Told(String place, boolean begins, Entry entry) {}
