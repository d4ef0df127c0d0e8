package hs.desk.fault;

import hs.desk.fault.History.End;
import hs.desk.fault.History.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a history of one versioned thing is linearizable. Each write leaves the version after the
 * one it expected, so the versions are the order; what is left to ask is that each is left by one
 * write, holds one status, and that no operation saw an older one than another that had ended
 * before it began.
 */
final class Linear {

  private Linear() {}

  /** What is wrong; empty when nothing is. */
  static List<String> faults(List<Operation> history) {
    List<Operation> done = history.stream().filter(it -> it.end() == End.OK).toList();
    List<String> faults = new ArrayList<>();
    for (Operation write : done) {
      if (write.wrote() && write.version() != write.expected() + 1) {
        faults.add("not the next version: " + write);
      }
    }
    addTwoOfOneVersion(done, history, faults);
    addBackInTime(done, faults);
    return faults;
  }

  private static void addTwoOfOneVersion(
      List<Operation> done, List<Operation> all, List<String> faults) {
    Map<Long, Operation> writers = new HashMap<>();
    for (Operation write : done.stream().filter(Operation::wrote).toList()) {
      Operation other = writers.put(write.version(), write);
      if (other != null) {
        faults.add("two writes left one version: " + other + " and " + write);
      }
    }
    long first = done.stream().mapToLong(Linear::before).min().orElse(0);
    for (Operation read : done.stream().filter(it -> !it.wrote()).toList()) {
      if (read.version() > first && !isExplained(read, writers.get(read.version()), all)) {
        faults.add("nobody wrote what was read: " + read);
      }
    }
  }

  private static long before(Operation one) {
    return one.wrote() ? one.expected() : one.version();
  }

  /** By the write that left it, or by one of which nobody knows whether it was done. */
  private static boolean isExplained(Operation read, Operation writer, List<Operation> all) {
    return writer != null
        ? writer.status().equals(read.status()) && writer.invoked() < read.ended()
        : all.stream()
            .anyMatch(
                it ->
                    it.end() == End.INFO
                        && it.wrote()
                        && it.expected() + 1 == read.version()
                        && it.status().equals(read.status())
                        && it.invoked() < read.ended());
  }

  /** In the order of beginning, none may be below the highest that had ended by then. */
  private static void addBackInTime(List<Operation> done, List<String> faults) {
    List<Operation> byEnd = new ArrayList<>(done);
    byEnd.sort(Comparator.comparingLong(Operation::ended));
    List<Operation> byBegin = new ArrayList<>(done);
    byBegin.sort(Comparator.comparingLong(Operation::invoked));
    Operation highest = null;
    int ended = 0;
    for (Operation next : byBegin) {
      for (; ended < byEnd.size() && byEnd.get(ended).ended() < next.invoked(); ended++) {
        Operation over = byEnd.get(ended);
        highest = highest == null || over.version() > highest.version() ? over : highest;
      }
      boolean older = highest != null && next.version() < highest.version();
      boolean same = highest != null && next.wrote() && next.version() == highest.version();
      if (older || same) {
        faults.add(next + " came after " + highest);
      }
    }
  }
}
