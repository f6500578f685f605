package org.yakuba.platform.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one module contributes to the intake of a legacy extract. Declared as a bean and read from
 * {@code intake.yaml} beside {@code owner} by {@link IntakeFiles#read}.
 *
 * <p>SQL files stand in the folders {@code staged/} (statements separated by a line {@code --;;}),
 * {@code rules/}, {@code load/} and {@code reconcile/} and say {@code staging.<table>} for the rows
 * of the job; the columns of a staged table are {@code row_no}, {@code file_no}, {@code line},
 * {@code quarantined}, {@code unchanged} and those of its layout. They may use {@code :tenant},
 * {@code :baseDate} and {@code :job}.
 *
 * @param module id of the module
 * @param order place in the load: modules on which others build come first
 * @param owner class beside whose package the files stand
 * @param layouts record kinds the module understands
 * @param rules cleansing rules in the order of their run
 * @param prepare statements run when all files are staged: indexes, views, intermediate tables;
 *     null for none
 * @param derivedTables intermediate tables computed by Java after {@code prepare}
 * @param protectedSubjects selects {@code subject}: the addressee numbers of everyone who may be
 *     protected according to the extract or the register; null for none
 * @param unchanged selects {@code layout} and {@code row_no} of the staged rows that stand in the
 *     register already with the same content; null when rows are never compared
 * @param settle statements run when it is known which rows are quarantined or unchanged; null for
 *     none
 * @param load load steps in the order of their run
 * @param reconciliations comparisons after the load
 */
public record IntakeContribution(
    String module,
    int order,
    Class<?> owner,
    List<Layout> layouts,
    List<IntakeRule> rules,
    @Nullable String prepare,
    List<DerivedTable> derivedTables,
    @Nullable String protectedSubjects,
    @Nullable String unchanged,
    @Nullable String settle,
    List<LoadStep> load,
    List<Reconciliation> reconciliations) {

  public IntakeContribution {
    layouts = List.copyOf(layouts);
    rules = List.copyOf(rules);
    derivedTables = List.copyOf(derivedTables);
    load = List.copyOf(load);
    reconciliations = List.copyOf(reconciliations);
  }
}
