/** 申請ZIPの見本: applications as residents would send them, sound ones and one of every defect. */
@NullMarked
package org.yakuba.sample.applications;

import org.jspecify.annotations.NullMarked;
