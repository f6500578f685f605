package org.yakuba.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yakuba.platform.document.DocumentData;
import org.yakuba.platform.document.DocumentData.Part;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.document.DocumentEngine.Copy;
import org.yakuba.platform.document.FormDefinition;
import org.yakuba.platform.document.Ornaments;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.server.Program;

/** Draws a page of the certificates' forms from data that are already there. */
final class BareDrawing {
  private static final String LONG = "見本県見本市本町三丁目五番二号　見本ハイツ二〇三号室";
  private static final String SHORT = "令和八年十月一日";

  private final DocumentEngine engine;
  private final FormDefinition individual = form("resident-record-individual");
  private final FormDefinition household = form("resident-record-household");

  BareDrawing(Program program) {
    this.engine = program.part(DocumentEngine.class);
  }

  /**
   * One copy.
   *
   * @param members of the household; 0 for the sheet of one person
   */
  void draw(int members) {
    var form = members == 0 ? individual : household;
    var parts = new ArrayList<Part>();
    if (members > 0) {
      parts.add(part(form, "household"));
    }
    for (int i = 0; i < Math.max(1, members); i++) {
      parts.add(part(form, "japanese"));
    }
    var data = new DocumentData(filled(form.fields()), parts);
    engine.render(
        form,
        List.of(new Copy(data, new Ornaments(null, "YKB1|bench|" + "0".repeat(32), null))),
        Instant.EPOCH);
  }

  private static Part part(FormDefinition form, String id) {
    return new Part(id, filled(form.fields(id)));
  }

  private static Map<String, String> filled(Set<String> fields) {
    var values = new HashMap<String, String>();
    fields.forEach(field -> values.put(field, field.matches(".*(ddress|omicile)$") ? LONG : SHORT));
    return values;
  }

  private static FormDefinition form(String name) {
    return FormDefinition.resource(ResidentRegister.class, "documents/" + name + ".yaml");
  }
}
