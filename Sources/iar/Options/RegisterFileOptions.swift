import ArgumentParser
import AssetRegister

/// How a trust's register file is to be read.
struct RegisterFileOptions: ParsableArguments {
  @Option(
    help:
      "Which of the organisation's registers it is, such as IT or EBME; not needed for an only one."
  )
  var name: String?

  @Option(
    help: ArgumentHelp("What a heading means, as 'Heading=field'.", valueName: "heading=field"))
  var map: [String] = []

  @Option(help: "A CSV file of headings and fields: heading,field.")
  var mapFile: String?

  @Option(help: "The file's encoding: \(RegisterImport.encodings.joined(separator: ", ")).")
  var encoding: String?

  @Option(help: "The sheet of a workbook, if more than one could be meant.")
  var sheet: String?

  @Option(help: "The kind of assets whose rows don't say, such as 'medical device'.")
  var kind: String?

  @Option(help: ArgumentHelp("The day the file was exported.", valueName: "yyyy-mm-dd"))
  var asOf: String?

  /// The request for one file.
  func request(_ path: String, organisation: String) throws -> RegisterImport {
    var request = RegisterImport(path: path, organisation: organisation, name: name)
    request.answers = try HeadingAnswers(file: mapFile, flags: map)
    request.asOf = asOf
    request.sheet = sheet
    if let encoding { try request.setEncoding(encoding) }
    if let kind { try request.setDefaultKind(kind) }
    return request
  }
}
