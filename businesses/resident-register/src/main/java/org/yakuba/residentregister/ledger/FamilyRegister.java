package org.yakuba.residentregister.ledger;

import org.jspecify.annotations.Nullable;
import org.yakuba.platform.disclosure.Guarded;

/**
 * 本籍・筆頭者 of a Japanese resident (resident-register §2.1).
 *
 * @param registeredDomicile 本籍
 * @param head 筆頭者
 */
public record FamilyRegister(Guarded<String> registeredDomicile, @Nullable String head) {}
