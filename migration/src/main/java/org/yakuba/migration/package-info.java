/**
 * Data migration (データ移行): from a legacy extract to a verified register. Start reading at {@link
 * org.yakuba.migration.MigrationService}; what a file looks like and what becomes of its rows is
 * contributed by the businesses ({@link org.yakuba.platform.intake}).
 */
@NullMarked
package org.yakuba.migration;

import org.jspecify.annotations.NullMarked;
