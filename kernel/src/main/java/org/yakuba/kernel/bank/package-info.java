/** Words of the banks: account, account holder, and the characters that a bank file may hold. */
@NullMarked
package org.yakuba.kernel.bank;

import org.jspecify.annotations.NullMarked;
