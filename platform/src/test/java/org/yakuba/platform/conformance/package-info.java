/** Tests of the function lists, the forbidden scan and the conformance report. */
@NullMarked
package org.yakuba.platform.conformance;

import org.jspecify.annotations.NullMarked;
