/** 試算: a package described in JSON, examined without being made. */
@NullMarked
package org.yakuba.applicationmanagement.assess;

import org.jspecify.annotations.NullMarked;
