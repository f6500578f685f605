package org.yakuba.childallowance.statusreport;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One membership of a pension.
 *
 * @param pensionType EMPLOYEES_PENSION, MUTUAL_AID or NATIONAL_PENSION
 * @param from 資格取得日
 * @param until 資格喪失日, the first day without it; null while it lasts
 */
public record PensionMembership(
    String addresseeNumber, String pensionType, LocalDate from, @Nullable LocalDate until) {}
