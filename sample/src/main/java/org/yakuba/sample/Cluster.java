package org.yakuba.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Households whose people belong together; clusters do not know of each other, so the extract
 * streams by cluster.
 */
final class Cluster {

  final List<Household> households = new ArrayList<>();
  final List<Resident> residents = new ArrayList<>();
  final List<Measure> measures = new ArrayList<>();
  final List<RawRow> extra = new ArrayList<>();
  final List<Flaw> flaws = new ArrayList<>();

  int presentCount() {
    int present = 0;
    for (Resident resident : residents) {
      if (resident.present) {
        present++;
      }
    }
    return present;
  }
}
