/** What is kept of a benefit: definitions, targets, letters, applications, decisions, payments. */
@NullMarked
package org.yakuba.emergencybenefit.ledger;

import org.jspecify.annotations.NullMarked;
