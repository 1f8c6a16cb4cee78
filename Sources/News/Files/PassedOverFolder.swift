internal import Text

/// The folders that are no news: the pictures and programs that browsers save beside a page, and the messages that a
/// mail program is still writing. A folder that the user named is read whatever its name is.
struct PassedOverFolder {
  /// The names beside the folder, in byte order.
  private let siblings: [[UInt8]]

  init(among siblings: [[UInt8]]) {
    self.siblings = siblings
  }

  /// True if a folder with this name is passed over.
  func matches(_ name: [UInt8]) -> Bool {
    belongsToPage(name) || name == Array("tmp".utf8) && has("cur") && has("new")
  }

  /// The ends of the names of folders that browsers save beside `page.html`, in the languages of Internet Explorer and
  /// Chrome; Firefox writes `_files` in all languages.
  private static let pageEndings = [
    "_files", ".files", "-files", "_tệp", "_fichiers", "-Dateien", "_archivos", "_arquivos", "_ficheiros",
    "_file",
    "_bestanden", "-filer", "_pliki", "_soubory",
  ].map { Array($0.utf8) }

  private static let pageExtensions = [".html", ".htm", ".xhtml", ".shtml"].map { Array($0.utf8) }

  private func belongsToPage(_ name: [UInt8]) -> Bool {
    Self.pageEndings.contains { ending in
      guard name.count > ending.count, name.suffix(ending.count).elementsEqual(ending) else { return false }
      let page = name.dropLast(ending.count)
      return Self.pageExtensions.contains { has(page + $0) }
    }
  }

  /// The names of folders that may be passed over because a sibling has a name.
  static func names(dependingOn sibling: [UInt8]) -> [[UInt8]] {
    if ["cur", "new"].contains(where: { sibling.elementsEqual($0.utf8) }) { return [Array("tmp".utf8)] }
    guard let page = pageExtensions.first(where: { sibling.suffix($0.count).elementsEqual($0) }) else {
      return []
    }
    return pageEndings.map { Array(sibling.dropLast(page.count)) + $0 }
  }

  private func has(_ name: String) -> Bool { has(Array(name.utf8)[...]) }

  private func has(_ name: ArraySlice<UInt8>) -> Bool {
    let index = siblings.partitioningIndex { !$0.lexicographicallyPrecedes(name) }
    return index < siblings.count && siblings[index].elementsEqual(name)
  }
}
