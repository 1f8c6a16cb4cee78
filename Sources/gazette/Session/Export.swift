internal import Foundation
internal import Localization
internal import News
internal import Reader

/// An article as a file of its own, set as `gazette show` prints it.
struct Export {
  /// Why an article could not be exported.
  struct Failure: Error {
    let path: String
    let errno: Int32
  }

  /// Bytes that a file's name has at most, its ending aside.
  private static let nameBytes = 120

  let article: Article

  /// Writes the file into a folder, never over another one, and returns its name.
  func write(into folder: String) throws(Failure) -> String {
    try NewFile(baseName, ending: "txt").write(text, into: folder)
  }

  private var text: String {
    var lines = CollectedLines()
    // Lines in memory don't fail.
    try? PrintedArticle(of: article, columns: 80, hasBold: false).write(to: &lines)
    return lines.text
  }

  /// `2025-09-11-Nạn-buôn-bán-ma-túy-xuyên-lục-địa`: the date, then the headline's letters and digits.
  var baseName: String {
    let date =
      article.date?.description.drop { $0 == "~" }.description
      ?? DateWording.numeric(nil).replacing(" ", with: "-")
    let headline = article.headline.text.precomposedStringWithCanonicalMapping
    let words = headline.split { !$0.isLetter && !$0.isNumber }
    var name = date
    for word in words where name.utf8.count + word.utf8.count < Self.nameBytes { name += "-" + word }
    return name
  }
}

/// Lines kept in memory.
private struct CollectedLines: LineOutput {
  var text = ""

  mutating func write(line: String) {
    text += line + "\n"
  }
}
