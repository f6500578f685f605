/**
 * Who works here: accounts with two factors, roles as data, privileges, and the keys of each
 * municipality (IDN-2, IDN-3).
 */
@NullMarked
package org.yakuba.platform.identity;

import org.jspecify.annotations.NullMarked;
