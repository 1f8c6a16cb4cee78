package import Text

extension ArticleID {
  /// The numbers that an id may have in a database: its 60 bits fit.
  package static let numbers: Range<Int64> = 0..<1 << 60

  /// The id as a database has it.
  package var number: Int64 { Int64(bitPattern: rawValue) }

  package init(number: Int64) {
    self.init(rawValue: UInt64(bitPattern: number))
  }
}

extension Headline {
  /// 1 derived, 2 cut.
  package var flags: Int { (isDerived ? 1 : 0) | (isCut ? 2 : 0) }

  package init(text: String, range: TextRange, flags: Int) {
    self.init(text: text, range: range, isDerived: flags & 1 != 0, isCut: flags & 2 != 0)
  }
}
