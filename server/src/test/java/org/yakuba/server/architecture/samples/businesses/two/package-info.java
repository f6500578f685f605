/** Samples that break a rule of the house on purpose: the rules must find them. */
@NullMarked
package org.yakuba.server.architecture.samples.businesses.two;

import org.jspecify.annotations.NullMarked;
