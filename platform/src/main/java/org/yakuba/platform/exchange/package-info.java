/** JSON in, JSON out, one object at a time: what the verbs of the command line have in common. */
@NullMarked
package org.yakuba.platform.exchange;

import org.jspecify.annotations.NullMarked;
