/**
 * 処理待ち: what a clerk has to look at, opened once per natural key, closed by a person, with its
 * history.
 */
@NullMarked
package org.yakuba.platform.workitem;

import org.jspecify.annotations.NullMarked;
