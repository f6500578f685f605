/**
 * データセット: the groups of every catalogue as an officer may choose from them, and what is protected
 * in them.
 */
@NullMarked
package org.yakuba.euc.dataset;

import org.jspecify.annotations.NullMarked;
