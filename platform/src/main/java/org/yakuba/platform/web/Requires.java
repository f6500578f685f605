package org.yakuba.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The privileges an officer needs to reach a route, all of them (IDN-3-01, 既定拒否). Every controller
 * method must have one, at the method or its class, or {@link OpenToAll}; the program does not
 * start otherwise.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {
  /** Ids of the privileges; empty means: every officer who is signed in. */
  String[] value();
}
