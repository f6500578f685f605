/** Tests of what the migration takes in for the child allowance. */
@NullMarked
package org.yakuba.childallowance.migration;

import org.jspecify.annotations.NullMarked;
