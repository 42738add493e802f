package org.quorate.reading;

/**
 * One block device as {@code lsblk} lists it; what it does not know is an empty text.
 *
 * @param transport such as {@code nvme} or {@code sata}
 */
public record BlockDevice(String name, String type, String transport, String serial) {

  public boolean disk() {
    return type.equals("disk");
  }

  /**
   * Whether it is the device with this serial number, connected this way. An empty serial number identifies nothing.
   */
  public boolean is(String wantedTransport, String wantedSerial) {
    return !wantedSerial.isEmpty() && serial.equals(wantedSerial) && transport.equals(wantedTransport);
  }

  @Override
  public String toString() {
    return "%s (%s, serial %s)".formatted(
        name, transport.isEmpty() ? "no transport" : transport, serial.isEmpty() ? "unknown" : serial);
  }
}
