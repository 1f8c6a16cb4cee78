/// A file, a folder or an entry of a file that gave no article, and why. The executable words the reason.
package struct FileProblem: Error, Hashable, Sendable {
  /// The cause.
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
    /// More than `Format.largestArticle` bytes.
    case tooLarge(bytes: Int)
    /// A line that is no JSON.
    case notJSON
    /// An entry with neither title nor text.
    case noArticle
    /// The file has no entry with the number that was asked for.
    case noSuchEntry
  }

  package let path: String
  /// The number of the entry in the file, counted from 1; nil where the problem is the whole file's.
  package let entry: Int?
  package let cause: Cause
  /// Whether the user named this path, rather than a folder above it.
  package let isNamed: Bool

  package init(path: String, entry: Int? = nil, cause: Cause, isNamed: Bool) {
    self.path = path
    self.entry = entry
    self.cause = cause
    self.isNamed = isNamed
  }
}
