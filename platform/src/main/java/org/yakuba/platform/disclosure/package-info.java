/**
 * 支援措置: decides whether an output may show where a protected person is; unknown means blocked
 * (rulebook suppression).
 */
@NullMarked
package org.yakuba.platform.disclosure;

import org.jspecify.annotations.NullMarked;
