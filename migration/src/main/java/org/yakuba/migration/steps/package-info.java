/**
 * The steps of a migration job after its files were received: staging, rules, quarantine, load,
 * snapshot, reconciliation. Each is cut into units that commit with their checkpoints.
 */
@NullMarked
package org.yakuba.migration.steps;

import org.jspecify.annotations.NullMarked;
