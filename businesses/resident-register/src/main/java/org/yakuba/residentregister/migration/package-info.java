/**
 * What the resident register contributes to the intake of a legacy extract (rulebook migration
 * §2.3, §4, §5). Start reading at {@code intake.yaml}: it names layouts, rules, load steps and
 * comparisons.
 */
@NullMarked
package org.yakuba.residentregister.migration;

import org.jspecify.annotations.NullMarked;
