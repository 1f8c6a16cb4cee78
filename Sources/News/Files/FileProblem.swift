/// The reason why a file, a folder or an entry of a file gave no article. The executable words the reason.
package struct FileProblem: Error, Hashable, Sendable {
  /// The cause.
  package enum Cause: Error, Hashable, Sendable {
    case noSuchFile
    /// The system refused the reading with `errno`.
    case unreadable(errno: Int32)
    /// Neither a regular file nor a folder.
    case notAFile
    case empty
    /// Only white space.
    case blank
    /// A NUL or too many bytes that are not UTF-8, with the offset of the first, in bytes.
    case notText(byte: UInt8, offset: Int)
    /// More than `Format.largestArticle` bytes.
    case tooLarge(bytes: Int)
    /// A line that is not JSON.
    case notJSON
    /// An entry with neither title nor text.
    case noArticle
    /// A file of several articles that has none yet, such as a feed without items.
    case noEntries
    /// A row of a table with more fields than the table has columns.
    case tooManyFields(Int, columns: Int)
    /// A list of subscriptions to feeds, and a list of links: no articles.
    case subscriptions, linkList
    /// The file ends before an element is closed: the element with its line, and the number of articles before it.
    case notClosed(element: String, line: Int, taken: Int)
    /// Markup was mended in a way that may have lost text: the first line, and the number of places.
    case damagedMarkup(line: Int, places: Int)
    /// An archive, or one of its members, can't be read.
    case archive(ArchiveProblem)
    /// A file that another program turns into text.
    case document(OtherDocument)
    /// The file has no entry with this number.
    case noSuchEntry
    /// The program that reads the format isn't where gazette looks for it.
    case noReader
    /// The program that reads the format ended within the file.
    case readerStopped(ReaderEnd)
  }

  package let path: String
  /// The number of the entry in the file, counted from 1; nil for a problem of the whole file.
  package let entry: Int?
  package let cause: Cause
  /// True if the user named this path and not a folder above it.
  package let isNamed: Bool

  package init(path: String, entry: Int? = nil, cause: Cause, isNamed: Bool) {
    self.path = path
    self.entry = entry
    self.cause = cause
    self.isNamed = isNamed
  }
}
