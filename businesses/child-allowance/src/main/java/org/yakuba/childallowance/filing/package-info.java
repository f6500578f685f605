/**
 * 届出の受付と決裁: a command is received, previewed, approved by a second officer, and only then decided
 * and written with notice and publication.
 */
@NullMarked
package org.yakuba.childallowance.filing;

import org.jspecify.annotations.NullMarked;
