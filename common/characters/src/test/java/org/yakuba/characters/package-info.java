/** Tests of the character tables and what is built on them. */
@NullMarked
package org.yakuba.characters;

import org.jspecify.annotations.NullMarked;
