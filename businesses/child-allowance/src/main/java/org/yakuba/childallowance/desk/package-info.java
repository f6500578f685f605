/** What a clerk sees and does: search, recipient, filings and their approval, trial, notices. */
@NullMarked
package org.yakuba.childallowance.desk;

import org.jspecify.annotations.NullMarked;
