/// What the words for makers, models and types were read as: thousands of devices bear the same few.
struct KitWords {
  private var makers: [String: String] = [:]
  private var models: [String: String] = [:]
  private var classes: [Sort: DeviceClass] = [:]

  private struct Sort: Hashable {
    let type: String?
    let model: String?
    let isMedical: Bool
  }

  /// The maker's name as one word; empty where unknown.
  mutating func maker(_ text: String?) -> String {
    guard let text else { return "" }
    if let known = makers[text] { return known }
    let word = MakerWord.of(text)
    makers[text] = word
    return word
  }

  /// The folded name of a model; empty where unknown.
  mutating func model(_ text: String?) -> String {
    guard let text else { return "" }
    if let known = models[text] { return known }
    let folded = Fold.name(text)
    models[text] = folded
    return folded
  }

  /// What sort of thing a type and a model tell of.
  mutating func deviceClass(
    _ type: String?, _ model: String?, isMedical: Bool = false
  ) -> DeviceClass {
    let sort = Sort(type: type, model: model, isMedical: isMedical)
    if let known = classes[sort] { return known }
    let told = DeviceClass(type, model, isMedical: isMedical)
    classes[sort] = told
    return told
  }
}
