/** Rules of sign-in, route privileges, error answers and the platform's own screens. */
@NullMarked
package org.yakuba.platform.web;

import org.jspecify.annotations.NullMarked;
