/**
 * What the business takes from others and tells them: residents (a copy, work items, provisional
 * acts), applications (filings without typing again), and the state of each certification.
 */
@NullMarked
package org.yakuba.childallowance.linkage;

import org.jspecify.annotations.NullMarked;
