/** Tests of the rules about addressees. */
@NullMarked
package org.yakuba.addressee.rules;

import org.jspecify.annotations.NullMarked;
