internal import SampleNews

/// The articles of a sample collection that are of one month, as news are.
struct News {
  /// `2025-12`, as the first line of an article may begin with its date.
  let month: String
  /// The number of the first article that is looked at.
  let from: Int
  let count: Int

  /// Writes the articles below a folder. Returns their number.
  func write(to folder: String) throws -> Int {
    let collection = SampleCollection(count: .max)
    var (number, written) = (from, 0)
    while written < count {
      if String(decoding: collection.file(number).bytes.prefix(20), as: UTF8.self).contains("date \(month)") {
        try collection.write(number..<number + 1, to: folder)
        written += 1
      }
      number += 1
    }
    return written
  }
}
