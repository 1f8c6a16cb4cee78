extension String {
  /// Bytes as characters with their numbers (Latin-1): any bytes are such a text.
  init(latin bytes: some Sequence<UInt8>) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: bytes.lazy.map(Unicode.Scalar.init))
    self.init(text)
  }

  /// The bytes of a text of Latin-1. Characters beyond it are written in UTF-8.
  var latinBytes: [UInt8] {
    unicodeScalars.flatMap { scalar in
      UInt8(exactly: scalar.value).map { [$0] } ?? Array(String(scalar).utf8)
    }
  }
}
