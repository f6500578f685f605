package org.yakuba.applicationmanagement.assess;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.applicationmanagement.rules.ApplicationPackage;
import org.yakuba.applicationmanagement.rules.ApplicationPackage.Entry;
import org.yakuba.applicationmanagement.rules.Content;
import org.yakuba.applicationmanagement.rules.IntakeLimits;
import org.yakuba.applicationmanagement.rules.Reception;
import org.yakuba.applicationmanagement.rules.Reception.CertificateLink;
import org.yakuba.applicationmanagement.rules.Reception.KnownReceipt;
import org.yakuba.kernel.facts.Fault;
import org.yakuba.kernel.facts.Shape;

/** The facts of one assessment: a package, and what the town knows when it arrives. */
record IntakeFacts(ApplicationPackage application, Reception reception) {

  private static final long MOST_BYTES = 1L << 40;
  private static final long GREATEST_LIMIT = 1L << 28;

  /** Reads the facts; null when anything is wrong, which is noted. */
  static @Nullable IntakeFacts read(@Nullable Object json, List<Fault> faults) {
    var facts = Shape.of(json, "", faults).orElse(null);
    if (facts == null) {
      return null;
    }
    facts.require("municipalityCode");
    var code = facts.text("municipalityCode");
    if (code != null && !code.matches("[0-9]{6}")) {
      facts.invalid("municipalityCode", "6桁の全国地方公共団体コードを指定してください");
    }
    facts.require("receivedAt");
    var receivedAt = facts.offsetMoment("receivedAt");
    var limits = facts.object("limits").map(IntakeFacts::limits).orElse(IntakeLimits.STANDARD);
    var known = new ArrayList<KnownReceipt>();
    facts.objects("knownReceipts").forEach(shape -> known.add(known(shape)));
    var links = new ArrayList<CertificateLink>();
    facts.objects("certificateLinks").forEach(shape -> links.add(link(shape)));
    facts.require("package");
    var shape = facts.object("package").orElse(null);
    var valid = facts.object("signature").map(IntakeFacts::signature).orElse(null);
    var malware = facts.texts("malware");
    var application =
        shape == null
            ? null
            : application(shape, valid, malware == null ? Set.of() : Set.copyOf(malware));
    facts.refuseUnknown();
    return faults.isEmpty() && code != null && receivedAt != null && application != null
        ? new IntakeFacts(application, new Reception(code, receivedAt, limits, known, links))
        : null;
  }

  private static IntakeLimits limits(Shape shape) {
    var standard = IntakeLimits.STANDARD;
    var limits =
        new IntakeLimits(
            limit(shape, "maxTotalBytes", standard.maxTotalBytes()),
            limit(shape, "maxEntryBytes", standard.maxEntryBytes()),
            limit(shape, "maxEntries", standard.maxEntries()),
            limit(shape, "maxCompressionRatio", standard.maxCompressionRatio()));
    shape.refuseUnknown();
    return limits;
  }

  private static long limit(Shape shape, String key, long otherwise) {
    var limit = shape.whole(key, 1, GREATEST_LIMIT);
    return limit == null ? otherwise : limit;
  }

  private static KnownReceipt known(Shape shape) {
    var known =
        new KnownReceipt(
            shape.requiredText("receiptNumber"),
            shape.requiredText("packageSha256"),
            shape.requiredText("status"));
    shape.refuseUnknown();
    return known;
  }

  private static CertificateLink link(Shape shape) {
    var link =
        new CertificateLink(
            shape.requiredText("serialNumber"),
            shape.requiredText("addresseeNumber"),
            shape.requiredText("name"),
            List.of(),
            shape.requiredDate("birthDate"),
            shape.requiredDate("validFrom"),
            shape.date("validTo"));
    shape.refuseUnknown();
    return link;
  }

  private static @Nullable Boolean signature(Shape shape) {
    shape.require("valid");
    var valid = shape.flag("valid");
    shape.refuseUnknown();
    return valid;
  }

  private static ApplicationPackage application(
      Shape shape, @Nullable Boolean signatureValid, Set<String> malware) {
    var sha256 = shape.text("sha256");
    boolean broken = Boolean.TRUE.equals(shape.flag("broken"));
    var entries = new ArrayList<Entry>();
    if (broken) {
      shape.value("entries");
    } else {
      for (var file : shape.objects("entries")) {
        var entry = entry(file);
        if (entry != null) {
          entries.add(entry);
        }
      }
    }
    shape.refuseUnknown();
    return new ApplicationPackage(sha256, broken, entries, signatureValid, malware);
  }

  private static @Nullable Entry entry(Shape shape) {
    shape.require("path");
    var path = shape.text("path");
    var text = shape.text("text");
    var base64 = shape.text("base64");
    var size = shape.whole("size", 0, MOST_BYTES);
    if (!shape.has("text") && !shape.has("base64") && !shape.has("size")) {
      shape.invalidAsAWhole("text・base64・size のどれかを指定してください");
    }
    var compressed = shape.whole("compressedSize", 0, MOST_BYTES);
    boolean encrypted = Boolean.TRUE.equals(shape.flag("encrypted"));
    shape.refuseUnknown();
    var content = content(shape, text, base64, size);
    return path == null || content == null ? null : new Entry(path, content, compressed, encrypted);
  }

  private static @Nullable Content content(
      Shape shape, @Nullable String text, @Nullable String base64, @Nullable Long size) {
    if (text != null) {
      return new Content.Bytes(text.getBytes(StandardCharsets.UTF_8));
    }
    if (base64 == null) {
      return size == null ? null : new Content.Zeros(size);
    }
    try {
      return new Content.Bytes(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      shape.invalid("base64", "Base64 の文字列を指定してください");
      return null;
    }
  }
}
