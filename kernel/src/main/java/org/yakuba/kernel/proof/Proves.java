package org.yakuba.kernel.proof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the rows of the function list ({@code functions.yaml}) which a test proves.
 *
 * <p>A proof drives the function and asserts the legal outcome; it names at most three rows. The
 * test run writes the outcome of every annotated test to {@code target/proofs/*.json}, from which
 * the conformance report is made.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Proves {

  /** The most rows that one test may name. */
  int MOST_ROWS = 3;

  /** Feature ids such as {@code RES-2-02}; one to {@link #MOST_ROWS}. */
  String[] value();
}
