package org.yakuba.platform.intake;

/**
 * A comparison of the extract with what stands in the register (rulebook migration §5).
 *
 * <p>Its SQL is a SELECT with the columns {@code label text}, {@code expected bigint} (from the
 * extract, less the quarantined rows) and {@code actual bigint} (from the register). Every row must
 * have equal figures.
 *
 * <p>A comparison of kind 件数 has one row per record kind, labelled with its レイアウト名; its actual
 * figure is the number of rows of the file that stand in the register.
 *
 * @param id name of the comparison
 * @param kind 件数・状態・世帯・文字
 * @param title what the officer reads
 * @param file name of the SQL file without suffix
 */
public record Reconciliation(String id, String kind, String title, String file) {}
