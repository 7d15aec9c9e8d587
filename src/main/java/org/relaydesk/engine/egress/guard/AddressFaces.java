package org.relaydesk.engine.egress.guard;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.relaydesk.ground.address.HostLiteral;

/**
 * All addresses that an address may lead to: itself, and the IPv4 addresses that an IPv6 address
 * embeds for a gateway or tunnel. A rule applies if it applies to any of them.
 */
final class AddressFaces {
  private AddressFaces() {}

  static List<InetAddress> of(InetAddress address) {
    List<InetAddress> faces = new ArrayList<>();
    faces.add(address);
    byte[] b = address.getAddress();
    if (b.length == 16) {
      addCarried(b, faces);
    }
    return faces;
  }

  private static void addCarried(byte[] b, List<InetAddress> faces) {
    if (endsInFour(b)) {
      faces.add(four(b, 12, 13, 14, 15));
    } else if (startsWith(b, 0x00, 0x64, 0xff, 0x9b, 0x00, 0x01)) {
      addLocalNat64(b, faces);
    } else if (startsWith(b, 0x20, 0x02)) { // 6to4
      faces.add(four(b, 2, 3, 4, 5));
    } else if (startsWith(b, 0x20, 0x01, 0x00, 0x00)) { // Teredo: its server, and the client
      faces.add(four(b, 4, 5, 6, 7));
      faces.add(HostLiteral.ofInt(~bits(b, 12, 13, 14, 15)));
    }
    if (isIsatap(b)) {
      faces.add(four(b, 12, 13, 14, 15));
    }
  }

  /**
   * Whether IPv4 stands at the end: compatible, mapped, translated (SIIT), and the well-known NAT64
   * prefix; not :: and ::1.
   */
  private static boolean endsInFour(byte[] b) {
    boolean nat64 = startsWith(b, 0x00, 0x64, 0xff, 0x9b) && zero(b, 4, 12);
    return nat64 || isCompatible(b) || isMappedOrTranslated(b);
  }

  private static boolean isCompatible(byte[] b) {
    return zero(b, 0, 12) && bits(b, 12, 13, 14, 15) >>> 1 != 0;
  }

  private static boolean isMappedOrTranslated(byte[] b) {
    boolean mapped = zero(b, 8, 10) && b[10] == -1 && b[11] == -1;
    boolean translated = b[8] == -1 && b[9] == -1 && zero(b, 10, 12);
    return zero(b, 0, 8) && (mapped || translated);
  }

  /**
   * 64:ff9b:1::/48 is for an operator's own NAT64: the IPv4 address may stand at any prefix length
   * of RFC 6052 from 48 on. All places are read; empty ones are skipped unless all are.
   */
  private static void addLocalNat64(byte[] b, List<InetAddress> faces) {
    int[] readings = {
      bits(b, 6, 7, 9, 10), bits(b, 7, 9, 10, 11), bits(b, 9, 10, 11, 12), bits(b, 12, 13, 14, 15)
    };
    int[] used = Arrays.stream(readings).filter(bits -> bits >>> 24 != 0).toArray();
    for (int bits : used.length == 0 ? readings : used) {
      faces.add(HostLiteral.ofInt(bits));
    }
  }

  private static boolean isIsatap(byte[] b) {
    return (b[8] & 0xfd) == 0 && b[9] == 0 && b[10] == 0x5e && b[11] == (byte) 0xfe;
  }

  private static InetAddress four(byte[] b, int first, int second, int third, int fourth) {
    return HostLiteral.ofInt(bits(b, first, second, third, fourth));
  }

  private static int bits(byte[] b, int first, int second, int third, int fourth) {
    return (b[first] & 0xff) << 24
        | (b[second] & 0xff) << 16
        | (b[third] & 0xff) << 8
        | (b[fourth] & 0xff);
  }

  private static boolean zero(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(byte[] b, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if ((b[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
