package org.yakuba.applicationmanagement.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The central directory of a ZIP: what the package says it holds, read without unpacking anything.
 * Larger forms of the format (ZIP64, several volumes) cannot occur within the limits of an
 * application and are refused.
 */
final class ZipDirectory {
  static final int STORED = 0;
  static final int DEFLATED = 8;

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int END_BYTES = 22;
  private static final int ENTRY_BYTES = 46;
  private static final int LOCAL_BYTES = 30;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int ENCRYPTED_FLAG = 1;
  private static final int FILE_TYPE_MASK = 0xF000;
  private static final int LINK_TYPE = 0xA000;
  private static final long ZIP64_MARK = 0xFFFFFFFFL;

  private final ByteBuffer zip;

  private ZipDirectory(byte[] bytes) {
    this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * One file as the directory tells it.
   *
   * @param size bytes unpacked, as claimed
   * @param dataAt where its packed bytes begin
   */
  record Entry(
      String path,
      int method,
      boolean encrypted,
      boolean symbolicLink,
      long crc,
      int packedSize,
      long size,
      int headerAt,
      int dataAt) {

    boolean isDirectory() {
      return path.endsWith("/") && size == 0;
    }
  }

  /**
   * The files, in the order of the directory.
   *
   * @throws BrokenZip when it is no ZIP, was cut off, or contradicts itself
   */
  static List<Entry> read(byte[] bytes) throws BrokenZip {
    var directory = new ZipDirectory(bytes);
    try {
      var entries = directory.entries();
      refuseOverlap(entries);
      return entries;
    } catch (IndexOutOfBoundsException e) {
      throw new BrokenZip("cut off");
    }
  }

  private List<Entry> entries() throws BrokenZip {
    int end = end();
    int count = unsigned16(end + 10);
    long from = unsigned32(end + 16);
    if (unsigned16(end + 4) != 0
        || unsigned16(end + 6) != 0
        || unsigned16(end + 8) != count
        || from + unsigned32(end + 12) > end) {
      throw new BrokenZip("its directory lies elsewhere");
    }
    var entries = new ArrayList<Entry>();
    int at = Math.toIntExact(from);
    for (int i = 0; i < count; i++) {
      if (at + ENTRY_BYTES > end || zip.getInt(at) != ENTRY_SIGNATURE) {
        throw new BrokenZip("its directory is broken");
      }
      entries.add(entry(at));
      at += ENTRY_BYTES + unsigned16(at + 28) + unsigned16(at + 30) + unsigned16(at + 32);
    }
    return entries;
  }

  private Entry entry(int at) throws BrokenZip {
    int flags = unsigned16(at + 8);
    long packed = unsigned32(at + 20);
    long size = unsigned32(at + 24);
    long header = unsigned32(at + 42);
    if (packed == ZIP64_MARK || size == ZIP64_MARK || header == ZIP64_MARK) {
      throw new BrokenZip("of a larger form");
    }
    int headerAt = Math.toIntExact(Math.min(header, Integer.MAX_VALUE));
    if (zip.getInt(headerAt) != LOCAL_SIGNATURE
        || !nameAt(headerAt + LOCAL_BYTES, unsigned16(headerAt + 26))
            .equals(nameAt(at + ENTRY_BYTES, unsigned16(at + 28)))) {
      throw new BrokenZip("its directory names other files");
    }
    int dataAt = headerAt + LOCAL_BYTES + unsigned16(headerAt + 26) + unsigned16(headerAt + 28);
    if (dataAt + packed > at) {
      throw new BrokenZip("a file runs into the directory");
    }
    int unixMode = zip.getInt(at + 38) >>> 16;
    return new Entry(
        nameAt(at + ENTRY_BYTES, unsigned16(at + 28)),
        unsigned16(at + 10),
        (flags & ENCRYPTED_FLAG) != 0,
        (unixMode & FILE_TYPE_MASK) == LINK_TYPE,
        unsigned32(at + 16),
        (int) packed,
        size,
        headerAt,
        dataAt);
  }

  /** Files that share packed bytes are the trick of a bomb. */
  private static void refuseOverlap(List<Entry> entries) throws BrokenZip {
    var inOrder = entries.stream().sorted(Comparator.comparingInt(Entry::headerAt)).toList();
    for (int i = 1; i < inOrder.size(); i++) {
      var before = inOrder.get(i - 1);
      if (before.dataAt() + before.packedSize() > inOrder.get(i).headerAt()) {
        throw new BrokenZip("files overlap");
      }
    }
  }

  /** The end record, searched from behind past a comment. */
  private int end() throws BrokenZip {
    int last = zip.limit() - END_BYTES;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (zip.getInt(at) == END_SIGNATURE && at + END_BYTES + unsigned16(at + 20) == zip.limit()) {
        return at;
      }
    }
    throw new BrokenZip("no end of a ZIP");
  }

  /** Names that are no UTF-8 get a replacement character, which no path of a package may hold. */
  private String nameAt(int at, int length) {
    var name = new byte[length];
    zip.get(at, name);
    return new String(name, StandardCharsets.UTF_8);
  }

  private int unsigned16(int at) {
    return zip.getShort(at) & 0xFFFF;
  }

  private long unsigned32(int at) {
    return zip.getInt(at) & ZIP64_MARK;
  }

  /** The bytes are no ZIP that can be opened. */
  static final class BrokenZip extends Exception {
    private static final long serialVersionUID = 1;

    BrokenZip(String why) {
      super(why);
    }
  }
}
