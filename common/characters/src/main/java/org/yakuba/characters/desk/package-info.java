/**
 * What a clerk sees of characters: enlarged glyphs with their codes, and the font for the browser.
 */
@NullMarked
package org.yakuba.characters.desk;

import org.jspecify.annotations.NullMarked;
