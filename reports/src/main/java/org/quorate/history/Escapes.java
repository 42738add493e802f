package org.quorate.history;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Texts whose special characters were written with a backslash, as JSON and EDN both do. */
final class Escapes {
  private Escapes() {}

  /** @throws IllegalArgumentException when a backslash is followed by nothing known */
  static byte[] resolved(byte[] bytes, int from, int to) {
    String written = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    StringBuilder plain = new StringBuilder(written.length());
    for (int at = 0; at < written.length(); at++) {
      char each = written.charAt(at);
      if (each != '\\') {
        plain.append(each);
      } else if (written.charAt(++at) == 'u') {
        plain.append(unicode(written, at + 1));
        at += 4;
      } else {
        plain.append(single(written.charAt(at)));
      }
    }
    return encoded(plain);
  }

  /** Two halves that are not one character each become the same question mark elsewhere, so that values seem alike. */
  private static byte[] encoded(CharSequence plain) {
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(plain));
      return Arrays.copyOf(bytes.array(), bytes.limit());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "half a character, one of \"\\ud800\" to \"\\udfff\" without its other half; write both halves", e);
    }
  }

  private static char unicode(String written, int at) {
    try {
      return (char) HexFormat.fromHexDigits(written, at, at + 4);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("\"\\u\" that is not followed by four hexadecimal digits", e);
    }
  }

  private static char single(char letter) {
    return switch (letter) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case '"', '\\', '/' -> letter;
      default -> throw new IllegalArgumentException("\"\\%c\", which means nothing".formatted(letter));
    };
  }
}
