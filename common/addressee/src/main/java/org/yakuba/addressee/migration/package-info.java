/** What the module contributes to the intake of a legacy extract (file addressee.csv). */
@NullMarked
package org.yakuba.addressee.migration;

import org.jspecify.annotations.NullMarked;
