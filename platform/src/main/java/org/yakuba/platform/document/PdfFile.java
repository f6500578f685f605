package org.yakuba.platform.document;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Puts pages, one font and the marks of PDF/A-2b together. */
final class PdfFile implements AutoCloseable {
  private static final byte[] COLOURS =
      deflated(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());

  private final PDDocument pdf = new PDDocument();
  private final FormDefinition form;
  private final FontFace face;
  private final UsedGlyphs used;
  private final Instant moment;
  private final COSDictionary font = new COSDictionary();
  private final Map<SealImage, COSStream> seals = new IdentityHashMap<>();

  PdfFile(FormDefinition form, FontFace face, UsedGlyphs used, Instant moment) {
    this.form = form;
    this.face = face;
    this.used = used;
    this.moment = moment;
    pdf.setVersion(1.7f);
    pdf.setDocumentId(moment.toEpochMilli());
  }

  /** Appends a page. */
  void add(PageCanvas canvas, @Nullable SealImage seal) throws IOException {
    var paper = form.paper();
    var page =
        new PDPage(
            new PDRectangle(
                paper.width() * PageCanvas.POINTS_PER_MM,
                paper.height() * PageCanvas.POINTS_PER_MM));
    var fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F"), font);
    var resources = new COSDictionary();
    resources.setItem(COSName.FONT, fonts);
    if (seal != null) {
      var pictures = new COSDictionary();
      pictures.setItem(COSName.getPDFName(DocumentLayout.SEAL), stencil(seal));
      resources.setItem(COSName.XOBJECT, pictures);
    }
    page.setResources(new PDResources(resources));
    page.getCOSObject().setItem(COSName.CONTENTS, stream(canvas.bytes()));
    pdf.addPage(page);
  }

  /** The finished bytes. */
  byte[] finish() throws IOException {
    new EmbeddedFont(face, used).describe(font, this::stream);
    var catalog = pdf.getDocumentCatalog();
    catalog.setLanguage(form.language());
    var xmp = new COSStream();
    write(xmp, XmpPacket.of(form.name(), moment).getBytes(StandardCharsets.UTF_8));
    xmp.setItem(COSName.TYPE, COSName.METADATA);
    xmp.setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
    catalog.getCOSObject().setItem(COSName.METADATA, xmp);
    var intents = new COSArray();
    intents.add(outputIntent());
    catalog.getCOSObject().setItem(COSName.OUTPUT_INTENTS, intents);
    var bytes = new ByteArrayOutputStream(1 << 17);
    pdf.save(bytes, CompressParameters.NO_COMPRESSION);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    pdf.close();
  }

  /** Colours are those of sRGB, whose profile the Java runtime brings; the page itself is black. */
  private static COSDictionary outputIntent() throws IOException {
    var profile = deflatedStream(COLOURS);
    profile.setItem(COSName.N, COSInteger.THREE);
    var intent = new COSDictionary();
    intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
    intent.setItem(COSName.S, COSName.GTS_PDFA1);
    intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, "sRGB IEC61966-2.1");
    intent.setString(COSName.INFO, "sRGB IEC61966-2.1");
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
    return intent;
  }

  private COSStream stencil(SealImage seal) throws IOException {
    var known = seals.get(seal);
    if (known != null) {
      return known;
    }
    var picture = stream(seal.rows());
    picture.setItem(COSName.TYPE, COSName.XOBJECT);
    picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
    picture.setInt(COSName.WIDTH, seal.width());
    picture.setInt(COSName.HEIGHT, seal.height());
    picture.setBoolean(COSName.IMAGE_MASK, true);
    picture.setInt(COSName.BITS_PER_COMPONENT, 1);
    seals.put(seal, picture);
    return picture;
  }

  private COSStream stream(byte[] content) throws IOException {
    return deflatedStream(deflated(content));
  }

  private static COSStream deflatedStream(byte[] deflated) throws IOException {
    var stream = new COSStream();
    write(stream, deflated);
    stream.setItem(COSName.FILTER, (COSBase) COSName.FLATE_DECODE);
    return stream;
  }

  private static void write(COSStream stream, byte[] bytes) throws IOException {
    try (var out = stream.createRawOutputStream()) {
      out.write(bytes);
    }
  }

  private static byte[] deflated(byte[] content) {
    try (var deflater = new Deflater(Deflater.BEST_SPEED)) {
      deflater.setInput(content);
      deflater.finish();
      var out = new ByteArrayOutputStream(content.length / 2 + 64);
      var buffer = new byte[1 << 13];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }
}
