// swift-tools-version: 6.2
import PackageDescription

/// Every import is internal unless said otherwise, nothing is used that is not imported, and a warning stops the build.
let swift: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// The modules that run beside the terminal and the store: one thread, the main one.
let onMainThread = swift + [.defaultIsolation(MainActor.self)]

let package = Package(
  name: "ntm",
  products: [
    .executable(name: "ntm", targets: ["ntm"]),
    .executable(name: "ntm-bench", targets: ["ntm-bench"]),
    .executable(name: "ntm-torture", targets: ["ntm-torture"]),
    .library(name: "Domain", targets: ["Domain"]),
    .library(name: "Notebook", targets: ["Notebook"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
  ],
  targets: [
    .target(name: "Domain", swiftSettings: swift),
    .target(name: "Machine", dependencies: ["Domain"], swiftSettings: swift),
    .target(name: "Drawing", swiftSettings: swift),
    .target(name: "Localization", dependencies: ["Domain"], swiftSettings: swift),
    .target(name: "CAssets"),
    .target(name: "Catalogue", dependencies: ["Domain", "CAssets"], swiftSettings: swift),
    .target(name: "CRowSum"),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .target(name: "Bundles", dependencies: ["Domain", "CSodium"], swiftSettings: swift),
    .target(
      name: "Storage",
      dependencies: [
        "Domain", "Machine", "Bundles", "CRowSum", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: swift),
    .systemLibrary(name: "CMinizip", providers: [.apt(["libminizip-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "CSpreadsheet", linkerSettings: [.linkedLibrary("dl")]),
    .target(
      name: "Reporting", dependencies: ["Domain", "Localization", "CMinizip", "CExpat", "CSpreadsheet"],
      swiftSettings: swift),
    .target(name: "CPostgres", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "Hub", dependencies: ["Bundles", "Domain", "Machine", "CPostgres"], swiftSettings: swift),
    .target(
      name: "Notebook",
      dependencies: ["Domain", "Machine", "Localization", "Catalogue", "Storage", "Reporting", "Bundles", "Hub"],
      swiftSettings: swift),
    .target(name: "App", dependencies: ["Domain", "Localization", "Drawing"], swiftSettings: swift),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .target(name: "Terminal", dependencies: ["Drawing", "CNcurses"], swiftSettings: onMainThread),
    .target(
      name: "Runtime",
      dependencies: ["Bundles", "Domain", "Localization", "Reporting", "Notebook", "Drawing", "App", "Terminal"],
      swiftSettings: onMainThread),
    .executableTarget(
      name: "ntm",
      dependencies: [
        "Bundles", "Domain", "Localization", "Catalogue", "Reporting", "Hub", "Notebook", "Drawing", "App",
        "Terminal", "Runtime", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swift),
    .executableTarget(name: "bench-floor", dependencies: ["Drawing", "Terminal"], swiftSettings: onMainThread),
    .executableTarget(name: "bench-spreadsheet", linkerSettings: [.linkedLibrary("xlsxwriter")]),
    .target(name: "Driving", dependencies: ["Machine"], swiftSettings: swift),
    .executableTarget(
      name: "ntm-torture",
      dependencies: [
        "Domain", "Localization", "Catalogue", "Storage", "Driving", "Harm",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: swift),
    .executableTarget(
      name: "ntm-bench",
      dependencies: [
        "Bundles", "Domain", "Localization", "Catalogue", "Storage", "Reporting", "Notebook", "Drawing", "Driving",
        "App", "Terminal", "Runtime", "HubServer",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: swift),
    .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: swift),
    .testTarget(name: "MachineTests", dependencies: ["Domain", "Machine"], swiftSettings: swift),
    .testTarget(name: "CatalogueTests", dependencies: ["Domain", "Catalogue"], swiftSettings: swift),
    .testTarget(name: "DrawingTests", dependencies: ["Drawing"], swiftSettings: swift),
    .testTarget(name: "TerminalTests", dependencies: ["Drawing", "Terminal"], swiftSettings: swift),
    .testTarget(name: "LocalizationTests", dependencies: ["Domain", "Localization"], swiftSettings: swift),
    .testTarget(name: "BundlesTests", dependencies: ["Domain", "Bundles", "Harm"], swiftSettings: swift),
    .target(name: "Harm", dependencies: ["Reporting"], path: "Tests/Harm", swiftSettings: swift),
    .target(name: "Workbench", path: "Tests/Workbench", swiftSettings: swift),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Domain", "Bundles", "Storage", "Harm", "Workbench", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: swift),
    .target(name: "Goldens", path: "Tests/Goldens", swiftSettings: swift),
    .testTarget(
      name: "ReportingTests", dependencies: ["Domain", "Localization", "Reporting", "Goldens", "Harm", "Workbench"],
      swiftSettings: swift),
    .executableTarget(
      name: "example", dependencies: ["Domain", "Notebook"], path: "Tests/Example", swiftSettings: swift),
    .testTarget(
      name: "NotebookTests",
      dependencies: [
        "Domain", "Localization", "Catalogue", "Storage", "Reporting", "Notebook", "Goldens", "example", "Workbench",
      ],
      swiftSettings: swift),
    .testTarget(
      name: "AppTests", dependencies: ["Domain", "Localization", "Drawing", "App", "Goldens"], swiftSettings: swift),
    .testTarget(
      name: "RuntimeTests",
      dependencies: [
        "Bundles", "Domain", "Localization", "Catalogue", "Storage", "Reporting", "Notebook", "Drawing", "App",
        "Runtime", "Goldens", "Harm", "Workbench", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: swift),
    .target(name: "HubServer", path: "Tests/HubServer", swiftSettings: swift),
    .testTarget(
      name: "HubTests",
      dependencies: [
        "Bundles", "Domain", "Localization", "Catalogue", "Storage", "Reporting", "Hub", "Notebook", "HubServer",
        "Workbench",
      ],
      swiftSettings: swift),
    .testTarget(name: "EndToEndTests", dependencies: ["ntm", "Harm", "HubServer", "Workbench"], swiftSettings: swift),
    .testTarget(name: "TidyTests", swiftSettings: swift),
  ],
  swiftLanguageModes: [.v6]
)
