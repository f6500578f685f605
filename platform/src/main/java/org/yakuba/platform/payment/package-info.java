/**
 * 支給名簿の受渡し: how a benefit business hands an approved list of payments over as one set, and gets
 * back what became of them. The payments themselves are made in the payments room.
 */
@NullMarked
package org.yakuba.platform.payment;

import org.jspecify.annotations.NullMarked;
