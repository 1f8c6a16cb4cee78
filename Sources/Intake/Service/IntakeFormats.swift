package import News

/// The formats that this module reads, by name.
package struct IntakeFormats: Sendable {
  /// Opens a file of a format. `name`: the name of the file. `depth`: the number of archives that the file is in.
  package typealias Opening =
    @Sendable (_ file: OpenFile, _ name: String, _ depth: Int) throws(FileProblem.Cause) -> any IntakeReader

  private let openings: [String: Opening]

  package init(_ openings: [String: Opening]) {
    self.openings = openings
  }

  /// Throws if no format has this name, or if the file can't be read.
  package func reader(
    of format: String, _ file: OpenFile, name: String, depth: Int = 0
  ) throws(FileProblem.Cause) -> any IntakeReader {
    guard let open = openings[format] else { throw .noReader }
    return try open(file, name, depth)
  }
}
