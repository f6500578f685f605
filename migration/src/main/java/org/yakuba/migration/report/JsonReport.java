package org.yakuba.migration.report;

import java.io.IOException;
import org.yakuba.platform.tenancy.TenantSession;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The figures and every finding for programs. */
final class JsonReport {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonReport() {}

  static void write(TenantSession session, JobFigures figures, Appendable out) throws IOException {
    String head = JSON.writeValueAsString(head(figures));
    out.append(head, 0, head.length() - 1).append(",\"findings\":[");
    var separator = new String[] {""};
    MigrationFigures.eachFinding(
        session,
        figures.job().jobNo(),
        found -> {
          try {
            out.append(separator[0]).append(JSON.writeValueAsString(finding(found)));
            separator[0] = ",\n";
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    out.append("]}\n");
  }

  private static ObjectNode head(JobFigures figures) {
    ObjectNode json = JSON.createObjectNode();
    json.put("job", figures.job().jobNo())
        .put("status", figures.job().status().name())
        .put("baseDate", figures.job().baseDate().toString())
        .put("sequence", figures.job().sequence());
    ArrayNode records = json.putArray("records");
    for (RecordCount one : figures.records()) {
      ObjectNode record =
          records
              .addObject()
              .put("layout", one.layout())
              .put("declared", one.declared())
              .put("inFile", one.inFile())
              .put("quarantined", one.quarantined())
              .put("unchanged", one.unchanged());
      record.put("loaded", one.loaded());
    }
    ArrayNode rules = json.putArray("rules");
    for (RuleCount one : figures.rules()) {
      rules
          .addObject()
          .put("rule", one.rule())
          .put("treatment", one.treatment().name())
          .put("findings", one.findings());
    }
    ArrayNode compared = json.putArray("reconciliation");
    for (Compared one : figures.compared()) {
      compared
          .addObject()
          .put("kind", one.kind())
          .put("title", one.title())
          .put("label", one.label())
          .put("expected", one.expected())
          .put("actual", one.actual())
          .put("difference", one.difference());
    }
    ArrayNode characters = json.putArray("unmappedCharacters");
    for (UnmappedCharacter one : figures.characters()) {
      characters
          .addObject()
          .put("codePoint", one.codePoint())
          .put("persons", one.persons())
          .put("occurrences", one.occurrences());
    }
    return json;
  }

  private static ObjectNode finding(FoundItem found) {
    return JSON.createObjectNode()
        .put("file", found.file())
        .put("line", found.line())
        .put("item", found.item())
        .put("value", found.value())
        .put("rule", found.rule())
        .put("treatment", found.treatment().name())
        .put("addresseeNumber", found.subject())
        .put("message", found.message());
  }
}
