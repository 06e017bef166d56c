import Testing

@testable import AssetRegister

@Suite struct `Names of switches and ports` {
  @Test(arguments: [
    ("SW-RPH-1", "GigabitEthernet1/0/12", "sw-rph-1 gi1/0/12"),
    ("sw-rph-1.trust.nhs.uk", "Gi1/0/12", "sw-rph-1 gi1/0/12"),
    ("sw1", "gig 1/0/12", "sw1 gi1/0/12"),
    ("sw1", "TenGigabitEthernet1/1/1", "sw1 te1/1/1"),
    ("sw1", "Te1/1/1", "sw1 te1/1/1"),
    ("sw1", "TwentyFiveGigE1/0/1", "sw1 twe1/0/1"),
    ("sw1", "FastEthernet0/3", "sw1 fa0/3"),
    ("sw1", "Port-channel140", "sw1 po140"),
    ("sw1", "Po140", "sw1 po140"),
    ("sw1", "Ethernet1/33", "sw1 eth1/33"),
    ("sw1", "A12", "sw1 a12"),
    ("sw1", "getaway", "sw1 getaway"),
  ]) func `long and short forms are one`(name: String, port: String, key: String) {
    #expect(PortName.key(switchName: name, port: port) == key)
  }
}
