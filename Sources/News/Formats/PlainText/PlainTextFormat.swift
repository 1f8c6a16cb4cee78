internal import Text

extension Format {
  /// Plain text, one article a file: any file that no other format recognises.
  static let plainText = Format(name: "plain", version: 9, recognises: { _ in true }) {
    contents throws(FileProblem.Cause) in
    var text = try DecodedText(contents).tidied
    var block = FieldBlock(in: UTF8Text(text.bytes))
    if let end = block?.end, let decoded = EncodedWords.decoded(in: text.bytes, to: end) {
      text = DecodedText(wellFormed: decoded, encoding: text.encoding)
      block = FieldBlock(in: UTF8Text(decoded))
    }
    var draft = ArticleDraft(text: text)
    if let block {
      draft.head = block.parts
      draft.fields = block.fields
    }
    return draft
  }
}

extension DecodedText {
  /// The text without residue of HTML, and with words whole that were parted at a line's end.
  fileprivate var tidied: DecodedText {
    bytes.tidied.map { DecodedText(wellFormed: $0, encoding: encoding) } ?? self
  }
}

extension [UInt8] {
  /// A text without residue of HTML, and with words whole that were parted at a line's end; nil if nothing changes.
  var tidied: [UInt8]? {
    let clean = MarkupResidue.removed(from: self)?.replacingNULs
    return PartedWords.joined(in: clean ?? self) ?? clean
  }
}
