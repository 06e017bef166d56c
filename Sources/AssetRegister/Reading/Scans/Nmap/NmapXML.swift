/// The XML of Nmap (`nmap -oX`), and what other scanners write in its shape: masscan, runZero.
///
/// Read in one go in memory that does not grow with the file, except for masscan: it writes one element for each open
/// port, in any order, so its addresses are kept until the end: 0.9 KiB each with one open port, 1.7 KiB with twenty
/// (200,000 and 50,000 addresses measured), and at most 3 KiB more for any number of ports.
struct NmapXML: ScanFormat {
  let name = "nmap"
  let title = "Nmap XML"
  /// How many bytes are read at a time.
  var chunk = 256 * 1024

  func recognises(_ file: ScanFile) -> Bool { XMLProlog.rootName(file.head) == NmapPass.root }

  func read(
    _ file: ScanFile, _ options: ScanOptions, into sink: (Sighting) throws -> Void
  ) throws -> ScanReading {
    try withoutActuallyEscaping(sink) { sink in
      let pass = NmapPass(file: file, options: options, sink: sink)
      var mending = XMLReader.Mending()
      var broken: XMLFault?
      do {
        try XMLReader(path: file.path, head: file.head, chunk: chunk)
          .read(into: pass, mending: &mending)
      } catch let fault as XMLFault {
        guard options.acceptsPartial, fault.leavesBeginning, pass.hasRoot else {
          throw NmapRefusal(pass: pass, path: file.path, command: options.command).error(fault)
        }
        broken = fault
      }
      if broken == nil, !pass.hasStatistics, !options.acceptsPartial {
        throw NmapRefusal(pass: pass, path: file.path, command: options.command).unfinished
      }
      return try pass.finish(broken: broken, mending: mending)
    }
  }
}
