package org.yakuba.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.yakuba.platform.tenancy.TenantId;

/**
 * Writes the rows of an issued certificate once more under the owner's role — log, person, audit —
 * and commits: what the disk asks for a certificate.
 */
final class BareIssue implements AutoCloseable {
  private static final String ISSUE =
      """
      INSERT INTO resident_register.certificate_issue
      SELECT (jsonb_populate_record(i, jsonb_build_object('issue_id', ?::text, 'request_id', ?::text,
               'serial', i.serial + 50000000, 'issue_number', i.issue_number || '-bare'))).*
        FROM resident_register.certificate_issue i WHERE i.tenant_id = ? AND i.issue_id = ?\
      """;
  private static final String SUBJECT =
      """
      INSERT INTO resident_register.certificate_subject
      SELECT s.tenant_id, s.addressee_number, ?::uuid FROM resident_register.certificate_subject s
       WHERE s.tenant_id = ? AND s.issue_id = ?\
      """;
  private static final String AUDIT =
      """
      INSERT INTO platform.audit_entry (tenant_id, officer_id, roles, office, terminal, purpose_code, correlation_id,
             business, function_id, action, subjects, subject_count, condition, result)
      VALUES (?, 'bench', '{}', '市民課', '10.0.0.1', 'RESIDENT_REGISTER', ?, 'bench', 'bench', 'ISSUE', '{}', 0, '{}', 'SUCCESS')\
      """;

  private final Connection connection;
  private final int tenant;
  private final PreparedStatement issue;
  private final PreparedStatement subject;
  private final PreparedStatement audit;

  /**
   * @param connection of the owner's role; its transactions are this one's
   */
  BareIssue(Connection connection, TenantId tenant) throws SQLException {
    this.connection = connection;
    this.tenant = tenant.value();
    connection.setAutoCommit(false);
    this.issue = connection.prepareStatement(ISSUE);
    this.subject = connection.prepareStatement(SUBJECT);
    this.audit = connection.prepareStatement(AUDIT);
  }

  /** Repeats the rows of a copy under other keys and commits. */
  void write(UUID copied) throws SQLException {
    var id = UUID.randomUUID();
    issue.setString(1, id.toString());
    issue.setString(2, id.toString());
    issue.setInt(3, tenant);
    issue.setObject(4, copied);
    issue.executeUpdate();
    subject.setString(1, id.toString());
    subject.setInt(2, tenant);
    subject.setObject(3, copied);
    subject.executeUpdate();
    audit.setInt(1, tenant);
    audit.setObject(2, id);
    audit.executeUpdate();
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    issue.close();
    subject.close();
    audit.close();
    connection.setAutoCommit(true);
  }
}
