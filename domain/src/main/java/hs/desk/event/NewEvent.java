package hs.desk.event;

/**
 * Something that happened, to be written with it.
 *
 * @param topic who listens, such as {@code instruction} or {@code chat}
 * @param productCode whose product, or null for what belongs to none
 * @param kind such as {@code instruction.created} (design.md §9)
 * @param entity the kind of row it is about, or null
 * @param entityId its id, or null
 * @param actor the user, or the desk's own name for what happens by itself
 * @param payload JSON object, the {@code data} of the row that listeners get; of an instruction it
 *     holds {@code instruction_id}
 */
public record NewEvent(
    String topic,
    String productCode,
    String kind,
    String entity,
    Long entityId,
    String actor,
    String payload) {

  /** The actor of what happens by itself. */
  public static final String DESK = "desk";

  /** The actor of what the market data feed says. */
  public static final String FEED = "feed";

  /**
   * Whether an event belongs to the timeline of one instruction. What a product takes is told on
   * the same topic and is of none.
   */
  public static boolean isOfInstruction(String topic, String entity) {
    return "instruction".equals(topic) && !"product".equals(entity);
  }
}
