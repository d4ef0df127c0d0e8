package hs.desk.monitor;

import hs.desk.group.GroupBy;
import hs.desk.group.GroupTotals;
import hs.desk.wire.Wire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The groups of every product. A position that changes moves the sums of its groups by what it
 * changed, exactly; no other position is looked at. Used by the writer's thread alone.
 */
final class GroupBook implements Figures.Listener {

  private record Key(String product, GroupBy by, String group) {

    String text() {
      return product + "|" + by.word() + "|" + group;
    }
  }

  private final Map<Key, GroupTotals> groups = new HashMap<>();
  private final Set<Key> touched = new LinkedHashSet<>();

  @Override
  public void moved(Figures before, Figures after) {
    if (before != null && after != null && before.traits().equals(after.traits())) {
      add(after, after.totals().minus(before.totals()));
      return;
    }
    if (before != null) {
      add(before, GroupTotals.NONE.minus(before.totals()));
    }
    if (after != null) {
      add(after, after.totals());
    }
  }

  private void add(Figures of, GroupTotals change) {
    for (GroupBy by : GroupBy.values()) {
      Key key = new Key(of.key().productCode(), by, by.groupOf(of.traits()));
      groups.merge(key, change, GroupTotals::plus);
      touched.add(key);
    }
  }

  /** The rows touched since the last call that still hold positions. */
  Collection<Content> takeTouched(List<String> gone) {
    List<Content> contents = new ArrayList<>(touched.size());
    for (Key key : touched) {
      GroupTotals totals = groups.get(key);
      if (totals.rows() == 0) {
        groups.remove(key);
        gone.add(key.text());
      } else {
        GroupRow row = new GroupRow(key.product(), key.by().word(), key.group(), totals);
        contents.add(Content.of(key.text(), key.product(), Content.NOBODYS, Wire.text(row)));
      }
    }
    touched.clear();
    return contents;
  }
}
