package hs.desk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.fault.History.End;
import hs.desk.fault.History.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearTest {

  private static Operation write(long expected, String status, End end, long from, long to) {
    long left = end == End.OK ? expected + 1 : 0;
    return new Operation("w", true, status, expected, left, end, from, to);
  }

  private static Operation read(long version, String status, long from, long to) {
    return new Operation("r", false, status, 0, version, End.OK, from, to);
  }

  @Test
  void oneAfterTheOtherIsInOrder() {
    assertThat(
            Linear.faults(
                List.of(
                    read(1, "A", 0, 1),
                    write(1, "B", End.OK, 2, 5),
                    write(1, "C", End.FAIL, 3, 6),
                    read(1, "A", 3, 4),
                    read(2, "B", 6, 7))))
        .isEmpty();
  }

  @Test
  void aWriteThatTwoBelieveTheyMadeIsSeen() {
    assertThat(Linear.faults(List.of(write(1, "B", End.OK, 0, 5), write(1, "C", End.OK, 1, 6))))
        .hasSize(1);
  }

  @Test
  void aReadThatGoesBackIsSeen() {
    assertThat(
            Linear.faults(
                List.of(read(1, "A", 0, 1), write(1, "B", End.OK, 2, 3), read(1, "A", 4, 5))))
        .hasSize(1);
  }

  @Test
  void anUnknownWriteMayHaveBeenDone() {
    Operation unknown = write(1, "B", End.INFO, 2, 3);
    assertThat(Linear.faults(List.of(read(1, "A", 0, 1), unknown, read(2, "B", 4, 5)))).isEmpty();
    assertThat(Linear.faults(List.of(read(1, "A", 0, 1), unknown, read(1, "A", 4, 5)))).isEmpty();
    assertThat(Linear.faults(List.of(read(1, "A", 0, 1), unknown, read(2, "C", 4, 5)))).hasSize(1);
  }

  @Test
  void whatNobodyWroteIsSeen() {
    assertThat(Linear.faults(List.of(read(1, "A", 0, 1), read(2, "B", 2, 3)))).hasSize(1);
    assertThat(
            Linear.faults(
                List.of(read(1, "A", 0, 1), write(1, "B", End.OK, 2, 3), read(2, "C", 4, 5))))
        .hasSize(1);
  }
}
