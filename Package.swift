// swift-tools-version: 6.2
import PackageDescription

let swiftSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target of our own: pure Swift, with the settings that all of them share.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

/// The tests of one module.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: swiftSettings)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let tomlKit = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "gazette",
  products: [.executable(name: "gazette", targets: ["gazette"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
  ],
  targets: [
    .executableTarget(
      name: "gazette",
      dependencies: [
        "Archive", "CMalloc", "Corpus", "Linguistics", "Reader", "Screen", "Terminal", argumentParser,
      ],
      swiftSettings: swiftSettings
    ),
    module("Reader", ["Screen", "Corpus"]),
    module("Archive", ["Linguistics", "Corpus", grdb, tomlKit]),
    module("Terminal", ["CNcurses", "CSignals", "Screen"]),
    module("Screen"),
    // Optimised in debug builds too: without it the tagger's loops take a hundred times as long, and the tests with them.
    .target(
      name: "Linguistics", dependencies: ["CCLD2", "CEntityModels", "CGazetteers", "CLexicon", "Corpus"],
      swiftSettings: swiftSettings + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    module("Corpus"),

    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CNcurses"),
    .target(name: "CSignals"),
    .target(name: "CGazetteers", exclude: ["Tables"]),
    .target(name: "CCLD2", linkerSettings: [.linkedLibrary("cld2")]),
    .target(name: "CEntityModels", exclude: ["english.model", "vietnamese.model"]),
    .executableTarget(
      name: "train-entities", dependencies: ["AnnotatedNews", "Linguistics", "Corpus", argumentParser],
      exclude: ["Lists"],
      swiftSettings: swiftSettings),
    .target(name: "CLexicon", exclude: ["lexicon.bin", "vocabulary.tsv"]),

    .executableTarget(
      name: "bench", dependencies: ["SampleNews", "VirtualTerminal", argumentParser],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "eval", dependencies: ["AnnotatedNews", "Archive", "Linguistics", "Corpus", argumentParser],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "train-lexicon", dependencies: ["Linguistics", "Corpus", argumentParser],
      swiftSettings: swiftSettings),
    module("AnnotatedNews"),
    module("SampleNews"),
    module("VirtualTerminal", ["CPseudoTerminal", "CVTerm"]),
    .target(name: "CPseudoTerminal", linkerSettings: [.linkedLibrary("util")]),
    .systemLibrary(name: "CVTerm"),

    tests("CorpusTests", ["Corpus", "SampleNews"]),
    tests("LinguisticsTests", ["Linguistics", "Corpus", "CGazetteers"]),
    tests("ArchiveTests", ["Archive", "Corpus", grdb]),
    tests("ScreenTests", ["Screen", "SampleNews"]),
    tests("ReaderTests", ["Reader", "Archive", "Screen", "Corpus", "SampleNews"], exclude: ["Goldens"]),
    tests("TerminalTests", ["Terminal", "Screen"]),
    tests("CommandTests", ["gazette"]),
    tests("EndToEndTests", ["gazette", "VirtualTerminal"]),
    tests("SampleNewsTests", ["SampleNews", "Linguistics", "Corpus"]),
    tests("ArchitectureTests", []),
  ],
  cxxLanguageStandard: .cxx17
)
