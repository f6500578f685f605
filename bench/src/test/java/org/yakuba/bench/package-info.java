/** Tests of what the benches compute and how they answer. */
@NullMarked
package org.yakuba.bench;

import org.jspecify.annotations.NullMarked;
