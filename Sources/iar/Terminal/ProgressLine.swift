import AssetRegister

/// What the line about the progress of a piece of work says: its step, how much is done, how fast, and how long it takes
/// still.
struct ProgressLine {
  private let file: FilePosition?
  private var step: ProgressStep?
  private var stepStart: Double
  /// Whether the terminal shows the line.
  var isShown = false
  /// Whether the work is done, so that nothing may be shown any more.
  var isOver = false

  init(file: FilePosition?, start: Double) {
    self.file = file
    stepStart = start
  }

  /// Takes what the work said at a moment, in seconds.
  mutating func take(_ step: ProgressStep, at now: Double) {
    if step.work != self.step?.work, self.step != nil { stepStart = now }
    self.step = step
  }

  /// The line at a moment, cut to the width; nil while nothing was said.
  func text(at now: Double, width: Int) -> String? {
    guard let step else { return nil }
    let seconds = max(now - stepStart, 0.001)
    var parts = [step.work]
    var share: Double?
    if let done = step.done {
      if let total = step.total {
        share = total > 0 ? Double(done) / Double(total) : nil
        parts = ["\(step.work): \(Self.grouped(done)) of \(Self.grouped(total)) \(step.unit)"]
      } else {
        share = file?.share
        parts = ["\(step.work): \(Self.grouped(done)) \(step.unit)"]
        parts.append("\(Self.grouped(Int(Double(done) / seconds)))/s")
      }
    }
    if let share, share > 0, share <= 1 {
      parts.append("\(Int(share * 100)) %")
      parts.append("\(Self.duration(seconds * (1 - share) / share)) left")
    } else {
      parts.append(Self.duration(seconds))
    }
    return String(decoding: parts.joined(separator: ", ").utf8.prefix(width), as: UTF8.self)
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    return whole < 60 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
  }

  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number).utf8)
    var text: [UInt8] = []
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text.append(UInt8(ascii: ",")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
