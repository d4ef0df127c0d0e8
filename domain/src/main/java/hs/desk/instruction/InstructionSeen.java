package hs.desk.instruction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** That one person has seen an instruction, and which version of it. */
@Entity
@IdClass(InstructionSeen.Key.class)
@Table(name = "instruction_seen")
public class InstructionSeen {

  /** What, and by whom. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private Long instructionId;
    private String username;

    protected Key() {}

    public Key(Long instructionId, String username) {
      this.instructionId = instructionId;
      this.username = username;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && instructionId.equals(that.instructionId)
          && username.equals(that.username);
    }

    @Override
    public int hashCode() {
      return Objects.hash(instructionId, username);
    }
  }

  @Id
  @Column(name = "instruction_id")
  private Long instructionId;

  @Id private String username;

  @Column(name = "first_seen_at")
  private Instant firstSeenAt;

  @Column(name = "seen_at")
  private Instant seenAt;

  @Column(name = "seen_version")
  private long seenVersion;

  protected InstructionSeen() {}

  public InstructionSeen(Instruction instruction, String username, Instant now) {
    instructionId = instruction.id();
    this.username = username;
    firstSeenAt = now;
    seenAt = now;
    seenVersion = instruction.version();
  }

  /**
   * @return false when he had seen this version before, and nothing changed
   */
  public boolean again(Instruction instruction, Instant now) {
    if (seenVersion == instruction.version()) {
      return false;
    }
    seenVersion = instruction.version();
    seenAt = now;
    return true;
  }

  public String username() {
    return username;
  }

  public Instant firstSeenAt() {
    return firstSeenAt;
  }

  /** When he first saw the version he knows. */
  public Instant seenAt() {
    return seenAt;
  }

  public long seenVersion() {
    return seenVersion;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InstructionSeen that
        && instructionId.equals(that.instructionId)
        && username.equals(that.username);
  }

  @Override
  public int hashCode() {
    return Objects.hash(instructionId, username);
  }
}
