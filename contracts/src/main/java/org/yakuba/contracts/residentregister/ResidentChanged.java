package org.yakuba.contracts.residentregister;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the resident register publishes about one person (data-linkage §5.1). A consumer
 * that keeps a copy reads {@link #resident()}; one that reacts to an act switches over the
 * permitted records.
 */
public sealed interface ResidentChanged
    permits ResidentMovedIn,
        MoveInConfirmed,
        ResidentRelocated,
        MoveOutRegistered,
        MoveOutEffected,
        MoveOutConfirmed,
        MoveOutCancelled,
        ResidentBorn,
        ResidentDied,
        ResidentDeleted,
        ResidentRestored,
        HouseholdChanged,
        ResidentCorrected,
        NationalityChanged,
        IndividualNumberChanged,
        ResidentCodeChanged,
        LifeEventCancelled,
        LifeEventAmended,
        ProtectiveMeasureChanged {

  /** 宛名番号 of the person. */
  String addresseeNumber();

  /**
   * The person as presently known after the act; null for contracts that do not carry it, and for a
   * cancellation after which the person never was a resident.
   */
  @Nullable ResidentItems resident();

  /**
   * The contracts that hand over the whole state of the person: who keeps a copy of the residents
   * takes these, and the last one decides.
   */
  static Set<Class<? extends Record>> withWholeState() {
    return Set.of(
        ResidentMovedIn.class,
        ResidentRelocated.class,
        MoveOutRegistered.class,
        MoveOutEffected.class,
        MoveOutConfirmed.class,
        MoveOutCancelled.class,
        ResidentBorn.class,
        ResidentDied.class,
        ResidentDeleted.class,
        ResidentRestored.class,
        HouseholdChanged.class,
        ResidentCorrected.class,
        NationalityChanged.class,
        LifeEventCancelled.class,
        LifeEventAmended.class);
  }
}
