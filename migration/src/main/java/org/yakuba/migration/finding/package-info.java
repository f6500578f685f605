/** What the checks found, and how it is written down. */
@NullMarked
package org.yakuba.migration.finding;

import org.jspecify.annotations.NullMarked;
