package org.yakuba.residentregister.notice;

import java.util.List;
import java.util.UUID;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.document.Alert;

/** What became of a request for a certificate. */
public sealed interface Outcome {
  /** Nothing was issued; everything that stands in the way, at the fields of the form. */
  record Refused(List<Violation> violations) implements Outcome {
    public Refused {
      violations = List.copyOf(violations);
    }
  }

  /** Issued and logged, one entry per copy. */
  record Issued(List<Copy> copies) implements Outcome {
    public Issued {
      copies = List.copyOf(copies);
    }
  }

  /**
   * One copy.
   *
   * @param alerts what the clerk must look at before handing it over
   */
  record Copy(UUID issueId, String issueNumber, byte[] pdf, List<Alert> alerts) {
    public Copy {
      alerts = List.copyOf(alerts);
    }
  }

  /** Only looked at: nothing was numbered, sealed or logged as issued. */
  record Preview(byte[] pdf, List<Alert> alerts) implements Outcome {
    public Preview {
      alerts = List.copyOf(alerts);
    }
  }
}
