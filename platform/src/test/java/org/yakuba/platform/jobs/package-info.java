@NullMarked
package org.yakuba.platform.jobs;

import org.jspecify.annotations.NullMarked;
