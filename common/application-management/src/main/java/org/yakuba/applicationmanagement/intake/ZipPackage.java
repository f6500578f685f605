package org.yakuba.applicationmanagement.intake;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.yakuba.applicationmanagement.intake.ZipDirectory.BrokenZip;
import org.yakuba.applicationmanagement.rules.ApplicationPackage;
import org.yakuba.applicationmanagement.rules.ApplicationPackage.Entry;
import org.yakuba.applicationmanagement.rules.Content;
import org.yakuba.applicationmanagement.rules.IntakeLimits;

/**
 * Opens the bytes of a 申請ZIP (application-management §4.1 段1). Nothing is written to a disk, and no
 * more is unpacked than the limits allow plus one byte: what is larger stays packed and is told by
 * its size alone, so that a bomb costs no more than a large package.
 */
public final class ZipPackage {
  private static final int BLOCK = 1 << 13;
  private static final String ATTACHMENTS = "tempu/";

  private final byte[] zip;
  private final IntakeLimits limits;
  private long unpacked;

  private ZipPackage(byte[] zip, IntakeLimits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  /** The package as the examination takes it; nothing is known of signature and malware yet. */
  public static ApplicationPackage open(byte[] zip, IntakeLimits limits) {
    var sha256 = new Content.Bytes(zip).sha256();
    try {
      return new ApplicationPackage(
          sha256, false, new ZipPackage(zip, limits).entries(), null, Set.of());
    } catch (BrokenZip | DataFormatException e) {
      return new ApplicationPackage(sha256, true, List.of(), null, Set.of());
    }
  }

  private List<Entry> entries() throws BrokenZip, DataFormatException {
    var directory = ZipDirectory.read(zip);
    boolean tooMany = directory.size() > limits.maxEntries();
    var entries = new ArrayList<Entry>();
    for (var entry : directory) {
      if (!(entry.isDirectory() && entry.path().equals(ATTACHMENTS))) {
        var content = tooMany ? claimed(entry) : content(entry);
        entries.add(
            new Entry(
                entry.path(),
                content,
                (long) entry.packedSize(),
                entry.encrypted(),
                entry.symbolicLink()));
      }
    }
    return entries;
  }

  private Content content(ZipDirectory.Entry entry) throws BrokenZip, DataFormatException {
    if (entry.encrypted() || unpacked > limits.maxTotalBytes()) {
      return claimed(entry);
    }
    var bytes =
        switch (entry.method()) {
          case ZipDirectory.STORED -> stored(entry);
          case ZipDirectory.DEFLATED -> inflated(entry);
          default -> throw new BrokenZip("packed in another way");
        };
    unpacked += bytes.length;
    if (bytes.length > limits.maxEntryBytes()) {
      return new Content.Zeros(Math.max(entry.size(), bytes.length));
    }
    var crc = new CRC32();
    crc.update(bytes);
    if (bytes.length != entry.size() || crc.getValue() != entry.crc()) {
      throw new BrokenZip("a file is damaged");
    }
    return new Content.Bytes(bytes);
  }

  private static Content claimed(ZipDirectory.Entry entry) {
    return new Content.Zeros(entry.size());
  }

  private byte[] stored(ZipDirectory.Entry entry) throws BrokenZip {
    if (entry.packedSize() != entry.size()) {
      throw new BrokenZip("a file has two sizes");
    }
    return Arrays.copyOfRange(zip, entry.dataAt(), entry.dataAt() + entry.packedSize());
  }

  /** At most one byte more than a file may have. */
  private byte[] inflated(ZipDirectory.Entry entry) throws BrokenZip, DataFormatException {
    var inflater = new Inflater(true);
    try {
      inflater.setInput(zip, entry.dataAt(), entry.packedSize());
      var out = new ByteArrayOutputStream();
      var block = new byte[BLOCK];
      while (!inflater.finished() && out.size() <= limits.maxEntryBytes()) {
        long room = limits.maxEntryBytes() + 1 - out.size();
        int got = inflater.inflate(block, 0, (int) Math.min(room, BLOCK));
        if (got == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new BrokenZip("a file ends too early");
        }
        out.write(block, 0, got);
      }
      return out.toByteArray();
    } finally {
      inflater.end();
    }
  }
}
