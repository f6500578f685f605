/** What a clerk sees of addressees: search and person. */
@NullMarked
package org.yakuba.addressee.desk;

import org.jspecify.annotations.NullMarked;
