/**
 * Pure decisions about addressees: links between duplicates, scores of candidates, checks of what
 * is registered (rulebook addressee §2-§5).
 */
@NullMarked
package org.yakuba.addressee.rules;

import org.jspecify.annotations.NullMarked;
