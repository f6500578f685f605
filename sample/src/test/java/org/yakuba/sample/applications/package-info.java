/** Tests of the sample applications: same bytes, every defect. */
@NullMarked
package org.yakuba.sample.applications;

import org.jspecify.annotations.NullMarked;
