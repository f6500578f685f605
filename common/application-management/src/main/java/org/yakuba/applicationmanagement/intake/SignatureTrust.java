package org.yakuba.applicationmanagement.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The authorities whose 署名用電子証明書 count, with their lists of revoked certificates: a folder with
 * {@code *.pem} and {@code *.crl}. It is read for each examination, so that a fresh list takes
 * effect without a restart. Without a list of its authority nothing is known about a certificate,
 * and what is unknown does not count as valid.
 */
public final class SignatureTrust {
  private static final String AUTHORITIES = ".pem";
  private static final String REVOCATIONS = ".crl";

  private final @Nullable Path folder;

  /**
   * @param folder null when no authority is trusted yet
   */
  public SignatureTrust(@Nullable Path folder) {
    this.folder = folder;
  }

  /** What is known about a certificate. */
  public enum Standing {
    VALID,
    /** Issued by no authority that is trusted. */
    UNTRUSTED,
    /** Not yet, or no longer, valid when it signed. */
    EXPIRED,
    REVOKED,
    /** Its authority has given no list that is still in force. */
    UNKNOWN
  }

  /**
   * Judges a certificate.
   *
   * @param signedAt when the applicant sent what was signed
   * @param now by which day the list of revoked certificates must be in force
   */
  public Standing judge(X509Certificate certificate, Instant signedAt, Instant now) {
    var authorities = read(AUTHORITIES, SignatureTrust::certificates);
    var issuer =
        authorities.stream()
            .filter(authority -> isIssued(certificate, authority, signedAt))
            .findFirst();
    if (issuer.isEmpty()) {
      return Standing.UNTRUSTED;
    }
    var signed = Date.from(signedAt);
    if (signed.before(certificate.getNotBefore()) || signed.after(certificate.getNotAfter())) {
      return Standing.EXPIRED;
    }
    return revocation(certificate, issuer.get(), signed, Date.from(now));
  }

  private Standing revocation(
      X509Certificate certificate, X509Certificate issuer, Date signed, Date now) {
    var standing = Standing.UNKNOWN;
    for (var list : read(REVOCATIONS, SignatureTrust::revocations)) {
      if (isOf(list, issuer)) {
        var entry = list.getRevokedCertificate(certificate);
        if (entry != null && !entry.getRevocationDate().after(signed)) {
          return Standing.REVOKED;
        }
        if (list.getNextUpdate() == null || !list.getNextUpdate().before(now)) {
          standing = Standing.VALID;
        }
      }
    }
    return standing;
  }

  /** Whether the authority signed it and may do so; the day is judged apart. */
  private static boolean isIssued(
      X509Certificate certificate, X509Certificate authority, Instant signedAt) {
    try {
      var parameters = new PKIXParameters(java.util.Set.of(new TrustAnchor(authority, null)));
      parameters.setRevocationEnabled(false);
      var within =
          new Date(Math.max(certificate.getNotBefore().getTime(), signedAt.toEpochMilli()));
      parameters.setDate(
          within.after(certificate.getNotAfter()) ? certificate.getNotAfter() : within);
      var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
      CertPathValidator.getInstance("PKIX").validate(path, parameters);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static boolean isOf(X509CRL list, X509Certificate issuer) {
    try {
      list.verify(issuer.getPublicKey());
      return list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    Collection<? extends T> read(CertificateFactory factory, byte[] file)
        throws GeneralSecurityException;
  }

  private static Collection<X509Certificate> certificates(CertificateFactory factory, byte[] file)
      throws GeneralSecurityException {
    return factory.generateCertificates(new ByteArrayInputStream(file)).stream()
        .map(X509Certificate.class::cast)
        .toList();
  }

  private static Collection<X509CRL> revocations(CertificateFactory factory, byte[] file)
      throws GeneralSecurityException {
    return factory.generateCRLs(new ByteArrayInputStream(file)).stream()
        .map(X509CRL.class::cast)
        .toList();
  }

  /**
   * @throws IllegalStateException APP-E070 when a file cannot be read
   */
  private <T> List<T> read(String ending, Reading<T> reading) {
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    var all = new ArrayList<T>();
    try (var files = Files.list(folder)) {
      var factory = CertificateFactory.getInstance("X.509");
      for (var file : files.sorted().collect(Collectors.toList())) {
        if (file.toString().endsWith(ending)) {
          all.addAll(reading.read(factory, Files.readAllBytes(file)));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("APP-E070 認証局の証明書または失効リストを読めません: " + folder, e);
    }
  }
}
