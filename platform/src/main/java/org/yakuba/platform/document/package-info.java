/**
 * 帳票: one engine that turns a form and its data into PDF/A with 文字情報基盤 glyphs, and the same data
 * into text (rulebook forms).
 */
@NullMarked
package org.yakuba.platform.document;

import org.jspecify.annotations.NullMarked;
