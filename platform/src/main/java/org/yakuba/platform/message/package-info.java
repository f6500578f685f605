/** Every message that carries a code: what it means and what to do about it. */
@NullMarked
package org.yakuba.platform.message;

import org.jspecify.annotations.NullMarked;
