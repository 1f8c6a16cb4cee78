internal import GRDB

/// Values of rows, which a damaged index may have in any type. GRDB's subscripts end the program there.
extension Row {
  /// The value of a column. Throws where the column has a value of another type.
  func value<Value: DatabaseValueConvertible>(_ column: Int) throws -> Value {
    try decode(atIndex: column)
  }

  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: Int) throws -> Value {
    try decode(atIndex: column)
  }

  /// A range of offsets from two columns. Throws where the range ends before it begins.
  func range(_ start: Int, _ end: Int) throws -> Range<Int> {
    let (start, end): (Int, Int) = (try value(start), try value(end))
    guard 0 <= start, start <= end else { throw IndexFailure.damaged }
    return start..<end
  }

  /// The number of an article, by which tables in memory are indexed. Throws where it is no such number.
  func articleNumber(_ column: Int) throws -> Int32 {
    let number: Int32 = try value(column)
    guard ArticleNumbers.valid.contains(number) else { throw IndexFailure.damaged }
    return number
  }
}

/// The numbers of articles in an index.
enum ArticleNumbers {
  /// More than anyone has articles, and few enough for a column by number in memory.
  static let valid: ClosedRange<Int32> = 1...1 << 26
}
