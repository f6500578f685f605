/**
 * Pages of the EUC: data sets, definitions, results, approvals, outputs and the record of all runs.
 */
@NullMarked
package org.yakuba.euc.desk;

import org.jspecify.annotations.NullMarked;
