/** 抽出定義: what is to be extracted, said in words of the catalogue, checked, and kept by versions. */
@NullMarked
package org.yakuba.euc.definition;

import org.jspecify.annotations.NullMarked;
