import Synchronization

/// Asks many questions of one state of the register, two at a time where a second connection is to be had.
///
/// Questions that rest on the same costly view go one after the other, over a connection that works it out once.
struct GapInquiry {
  /// KiB of pages that each connection keeps in memory, below zero as SQLite has it: its sorting takes as much again.
  static let cacheSize = -36_000

  let transaction: Transaction
  let path: String
  /// The only assets that are asked about, where a question is answered for each asset by itself.
  var scope = AssetScope()
  /// Is told how many jobs are done.
  var progress: ProgressReport?

  /// Works through jobs; `gather` runs on either thread, `use` on the caller's, in no order that could be relied on.
  func each<Job: Sendable, Gathered: Sendable>(
    _ jobs: [Job], reading statements: (Job) -> [GapSQL],
    gather: @escaping @Sendable (Job, Transaction) throws -> Gathered,
    use: (Job, Gathered) throws -> Void
  ) throws {
    let work = Mutex(InquiryWork(jobs, reading: statements))
    let gathered = Mutex<[(Job, Gathered)]>([])
    let done = Mutex(0)
    let count = jobs.count
    let gatherOne = { @Sendable [progress] (job: Job, transaction: Transaction) in
      let found = try gather(job, transaction)
      let number = done.withLock { done in
        done += 1
        return done
      }
      progress?(ProgressStep("asking", done: number, of: count, unit: "questions"))
      return found
    }
    // What a change has not yet committed, no other connection sees.
    let isReading = transaction.occasion == nil
    let second =
      !isReading
      ? nil
      : SecondReader(path: path) { [scope] transaction in
        let add = { (job: Job) in
          let found = try gatherOne(job, transaction)
          gathered.withLock { $0.append((job, found)) }
        }
        try Self.doFamilies(work, over: transaction, add)
        try Self.doOthers(work, scope, over: transaction, add)
      }
    do {
      try transaction.setCache(Self.cacheSize)
      defer { try? transaction.setCache(RegisterFile.cacheSize) }
      let add = { (job: Job) in try use(job, try gatherOne(job, transaction)) }
      try Self.doFamilies(work, over: transaction, add)
      try Self.doOthers(work, scope, over: transaction, add)
    } catch {
      work.withLock { $0.drop() }
      try? second?.finish()
      throw error
    }
    try second?.finish()
    for (job, found) in gathered.withLock({ $0 }) { try use(job, found) }
  }

  private static func doFamilies<Job>(
    _ work: borrowing Mutex<InquiryWork<Job>>, over transaction: Transaction,
    _ body: (Job) throws -> Void
  ) throws {
    while let family = work.withLock({ $0.takeFamily() }) {
      try family.work(over: transaction, body)
    }
  }

  private static func doOthers<Job>(
    _ work: borrowing Mutex<InquiryWork<Job>>, _ scope: AssetScope, over transaction: Transaction,
    _ body: (Job) throws -> Void
  ) throws {
    let isWorthCopy = work.withLock { $0.isWorthCopy(of: scope) }
    if isWorthCopy { try transaction.copyAssets(scope) }
    defer { if isWorthCopy { try? transaction.forget("live_asset") } }
    while let job = work.withLock({ $0.takeOther() }) { try body(job) }
  }
}
