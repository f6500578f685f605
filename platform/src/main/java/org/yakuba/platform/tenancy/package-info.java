/**
 * Keeps municipalities apart: every statement runs in a transaction that is bound to one tenant
 * (IDN-1-01).
 */
@NullMarked
package org.yakuba.platform.tenancy;

import org.jspecify.annotations.NullMarked;
