package org.relaydesk.engine.egress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** The certificate authorities that the desk trusts when it connects. */
public final class TrustedCertificates {
  private TrustedCertificates() {}

  /**
   * Makes sockets that check certificates.
   *
   * @param caFile PEM; empty for those that the JVM trusts
   * @throws IllegalArgumentException with why the file can't be used
   */
  public static SSLSocketFactory sockets(String caFile) {
    try {
      TrustManager[] trust = caFile.isEmpty() ? null : trust(Path.of(caFile));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust, null);
      return context.getSocketFactory();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException("it is a PEM file with certificates: " + e, e);
    }
  }

  private static TrustManager[] trust(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int count = 0;
    for (Certificate certificate : read(file)) {
      store.setCertificateEntry("ca-" + count++, certificate);
    }
    if (count == 0) {
      throw new IOException("no certificate in it");
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static Collection<? extends Certificate> read(Path file)
      throws IOException, GeneralSecurityException {
    try (InputStream pem = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(pem);
    }
  }
}
