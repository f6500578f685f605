/**
 * The published language between businesses: one package per publisher, records only, additive
 * within a version. A business knows another only through what stands here.
 */
@NullMarked
package org.yakuba.contracts;

import org.jspecify.annotations.NullMarked;
