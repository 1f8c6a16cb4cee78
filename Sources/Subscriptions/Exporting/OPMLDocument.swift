internal import Languages

/// The sources as a list in OPML 2.0, which other programs read.
package enum OPMLDocument {
  /// A folder with the sources and the folders in it, in the order in which they come first.
  private struct Folder {
    var sources: [SubscribedSource] = []
    var names: [String] = []
    var folders: [String: Folder] = [:]

    mutating func add(_ source: SubscribedSource, at path: ArraySlice<String>) {
      guard let name = path.first else { return sources.append(source) }
      if folders[name] == nil { names.append(name) }
      folders[name, default: Folder()].add(source, at: path.dropFirst())
    }
  }

  /// The most folders within each other.
  private static let deepest = 32

  /// The lines of the document. `states`: by the addresses of the sources, for names and sites that the feeds tell.
  package static func lines(of list: SourceList, states: [String: FetchState] = [:]) -> [String] {
    var root = Folder()
    for source in list.sources {
      let path = (source.folder ?? "").split(separator: "/").map(String.init)
      root.add(source, at: path.prefix(deepest))
    }
    return [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<opml version=\"2.0\">",
      "  <head>", "    <title>gazette</title>", "  </head>", "  <body>",
    ] + lines(of: root, states, indent: "    ") + ["  </body>", "</opml>"]
  }

  private static func lines(
    of folder: Folder, _ states: [String: FetchState], indent: String
  ) -> [String] {
    let sources = folder.sources.map { indent + outline(of: $0, states[$0.url]) }
    return sources
      + folder.names.flatMap { name -> [String] in
        let title = attribute("text", name) + attribute("title", name)
        let inner = folder.folders[name].map { lines(of: $0, states, indent: indent + "  ") } ?? []
        return ["\(indent)<outline\(title)>"] + inner + ["\(indent)</outline>"]
      }
  }

  private static func outline(of source: SubscribedSource, _ state: FetchState?) -> String {
    let name = source.name ?? state?.title ?? source.url
    let values: [(String, String?)] = [
      ("text", name), ("title", name), ("type", "rss"), ("xmlUrl", source.url), ("htmlUrl", state?.site),
      ("language", source.language?.code ?? state?.language),
      ("category", source.tags.isEmpty ? nil : source.tags.joined(separator: ",")),
    ]
    return "<outline" + values.compactMap { name, value in value.map { attribute(name, $0) } }.joined() + "/>"
  }

  private static func attribute(_ name: String, _ value: String) -> String {
    let escaped = value.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\n", "\t", "\r": "&#\(scalar.value);"
      // XML has no other controls.
      case _ where scalar.value < 0x20 || scalar.value == 0xfffe || scalar.value == 0xffff: ""
      default: String(scalar)
      }
    }
    return " \(name)=\"\(escaped.joined())\""
  }
}
