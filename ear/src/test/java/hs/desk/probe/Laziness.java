package hs.desk.probe;

import hs.desk.instruction.PositionAdjustment;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;

/** Reads one line and says whether its class was woven and its instruction came with it. */
public final class Laziness {

  private Laziness() {}

  /** JSON {@code {"woven": ..., "loaded": ...}}; there must be a line. */
  public static String report(EntityManager em) {
    List<PositionAdjustment> lines =
        em.createQuery("select a from PositionAdjustment a", PositionAdjustment.class)
            .setMaxResults(1)
            .getResultList();
    PositionAdjustment line = lines.get(0);
    return "{\"woven\":" + woven(line) + ",\"loaded\":" + loaded(em, line) + "}";
  }

  private static boolean woven(Object entity) {
    return Arrays.stream(entity.getClass().getInterfaces())
        .anyMatch(type -> type.getName().contains("PersistenceWeavedLazy"));
  }

  private static boolean loaded(EntityManager em, PositionAdjustment line) {
    return em.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(line, "instruction");
  }
}
