/** Tests of the pages of characters, through their routes. */
@NullMarked
package org.yakuba.characters.desk;

import org.jspecify.annotations.NullMarked;
