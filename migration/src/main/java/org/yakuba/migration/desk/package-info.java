/**
 * Pages of the intake: deliveries, findings, rows outside the register, characters, reconciliation.
 */
@NullMarked
package org.yakuba.migration.desk;

import org.jspecify.annotations.NullMarked;
