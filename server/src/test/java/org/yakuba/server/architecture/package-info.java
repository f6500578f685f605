/**
 * Rules of the house that only a place which sees all modules can check; each rule is tested on
 * samples that break it.
 */
@NullMarked
package org.yakuba.server.architecture;

import org.jspecify.annotations.NullMarked;
