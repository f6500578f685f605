/**
 * What a clerk sees and does: definition, extraction, intake, review, decision, payment, progress.
 */
@NullMarked
package org.yakuba.emergencybenefit.desk;

import org.jspecify.annotations.NullMarked;
