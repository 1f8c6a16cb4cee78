internal import News
internal import Text

extension ArticleID {
  /// The numbers that an id may have in a database: its 60 bits fit.
  static let numbers: Range<Int64> = 0..<1 << 60

  /// The id as a database has it.
  var number: Int64 { Int64(bitPattern: rawValue) }

  init(number: Int64) {
    self.init(rawValue: UInt64(bitPattern: number))
  }
}

extension Headline {
  /// 1 derived, 2 cut.
  var flags: Int { (isDerived ? 1 : 0) | (isCut ? 2 : 0) }

  init(text: String, range: TextRange, flags: Int) {
    self.init(text: text, range: range, isDerived: flags & 1 != 0, isCut: flags & 2 != 0)
  }
}
