package org.yakuba.sample.applications;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a ZIP byte by byte, also such as no honest program writes: names twice, names that climb
 * out of a folder, links, marks of encryption, bombs. The same calls give the same bytes.
 */
public final class ZipWriter {
  private static final int DOS_DATE = (2026 - 1980) << 9 | 1 << 5 | 1;
  private static final int UTF8_NAMES = 1 << 11;
  private static final int ENCRYPTED = 1;
  private static final int MADE_ON_UNIX = 3 << 8 | 20;
  private static final int VERSION = 20;
  private static final long LINK_MODE = 0xA1FFL << 16;
  private static final int DEFLATED = 8;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int entries;

  /** How an entry is out of the ordinary. */
  public enum Trait {
    NONE,
    ENCRYPTED,
    LINK
  }

  /** A file as it is. */
  public ZipWriter add(String path, byte[] content) {
    return add(path, content, false, Trait.NONE);
  }

  /**
   * A file.
   *
   * @param deflate whether it is packed or stored
   */
  public ZipWriter add(String path, byte[] content, boolean deflate, Trait trait) {
    var name = path.getBytes(StandardCharsets.UTF_8);
    var data = deflate ? deflated(content) : content;
    var crc = new CRC32();
    crc.update(content);
    int flags = UTF8_NAMES | (trait == Trait.ENCRYPTED ? ENCRYPTED : 0);
    int at = out.size();
    four(out, 0x04034b50L);
    common(out, flags, deflate, crc.getValue(), data.length, content.length, name.length);
    out.writeBytes(name);
    out.writeBytes(data);
    four(directory, 0x02014b50L);
    two(directory, MADE_ON_UNIX);
    common(directory, flags, deflate, crc.getValue(), data.length, content.length, name.length);
    two(directory, 0);
    two(directory, 0);
    two(directory, 0);
    four(directory, trait == Trait.LINK ? LINK_MODE : 0);
    four(directory, at);
    directory.writeBytes(name);
    entries++;
    return this;
  }

  private static void common(
      ByteArrayOutputStream to,
      int flags,
      boolean deflate,
      long crc,
      int packed,
      int size,
      int nameLength) {
    two(to, VERSION);
    two(to, flags);
    two(to, deflate ? DEFLATED : 0);
    two(to, 0);
    two(to, DOS_DATE);
    four(to, crc);
    four(to, packed);
    four(to, size);
    two(to, nameLength);
    two(to, 0);
  }

  /** The ZIP. */
  public byte[] bytes() {
    var zip = new ByteArrayOutputStream();
    zip.writeBytes(out.toByteArray());
    zip.writeBytes(directory.toByteArray());
    four(zip, 0x06054b50L);
    two(zip, 0);
    two(zip, 0);
    two(zip, entries);
    two(zip, entries);
    four(zip, directory.size());
    four(zip, out.size());
    two(zip, 0);
    return zip.toByteArray();
  }

  private static byte[] deflated(byte[] content) {
    var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      var packed = new ByteArrayOutputStream();
      var block = new byte[1 << 13];
      while (!deflater.finished()) {
        packed.write(block, 0, deflater.deflate(block));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void two(ByteArrayOutputStream to, int value) {
    to.write(value);
    to.write(value >>> 8);
  }

  private static void four(ByteArrayOutputStream to, long value) {
    two(to, (int) value);
    two(to, (int) (value >>> 16));
  }
}
