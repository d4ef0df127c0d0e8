package hs.desk.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** What a person set for himself, such as the language or a grid's layout: JSON under a name. */
@Entity
@IdClass(Preference.Key.class)
@Table(name = "preference")
public class Preference {

  /** Whose, and which. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String username;
    private String name;

    protected Key() {}

    public Key(String username, String name) {
      this.username = username;
      this.name = name;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that && username.equals(that.username) && name.equals(that.name);
    }

    @Override
    public int hashCode() {
      return 31 * username.hashCode() + name.hashCode();
    }
  }

  @Id private String username;
  @Id private String name;
  private String value;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Preference() {}

  /**
   * @param value JSON text
   */
  public Preference(String username, String name, String value, Instant now) {
    this.username = username;
    this.name = name;
    replace(value, now);
  }

  public String value() {
    return value;
  }

  public void replace(String json, Instant now) {
    value = json;
    updatedAt = now;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Preference that
        && username.equals(that.username)
        && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return 31 * username.hashCode() + name.hashCode();
  }
}
