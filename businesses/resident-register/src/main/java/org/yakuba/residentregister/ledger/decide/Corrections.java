package org.yakuba.residentregister.ledger.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.rules.Sex;

/**
 * What a correction changes, item by item; an item without a new value stays as it is.
 *
 * @param relationship 続柄 codes
 * @param address 住所 as it is called or should have been written; nobody moves
 */
public record Corrections(
    NameChanges names,
    @Nullable To<UncertainDate> birthDate,
    @Nullable To<Sex> sex,
    @Nullable To<List<String>> relationship,
    @Nullable To<String> familyOf,
    @Nullable To<String> residentCode,
    @Nullable To<String> individualNumber,
    @Nullable To<String> registeredDomicile,
    @Nullable To<String> headOfFamilyRegister,
    @Nullable ForeignChanges foreign,
    @Nullable To<Address> address) {}
