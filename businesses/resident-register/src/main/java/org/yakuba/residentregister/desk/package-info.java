/** What a clerk sees: search, person, household, history. */
@NullMarked
package org.yakuba.residentregister.desk;

import org.jspecify.annotations.NullMarked;
