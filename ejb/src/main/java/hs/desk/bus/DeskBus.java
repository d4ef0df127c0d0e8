package hs.desk.bus;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;

/** The node's bus: the process first, the other nodes when {@code hs.redis.url} is set. */
@Singleton
@Startup
@Local(Bus.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DeskBus implements Bus {

  @Inject private BusSettings settings;

  private LocalBus local;
  private RedisLink redis;

  @PostConstruct
  void start() {
    int timeout = settings.timeoutMillis();
    local = new LocalBus();
    List<URI> servers = settings.servers();
    redis = servers.isEmpty() ? null : new RedisLink(servers, timeout, local);
  }

  @Override
  public void wake(Channel channel) {
    local.wake(channel);
    if (redis != null) {
      redis.wake(channel);
    }
  }

  @Override
  public Registration onWake(Channel channel, Runnable reaction) {
    return local.onWake(channel, reaction);
  }

  @PreDestroy
  void stop() {
    if (redis != null) {
      redis.close();
    }
    local.close();
  }
}
