/// The program's version, as the log keeps it.
enum Version {
  static let text = "0.1.0"
}
