/** 試算: JSON facts in, JSON result and trace out ({@code ./yakuba assess child-allowance}). */
@NullMarked
package org.yakuba.childallowance.assess;

import org.jspecify.annotations.NullMarked;
