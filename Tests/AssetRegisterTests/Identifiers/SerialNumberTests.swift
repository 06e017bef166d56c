import Testing

@testable import AssetRegister

struct SerialNumberTests {
  @Test(arguments: [
    ("5CD1234XYZ", "5CD1234XYZ"),
    (" 5cd1234xyz ", "5CD1234XYZ"),
    ("S/N 5CD1234XYZ", "5CD1234XYZ"),
    ("s/n:5CD-1234-XYZ", "5CD1234XYZ"),
    ("S/N5CD1234XYZ", "5CD1234XYZ"),
    ("SN: 5CD1234XYZ", "5CD1234XYZ"),
    ("SN 0012345678", "0012345678"),
    ("Serial No. 0012345678", "0012345678"),
    ("Serial Number: 77-31", "7731"),
    ("Serial: SN: 77-31", "7731"),
    ("SN12K4567", "SN12K4567"),
    ("SERIAL9X", "SERIAL9X"),
    ("SN-7Q12345", "SN7Q12345"),
    ("0004711", "0004711"),
    ("'0004711", "0004711"),
    ("=\"0004711\"", "0004711"),
    ("AB 1.2 C3", "AB12C3"),
    ("1.2.34867", "1234867"),
    ("VMware-56 4d 1a", "VMWARE564D1A"),
    ("2349-2347-2234-2340-2341-3240-48", "23492347223423402341324048"),
    ("5E10", "5E10"),
    ("1E5", "1E5"),
    ("12E34567", "12E34567"),
    ("PF\u{2013}2A\u{A0}9K", "PF2A9K"),
    ("0110", "0110"), ("47110815.0", "47110815"), ("1.0", "10"),
    ("MXL0000000", "MXL0000000"),
    ("STANDARD7", "STANDARD7"),
  ])
  func `spellings of one serial number give one key`(cell: String, key: String) {
    #expect(SerialNumber(cell)?.description == key)
  }

  @Test(arguments: [
    ("", CellVerdict.empty), ("  \u{A0} ", .empty),
    ("N/A", .placeholder), ("TBC", .placeholder), ("-", .placeholder), ("none", .placeholder),
    ("No serial", .placeholder), ("S/N: none", .placeholder), ("S/N:", .placeholder),
    ("x", .placeholder), ("Unknown", .placeholder),
    ("To be filled by O.E.M.", .junk), (" To Be Filled By OEM", .junk), ("Default_string", .junk),
    ("0", .junk), ("1", .junk), ("00000000", .junk), ("7777777", .junk), ("XXXXXXXXXX", .junk),
    ("123456789", .junk), ("0123456789", .junk), ("System Serial Number", .junk),
    ("Serial Number xxxxxx", .junk), ("SN: 12345", .junk), ("SerNum3", .junk), (".........", .junk),
    ("<OUT OF SPEC>", .junk), ("Not Settable", .junk), ("Serial Number", .junk),
    ("6.37702E+15", .damaged), ("8.93E+18", .damaged), ("5.00E+10", .damaged),
    (" 1.23457E+11 ", .damaged), ("S/N 8.93E+18", .damaged), ("#REF!", .damaged),
    ("########", .damaged), ("8,93E+18", .damaged), ("5E+10", .damaged),
    ("in store", .invalid), ("see the cupboard", .invalid), ("СЕР123", .invalid),
    (String(repeating: "7A", count: 40), .invalid),
  ])
  func `what is no serial number says why`(cell: String, verdict: CellVerdict) {
    #expect(SerialNumber.verdict(cell) == verdict)
  }
}
