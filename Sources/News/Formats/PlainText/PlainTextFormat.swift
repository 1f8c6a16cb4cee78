extension Format {
  /// Plain text, one article a file: any file that no other format recognises.
  static let plainText = Format(name: "plain", version: 2, recognises: { _ in true }) {
    contents throws(FileProblem.Cause) in
    ArticleDraft(text: try DecodedText(contents))
  }
}
