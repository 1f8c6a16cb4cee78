extension String {
  /// Nil for an empty text.
  var nonEmpty: String? { isEmpty ? nil : self }
}

extension ArraySlice<UInt8> {
  /// The bytes without blanks at the end.
  var trimmedAtEnd: ArraySlice<UInt8> {
    var end = endIndex
    while end > startIndex, self[end - 1] <= 0x20 { end -= 1 }
    return self[startIndex..<end]
  }
}
