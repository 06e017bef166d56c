/// An action in words: what to do, and what is better for it.
struct BoardActionWords {
  let task: String
  let benefit: String

  init(_ action: BoardAction, _ question: GapQuestion?) {
    let count = action.closes
    let n = { (noun: String) in Counted.text(count, noun) }
    let of = action.subject.map { " of the \($0) register" } ?? ""
    let what = action.subject.map { "\u{2018}\($0)\u{2019}" }
    switch action.question {
    case "G1a":
      task = "Name an owner for the \(n("asset"))\(of) that have none"
      benefit = "Somebody can decide when one fails, leaks or has to be replaced."
    case "G1c":
      task =
        "Say which person stands behind \(what ?? "a team or an unknown name"), down as owner of \(n("asset"))"
      benefit = "A person can be asked and held to account; a team or an unknown name can\u{2019}t."
    case "G2a":
      task = "Hand over \(n("asset")) from people who have left"
      benefit = "What they knew and decided has a home again."
    case "G4b":
      task = "Destroy what is kept past its date (\(n("asset"))), or record why it is kept"
      benefit = "What is gone can\u{2019}t leak."
    case "G6":
      task =
        "Find out whose the \(n("unknown device"))\(action.subject.map { " on network \($0)" } ?? "") \(count == 1 ? "is" : "are")"
      benefit = "They get looked after, and an intruder\u{2019}s device would stand out."
    case "G9a":
      task =
        "Upgrade, replace or shield \(n("asset"))\(action.subject.map { " (\($0))" } ?? ""), or have a named person accept the risk"
      benefit = "Known weak points stop being open doors."
    case "G10a":
      task =
        "Record who maintains the \(Counted.text(count, "medical device", plural: "medical devices"))\(of)"
      benefit = "Patients rely on devices that somebody keeps safe."
    case "G11a":
      task =
        "Give \(Counted.text(count, "medical device", plural: "medical devices")) a network of their own\(action.subject.map { " (now on \($0))" } ?? "")"
      benefit = "An infected office computer can no longer reach them, and care goes on."
    case "G11b":
      task =
        "Have \(action.subject ?? "suppliers") log in with a second proof (\(Counted.text(count, "medical device", plural: "medical devices")))"
      benefit = "One stolen password no longer opens the way to patients\u{2019} devices."
    case "G14":
      task = "Complete the record of why personal data is held, for \(n("asset"))\(of)"
      benefit = "The trust can show patients and the regulator what it does with their data."
    case "G15":
      task = "Ask for the registers of \(Counted.text(count, "kind")) of asset that none covers"
      benefit = "What no register covers is neither protected nor missed."
    case "G16a":
      task = "Get the disposal certificates of \(n("asset"))"
      benefit = "The trust can show that the data on them was destroyed."
    case "G16b":
      task =
        "Find \(n("device")) that the register calls disposed of and the network has seen since"
      benefit = "Patients\u{2019} data is not out there on a machine nobody looks after."
    case "G19b":
      task = "Ask for its registers: nothing is known of what it holds"
      benefit = "The partnership\u{2019}s picture becomes whole."
    default:
      task = "\(question?.title ?? action.question): \(Counted.text(count, "gap"))\(of)"
      benefit = question?.why ?? ""
    }
  }
}
