/**
 * 児童手当 — money for those who bring up children (児童手当法).
 *
 * <p>The mayor of the place of residence pays parents, guardians and facilities for every child
 * until the end of the fiscal year of the 18th birthday, every second month, for the two months
 * before. The rank of a child counts elder siblings until the end of the fiscal year of their 22nd
 * birthday, when the recipient supports them. Until September 2024 other amounts, other months of
 * payment and limits of income held; they are dated parameters, not another program.
 *
 * <p>The year: April — the ages reached on 31 March; June — status reports; even months — payment;
 * March — those about to leave high school or university are asked.
 *
 * <p>Where to start: {@code rules.ChildAllowanceRule} (what the law pays), {@code
 * ledger.decide.Decider} (what becomes of an application), {@code desk} (how it gets there), {@code
 * linkage} (what the register's events lead to), {@code exchange} (what other municipalities are
 * asked and told), {@code notice} (what the citizen is told), {@code assess} (the rule from the
 * command line). Tables: {@code tables/V001} (rights), {@code V002} (months and payments), {@code
 * V003} (notices), {@code V004} (views, among them {@code amount_recipient} and {@code
 * amount_child}, from which every amount follows).
 */
@NullMarked
package org.yakuba.childallowance;

import org.jspecify.annotations.NullMarked;
