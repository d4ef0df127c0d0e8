package hs.desk.monitor.cluster;

import hs.desk.monitor.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One node's way to the store, which can be cut without the others noticing. */
final class CutStore implements RowStore {

  private final RowStore store;
  boolean away;

  /** Entries that came this way. */
  int told;

  CutStore(RowStore store) {
    this.store = store;
  }

  private RowStore reached() throws Away {
    if (away) {
      throw new Away(new IllegalStateException("cut"));
    }
    return store;
  }

  @Override
  public Verdict fence(long epoch) throws Away {
    return reached().fence(epoch);
  }

  @Override
  public Verdict begin(Entry first) throws Away {
    return reached().begin(first);
  }

  @Override
  public Verdict append(Entry entry, Collection<Drop> drops, Map<Topic, Long> exact) throws Away {
    return reached().append(entry, drops, exact);
  }

  @Override
  public Head head() throws Away {
    return reached().head();
  }

  @Override
  public Optional<Published> load() throws Away {
    return reached().load();
  }

  @Override
  public List<Told> after(String place) throws Away {
    List<Told> entries = reached().after(place);
    told += entries.size();
    return entries;
  }

  @Override
  public void close() {}
}
