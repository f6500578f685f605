/** 番号紐付情報: whose authentication certificate a serial number is, told to 申請管理 (RES-7-08). */
@NullMarked
package org.yakuba.residentregister.link;

import org.jspecify.annotations.NullMarked;
