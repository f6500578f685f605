/**
 * 旧システムの資格・支払・過払の移行 (CHA-7-07): what this business contributes to the intake of a legacy extract.
 */
@NullMarked
package org.yakuba.childallowance.migration;

import org.jspecify.annotations.NullMarked;
