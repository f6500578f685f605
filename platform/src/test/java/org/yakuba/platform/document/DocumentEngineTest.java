package org.yakuba.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.document.DocumentData.Part;
import org.yakuba.platform.document.DocumentEngine.Copy;
import org.yakuba.platform.test.PdfCheck;

class DocumentEngineTest {
  private static final FormDefinition FORM =
      FormDefinition.resource(DocumentEngineTest.class, "sample-form.yaml");
  private static final Instant MOMENT = Instant.parse("2026-11-21T04:00:00Z");
  private static final DocumentEngine ENGINE = new DocumentEngine(Optional.of(SampleFont.FILE));

  /** 葛 and 辻 in several shapes, a character of the supplementary plane, kana with a sound mark. */
  private static final String NAME = "葛󠄂葛󠄃葛 辻󠄂辻󠄃 𠮷田 髙﨑";

  @Test
  @Proves({"CHR-4-01", "FRM-2-01"})
  void the_text_of_a_document_comes_back_with_its_variation_sequences() {
    var pdf = render(data("no-1", person(NAME))).pdf();
    assertThat(PdfCheck.text(pdf))
        .contains("葛󠄂葛󠄃葛")
        .contains("辻󠄂辻󠄃")
        .contains("𠮷田")
        .contains("髙﨑");
  }

  @Test
  @Proves({"FRM-2-01"})
  void every_file_is_pdf_a_2b() {
    var seal = SealImage.ofPng(SampleFont.square(), 240);
    var copy =
        new Copy(
            data("no-1", person(NAME)),
            new Ornaments(seal, "YKB1|no-1|0123456789abcdef0123456789abcdef", "見本"));
    var pdf = ENGINE.render(FORM, List.of(copy, copy), MOMENT).pdf();
    assertThat(PdfCheck.violations(pdf)).isEmpty();
  }

  @Test
  void a_file_that_is_not_pdf_a_is_found_out() {
    var pdf = new String(render(data("no-1", person(NAME))).pdf(), StandardCharsets.ISO_8859_1);
    var broken =
        pdf.replace("/OutputIntents", "/OutputNothing").getBytes(StandardCharsets.ISO_8859_1);
    var unembedded = pdf.replace("/FontFile2", "/FontNone2").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(PdfCheck.violations(broken)).isNotEmpty();
    assertThat(PdfCheck.violations(unembedded)).isNotEmpty();
  }

  @Test
  void the_same_data_and_moment_give_the_same_bytes() {
    assertThat(render(data("no-1", person(NAME))).pdf())
        .isEqualTo(render(data("no-1", person(NAME))).pdf());
  }

  @Test
  void parts_go_to_the_next_page_and_each_copy_counts_its_own_pages() {
    var parts = new ArrayList<Part>();
    for (int i = 0; i < 30; i++) {
      parts.add(person("名前" + i));
    }
    var copy = new Copy(data("no-1", parts), new Ornaments(null, null, null));
    var rendered = ENGINE.render(FORM, List.of(copy, copy), MOMENT);
    assertThat(rendered.pages()).containsExactly(2, 2);
    assertThat(PdfCheck.text(rendered.pdf()))
        .containsSubsequence("1/2", "2/2", "1/2", "2/2")
        .contains("名前29");
  }

  @Test
  void a_full_last_page_is_closed_on_one_more() {
    var parts = new ArrayList<Part>();
    for (int i = 0; i < 25; i++) {
      parts.add(person("名前" + i));
    }
    assertThat(render(data("no-1", parts)).pages()).containsExactly(2);
  }

  @Test
  @Proves({"FRM-1-04"})
  void a_long_text_wraps_then_shrinks_then_goes_to_an_attachment_and_is_never_cut() {
    var fits = render(data("no-1", person("長".repeat(60))));
    assertThat(fits.alerts()).isEmpty();
    assertThat(joined(fits)).contains("長".repeat(60));

    var tooLong = "溢".repeat(400);
    var attached = render(data("no-1", person(tooLong)));
    assertThat(attached.alerts()).containsExactly(new Alert(Alert.Kind.OVERFLOW, "name", tooLong));
    assertThat(joined(attached)).contains("別紙のとおり(1)").contains("別紙(1)").contains(tooLong);
  }

  @Test
  void a_letter_the_font_does_not_have_is_never_replaced_silently() {
    var rendered = render(data("no-1", person("葛󠄂葛󠇯")));
    assertThat(rendered.alerts()).containsExactly(new Alert(Alert.Kind.NO_GLYPH, "name", "葛󠇯"));
    assertThat(ENGINE.unprintable("葛󠄂\uE000")).isEqualTo("\uE000");
    assertThat(ENGINE.unprintable(NAME)).isEmpty();
  }

  @Test
  void data_that_are_not_those_of_the_form_are_refused() {
    var wrong = new Part("person", Map.of("nam", "綴り"));
    assertThatThrownBy(() -> render(data("no-1", List.of(wrong))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("person");
  }

  @Test
  void without_the_font_no_document_is_made() {
    var none = new DocumentEngine(Optional.empty());
    assertThatThrownBy(() -> none.unprintable("字"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("FRM-E04");
    var other = new DocumentEngine(Optional.of(Path.of("pom.xml")));
    assertThatThrownBy(() -> other.unprintable("字")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Proves({"FRM-2-03"})
  void the_same_data_are_one_line_of_text_with_the_form_and_its_version() {
    var data = data("no-1", List.of(person(NAME), new Part("note", Map.of("note", "引用\"符"))));
    assertThat(DocumentText.header(FORM, data))
        .isEqualTo(
            "\"formId\",\"formVersion\",\"number\",\"certified\",\"person[1].name\",\"note[1].note\"\r\n");
    assertThat(DocumentText.row(FORM, data))
        .isEqualTo("\"sample\",\"3\",\"no-1\",\"証明する。\",\"" + NAME + "\",\"引用\"\"符\"\r\n");
  }

  private static String joined(Rendered rendered) {
    return PdfCheck.text(rendered.pdf()).replaceAll("\\R", "");
  }

  private static Rendered render(DocumentData data) {
    return ENGINE.render(FORM, List.of(new Copy(data, new Ornaments(null, null, null))), MOMENT);
  }

  private static Part person(String name) {
    return new Part("person", Map.of("name", name));
  }

  private static DocumentData data(String number, Part part) {
    return data(number, List.of(part));
  }

  private static DocumentData data(String number, List<Part> parts) {
    return new DocumentData(Map.of("number", number, "certified", "証明する。"), parts);
  }
}
