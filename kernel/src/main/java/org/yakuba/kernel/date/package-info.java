/**
 * Dates as a town hall writes them: 和暦, 不詳日, fiscal years, ages, periods of the Civil Code, opening
 * days.
 */
@NullMarked
package org.yakuba.kernel.date;

import org.jspecify.annotations.NullMarked;
