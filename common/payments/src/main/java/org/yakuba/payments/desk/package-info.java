/**
 * What a clerk sees and does: accounts, inquiries, lists, runs, results, the master of the banks.
 */
@NullMarked
package org.yakuba.payments.desk;

import org.jspecify.annotations.NullMarked;
