package hs.desk.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.ReadOnly;

/** A person in the company's directory. */
@Entity
@ReadOnly
@Table(name = "user")
public class Person {

  @Id private Long id;
  private String username;

  @Column(name = "english_name")
  private String englishName;

  @Column(name = "chinese_name")
  private String chineseName;

  private String email;
  private boolean active;

  protected Person() {}

  public String username() {
    return username;
  }

  /** Null where the directory has none. */
  public String englishName() {
    return englishName;
  }

  /** Null where the directory has none. */
  public String chineseName() {
    return chineseName;
  }

  /** Null where the directory has none. */
  public String email() {
    return email;
  }

  public boolean active() {
    return active;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Person that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
