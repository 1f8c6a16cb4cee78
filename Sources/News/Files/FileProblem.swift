/// A file or folder that gave no article, and why. The executable words it.
package struct FileProblem: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Cause: Error, Hashable, Sendable {
    case noSuchFile
    /// The system refused to read it: `errno`.
    case unreadable(errno: Int32)
    /// Neither a regular file nor a folder.
    case notAFile
    case empty
    /// Only white space.
    case blank
    /// A NUL or too many bytes that are no UTF-8; the offset of the first, in bytes.
    case notText(byte: UInt8, offset: Int)
    /// More than `ArticleReader.largestFile` bytes.
    case tooLarge(bytes: Int)
  }

  package let path: String
  package let cause: Cause
  /// Whether the user named this path, rather than a folder above it.
  package let isNamed: Bool

  package init(path: String, cause: Cause, isNamed: Bool) {
    self.path = path
    self.cause = cause
    self.isNamed = isNamed
  }
}
