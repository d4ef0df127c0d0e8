package hs.desk.web.access;

import hs.desk.user.RoleName;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whom a resource method is open to, as the table of design.md §5 says; without it, to nobody. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OpenTo {

  Circle value();

  /** One of them is needed; none where any role that sees the product is enough. */
  RoleName[] roles() default {};
}
