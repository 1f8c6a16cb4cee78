// swift-tools-version: 6.2
import Foundation
import PackageDescription

let swiftSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The folders of languages in Sources/Languages, whose tables are embedded by CLanguageTables.
let languages = ["English", "Vietnamese", "French"]
let languageData = languages.flatMap { ["\($0)/README.md", "\($0)/Tables"] }.filter { path in
  FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/Sources/Languages/\(path)")
}

/// The commit that is built, where the caller names one: `make` does.
let commit = Context.environment["GAZETTE_COMMIT"].map {
  $0.isEmpty ? [] : [CSetting.define("GAZETTE_COMMIT", to: "\"\($0)\"")]
}

/// A library target of our own: pure Swift, with the settings that all of them share.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: swiftSettings)
}

/// A module that is optimised in debug builds too: without it the loops over texts take a hundred times as long, and
/// the tests with them.
func fastModule(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude,
    swiftSettings: swiftSettings + [.unsafeFlags(["-O"], .when(configuration: .debug))])
}

/// The tests of one module.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: swiftSettings)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let flyingFox = ["FlyingFox", "FlyingSocks"].map { Target.Dependency.product(name: $0, package: "FlyingFox") }
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "gazette",
  products: [
    .executable(name: "gazette", targets: ["gazette"]),
    .executable(name: "gazette-intake", targets: ["gazette-intake"]),
    .executable(name: "gazette-fetch", targets: ["gazette-fetch"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    .executableTarget(
      name: "gazette",
      dependencies: [
        "Archive", "CBuildFacts", "CMalloc", "Catalogue", "CommandHelp", "Journal", "Languages",
        "Localization", "Names",
        "News",
        "PostgreSQL", "Reader", "Screen", "SharedArchive", "Stories", "Subscriptions", "Terminal", "Text",
        argumentParser,
      ],
      swiftSettings: swiftSettings
    ),
    .executableTarget(
      name: "gazette-intake", dependencies: ["CBuildFacts", "CSandbox", "Intake", "News", "Text"],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "gazette-fetch", dependencies: ["CBuildFacts", "CSandbox", "Fetching", "News", "Subscriptions"],
      swiftSettings: swiftSettings),
    module("Fetching", ["CCurl", "CDescriptorPassing", "News", "Subscriptions"]),
    module("Subscriptions", ["CDescriptorPassing", "CZlib", "Languages", "News", "Text"]),
    fastModule(
      "Intake",
      [
        "CArchive", "CBrotli", "CExpat", "CMail", "CUchardet", "CXML2", "CZlib", "CZstd", "Languages", "News",
        "Text",
      ],
      exclude: ["README.md"]),
    module(
      "Reader", ["Catalogue", "Languages", "Localization", "News", "Screen", "Text"], exclude: ["README.md"]),
    module(
      "Archive",
      [
        "CPageChecksums", "CZlib", "Catalogue", "Journal", "Languages", "Names", "News", "Search", "Stories",
        "Subscriptions", "Text", grdb,
      ],
      exclude: ["README.md"]),
    module("Search", ["Catalogue", "Languages", "News", "Stories", "Text"]),
    module("Journal", ["Catalogue", "Languages", "News", "Text"]),
    module("Terminal", ["CDescriptorPassing", "CNcurses", "CSignals", "Screen"]),
    module("Screen"),
    fastModule("Stories", ["CLexicon", "Catalogue", "Languages", "Names", "News", "Text"]),
    fastModule("Names", ["CEntityModels", "Languages", "News", "Text"], exclude: ["README.md"]),
    module("Catalogue", ["Languages", "News", "Text"]),
    fastModule(
      "News", ["CDescriptorPassing", "CZlib", "Languages", "Text"], exclude: ["Formats/README.md"]),
    fastModule("Languages", ["CCLD2", "CLanguageTables", "Text"], exclude: ["README.md"] + languageData),
    fastModule("Text"),
    module("Localization", exclude: ["README.md"]),
    module("CommandHelp", ["Localization", "Screen"]),

    fastModule("PostgreSQL", ["CPostgreSQL"]),
    fastModule(
      "SharedArchive",
      ["Catalogue", "Journal", "Languages", "Names", "News", "PostgreSQL", "Search", "Stories", "Text"],
      exclude: ["README.md"]),

    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CArchive"),
    .systemLibrary(name: "CBrotli"),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl"),
    .systemLibrary(name: "CExpat"),
    .systemLibrary(name: "CUchardet"),
    .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0"),
    .target(name: "CMail", dependencies: ["CGMime"], linkerSettings: [.linkedLibrary("gmime-3.0")]),
    .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CZlib"),
    .systemLibrary(name: "CZstd"),
    .target(name: "CPageChecksums", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "CDescriptorPassing"),
    .target(name: "CPostgreSQL"),
    .target(name: "CBuildFacts", cSettings: commit),
    .target(name: "CSandbox"),
    .target(name: "CSignals"),
    .target(name: "CLanguageTables"),
    .target(name: "CCLD2", linkerSettings: [.linkedLibrary("cld2")]),
    .target(
      name: "CEntityModels",
      exclude: ["english.model", "english-documents.model", "vietnamese.model", "vietnamese-documents.model"]),
    .executableTarget(
      name: "train-entities",
      dependencies: ["AnnotatedNews", "Languages", "Names", "News", "Text", argumentParser],
      exclude: ["Lists"],
      swiftSettings: swiftSettings),
    .target(name: "CLexicon", exclude: ["agreement.bin", "lexicon.bin", "vocabulary.tsv"]),

    .executableTarget(
      name: "bench",
      dependencies: [
        "Catalogue", "DatabaseServer", "Journal", "LoopbackServer", "News", "PostgreSQL", "SampleNews",
        "SharedArchive", "VirtualTerminal", argumentParser,
      ],
      exclude: ["README.md"],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "eval",
      dependencies: [
        "AnnotatedNews", "Archive", "Catalogue", "Intake", "Languages", "Names", "News", "Stories", "Text",
        argumentParser,
      ],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "make-manual", dependencies: ["CommandHelp", "Localization", "Reader", argumentParser],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "train-pages", dependencies: ["Intake", "News", "Text", argumentParser],
      swiftSettings: swiftSettings + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .executableTarget(
      name: "train-lexicon", dependencies: ["Languages", "Names", "News", "Stories", "Text", argumentParser],
      swiftSettings: swiftSettings),
    module("AnnotatedNews"),
    module("SampleNews"),
    module("LoopbackServer"),
    module("DatabaseServer"),
    module("VirtualTerminal", ["CPseudoTerminal", "CVTerm"]),
    .target(name: "CPseudoTerminal", linkerSettings: [.linkedLibrary("util")]),
    .systemLibrary(name: "CVTerm"),

    tests("TextTests", ["Text"]),
    tests("LocalizationTests", ["Localization"]),
    tests("LanguagesTests", ["Languages", "Text"], exclude: ["French"]),
    tests("NewsTests", ["News", "Languages", "SampleNews", "Text"]),
    tests("IntakeTests", ["CArchive", "Intake", "Languages", "News", "SampleNews", "Text"]),
    tests("SubscriptionsTests", ["Languages", "News", "Subscriptions", "Text"]),
    tests(
      "FetchingTests",
      ["Archive", "Fetching", "LoopbackServer", "News", "Subscriptions", "gazette-fetch", "gazette-intake"]
        + flyingFox),
    tests("NamesTests", ["Names", "Languages", "News", "Text"]),
    tests("CatalogueTests", ["Catalogue", "SampleNews", "Languages", "News", "Text"]),
    tests("StoriesTests", ["Stories", "Names", "Languages", "News", "Text"]),
    tests(
      "ArchiveTests",
      [
        "Archive", "CPageChecksums", "Catalogue", "Journal", "Languages", "Names", "News", "Stories",
        "Subscriptions", "Text", grdb,
      ]),
    tests("PostgreSQLTests", ["DatabaseServer", "PostgreSQL"]),
    tests(
      "SharedArchiveTests",
      [
        "Archive", "Catalogue", "DatabaseServer", "Languages", "News", "PostgreSQL", "SampleNews",
        "SharedArchive", "Stories", "Text",
      ]),
    tests(
      "ConformanceTests",
      [
        "Archive", "Catalogue", "DatabaseServer", "Journal", "Languages", "News", "PostgreSQL", "SampleNews",
        "SharedArchive", "Text",
      ]),
    tests("ScreenTests", ["Screen", "SampleNews"]),
    tests(
      "ReaderTests",
      [
        "Reader", "Archive", "Catalogue", "Languages", "Localization", "News", "Screen", "SampleNews",
        "Terminal",
        "Text",
      ],
      exclude: ["Goldens"]),
    tests("TerminalTests", ["Terminal", "Screen"]),
    tests(
      "CommandTests",
      [
        "Catalogue", "Languages", "Localization", "LoopbackServer", "News", "Reader", "Screen", "gazette",
        "gazette-fetch",
        "gazette-intake",
      ] + flyingFox),
    tests(
      "EndToEndTests",
      ["DatabaseServer", "LoopbackServer", "VirtualTerminal", "gazette", "gazette-fetch", "gazette-intake"]),
    tests("SampleNewsTests", ["SampleNews", "Languages", "News", "Text"]),
    tests("ArchitectureTests", []),
  ],
  cxxLanguageStandard: .cxx17
)
