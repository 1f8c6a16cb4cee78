package import News

/// A file, or a member of an archive, whose articles are read.
package struct IntakeInput {
  /// The number of bytes by which formats recognise an input, with one more byte that tells if the input is longer.
  private static let sampleLength = OpenFile.samplePiece + 1

  /// The name as text. A name in an archive never becomes a path.
  package let name: String
  /// The bytes of the input from its present position on.
  package let buffer: InputBuffer
  /// The file, which can be read at any position; nil for a member.
  let file: OpenFile?
  /// The number of archives around the input; 0 for a file.
  package let depth: Int
  /// The bytes that archives may still decode. All members of one file share the value.
  package let budget: DecodingBudget

  /// The name of a compressed file without the ending of its compression: `page.html.gz` is `page.html`, `news.tgz` is
  /// `news.tar`.
  var nameWithoutCompression: String {
    let small = name.lowercased()
    if small.hasSuffix(".tgz") { return name.dropLast(3) + "tar" }
    let ending = [".gz", ".bz2", ".xz", ".zst"].first(where: small.hasSuffix)
    return ending.map { String(name.dropLast($0.utf8.count)) } ?? name
  }

  /// A file.
  package init(name: String, file: OpenFile) {
    self.init(
      name: name, buffer: InputBuffer(FileStream(file)), file: file, depth: 0,
      budget: DecodingBudget(fileSize: file.size))
  }

  /// True for the decoded bytes of a compressed file.
  private var isDecoded = false

  private init(name: String, buffer: InputBuffer, file: OpenFile?, depth: Int, budget: DecodingBudget) {
    (self.name, self.buffer, self.file, self.depth, self.budget) = (name, buffer, file, depth, budget)
  }

  /// A member of this input, which is an archive.
  func member(named name: String, _ stream: any ByteStream) -> IntakeInput {
    IntakeInput(name: name, buffer: InputBuffer(stream), file: nil, depth: depth + 1, budget: budget)
  }

  /// The input as a file that can be read at any position. A member of an archive is read into memory first. Throws if
  /// the member is larger than an article may be.
  func seekable() throws(FileProblem.Cause) -> OpenFile {
    if let file { return file }
    return OpenFile(try buffer.takeAll())
  }

  /// The decoded bytes of this input, which is a compressed file. Compression counts as an archive only within another
  /// compression, because most archives of tar are compressed.
  func decoded(named name: String, _ stream: any ByteStream) -> IntakeInput {
    var input = IntakeInput(
      name: name, buffer: InputBuffer(stream), file: nil, depth: isDecoded ? depth + 1 : depth, budget: budget
    )
    input.isDecoded = true
    return input
  }

  /// The name and the first bytes. The bytes are not taken.
  package func sample() throws(FileProblem.Cause) -> FileSample {
    FileSample(name: name, head: Array(try buffer.peek(Self.sampleLength)))
  }
}

/// The number of bytes that archives may decode. A bomb decodes to far more bytes than it has. A class, because all
/// archives in one file share the number.
package final class DecodingBudget {
  /// The most bytes for each byte of the file. DEFLATE reaches 1,032, texts reach 10, and tables of numbers 50.
  static let ratio = 100
  /// The least number of bytes: a small file may have a page that compresses well.
  private static let least = 1 << 20

  private let size: Int
  private var left: Int

  init(fileSize: Int) {
    size = max(Self.least, fileSize.multipliedReportingOverflow(by: Self.ratio).partialValue)
    left = size
  }

  /// Notes that bytes were decoded. Throws if the file decodes to too many.
  func spend(_ bytes: Int) throws(FileProblem.Cause) {
    left -= bytes
    if left < 0 { throw .archive(.bomb) }
  }
}
