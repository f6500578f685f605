package org.yakuba.platform.intake;

import org.jspecify.annotations.Nullable;

/**
 * One set-based unit that carries staged rows into tables of the business.
 *
 * <p>With a range it runs once per range of {@code row_no} and uses the parameters {@code :fromRow}
 * (inclusive) and {@code :toRow} (exclusive); each run is one transaction together with its
 * checkpoint. The step after it begins when all ranges are done.
 *
 * @param id name of the step in checkpoints; never renamed while jobs are open
 * @param file name of the SQL file without suffix in folder {@code load/}; statements are separated
 *     by lines {@code --;;}
 * @param rangeOver staged table whose rows are cut into ranges; null when it runs once
 * @param title what the progress display says
 */
public record LoadStep(String id, String file, @Nullable String rangeOver, String title) {}
