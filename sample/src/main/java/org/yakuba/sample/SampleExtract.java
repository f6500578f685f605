package org.yakuba.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Writes the full legacy extract of a fictional municipality: residents with their history,
 * households, protective measures, non-residents, the conversion table of legacy characters and the
 * manifest; when wished, the child allowance of its families.
 *
 * <p>Beside them stands expected.json, the answer key: every flaw with its lines and what must
 * load.
 *
 * <p>Everything streams: memory does not grow with the number of residents. The same options give
 * the same bytes.
 */
public final class SampleExtract {

  /** The day on which the extract was drawn. */
  public static final LocalDate BASE_DATE = World.BASE_DATE;

  private static final int SEQUENCE = 1;

  private SampleExtract() {}

  /**
   * Writes the extract into a directory, which is created when missing; files of the same names are
   * replaced.
   *
   * @throws IOException when the directory cannot be written
   */
  public static SampleSummary generate(SampleOptions options, Path directory) throws IOException {
    String municipality = options.municipality().value();
    var world = new World(options.seed(), municipality, 0);
    var key = new AnswerKey();
    var clusters = new ClusterStream(options, world);
    try (var files = new ExtractFiles(directory)) {
      var allowance = options.allowance() ? new AllowanceFamilies(options) : null;
      if (allowance != null) {
        files.openAllowance();
      }
      var flaws = new AllowanceFlaws(clusters.flawsOfEachKind());
      for (Cluster cluster = clusters.next(); cluster != null; cluster = clusters.next()) {
        files.write(cluster);
        key.take(cluster);
        if (allowance != null && cluster.flaws.isEmpty()) {
          flaws.notice(cluster);
          for (AllowanceFamily family : allowance.of(cluster)) {
            flaws.maySpoil(family);
            AllowanceFiles.write(files, family);
            key.take(family);
          }
        }
      }
      var others = new World(options.seed(), municipality, Numbers.NON_RESIDENT_BASE);
      var nonResidents = new NonResidents(others, options);
      nonResidents.write(files.addressee);
      for (Flaw flaw : nonResidents.writeFlawed(files.addressee, clusters.flawsOfEachKind())) {
        key.take(flaw);
      }
      ConversionTable.write(world.legacyCharacters, files.conversionTable);
      SampleSummary summary = files.finish("F", SEQUENCE, World.BASE_DATE);
      Files.writeString(
          directory.resolve(AnswerKey.FILE), key.json(options, summary, files.files()));
      return summary;
    }
  }
}
