internal import Foundation
internal import News

/// A file that is not there yet: where its name is taken it gets a number.
struct NewFile {
  /// Why a file could not be written.
  struct Failure: Error {
    let path: String
    let errno: Int32
  }

  private let name: String
  private let ending: String

  init(_ name: String, ending: String) {
    self.name = name
    self.ending = ending
  }

  /// Writes the file into a folder, never over another one, and returns its name.
  func write(_ text: String, into folder: String) throws(Failure) -> String {
    var number = 1
    while true {
      let name = number == 1 ? "\(name).\(ending)" : "\(name)-\(number).\(ending)"
      do {
        try DurableFile.make(at: folder + "/" + name, mode: 0o666, Array(text.utf8))
        return name
      } catch {
        guard error.code == .EEXIST else { throw Failure(path: name, errno: error.number) }
      }
      number += 1
    }
  }
}
