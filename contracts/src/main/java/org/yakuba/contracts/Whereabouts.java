package org.yakuba.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component that can reveal where a person is (suppression §2 {@code protectedScopes}). It
 * leaves the program only by a decision of Disclosure.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Whereabouts {

  /** What the component tells. */
  Kind value();

  /** 旧住所等の範囲. The names are those of {@code protectedScopes[]}. */
  enum Kind {
    CURRENT_ADDRESS,
    PREVIOUS_ADDRESS,
    DESTINATION_ADDRESS,
    REGISTERED_DOMICILE,
    CONTACT
  }
}
