/** Pure rules of accounts: what is an account, whose is it, what an answer of the state means. */
@NullMarked
package org.yakuba.payments.rules;

import org.jspecify.annotations.NullMarked;
