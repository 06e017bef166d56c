// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  // `any` is written where a value is boxed, so its cost shows.
  .enableUpcomingFeature("ExistentialAny"),
  // An import serves the file it stands in, so imports tell the truth about layers.
  .enableUpcomingFeature("MemberImportVisibility"),
  // A dependency stays out of our own interface unless the file says so.
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "iar",
  products: [
    .library(name: "AssetRegister", targets: ["AssetRegister"]),
    .executable(name: "iar", targets: ["iar"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", .upToNextMinor(from: "7.10.0")),
  ],
  targets: [
    .target(name: "Tabular", swiftSettings: settings),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Workbook", dependencies: ["CExpat", "CZlib"], swiftSettings: settings),
    .target(
      name: "RegisterSchema",
      path: "schema",
      resources: [
        .embedInCode("migrations"),
        .embedInCode("criticalities.csv"),
        .embedInCode("fields.csv"),
        .embedInCode("gaps"),
        .embedInCode("headings.csv"),
        .embedInCode("indicators.csv"),
        .embedInCode("junk_identifiers.csv"),
        .embedInCode("kinds.csv"),
        .embedInCode("makers.csv"),
        .embedInCode("roles.csv"),
        .embedInCode("sighting_headings.csv"),
        .embedInCode("statuses.csv"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "AssetRegister",
      dependencies: [
        "CExpat",
        "Tabular",
        "Workbook",
        "RegisterSchema",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        "CSQLite",
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "iar",
      dependencies: [
        "AssetRegister",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "iar-bench",
      dependencies: ["AssetRegister", "CExpat", "Tabular"],
      path: "Sources/Benchmarks",
      swiftSettings: settings
    ),
    .testTarget(name: "TabularTests", dependencies: ["Tabular"], swiftSettings: settings),
    .testTarget(
      name: "WorkbookTests", dependencies: ["CZlib", "Workbook"], swiftSettings: settings),
    .testTarget(
      name: "AssetRegisterTests",
      dependencies: [
        "AssetRegister", "RegisterSchema", "Tabular", "Workbook",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: [
        "Answers/Golden", "Board/Golden", "Evidence/Golden", "Explain/Golden", "Gaps/Golden",
        "Review/Golden",
      ],
      swiftSettings: settings
    ),
    .testTarget(name: "iarTests", dependencies: ["iar"], swiftSettings: settings),
    .testTarget(name: "BenchmarkTests", dependencies: ["iar-bench"], swiftSettings: settings),
  ]
)
