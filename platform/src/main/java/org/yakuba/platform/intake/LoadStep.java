package org.yakuba.platform.intake;

import org.jspecify.annotations.Nullable;

/**
 * One set-based statement that carries staged rows into tables of the business.
 *
 * <p>With a range it runs once per range of {@code row_no} and may use the parameters {@code
 * :fromRow} (inclusive) and {@code :toRow} (exclusive); each run is one transaction together with
 * its checkpoint. Every statement may use {@code :tenant}, {@code :baseDate} and {@code :job}.
 *
 * @param id name of the step in checkpoints; never renamed while jobs are open
 * @param file name of the SQL file without suffix; statements are separated by {@code --;;}
 * @param rangeOver staged table whose rows are cut into ranges; null when it runs once
 * @param counts staged table whose loaded rows the first statement counts; null for none
 * @param title what the progress display says
 */
public record LoadStep(
    String id, String file, @Nullable String rangeOver, @Nullable String counts, String title) {}
