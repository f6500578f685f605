/**
 * 申請管理 — what residents send through ぴったりサービス, taken in, checked, given to the business it is for.
 *
 * <p>One application is one package (申請ZIP). It is examined in five stages, each of which tells all
 * that it finds and lets nothing through to the next; the applicant is found by the serial number
 * of a certificate. The day that counts is the day on which the resident sent it, never that on
 * which it was taken in.
 *
 * <p>Where to start: {@code rules.PackageIntake} (the five stages), {@code procedures.yaml} (手続マスタ)
 * and {@code assess} (the same from the command line).
 */
@NullMarked
package org.yakuba.applicationmanagement;

import org.jspecify.annotations.NullMarked;
