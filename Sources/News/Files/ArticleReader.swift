internal import Languages
internal import Text

/// Makes an article of a file.
package struct ArticleReader: Sendable {
  /// The most bytes that a file may have: 16 MiB, far beyond any article.
  package static let largestFile = 16 << 20

  package init() {}

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
    let language = detectLanguage(of: Self.prose(of: decoded.string, in: text))
    let profile = NewsLanguage(language.language.profile)
    let set = Typesetter(of: text, profile)
    let publisher = Publisher(in: text, parts: set.parts, credits: set.credits, profile)
    let inferred = InferredDate(in: text, parts: set.parts, profile)
    return Article(
      id: id, path: path, text: decoded.string, encoding: decoded.encoding,
      headline: HeadlineWriter(of: text, profile)
        .headline(parts: set.parts, credits: set.credits, dateline: publisher.dateline),
      date: set.dateLine?.date ?? inferred.date, language: language, source: publisher.name, parts: set.parts,
      wordCount: set.parts.reduce(0) { $0 + ($1.kind.isProse ? text.wordCount(in: $1.range) : 0) },
      breaksOff: Ending(of: text, parts: set.parts, profile).breaksOff)
  }

  /// The text behind the line that gives the date.
  private static func prose(of string: String, in text: UTF8Text) -> Substring {
    let start = DateLine(in: text)?.range.upperBound ?? 0
    return string[string.utf8.index(string.utf8.startIndex, offsetBy: start)...]
  }
}
