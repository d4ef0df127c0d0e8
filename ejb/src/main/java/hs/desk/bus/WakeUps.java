package hs.desk.bus;

import java.util.Arrays;
import redis.clients.jedis.JedisPubSub;

/** One subscription to the other nodes' wake-ups; runs on the listening thread. */
final class WakeUps extends JedisPubSub {

  private final String self;
  private final Bus local;
  private final Runnable subscribed;

  WakeUps(String self, Bus local, Runnable subscribed) {
    this.self = self;
    this.local = local;
    this.subscribed = subscribed;
  }

  /** Whatever was told before this moment was missed. */
  @Override
  public void onSubscribe(String topic, int count) {
    subscribed.run();
    Arrays.stream(Channel.values()).forEach(local::wake);
  }

  /** Own messages, and words a newer node may use, are passed over. */
  @Override
  public void onMessage(String topic, String message) {
    for (Channel channel : Channel.values()) {
      if (message.endsWith(" " + channel) && !message.startsWith(self)) {
        local.wake(channel);
      }
    }
  }
}
