import AssetRegister
import Glibc

/// Runs the peers over a world.
struct PeerRun {
  let world: CanonicalWorld
  private let index: RowIndex

  init(_ world: CanonicalWorld) {
    self.world = world
    index = RowIndex(world.assets)
  }

  /// The links that a peer makes.
  func links(of peer: Peer) -> [ScoredLink] {
    world.sightings.enumerated().compactMap { place, seen in
      peer.row(of: seen, in: index).map {
        ScoredLink(sighting: place, asset: $0, device: world.assetDevices[$0], tier: "linked")
      }
    }
  }

  /// Writes the links of every peer into a folder, in the shape of `iar export links`, and the canonical identifiers of
  /// rows and sightings for programs of others.
  func write(into folder: String) throws {
    for peer in Peer.allCases { try file(links(of: peer), "peer-\(peer).csv").write(into: folder) }
    try normalised(
      "normalised_rows.csv",
      zip(world.assets, world.assetPlaces).map { asset, place in
        [
          place.file, String(place.line), asset.organisation, asset.serial ?? "",
          asset.macs.first ?? "", asset.names.first ?? "", asset.manufacturer ?? "",
          asset.model ?? "",
        ]
      }
    ).write(into: folder)
    try normalised(
      "normalised_sightings.csv",
      zip(world.sightings, world.places).map { seen, place in
        [
          place.file, String(place.line), seen.organisation, seen.serial ?? "",
          seen.macs.first ?? "", (seen.names + seen.reverseNames).first ?? "",
          seen.manufacturer ?? "", seen.model ?? "",
        ]
      }
    ).write(into: folder)
  }

  /// Links in the shape of `iar export links`.
  func file(_ links: [ScoredLink], _ name: String) -> FileText {
    let lines = links.map { link in
      let place = world.places[link.sighting]
      return [
        place.file, String(place.line), world.sightings[link.sighting].organisation,
        String(link.asset + 1), link.tier,
      ]
    }
    return FileText(
      name, headings: ["source_file", "line", "organisation", "asset", "tier"], rows: rows + lines)
  }

  /// The lines that say which row each asset stands for.
  private var rows: [[String]] {
    zip(world.assets, world.assetPlaces).map { asset, place in
      [place.file, String(place.line), asset.organisation, String(asset.id), "register"]
    }
  }

  private func normalised(_ name: String, _ rows: [[String]]) -> FileText {
    FileText(
      name,
      headings: [
        "number", "source_file", "line", "organisation", "serial", "mac", "name", "manufacturer",
        "model",
      ],
      rows: rows.enumerated().lazy.map { [String($0 + 1)] + $1 })
  }
}
