package org.relaydesk.engine.encryption;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Wraps one key in another: AES-256-GCM, a random nonce in front, the purpose bound to it. */
final class Wrapping {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private Wrapping() {}

  static String wrap(byte[] master, byte[] key, String purpose) {
    try {
      byte[] nonce = new byte[NONCE_BYTES];
      RANDOM.nextBytes(nonce);
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, master, nonce, purpose).doFinal(key);
      byte[] whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
      System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
      return Base64.getEncoder().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM must work with a key of 32 bytes", e);
    }
  }

  /**
   * Opens what was wrapped.
   *
   * @throws GeneralSecurityException where the master key is another one, or the text was changed
   */
  static byte[] unwrap(byte[] master, String wrapped, String purpose)
      throws GeneralSecurityException {
    byte[] whole = decode(wrapped);
    byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
    return cipher(Cipher.DECRYPT_MODE, master, nonce, purpose)
        .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
  }

  private static byte[] decode(String wrapped) throws GeneralSecurityException {
    try {
      byte[] whole = Base64.getDecoder().decode(wrapped);
      if (whole.length > NONCE_BYTES) {
        return whole;
      }
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("Not Base64", e);
    }
    throw new GeneralSecurityException("Too short");
  }

  private static Cipher cipher(int mode, byte[] master, byte[] nonce, String purpose)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(master, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
