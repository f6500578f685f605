/** What every business that takes applications (申請業務) answers to the management of applications. */
@NullMarked
package org.yakuba.contracts.application;

import org.jspecify.annotations.NullMarked;
