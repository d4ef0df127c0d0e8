package hs.desk.web.openapi;

import hs.desk.chat.ChatLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shapes of what goes over sockets (design.md §6); they describe what is sent as ready text. */
final class SocketFrames {

  private SocketFrames() {}

  /** All rows of a view, in parts. */
  @Schema(name = "SocketSnapshot", description = "All rows of the view, in parts")
  record Snapshot(
      String type, String epoch, long seq, Instant asOf, List<Object> rows, boolean last) {}

  /** What changed since the frame before. */
  @Schema(name = "SocketDelta", description = "What changed since the frame before, in parts")
  record Delta(
      String type,
      String epoch,
      long seq,
      long prev,
      Instant asOf,
      List<Object> rows,
      List<String> removed,
      boolean last) {}

  /** That the socket lives, and what it should hold. */
  @Schema(name = "SocketHeartbeat", description = "Every 10 s, and on ping")
  record Heartbeat(
      String type,
      String epoch,
      long seq,
      String checksum,
      int rows,
      Long feedAgeMs,
      boolean stale) {}

  /** Why the socket closes now. */
  @Schema(name = "SocketError", description = "Comes before a close")
  record Failure(String type, String code, String detail) {}

  /** Where a client stopped. */
  @Schema(name = "SocketSince", description = "Where the client stopped")
  record Since(String epoch, long seq) {}

  /** Rows wanted. */
  @Schema(name = "SocketSubscribe", description = "Rows wanted; again on a socket: instead")
  record Subscribe(
      String op,
      List<String> productCodes,
      List<String> instrumentIds,
      String groupBy,
      Since since) {}

  /** A heartbeat wanted now. */
  @Schema(name = "SocketPing", description = "A heartbeat wanted now")
  record Ping(String op) {}

  /** A message for a room. */
  @Schema(name = "SocketSay", description = "A message for a room; ref comes back with it")
  record Say(
      String op, String ref, String room, String text, Long instructionId, String instrumentId) {}

  /** A row of topic instruction. */
  @Schema(name = "InstructionEventRow", description = "One event")
  record InstructionEvent(
      String key,
      long seq,
      Instant at,
      String kind,
      String productCode,
      Long instructionId,
      String entity,
      Long entityId,
      String actor,
      Map<String, Object> data) {}

  /** Every row of topic chat begins so. */
  @Schema(name = "NumberedMessage")
  record NumberedMessage(String key, long seq) {}

  /** A row of topic chat. */
  @Schema(
      name = "ChatEventRow",
      description = "One message",
      allOf = {NumberedMessage.class, ChatLine.class})
  interface ChatEvent {}
}
