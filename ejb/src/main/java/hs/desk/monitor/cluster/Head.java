package hs.desk.monitor.cluster;

/**
 * Where the published rows are.
 *
 * @param epoch 0 when nothing was published
 * @param fence no lower epoch may write
 */
record Head(long epoch, long seq, long fence) {}
