/** What every benefit business (給付業務) publishes: the lists of payments it has approved. */
@NullMarked
package org.yakuba.contracts.benefit;

import org.jspecify.annotations.NullMarked;
