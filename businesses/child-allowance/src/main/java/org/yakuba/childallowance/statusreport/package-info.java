/**
 * 現況届 (U10, CHA-5): who is asked for a report, letters and reminders, and the check of the public
 * records of everybody else.
 */
@NullMarked
package org.yakuba.childallowance.statusreport;

import org.jspecify.annotations.NullMarked;
