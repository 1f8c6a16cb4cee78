package import Languages
internal import Text

/// Makes an article of a file.
package struct ArticleReader: Sendable {
  /// Tells the language of a text.
  package typealias LanguageDetector = @Sendable (_ text: Substring) -> LanguageGuess

  /// The most bytes that a file may have: 16 MiB, far beyond any article.
  package static let largestFile = 16 << 20

  private let detectLanguage: LanguageDetector

  package init(detectLanguage: @escaping LanguageDetector) {
    self.detectLanguage = detectLanguage
  }

  /// The article in the file at `path`. A problem's `isNamed` is false; who knows better sets it.
  package func article(at path: String) throws(FileProblem) -> Article {
    let contents: [UInt8]
    do {
      contents = try readFile(at: path, limit: Self.largestFile)
    } catch {
      throw FileProblem(path: path, cause: error, isNamed: false)
    }
    return try article(contents: contents, path: path)
  }

  /// The article that a file's bytes hold. A problem's `isNamed` is false.
  package func article(contents: [UInt8], path: String) throws(FileProblem) -> Article {
    guard contents.count <= Self.largestFile else {
      throw FileProblem(path: path, cause: .tooLarge(bytes: contents.count), isNamed: false)
    }
    do {
      return article(try DecodedText(contents), id: ArticleID(contents: contents), path: path)
    } catch {
      throw FileProblem(path: path, cause: error, isNamed: false)
    }
  }

  /// The text of the file at `path` with its article's id: all that a search has to look at.
  package static func text(at path: String) throws(FileProblem.Cause) -> (id: ArticleID, text: String) {
    let contents = try readFile(at: path, limit: largestFile)
    return (ArticleID(contents: contents), try DecodedText(contents).string)
  }

  private func article(_ decoded: DecodedText, id: ArticleID, path: String) -> Article {
    let text = UTF8Text(decoded.bytes)
    let set = Typesetter(of: text)
    let publisher = Publisher(in: text, parts: set.parts, credits: set.credits)
    let language = detectLanguage(Self.prose(of: decoded.string, parts: set.parts))
    let inferred = InferredDate(in: text, parts: set.parts, isDayFirst: language.language == .vietnamese)
    return Article(
      id: id, path: path, text: decoded.string, encoding: decoded.encoding,
      headline: HeadlineWriter(of: text)
        .headline(parts: set.parts, credits: set.credits, dateline: publisher.dateline),
      date: set.dateLine?.date ?? inferred.date, language: language, source: publisher.name, parts: set.parts,
      wordCount: set.parts.reduce(0) { $0 + ($1.kind.isProse ? text.wordCount(in: $1.range) : 0) },
      breaksOff: Ending(of: text, parts: set.parts).breaksOff)
  }

  /// From the first to the last part that is read.
  private static func prose(of string: String, parts: [Part]) -> Substring {
    guard let first = parts.first(where: { $0.kind.isProse }),
      let last = parts.last(where: { $0.kind.isProse })
    else {
      return string[...]
    }
    let utf8 = string.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: first.range.lowerBound)
    return string[start..<utf8.index(start, offsetBy: last.range.upperBound - first.range.lowerBound)]
  }
}
