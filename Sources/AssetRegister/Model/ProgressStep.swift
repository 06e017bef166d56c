/// How far a long piece of work has come, as it tells whoever asked for it now and then.
public struct ProgressStep: Sendable, Equatable {
  /// What is being done, such as `matching`.
  public let work: String
  /// How many units are done; nil where nothing is counted.
  public let done: Int?
  /// How many units there are to do; nil where nobody knows yet.
  public let total: Int?
  /// What is counted, in the plural, such as `rows`.
  public let unit: String

  /// A step of which nothing, some units, or some of all units can be said to be done.
  public init(_ work: String, done: Int? = nil, of total: Int? = nil, unit: String = "") {
    self.work = work
    self.done = done
    self.total = total
    self.unit = unit
  }
}

/// Takes steps; it is called from the thread that works, often, and should return at once.
public typealias ProgressReport = @Sendable (ProgressStep) -> Void
