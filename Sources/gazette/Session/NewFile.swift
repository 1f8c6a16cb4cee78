internal import Foundation

/// A file that is not there yet: where its name is taken it gets a number.
struct NewFile {
  private let name: String
  private let ending: String

  init(_ name: String, ending: String) {
    self.name = name
    self.ending = ending
  }

  /// Writes the file into a folder, never over another one, and returns its name.
  func write(_ text: String, into folder: String) throws(Export.Failure) -> String {
    var number = 1
    while true {
      let name = number == 1 ? "\(name).\(ending)" : "\(name)-\(number).\(ending)"
      let path = folder + "/" + name
      let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
      if descriptor >= 0 {
        try write(text, to: descriptor, path: path)
        return name
      }
      guard errno == EEXIST else { throw Export.Failure(path: name, errno: errno) }
      number += 1
    }
  }

  /// A file that can't be finished is not left behind.
  private func write(_ text: String, to descriptor: Int32, path: String) throws(Export.Failure) {
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: Data(text.utf8))
      try file.synchronize()
    } catch {
      let code = errno
      unlink(path)
      throw Export.Failure(path: path, errno: code)
    }
  }
}
