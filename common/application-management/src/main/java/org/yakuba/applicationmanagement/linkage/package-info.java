/**
 * 連携: what goes to the businesses that decide, what they answer, and whose certificates are whose.
 */
@NullMarked
package org.yakuba.applicationmanagement.linkage;

import org.jspecify.annotations.NullMarked;
