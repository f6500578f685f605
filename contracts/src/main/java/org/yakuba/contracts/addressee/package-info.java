/** What the addressee room (住登外者宛名番号管理) publishes: people and organisations of no register. */
@NullMarked
package org.yakuba.contracts.addressee;

import org.jspecify.annotations.NullMarked;
