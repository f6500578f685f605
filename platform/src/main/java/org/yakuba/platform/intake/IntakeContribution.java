package org.yakuba.platform.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one module contributes to the intake of a legacy extract. Declared as a bean and read from
 * {@code intake.yaml} beside {@code owner} by {@link IntakeFiles#read}.
 *
 * @param module id of the module
 * @param order place in the load: modules on which others build come first
 * @param owner class beside whose package the SQL files stand: {@code rules/}, {@code load/},
 *     {@code reconcile/}
 * @param layouts record kinds the module understands
 * @param rules cleansing rules in the order of their run
 * @param prepare SQL file (folder {@code load/}) run once after the check, before the first step:
 *     job-private intermediate tables; null for none
 * @param load load steps in the order of their run
 * @param protectedSubjects SQL file (folder {@code rules/}) that selects the addressee numbers of
 *     everyone who may be protected according to the extract or the register; null for none
 * @param reconciliations comparisons after the load
 * @param indexes statements (folder {@code rules/}) run after staging; null for none
 */
public record IntakeContribution(
    String module,
    int order,
    Class<?> owner,
    List<Layout> layouts,
    List<IntakeRule> rules,
    @Nullable String prepare,
    List<LoadStep> load,
    @Nullable String protectedSubjects,
    List<Reconciliation> reconciliations,
    @Nullable String indexes) {

  public IntakeContribution {
    layouts = List.copyOf(layouts);
    rules = List.copyOf(rules);
    load = List.copyOf(load);
    reconciliations = List.copyOf(reconciliations);
  }
}
