/**
 * Characters of names and places (文字情報基盤, rulebook characters): the MJ table and its numbers,
 * variants for search, checks of text, conversion of legacy codes and images of glyphs. The tables
 * themselves are in the module {@code characters-data} under their own licence. Start reading at
 * {@link org.yakuba.characters.MjTable} and {@link org.yakuba.characters.VariantFolding}.
 */
@NullMarked
package org.yakuba.characters;

import org.jspecify.annotations.NullMarked;
