internal import Text

extension Format {
  /// Plain text, one article a file: any file that no other format recognises.
  static let plainText = Format(name: "plain", version: 3, recognises: { _ in true }) {
    contents throws(FileProblem.Cause) in
    var draft = ArticleDraft(text: try DecodedText(contents))
    if let block = FieldBlock(in: UTF8Text(draft.text.bytes)) {
      draft.head = block.parts
      draft.fields = block.fields
    }
    return draft
  }
}
