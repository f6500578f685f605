package org.yakuba.sample;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Flaws of a whole extract, each of which must stop the intake before anything is loaded (データ移行 §2,
 * CLN-45). They spoil an extract that lies on disk; meant for small extracts, since files are read
 * whole.
 */
public enum FileFlaw {
  /** The manifest counts one row more than the file holds (CLN-45); the hash is right. */
  COUNT_DIFFERS {
    @Override
    public void apply(Path directory) throws IOException {
      editManifest(directory, ROWS, cell -> Integer.toString(Integer.parseInt(cell) + 1));
    }
  },
  /** The hash in the manifest is that of another file. */
  HASH_DIFFERS {
    @Override
    public void apply(Path directory) throws IOException {
      editManifest(directory, SHA256, cell -> "0".repeat(cell.length()));
    }
  },
  /**
   * The file ends in the middle of a row, as after a full disk; the manifest is that of the whole
   * file.
   */
  TRUNCATED {
    @Override
    public void apply(Path directory) throws IOException {
      Path file = directory.resolve(ExtractFiles.RESIDENT);
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(whole, whole.length * 2 / 3));
    }
  },
  /** The file is in Shift_JIS; count and hash are right. */
  NOT_UTF8 {
    @Override
    public void apply(Path directory) throws IOException {
      Path file = directory.resolve(ExtractFiles.RESIDENT);
      String text = Files.readString(file);
      Files.write(file, text.getBytes(Charset.forName("windows-31j")));
      editManifest(directory, SHA256, cell -> hashOf(file));
    }
  },
  /** A required column is missing: another heading stands in its place. */
  COLUMN_MISSING {
    @Override
    public void apply(Path directory) throws IOException {
      editHeading(directory, heading -> heading.replace("生年月日,", "生まれた日,"));
    }
  },
  /** A file of the manifest is not there. */
  FILE_MISSING {
    @Override
    public void apply(Path directory) throws IOException {
      Files.delete(directory.resolve(ExtractFiles.RESIDENT));
    }
  };

  private static final int ROWS = 7;
  private static final int SHA256 = 8;

  /**
   * Spoils the extract in this directory; the flaw concerns resident.csv or its line in the
   * manifest.
   */
  public abstract void apply(Path directory) throws IOException;

  private interface Edit {
    String of(String before) throws IOException;
  }

  private static void editManifest(Path directory, int column, Edit edit) throws IOException {
    Path manifest = directory.resolve(ExtractFiles.MANIFEST);
    var lines = new ArrayList<String>();
    for (String line : List.of(Files.readString(manifest).split("\r\n"))) {
      String[] cells = line.split(",", -1);
      if (cells[0].equals(ExtractFiles.RESIDENT)) {
        cells[column] = edit.of(cells[column]);
      }
      lines.add(String.join(",", cells));
    }
    Files.writeString(manifest, String.join("\r\n", lines) + "\r\n");
  }

  private static void editHeading(Path directory, Edit edit) throws IOException {
    Path file = directory.resolve(ExtractFiles.RESIDENT);
    String text = Files.readString(file);
    int end = text.indexOf("\r\n");
    Files.writeString(file, edit.of(text.substring(0, end)) + text.substring(end));
    editManifest(directory, SHA256, cell -> hashOf(file));
  }

  private static String hashOf(Path file) throws IOException {
    return CsvFile.sha256Hex(Files.readAllBytes(file));
  }
}
