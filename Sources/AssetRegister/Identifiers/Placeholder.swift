/// Words and marks that people and programs write where there is nothing to write.
package enum Placeholder {
  /// Whether a cell of any text field says that it holds nothing: `N/A`, `TBC`, `unknown`, `-`.
  ///
  /// `no`, `none`, `nil`, `x` and `0` are answers in a text field, so they are not taken here.
  package static func matches(_ cell: Span<UInt8>) -> Bool {
    let text = cell.trimmedRange
    guard text.count <= longest, !cell.contains(where: \.isASCIIDigit) else { return false }
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    Fold.heading(cell.extracting(text), into: &folded)
    if folded.isEmpty { return isOnlyPunctuation(cell.extracting(text)) }
    return anywhere.contains(folded.span)
  }

  /// Whether a cell that should hold an identifier, a person or a date holds nothing.
  package static func matchesIdentifier(_ cell: Span<UInt8>) -> Bool {
    let text = cell.trimmedRange
    guard text.count <= longest, !cell.contains(where: \.isASCIIDigit) else { return false }
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    Fold.heading(cell.extracting(text), into: &folded)
    return matchesIdentifier(cell.extracting(text), folded: folded.span)
  }

  /// The same for a cell that is already trimmed and folded by ``Fold/heading(_:into:)``.
  static func matchesIdentifier(_ text: Span<UInt8>, folded: Span<UInt8>) -> Bool {
    if folded.isEmpty { return text.count <= 3 && isOnlyPunctuation(text) }
    return anywhere.contains(folded) || inIdentifiers.contains(folded)
  }

  /// A quick look that spares most cells the folding: no word below is long or has a digit.
  private static func mayMatch(_ text: Span<UInt8>) -> Bool {
    text.count <= longest && !text.contains { $0.isASCIIDigit }
  }

  /// Whether there is nothing but marks that carry no answer. A tick or a plus sign is one.
  static func isOnlyPunctuation(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return false }
    var index = 0
    while index < text.count {
      let scalar = text.scalar(at: &index)
      switch scalar {
      case "-", ".", "_", "?", "/", "\\", "~", ",", ":", ";", "*", "#", "=", "'", "\"", "(", ")",
        "<", ">", "[", "]", "{", "}", "!", "|", " ", "\u{A0}", "\u{B7}", "\u{2010}"..."\u{2027}":
        continue
      default: return false
      }
    }
    return true
  }

  /// No entry holds a digit or is longer, so most cells need no folding.
  private static let longest = 40

  /// Folded as headings; keep sorted.
  private static let anywhere = ByteStringTable([
    "awaited", "awaiting", "awaitinginfo", "awaitinginformation", "blank", "dontknow", "empty",
    "na", "notapplicable", "notavailable", "notchecked", "notconfirmed", "notentered", "notgiven",
    "notknown", "notprovided", "notrecorded", "notset", "notspecified", "notstated", "notsure",
    "null", "pending", "seeabove", "tba", "tbc", "tbd", "tobeadded", "tobeadvised",
    "tobeconfirmed", "tobedetermined", "undefined", "unk", "unknow", "unknown", "unspecified",
  ])

  /// Folded as headings; keep sorted.
  private static let inIdentifiers = ByteStringTable([
    "asabove", "ditto", "false", "illegible", "lost", "missing", "nil", "no", "noasset",
    "noassetno", "noassetnumber", "noassettag", "noid", "nolabel", "none", "nonegiven",
    "noneknown", "nonevisible", "nonumber", "noserial", "noserialno", "noserialnumber", "nosn",
    "nosticker", "notag", "notavail", "notfound", "nothing", "notinstalled", "notpresent",
    "notreadable", "notseen", "nottagged", "notvisible", "seelabel", "seenotes", "tobetagged",
    "unabletoread", "unassigned", "unavailable", "unlabelled", "unreadable", "untagged", "vacant",
    "various", "x", "xx", "xxx", "yes",
  ])
}
