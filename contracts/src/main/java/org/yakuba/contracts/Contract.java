package org.yakuba.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 連携契約 — marks a record that is published under a name of its own (data-linkage §5, LNK-4-01). The
 * contract's name is the simple name of the record.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Contract {

  /** 連携ID, such as {@code Y01-E-001}. */
  String linkageId();

  /** Version of the fields; additions keep it, anything else raises it. */
  int version() default 1;

  /** What happened or what is handed over, as the Japanese term of the standard. */
  String title();
}
