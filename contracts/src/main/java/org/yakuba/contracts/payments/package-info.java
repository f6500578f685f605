/** What the payments room (公金受取口座・口座・振込) publishes: accounts and what became of payments. */
@NullMarked
package org.yakuba.contracts.payments;

import org.jspecify.annotations.NullMarked;
