package hs.desk.web.live;

import java.util.Set;
import java.util.function.Predicate;

/**
 * The events one socket is shown.
 *
 * @param products asked for; null means all that are permitted
 */
record EventFilter(String topic, Set<String> permitted, Set<String> products)
    implements Predicate<LiveEvent> {

  /** The one topic in which what belongs to no product is for everybody. */
  private static final String EVERYBODYS = "chat";

  @Override
  public boolean test(LiveEvent event) {
    return topic.equals(event.topic())
        && (event.product() == null ? EVERYBODYS.equals(topic) : mayAndWill(event.product()));
  }

  private boolean mayAndWill(String product) {
    return permitted.contains(product) && (products == null || products.contains(product));
  }
}
