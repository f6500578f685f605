/**
 * What a business contributes to the intake of a legacy extract (データ移行): layouts, rules, load steps
 * and reconciliation as files beside its own package. The engine that runs them knows no business.
 */
@NullMarked
package org.yakuba.platform.intake;

import org.jspecify.annotations.NullMarked;
