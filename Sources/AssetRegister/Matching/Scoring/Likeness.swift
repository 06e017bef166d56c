/// One device beside one asset: what agrees, family by family, and what does not.
struct Likeness {
  var asset: Int32
  /// The weight of each family that agrees; 0 where it does not.
  var serialBits = 0
  var macBits = 0
  var nameBits = 0
  var softBits = 0
  var againstBits = 0
  /// Whether the serial numbers are near, not equal.
  var isSerialNear = false
  var serialDiffers = false
  var nameDiffers = false
  var macDiffers = false
  var softClashes = false
  /// Whether an identifier of the asset is seen on a device that can't be this one.
  var isSeenElsewhere = false
  /// Whether a name of the device that this asset does not have stands at another one; whether an address does.
  var isNameElsewhere = false
  var isAddressElsewhere = false
  var isByTagOnly = false
  var isByReverseNameOnly = false
  var isDisposed = false
  var isOtherOrganisation = false
  /// Other assets that hold the identifiers which agree.
  var furtherHolders = 0

  var bits: Int { serialBits + macBits + nameBits + softBits + againstBits }

  /// The families that agree for certain: a serial number that is near needs another beside it.
  var families: Int {
    (serialBits > 0 ? 1 : 0) + (macBits >= MatchRules.macVirtual ? 1 : 0)
      + (nameBits >= MatchRules.tagInName && !isByReverseNameOnly ? 1 : 0)
  }

  var contradicts: Bool { serialDiffers || nameDiffers || softClashes }
}
