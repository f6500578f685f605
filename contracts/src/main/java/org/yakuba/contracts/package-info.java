/**
 * The published language between businesses: one package per publisher, records only, additive
 * within a version. A business knows another only through what stands here. This package holds what
 * all of them share: the envelope of an event, the marks of a contract, dates of which not
 * everything is known.
 */
@NullMarked
package org.yakuba.contracts;

import org.jspecify.annotations.NullMarked;
