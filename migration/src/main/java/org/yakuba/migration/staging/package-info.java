/**
 * From cells to staged rows: every cell is checked and converted while the file streams by, and
 * goes through COPY into job-private unlogged tables.
 */
@NullMarked
package org.yakuba.migration.staging;

import org.jspecify.annotations.NullMarked;
