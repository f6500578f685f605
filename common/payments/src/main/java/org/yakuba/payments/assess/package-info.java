/** 試算: a file of the banks made of JSON, or read into it ({@code ./yakuba assess zengin}). */
@NullMarked
package org.yakuba.payments.assess;

import org.jspecify.annotations.NullMarked;
