internal import Corpus
internal import Foundation

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
    var number = 1
    while true {
      let name = number == 1 ? "\(baseName).txt" : "\(baseName)-\(number).txt"
      let path = folder + "/" + name
      let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
      if descriptor >= 0 {
        try write(to: descriptor, path: path)
        return name
      }
      guard errno == EEXIST else { throw Failure(path: name, errno: errno) }
      number += 1
    }
  }

  /// A file that can't be finished is not left behind.
  private func write(to descriptor: Int32, path: String) throws(Failure) {
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: Data(text.utf8))
      try file.synchronize()
    } catch {
      let code = errno
      unlink(path)
      throw Failure(path: path, errno: code)
    }
  }

  private var text: String {
    var lines = CollectedLines()
    // Lines in memory don't fail.
    try? Setting(of: article, columns: 80, isTerminal: false).write(to: &lines)
    return lines.text
  }

  /// `2025-09-11-Nạn-buôn-bán-ma-túy-xuyên-lục-địa`: the date, then the headline's letters and digits.
  var baseName: String {
    let date = article.date?.description.drop { $0 == "~" }.description ?? "undated"
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
