import Testing

/// The modules of the product and the modules of our own that each may import: some of those below it.
private let allowedImports: [String: Set<String>] = [
  "Text": [],
  "Localization": [],
  "Languages": ["Text"],
  "News": ["Languages", "Text"],
  "Intake": ["Languages", "News", "Text"],
  "gazette-intake": ["Intake", "News", "Text"],
  "Subscriptions": ["Languages", "News", "Text"],
  "Fetching": ["News", "Subscriptions", "Text"],
  "gazette-fetch": ["Fetching", "News", "Subscriptions", "Text"],
  "Names": ["Languages", "News", "Text"],
  "Catalogue": ["Languages", "News", "Text"],
  "Stories": ["Catalogue", "Languages", "Names", "News", "Text"],
  "Search": ["Catalogue", "Languages", "News", "Stories", "Text"],
  "Journal": ["Catalogue", "Languages", "News", "Text"],
  "Archive": [
    "Catalogue", "Journal", "Languages", "Names", "News", "Search", "Stories", "Subscriptions", "Text",
  ],
  "PostgreSQL": [],
  "SharedArchive": [
    "Catalogue", "Journal", "Languages", "Names", "News", "PostgreSQL", "Search", "Stories", "Text",
  ],
  "Screen": [],
  "Terminal": ["Screen"],
  "Reader": ["Catalogue", "Languages", "Localization", "News", "Screen", "Text"],
  "CommandHelp": ["Localization", "Screen"],
  "gazette": [
    "Archive", "Catalogue", "CommandHelp", "Journal", "Languages", "Localization", "Names", "News",
    "PostgreSQL", "Reader", "Screen", "SharedArchive",
    "Stories", "Subscriptions", "Terminal", "Text",
  ],
]

/// Modules that build, measure or feed the product. They may import any module; no module of the product may
/// import one of them.
private let tools: Set<String> = [
  "AnnotatedNews", "DatabaseServer", "LoopbackServer", "SampleNews", "VirtualTerminal", "bench", "eval",
  "make-manual",
  "train-entities",
  "train-lexicon",
  "train-pages",
]

/// C libraries, SQL and other packages, and the only modules that may import each.
private let importers: [String: Set<String>] = [
  "ArgumentParser": [
    "gazette", "bench", "eval", "make-manual", "train-entities", "train-lexicon", "train-pages",
  ],
  "CBuildFacts": ["gazette", "gazette-fetch", "gazette-intake"],
  "CArchive": ["Intake", "IntakeTests"],
  "CBrotli": ["Intake"],
  "CCLD2": ["Languages"],
  "CCurl": ["Fetching"],
  "CDescriptorPassing": ["Fetching", "News", "Subscriptions", "Terminal"],
  "CEntityModels": ["Names"],
  "CExpat": ["Intake"],
  "CLanguageTables": ["Languages"],
  "CLexicon": ["Stories"],
  "CMail": ["Intake"],
  "CMalloc": ["gazette"],
  "CNcurses": ["Terminal"],
  "CPageChecksums": ["Archive"],
  "CPostgreSQL": ["PostgreSQL"],
  "CPseudoTerminal": ["VirtualTerminal"],
  "CSandbox": ["gazette-fetch", "gazette-intake"],
  "CSignals": ["Terminal"],
  "CUchardet": ["Intake"],
  "CVTerm": ["VirtualTerminal"],
  "CXML2": ["Intake"],
  "CZlib": ["Archive", "Intake", "News", "Subscriptions"],
  "CZstd": ["Intake"],
  "GRDB": ["Archive"],
]

/// Tests of the imports between modules. SwiftPM already refuses circles; these tests keep the direction.
struct ModuleImportTests {
  @Test func `a module imports only the modules below it`() {
    for statement in importStatements where statement.target != statement.file.module {
      guard let allowed = allowedImports[statement.file.module] else { continue }
      guard allowedImports[statement.target] != nil || tools.contains(statement.target) else { continue }
      #expect(
        allowed.contains(statement.target),
        "\(statement.place): \(statement.file.module) must not import \(statement.target)")
    }
  }

  @Test func `a library has one importer`() {
    for statement in importStatements {
      guard let allowed = importers[statement.target] else { continue }
      #expect(
        allowed.contains(statement.file.module),
        "\(statement.place): only \(allowed.sorted().joined(separator: ", ")) may import \(statement.target)")
    }
  }

  @Test func `each module stands in these tables`() {
    let modules = Set(SourceTree.package.modules)
    #expect(modules.subtracting(tools).subtracting(allowedImports.keys) == [])
    for statement in importStatements where statement.target.first == "C" {
      #expect(importers[statement.target] != nil || modules.contains(statement.target), "\(statement.target)")
    }
  }

  private struct ImportStatement {
    let file: SourceFile
    let target: String
    let line: Int

    var place: String { "\(file.path):\(line)" }
  }

  private var importStatements: [ImportStatement] {
    SourceTree.package.files.flatMap { file in
      file.tokens.indices.dropLast().compactMap { index in
        guard file.tokens[index].text == "import", file.tokens[index + 1].isWord else { return nil }
        return ImportStatement(
          file: file, target: file.tokens[index + 1].text, line: file.tokens[index].line)
      }
    }
  }
}
