import Testing

@testable import AssetRegister

@Suite struct `What is no sound Nmap scan` {
  static let host = #"<host><status state="up"/><address addr="10.0.0.7"/></host>"#

  @Test(arguments: refusals) func `is refused with its place`(text: String, expected: String) throws
  {
    let file = try NmapFile(text)
    #expect(try file.refusal() == expected)
  }

  static let help =
    "\n  help: iar enrich scan.xml --trust RXN --accept-partial"

  /// A file, and what its refusal says.
  static let refusals: [(String, String)] = [
    ("<root/>", "F:1:1: not an Nmap scan: its root is 'root', expected 'nmaprun'"),
    ("", "F:1:1: the file ends before a scan begins"),
    ("<!-- a", "F:1:1: the file ends before a scan begins"),
    (
      "<nmaprun>\n\(host)\n<host><status",
      "F:3:7: breaks off after 1 whole host, the last 10.0.0.7 on line 2\(help)"
    ),
    (
      "<nmaprun>\n\(host)\n",
      "F:3:1: breaks off after 1 whole host, the last 10.0.0.7 on line 2\(help)"
    ),
    (
      "<nmaprun>\n<host><status state=\"up\"/></host>\n<host></nmaprun>",
      "F:3:9: the XML is faulty, mismatched tag, after 1 whole host, the last on line 2\(help)"
    ),
    (
      "<nmaprun>\n\(host)\n</nmaprun>",
      "F:2: the scan breaks off after 1 whole host, the last 10.0.0.7 on line 2, it has no 'runstats'\(help)"
    ),
    (
      "<nmaprun>\n<runstats/></nmaprun>\n<nmaprun>\n<runstats/></nmaprun>",
      "F:3:1: the scan has ended, but more follows; expected one scan a file\n  help: split the file: csplit --prefix=scan- 'F' 3"
    ),
    (
      "<?xml version=\"1.0\"?><nmaprun><runstats/></nmaprun>\n<?xml version=\"1.0\"?>\n<nmaprun/>",
      "F:2:1: the scan has ended, but more follows; expected one scan a file\n  help: split the file: csplit --prefix=scan- 'F' 2"
    ),
    (
      "<!DOCTYPE nmaprun [\n<!ENTITY a SYSTEM 'file:///etc/passwd'>]><nmaprun>&a;</nmaprun>",
      "F:1:19: defines entities of its own, which a scan never needs and which are never resolved"
    ),
    (
      "<!DOCTYPE nmaprun [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><nmaprun>&b;</nmaprun>",
      "F:1:19: defines entities of its own, which a scan never needs and which are never resolved"
    ),
    (
      "<!DOCTYPE nmaprun SYSTEM 'file:///etc/passwd'><nmaprun>&a;<runstats/></nmaprun>",
      "F:1:56: defines entities of its own, which a scan never needs and which are never resolved"
    ),
    (
      "<nmaprun>&a;<runstats/></nmaprun>",
      "F:1:10: the XML is faulty, undefined entity, before the first whole host\(help)"
    ),
    (
      "<nmaprun>" + String(repeating: "<a>", count: 256),
      "F:1:775: elements stand more than 256 deep in each other"
    ),
  ]

  @Test func `one endless tag is refused before it takes all memory`() throws {
    let file = try NmapFile("<nmaprun>\n<host a='" + String(repeating: "x", count: 17 << 20))
    #expect(try file.refusal() == "F:2:1: one tag or comment is longer than 16 MiB")
  }

  @Test(arguments: [
    "<!DOCTYPE nmaprun><nmaprun><runstats/></nmaprun>",
    "<!DOCTYPE nmaprun SYSTEM 'nmap.dtd'><nmaprun><runstats/></nmaprun>",
    "<?xml-stylesheet href='file:///usr/share/nmap/nmap.xsl' type='text/xsl'?><nmaprun><runstats/></nmaprun>",
    "<?xml version='1.0' encoding='iso-8859-1'?><nmaprun><runstats/></nmaprun>",
  ]) func `a document type and a style sheet do no harm`(text: String) throws {
    let file = try NmapFile(text)
    #expect(NmapXML().recognises(file.scan))
    #expect(try file.read() == NmapFile.Read(source: "Nmap"))
  }

  @Test func `the whole hosts of a broken file can be taken`() throws {
    let read = try NmapFile("<nmaprun>\n\(Self.host)\n<host><status").read(acceptsPartial: true)
    #expect(read.sightings.map(\.ips) == [["10.0.0.7"]])
    #expect(read.isPartial)
    #expect(
      read.notes == [
        ScanNote(
          line: 3,
          "breaks off after 1 whole host, the last 10.0.0.7 on line 2: taken up to there, "
            + "without the host that begins on line 3")
      ])
  }

  @Test(arguments: [
    ("<nmaprun>\n\(host)\n</nmaprun>", 2, "the scan breaks off after 1 whole host, the last "),
    ("<nmaprun>\n\(host)\n</host></nmaprun>", 3, "the XML is faulty, mismatched tag, after 1 "),
    ("<nmaprun>\n\(host)\n<host a='&#x1b;' a=''>\n&#x1b;", 3, "the XML is faulty, dup"),
  ]) func `the whole hosts before any fault can be taken`(
    text: String, line: Int, beginning: String
  ) throws {
    let file = try NmapFile(text)
    let read = try file.read(acceptsPartial: true)
    #expect(read.sightings.map(\.ips) == [["10.0.0.7"]] && read.isPartial)
    #expect(read.notes.first?.line == line)
    #expect(read.notes.first?.text.hasPrefix(beginning) == true)
    for chunk in 1...9 { #expect(try file.read(acceptsPartial: true, chunk: chunk) == read) }
  }

  @Test(arguments: [
    "<!DOCTYPE nmaprun [<!ENTITY a 'a'>]><nmaprun><runstats/></nmaprun>",
    "<nmaprun>\(host)<runstats/></nmaprun>\n<nmaprun>\(host)<runstats/></nmaprun>",
    "<nmaprun>" + String(repeating: "<a>", count: 256),
  ]) func `what is more than a missing end is refused even where a part would do`(text: String)
    throws
  {
    let file = try NmapFile(text)
    #expect(throws: RegisterError.self) { try file.read(acceptsPartial: true) }
  }

  /// A file's beginning, and whether it is an Nmap scan.
  @Test(arguments: [
    ("<nmaprun", true), ("\u{FEFF}<nmaprun>", true), ("  \r\n<nmaprun scanner=", true),
    ("<?xml version=\"1.0\"?>\n<!-- Nmap > 5 -->\n<nmaprun a", true),
    ("<!DOCTYPE nmaprun [<!ENTITY", true), ("<!DOCTYPE nmaprun>", true),
    ("<nmaprunner>", false), ("<root><nmaprun>", false), ("<?xml version=\"1.0\"?>", false),
    ("<!-- nmaprun", false), ("nmaprun", false), ("", false), ("<", false),
    ("{\"a\":\"<nmaprun\"}", false),
  ]) func `a scan is told by its root`(head: String, expected: Bool) {
    let file = ScanFile(path: "x", head: Array(head.utf8), changedAt: nil)
    #expect(NmapXML().recognises(file) == expected)
    let utf16 = Wide.little(head)
    let wide = ScanFile(path: "x", head: utf16, changedAt: nil)
    #expect(NmapXML().recognises(wide) == (expected && !head.hasPrefix("\u{FEFF}")))
  }
}
