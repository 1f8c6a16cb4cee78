internal import Foundation
internal import Text

/// The pages of a folder.
struct PageSet {
  let name: String
  let pages: [LabelledPage]

  init(folder: String) {
    name = URL(fileURLWithPath: folder).lastPathComponent
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let texts = Self.texts(in: folder, files)
    pages = files.sorted().compactMap { file in
      let page = file.replacing(".html.gz", with: "").replacing(".html", with: "")
      guard file.contains(".html"), let (text, site) = texts[page] else { return nil }
      return LabelledPage(name: page, site: site, page: Self.contents(of: "\(folder)/\(file)"), text: text)
    }
  }

  /// The mean score of the blocks that the logits choose.
  func score(_ logits: (LabelledPage) -> [Double]) -> Score {
    Score.mean(pages.map { $0.score(of: logits($0)) })
  }

  /// The true texts and sites by the names of pages.
  private static func texts(in folder: String, _ files: [String]) -> [String: (text: String, site: String)] {
    var texts: [String: (text: String, site: String)] = [:]
    for (name, value) in object(at: folder + "/expected.json") {
      guard let value = value as? [String: Any], let text = value["articleBody"] as? String else { continue }
      let host = (value["url"] as? String).flatMap { URL(string: $0)?.host() } ?? name
      texts[name] = (text, host.hasPrefix("www.") ? String(host.dropFirst(4)) : host)
    }
    for file in files where file.hasSuffix(".expected.json") {
      let paragraphs = object(at: folder + "/" + file)["text"] as? [String] ?? []
      let name = file.replacing(".expected.json", with: "")
      texts[name] = (paragraphs.joined(separator: "\n"), String(name.prefix { $0 != "_" }))
    }
    return texts
  }

  private static func object(at path: String) -> [String: Any] {
    guard let data = FileManager.default.contents(atPath: path) else { return [:] }
    return (try? JSONSerialization.jsonObject(with: data)) as? [String: Any] ?? [:]
  }

  /// The bytes of a page, unpacked.
  static func contents(of path: String) -> [UInt8] {
    guard path.hasSuffix(".gz") else {
      return FileManager.default.contents(atPath: path).map(Array.init) ?? []
    }
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/bin/gzip")
    gzip.arguments = ["-dc", path]
    let output = Pipe()
    gzip.standardOutput = output
    guard (try? gzip.run()) != nil, let data = try? output.fileHandleForReading.readToEnd() else { return [] }
    gzip.waitUntilExit()
    return Array(data)
  }
}
