package org.yakuba.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a contract that carries 個人番号 or 住民票コード (LNK-4-04): its payload is kept encrypted, and it is
 * handed to consumers inside the deployment only, never to add-ons.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Confidential {}
