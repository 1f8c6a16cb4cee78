internal import Catalogue
internal import Foundation
internal import Languages
internal import News
internal import Reader

/// Glossaries as files for other programs.
struct GlossaryExport {
  private let glossaries: [Glossary]

  init(_ glossaries: [Glossary]) {
    self.glossaries = glossaries
  }

  /// A line of column names, then one entry a line, cells separated by tabs.
  var tsv: String {
    let header = [
      "source_language", "source", "target_language", "target", "other", "kind", "mentions", "seen",
      "articles",
    ]
    return
      ([header] + rows)
      .map { $0.map { Sanitized($0).text }.joined(separator: "\t") + "\n" }.joined()
  }

  /// The cells of each entry, for programs.
  var rows: [[String]] {
    glossaries.flatMap { glossary in glossary.entries.map { cells(of: $0, in: glossary) } }
  }

  /// The cells of each entry, as people read them.
  var readRows: [[String]] {
    glossaries.flatMap { glossary in
      glossary.entries.map { entry in
        words(of: entry, in: glossary) + [
          entry.kind.wording, String(entry.mentionCount),
          entry.evidence.map(\.wording).joined(separator: "; "),
        ]
      }
    }
  }

  private func cells(of entry: Glossary.Entry, in glossary: Glossary) -> [String] {
    words(of: entry, in: glossary) + [
      entry.kind.name, String(entry.mentionCount), entry.evidence.map(\.name).joined(separator: "; "),
      entry.articleCount.map(String.init) ?? "",
    ]
  }

  private func words(of entry: Glossary.Entry, in glossary: Glossary) -> [String] {
    [
      glossary.source.code, entry.source, glossary.target.code, entry.targets.first ?? "",
      entry.targets.dropFirst().joined(separator: "; "),
    ]
  }
}

extension Glossary.Entry.Kind {
  /// The name in files and JSON.
  var name: String {
    switch self {
    case .name(let entity): entity.kind.rawValue
    case .term: "term"
    }
  }
}

// MARK: - Translation memory

extension GlossaryExport {
  /// A translation memory of the entries with a known translation: TMX 1.4b (LISA OSCAR, 2005).
  var tmx: String {
    let source = glossaries.first?.source.code ?? "und"
    let units = glossaries.flatMap { glossary in
      glossary.entries.filter { !$0.targets.isEmpty }.map { unit(of: $0, in: glossary) }
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE tmx SYSTEM "tmx14.dtd">
      <tmx version="1.4">
        <header creationtool="gazette" creationtoolversion="1" segtype="phrase" o-tmf="gazette" adminlang="en" \
      srclang="\(Self.escaped(glossaries.count == 1 ? source : "*all*"))" datatype="plaintext"/>
        <body>
      \(units.joined())  </body>
      </tmx>

      """
  }

  private func unit(of entry: Glossary.Entry, in glossary: Glossary) -> String {
    let variants = [(glossary.source, entry.source), (glossary.target, entry.targets.first ?? "")].map {
      "      <tuv xml:lang=\"\(Self.escaped($0.code))\"><seg>\(Self.escaped($1))</seg></tuv>\n"
    }
    return """
          <tu>
            <prop type="kind">\(entry.kind.name)</prop>
      \(variants.joined())    </tu>

      """
  }

  /// Text escaped for XML 1.0; characters that XML forbids become U+FFFD.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in Sanitized(text).text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&apos;"
      case "\u{fffe}", "\u{ffff}": escaped += "\u{fffd}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
