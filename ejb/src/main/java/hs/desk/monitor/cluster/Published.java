package hs.desk.monitor.cluster;

import hs.desk.monitor.BoardState;

/**
 * All that was published, at one moment.
 *
 * @param fence no lower epoch may write
 * @param end of the stream at that moment: what comes after it is newer
 */
record Published(BoardState state, long fence, String end) {}
