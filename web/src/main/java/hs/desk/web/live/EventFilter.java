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

  @Override
  public boolean test(LiveEvent event) {
    return topic.equals(event.topic())
        && event.product() != null
        && permitted.contains(event.product())
        && (products == null || products.contains(event.product()));
  }
}
