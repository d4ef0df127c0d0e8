package hs.desk.instruction;

import hs.desk.Stored;
import java.lang.reflect.Field;
import java.util.concurrent.atomic.AtomicLong;

/** Gives rows the ids that the database would give them. */
final class Ids {

  private static final AtomicLong NEXT = new AtomicLong();

  private Ids() {}

  static <T extends Stored> T given(T row) {
    set(row, Stored.class);
    return row;
  }

  static Instruction given(Instruction instruction) {
    set(instruction, Instruction.class);
    return instruction;
  }

  private static void set(Object row, Class<?> holder) {
    try {
      Field id = holder.getDeclaredField("id");
      id.setAccessible(true);
      id.set(row, NEXT.incrementAndGet());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
