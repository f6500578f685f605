/** From an approved list to money: lists taken over, runs, files of the bank, what came back. */
@NullMarked
package org.yakuba.payments.run;

import org.jspecify.annotations.NullMarked;
