package org.yakuba.sample.applications;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/**
 * Signs {@code shinsei.xml} with one of four fictional 署名用電子証明書. Their authority exists nowhere
 * else; the keys are in the open and protect nothing.
 */
public final class SampleSignature {

  private SampleSignature() {}

  /** Whose certificate signs. */
  public enum Signer {
    /** Valid from 2020 on. */
    HOLDER,
    /** Valid until 2021. */
    EXPIRED,
    /** Revoked in 2023. */
    REVOKED,
    /** Of no authority. */
    STRANGER
  }

  /** Puts the authority's certificate and its list of revoked ones into a folder. */
  public static void writeTrust(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("sample-authority.pem"), resource("authority.pem"));
    Files.write(folder.resolve("sample-authority.crl"), resource("authority.crl"));
  }

  /** {@code shomei.xml} over these bytes. */
  public static byte[] sign(byte[] form, Signer signer) {
    try {
      var name = signer.name().toLowerCase(java.util.Locale.ROOT);
      var factory = XMLSignatureFactory.getInstance("DOM");
      var reference =
          factory.newReference("shinsei.xml", factory.newDigestMethod(DigestMethod.SHA256, null));
      var info =
          factory.newSignedInfo(
              factory.newCanonicalizationMethod(
                  CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
              factory.newSignatureMethod(SignatureMethod.RSA_SHA256, null),
              List.of(reference));
      var keys = factory.getKeyInfoFactory();
      var certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(
                      new ByteArrayInputStream(resource(name + "-certificate.pem")));
      var keyInfo = keys.newKeyInfo(List.of(keys.newX509Data(List.of(certificate))));
      var document =
          DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
      var context = new DOMSignContext(key(name), document);
      context.setURIDereferencer((uri, xml) -> new OctetStreamData(new ByteArrayInputStream(form)));
      factory.newXMLSignature(info, keyInfo).sign(context);
      return text(document).getBytes(StandardCharsets.UTF_8);
    } catch (GeneralSecurityException
        | MarshalException
        | XMLSignatureException
        | ParserConfigurationException
        | TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(org.w3c.dom.Document document) throws TransformerException {
    var transformer = TransformerFactory.newDefaultInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    var out = new StringWriter();
    transformer.transform(new DOMSource(document), new StreamResult(out));
    return out.toString();
  }

  private static java.security.PrivateKey key(String name) throws GeneralSecurityException {
    var pem = new String(resource(name + "-key.pem"), StandardCharsets.US_ASCII);
    var base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    return KeyFactory.getInstance("RSA")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }

  private static byte[] resource(String name) {
    try (var in = SampleSignature.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
