package org.yakuba.applicationmanagement.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.URIReferenceException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * 電子署名の検証 — {@code shomei.xml} over {@code shinsei.xml} (application-management §4). The signature
 * must cover exactly the bytes of {@code shinsei.xml}, by one reference without transforms, with
 * SHA-256 or stronger, and carry the certificate that made it; nothing else is ever fetched. Whose
 * certificates count, {@link SignatureTrust} says.
 */
public final class SignatureCheck {
  private static final String SIGNED_FILE = "shinsei.xml";
  private static final int MOST_SIGNATURE_BYTES = 1 << 20;
  private static final Set<String> DIGESTS =
      Set.of(
          "http://www.w3.org/2001/04/xmlenc#sha256",
          "http://www.w3.org/2001/04/xmldsig-more#sha384",
          "http://www.w3.org/2001/04/xmlenc#sha512");
  private static final Set<String> METHODS =
      Set.of(
          "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
          "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
          "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
          "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
          "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384",
          "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512");

  private final SignatureTrust trust;

  public SignatureCheck(SignatureTrust trust) {
    this.trust = trust;
  }

  /**
   * Whether the signature is that of a valid certificate over these bytes.
   *
   * @param signedAt when the applicant sent them
   * @param now by which day lists of revoked certificates must be in force
   */
  public boolean isValid(byte[] signed, byte[] signature, Instant signedAt, Instant now) {
    if (signature.length > MOST_SIGNATURE_BYTES) {
      return false;
    }
    try {
      var document = parse(signature);
      var nodes = document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
      if (nodes.getLength() != 1 || nodes.item(0) != document.getDocumentElement()) {
        return false;
      }
      var certificate = certificate(document);
      var context =
          new DOMValidateContext(
              KeySelector.singletonKeySelector(certificate.getPublicKey()), nodes.item(0));
      context.setProperty("org.jcp.xml.dsig.secureValidation", Boolean.TRUE);
      context.setURIDereferencer((reference, xmlContext) -> {
        if (!SIGNED_FILE.equals(reference.getURI())) {
          throw new URIReferenceException("only " + SIGNED_FILE + " is signed");
        }
        return new OctetStreamData(new ByteArrayInputStream(signed));
      });
      var read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
      return coversTheForm(read)
          && read.validate(context)
          && trust.judge(certificate, signedAt, now) == SignatureTrust.Standing.VALID;
    } catch (MarshalException
        | XMLSignatureException
        | CertificateException
        | SAXException
        | IOException
        | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean coversTheForm(XMLSignature signature) {
    var info = signature.getSignedInfo();
    if (info.getReferences().size() != 1 || !signature.getObjects().isEmpty()) {
      return false;
    }
    var reference = (Reference) info.getReferences().getFirst();
    return SIGNED_FILE.equals(reference.getURI())
        && reference.getTransforms().isEmpty()
        && DIGESTS.contains(reference.getDigestMethod().getAlgorithm())
        && METHODS.contains(info.getSignatureMethod().getAlgorithm());
  }

  private static X509Certificate certificate(Document document) throws CertificateException {
    var nodes = document.getElementsByTagNameNS(XMLSignature.XMLNS, "X509Certificate");
    if (nodes.getLength() != 1) {
      throw new CertificateException("one certificate is expected");
    }
    var der = Base64.getMimeDecoder().decode(nodes.item(0).getTextContent());
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }

  private static Document parse(byte[] xml) throws SAXException, IOException {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
