package org.yakuba.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an intake of the extract must find and load: every flaw with its lines, and the rows that
 * must load by file and by 住民状態. Written beside the extract as expected.json; the manifest does not
 * name it.
 */
final class AnswerKey {

  /** The file beside the manifest. */
  static final String FILE = "expected.json";

  /** A flaw whose lines are known. */
  record Answer(
      FlawKind kind, String item, String value, List<Integer> lines, List<String> numbers) {}

  private final List<Answer> answers = new ArrayList<>();
  private final Map<String, Integer> direct = new TreeMap<>();
  private final Map<String, Integer> cascade = new TreeMap<>();
  private final Map<String, Integer> loadedByStatus = new TreeMap<>();
  private int protectedPersons;
  private int allowanceLoaded;

  /** Takes over a cluster that has just been written. */
  void take(Cluster cluster) {
    for (Flaw flaw : cluster.flaws) {
      take(flaw);
    }
    for (Resident resident : cluster.residents) {
      if (resident.stayOut) {
        keepOut(resident);
      } else {
        loadedByStatus.merge(resident.get(ResidentColumn.RESIDENT_STATUS), 1, Integer::sum);
      }
    }
    Set<String> measured = new HashSet<>();
    for (Measure measure : cluster.measures) {
      measured.add(measure.person().number());
    }
    protectedPersons += measured.size();
  }

  /** Takes over a 認定 of the child allowance that has just been written. */
  void take(AllowanceFamily family) {
    for (Flaw flaw : family.flaws) {
      take(flaw);
    }
    if (family.stayOut) {
      family.counts().forEach((file, rows) -> cascade.merge(file, rows, Integer::sum));
      family.flaws.forEach(
          flaw -> cascade.merge(flaw.kind().file(), -flaw.carriers().size(), Integer::sum));
    } else {
      allowanceLoaded++;
    }
  }

  void take(Flaw flaw) {
    List<Integer> lines =
        flaw.carriers().stream().map(carrier -> carrier.line().getAsInt()).toList();
    List<String> numbers =
        flaw.carriers().stream().map(Flaw.Carrier::addresseeNumber).distinct().toList();
    answers.add(new Answer(flaw.kind(), flaw.item(), flaw.value(), lines, numbers));
    if (flaw.kind().treatment() == Treatment.QUARANTINED) {
      direct.merge(flaw.kind().file(), lines.size(), Integer::sum);
    }
  }

  /**
   * The row itself counts as direct unless only its history is flawed; its other history lines
   * follow it.
   */
  private void keepOut(Resident resident) {
    int flawed = resident.flawedHistory.size();
    if (flawed > 0) {
      cascade.merge(ExtractFiles.RESIDENT, 1, Integer::sum);
    }
    cascade.merge(ExtractFiles.RESIDENT_HISTORY, resident.history.size() - flawed, Integer::sum);
  }

  /** The key as JSON. */
  String json(SampleOptions options, SampleSummary summary, List<CsvFile> files) {
    var key = new LinkedHashMap<String, Object>();
    key.put("municipalityCode", options.municipality().value());
    key.put("residents", options.residents());
    key.put("seed", options.seed());
    key.put("baseDate", World.BASE_DATE.toString());
    key.put("residentsByStatus", new TreeMap<>(summary.residentsByStatus()));
    key.put("residentsLoadedByStatus", loadedByStatus);
    key.put("activeHouseholds", summary.activeHouseholds());
    key.put("closedHouseholds", summary.closedHouseholds());
    key.put("protectedPersons", protectedPersons);
    if (options.allowance()) {
      key.put("allowancesLoaded", allowanceLoaded);
    }
    key.put("files", files.stream().map(this::file).toList());
    key.put("rules", rules());
    return Json.of(key);
  }

  private Map<String, Object> file(CsvFile file) {
    int quarantined = direct.getOrDefault(file.name(), 0);
    int following = cascade.getOrDefault(file.name(), 0);
    var tally = new LinkedHashMap<String, Object>();
    tally.put("file", file.name());
    tally.put("rows", file.rows());
    tally.put("quarantined", quarantined);
    tally.put("quarantinedWithParent", following);
    tally.put("mustLoad", file.rows() - quarantined - following);
    tally.put("cellsWithIdentifiedLegacyCharacters", file.identifiedCells());
    tally.put("cellsWithUnidentifiedLegacyCharacters", file.unidentifiedCells());
    return tally;
  }

  private List<Map<String, Object>> rules() {
    var rules = new ArrayList<Map<String, Object>>();
    for (FlawKind kind : FlawKind.values()) {
      List<Answer> found = answers.stream().filter(answer -> answer.kind() == kind).toList();
      if (!found.isEmpty()) {
        var rule = new LinkedHashMap<String, Object>();
        rule.put("rule", kind.rule());
        rule.put("kind", kind.name());
        rule.put("file", kind.file());
        rule.put("treatment", kind.treatment().name());
        rule.put("count", found.size());
        rule.put("rows", found.stream().mapToInt(answer -> answer.lines().size()).sum());
        rule.put("flaws", found.stream().map(AnswerKey::flaw).toList());
        rules.add(rule);
      }
    }
    return rules;
  }

  private static Map<String, Object> flaw(Answer answer) {
    var flaw = new LinkedHashMap<String, Object>();
    flaw.put("lines", answer.lines());
    flaw.put("addresseeNumbers", answer.numbers());
    flaw.put("item", answer.item());
    flaw.put("value", answer.value());
    return flaw;
  }
}
