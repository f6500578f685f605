/** 申請の画面: lists, one application, identification, corrections, forwarding, parked packages. */
@NullMarked
package org.yakuba.applicationmanagement.desk;

import org.jspecify.annotations.NullMarked;
